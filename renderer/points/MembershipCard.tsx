// The member's card on paper: the shop, who it is, what it gives, until when.
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../shared/customers/model.ts'
import type { Membership } from '../../shared/points/membershipModel.ts'
import { formatDay, fullName, sealLines } from '../../shared/text/format.ts'
import { printSheet } from '../ui/printing.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { StampMark } from '../ui/StampMark.tsx'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'
import styles from './MembershipCard.module.css'
import { usePlanWords } from './planWords.ts'

/** Gives the function that prints a customer's card, valid to the end of this period. */
export function usePrintCard(customer: Customer): (period: Membership) => Promise<void> {
  const { t } = useTranslation('memberships')
  const words = useRefusalWords()
  const settings = useSettings()
  const { benefits } = usePlanWords()
  return async period => {
    const card = (
      <article className={styles.card}>
        <header className={styles.head}>
          <div className={styles.seal}>
            <StampMark lines={sealLines(settings)} angle={-6} />
          </div>
          <div>
            <p>{settings.shopName}</p>
            <h1>{t('card.title')}</h1>
          </div>
        </header>
        <p className={styles.name}>{fullName(customer)}</p>
        <p className={styles.plan}>{period.name}</p>
        <ul>
          {benefits(period).map(benefit => (
            <li key={benefit}>{benefit}</li>
          ))}
        </ul>
        <p className={styles.until}>{t('card.until', { day: formatDay(period.untilDay) })}</p>
        <p className={styles.number}>{t('card.number', { number: customer.cardNumber })}</p>
      </article>
    )
    const reply = await printSheet(`${t('card.title')} ${customer.name}`, 'a7', card)
    if (!reply.ok) showToast({ text: words(reply), tone: 'calm' })
  }
}
