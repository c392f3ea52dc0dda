// What a customer agreed to, by purpose: as it stands, how to note it anew, one button that stops all messages, every note.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Consent,
  type ConsentPurpose,
  consentPurposes,
  isWithdrawn,
  standingConsents,
} from '../../shared/customers/consent.ts'
import type { Customer } from '../../shared/customers/model.ts'
import { formatDay } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { ConsentForm } from './ConsentForm.tsx'
import { ConsentHistory } from './ConsentHistory.tsx'
import styles from './Rights.module.css'
import { useConsents } from './useConsents.ts'
import { useFocusBack } from './useFocusBack.ts'

export function Consents({ customer }: { customer: Customer }) {
  const { t } = useTranslation('rights')
  const lines = useAnswer('customers.listConsents', { customerId: customer.id }).data
  const [asked, setAsked] = useState<ConsentPurpose | null>(null)
  const { set, stop } = useConsents(customer)
  const part = useFocusBack(asked !== null)
  if (!lines) return null
  const standing = standingConsents(lines)
  const mayBeSent = standing.some(one => one.given && one.purpose !== 'points')
  return (
    <section ref={part} tabIndex={-1} className={styles.section} aria-label={t('consents.title')}>
      <h3>{t('consents.title')}</h3>
      {consentPurposes.map(purpose =>
        asked === purpose ? (
          <ConsentForm
            key={purpose}
            purpose={purpose}
            standing={standing.filter(one => one.purpose === purpose)}
            onSave={said => {
              setAsked(null)
              if (said.changes.length > 0) void set(said)
            }}
            onCancel={() => setAsked(null)}
          />
        ) : (
          <div key={purpose} className={styles.row}>
            <div>
              <p className={styles.name}>{t(`consents.purposes.${purpose}`)}</p>
              <Standing consents={standing.filter(one => one.purpose === purpose)} />
            </div>
            <Button
              variant="default"
              aria-label={t('consents.askFor', { purpose: t(`consents.purposes.${purpose}`) })}
              onClick={() => setAsked(purpose)}
            >
              {t('consents.ask')}
            </Button>
          </div>
        ),
      )}
      {mayBeSent && (
        <div className={styles.row}>
          <p className={styles.soft}>{t('consents.stopHint')}</p>
          <Button variant="default" onClick={() => void stop()}>
            {t('consents.stop')}
          </Button>
        </div>
      )}
      {lines.length > 0 && <ConsentHistory lines={lines} />}
    </section>
  )
}

/** 'Đồng ý: Zalo, tin nhắn · từ 22/11/2026, nói tại quầy', 'Đã ngừng từ 23/11/2026', 'Chưa hỏi' */
function Standing({ consents }: { consents: Consent[] }) {
  const { t } = useTranslation('rights')
  const given = consents.filter(one => one.given)
  const stopped = consents.filter(isWithdrawn)
  const [latest] = given.toSorted((one, other) => (one.at < other.at ? 1 : -1))
  const channels = given.flatMap(({ channel }) => (channel === '' ? [] : [t(`consents.channels.${channel}`)]))
  if (latest) {
    const since = t('consents.since', { day: formatDay(latest.day), how: t(`consents.ways.${latest.how}`) })
    return (
      <p>
        <span className={styles.given}>
          {[t('consents.given'), channels.join(', ')].filter(part => part).join(': ')}
        </span>{' '}
        <span className={styles.soft}>· {since}</span>
      </p>
    )
  }
  const [last] = stopped.toSorted((one, other) => (one.at < other.at ? 1 : -1))
  if (last) return <p className={styles.stopped}>{t('consents.withdrawn', { day: formatDay(last.day) })}</p>
  return <p className={styles.soft}>{t('consents.none')}</p>
}
