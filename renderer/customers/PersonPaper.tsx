// What the book knows of a person, on paper: the facts, what they allowed, what they asked, and every line about them.
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { calendarDay } from '../../shared/base/day.ts'
import { showPhone } from '../../shared/base/phone.ts'
import { writeBirthday } from '../../shared/customers/birthday.ts'
import { type Consent, standingConsents } from '../../shared/customers/consent.ts'
import type { HistoryLine } from '../../shared/customers/model.ts'
import type { PersonData } from '../../shared/customers/personData.ts'
import type { RightsRequest } from '../../shared/customers/rights.ts'
import { formatDay, fullName } from '../../shared/text/format.ts'
import { useSettings, useToday } from '../ui/settings.ts'
import { useConsentWords } from './ConsentHistory.tsx'
import { useLineWords } from './lineWords.ts'
import styles from './PersonPaper.module.css'
import { usePersonFacts } from './personFacts.ts'

export function PersonPaper({ data }: { data: PersonData }) {
  const { t } = useTranslation(['rights', 'privacy'])
  const { shopName, phoneRegion, timeZone, language } = useSettings()
  const today = useToday()
  const { customer, rows } = data
  const facts: [string, string | null][] = [
    [t('data.sheet.name'), fullName(customer)],
    [t('data.sheet.called'), customer.called],
    [t('data.sheet.phone'), customer.phone && showPhone(customer.phone, phoneRegion)],
    [t('data.sheet.birthday'), writeBirthday(customer.birthday, language)],
    [t('data.sheet.email'), customer.email],
    [t('data.sheet.place'), customer.place],
    [t('data.sheet.code'), customer.code],
    [t('data.sheet.cardNumber'), customer.cardNumber],
    [t('data.sheet.note'), customer.note],
    [t('data.sheet.added'), formatDay(calendarDay(customer.createdAt, { timeZone }))],
    [t('data.sheet.visits'), String(customer.visitCount)],
    ...usePersonFacts()(rows),
  ]
  return (
    <article className={styles.paper}>
      <h1>{t('data.sheet.title', { name: customer.name })}</h1>
      <p>{t('data.sheet.from', { shop: shopName || t('privacy:noticeSheet.shop'), day: formatDay(today) })}</p>
      <Part title={t('data.sheet.facts')}>
        <table>
          <tbody>
            {facts.flatMap(([name, value]) =>
              value ? (
                <tr key={`${name} ${value}`}>
                  <th scope="row">{name}</th>
                  <td>{value}</td>
                </tr>
              ) : (
                []
              ),
            )}
          </tbody>
        </table>
      </Part>
      <ConsentPart consents={data.consents} />
      <RequestPart requests={data.requests} />
      <HistoryPart lines={data.history} />
      <p>{t('data.sheet.end')}</p>
    </article>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const headingId = useId()
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId}>{title}</h2>
      {children}
    </section>
  )
}

function Lines({ lines }: { lines: { day: string; what: string }[] }) {
  const { t } = useTranslation('rights')
  if (lines.length === 0) return <p>{t('data.sheet.nothing')}</p>
  return (
    <table>
      <tbody>
        {lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paper never changes
          <tr key={place}>
            <th scope="row">{formatDay(line.day)}</th>
            <td>{line.what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ConsentPart({ consents }: { consents: Consent[] }) {
  const { t } = useTranslation('rights')
  const words = useConsentWords()
  const lines = standingConsents(consents).map(one => {
    const how = t(`consents.ways.${one.how}`)
    return { day: one.day, what: [`${words(one)} (${how})`, one.wording].filter(part => part !== '').join(' — ') }
  })
  return (
    <Part title={t('data.sheet.consents')}>
      <Lines lines={lines} />
    </Part>
  )
}

function RequestPart({ requests }: { requests: RightsRequest[] }) {
  const { t } = useTranslation('rights')
  const lines = requests.map(({ kind, words, askedDay, doneDay, doneWords }) => {
    const done = doneDay === null ? '' : t('requests.doneOn', { day: formatDay(doneDay) })
    return {
      day: askedDay,
      what: [t(`requests.kinds.${kind}`), words, done, doneWords].filter(part => part !== '').join(' · '),
    }
  })
  return (
    <Part title={t('data.sheet.requests')}>
      <Lines lines={lines} />
    </Part>
  )
}

function HistoryPart({ lines }: { lines: HistoryLine[] }) {
  const { t } = useTranslation(['rights', 'customers'])
  // Paper has room for the whole of what was changed.
  const words = useLineWords(Number.POSITIVE_INFINITY)
  const told = lines.map(line => {
    const parts = [words(line), line.reason, line.undone ? t('customers:history.undone') : '']
    return { day: line.day, what: parts.filter(part => part !== '').join(' · ') }
  })
  return (
    <Part title={t('data.sheet.history')}>
      <Lines lines={told} />
    </Part>
  )
}
