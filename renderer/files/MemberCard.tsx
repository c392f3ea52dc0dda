// The card of a member on paper: whose shop, whose card, and a code that the counter's scanner reads.
import { useTranslation } from 'react-i18next'
import type { ExportedCustomer } from '../../shared/files/exportModel.ts'
import { fullName, sealLines } from '../../shared/text/format.ts'
import { QrCode } from '../ui/QrCode.tsx'
import { StampMark } from '../ui/StampMark.tsx'
import { useSettings } from '../ui/settings.ts'
import styles from './MemberCard.module.css'

/** `shape`: a small card lies, a slip of paper stands. */
interface MemberCardProps {
  customer: Pick<ExportedCustomer, 'name' | 'called' | 'formOfAddress' | 'cardNumber'>
  shape: 'card' | 'slip'
}

export function MemberCard({ customer, shape }: MemberCardProps) {
  const { t } = useTranslation('exports')
  const settings = useSettings()
  const { cardNumber } = customer
  return (
    <article className={styles.member} data-shape={shape}>
      <div className={styles.words}>
        <div className={styles.seal}>
          <StampMark lines={sealLines(settings)} angle={-6} />
        </div>
        {settings.shopName && <p className={styles.shop}>{settings.shopName}</p>}
        <p className={styles.kind}>{t('cards.member')}</p>
        <p className={styles.name}>{fullName(customer)}</p>
        <p className={styles.scan}>{t('cards.scan')}</p>
      </div>
      <div className={styles.code}>
        <QrCode text={cardNumber} label={t('cards.code', { number: cardNumber })} />
        <p className={styles.digits}>{cardNumber.replace(/(\d{4})(?=\d)/g, '$1 ')}</p>
      </div>
    </article>
  )
}
