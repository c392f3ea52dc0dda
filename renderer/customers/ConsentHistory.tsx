// Every note of a consent: when, what, how and by whom, and the words that were said.
import { useTranslation } from 'react-i18next'
import type { Consent } from '../../shared/customers/consent.ts'
import { formatDay } from '../../shared/text/format.ts'
import styles from './Rights.module.css'

/** 'Nhận lời chúc qua Zalo: đồng ý'. */
export function useConsentWords(): (line: Consent) => string {
  const { t } = useTranslation('rights')
  return ({ purpose, channel, given }) => {
    const what = t(`consents.purposes.${purpose}`)
    if (channel === '') return t(given ? 'consents.lineGivenPoints' : 'consents.lineWithdrawnPoints', { purpose: what })
    const by = { purpose: what, channel: t(`consents.channels.${channel}`) }
    return t(given ? 'consents.lineGiven' : 'consents.lineWithdrawn', by)
  }
}

export function ConsentHistory({ lines }: { lines: Consent[] }) {
  const { t } = useTranslation(['rights', 'app'])
  const words = useConsentWords()
  return (
    <details className={styles.history}>
      <summary>{t('consents.history')}</summary>
      <ol>
        {lines.toReversed().map(line => (
          <li key={`${line.at} ${line.purpose} ${line.channel}`}>
            <time dateTime={line.day}>{formatDay(line.day)}</time>{' '}
            {t('consents.line', {
              what: words(line),
              how: t(`consents.ways.${line.how}`),
              staff: line.staffName || t('app:owner'),
            })}
            {line.wording !== '' && <q>{line.wording}</q>}
          </li>
        ))}
      </ol>
    </details>
  )
}
