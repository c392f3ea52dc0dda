// A cause's running total on paper: A4, to hang up or to hand over with the money.
import { useTranslation } from 'react-i18next'
import type { CauseShown } from '../../shared/rewards/causeModel.ts'
import { gathered, inHand } from '../../shared/rewards/causes.ts'
import { formatDay, sealLines } from '../../shared/text/format.ts'
import { printSheet } from '../ui/printing.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { StampMark } from '../ui/StampMark.tsx'
import { useSettings, useToday } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'
import styles from './CausePaper.module.css'
import { useCauseWords } from './causeWords.ts'

// As many months as fit on one page.
const printedMonths = 18

export function usePrintCause(): (shown: CauseShown) => Promise<void> {
  const { t } = useTranslation('causes')
  const refusalWords = useRefusalWords()
  const settings = useSettings()
  const today = useToday()
  const words = useCauseWords()
  return async ({ cause, months, customers }) => {
    const parts: [string, number][] = [
      [t('fromSales'), cause.fromSales],
      [t('fromPoints'), cause.fromPoints],
      [t('handedOver'), cause.handedOver],
      [t(inHand(cause) < 0 ? 'owed' : 'inHand'), Math.abs(inHand(cause))],
    ]
    const paper = (
      <article className={styles.paper}>
        <div className={styles.seal}>
          <StampMark lines={sealLines(settings)} angle={-8} />
        </div>
        <p>{settings.shopName}</p>
        <h1>{cause.name}</h1>
        <p>{words.sentence(cause)}</p>
        <p className={styles.label}>{t('total')}</p>
        <p className={styles.total}>{words.money(gathered(cause))}</p>
        {customers > 0 && <p>{t('customers', { count: customers })}</p>}
        <table>
          <tbody>
            {parts.map(([name, amount]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{words.money(amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <table>
          <caption>{t('months')}</caption>
          <tbody>
            {months.slice(0, printedMonths).map(month => (
              <tr key={month.month}>
                <th scope="row">{words.month(month)}</th>
                <td>{words.money(gathered(month))}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={styles.label}>{t('paper.thanks')}</p>
        <p>{t('paper.until', { day: formatDay(today) })}</p>
      </article>
    )
    const reply = await printSheet(cause.name, 'a4', paper)
    if (!reply.ok) showToast({ text: refusalWords(reply), tone: 'calm' })
  }
}
