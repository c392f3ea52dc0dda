// Letters under way: what waits and why, what somebody has to decide about, and what was sent last.
import { Button } from '@mantine/core'
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecidedState, Mail } from '../../shared/greetings/mailModel.ts'
import { formatMoment, fullName } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { useNow } from '../ui/clock.ts'
import { Key } from '../ui/Key.tsx'
import { isComposing } from '../ui/keys.ts'
import { useSettings, useToday } from '../ui/settings.ts'
import styles from './Mail.module.css'
import { useMailActions } from './useMailActions.ts'
import { useProblemWords } from './useProblemWords.ts'

interface MailsUnderWayProps {
  /** Where the letters that were sent have no place, nor that there are none. */
  openOnly?: boolean
}

export function MailsUnderWay({ openOnly = false }: MailsUnderWayProps) {
  const { t } = useTranslation('mail')
  const mails = useAnswer('greetings.listMails', {}).data
  if (!mails || (openOnly && mails.open.length === 0)) return null
  return (
    <>
      <MailList title={t('way.title')} mails={mails.open}>
        {mails.open.length === 0 ? <p className={styles.soft}>{t('way.none')}</p> : <WhyWaiting mails={mails.open} />}
      </MailList>
      {!openOnly && mails.sent.length > 0 && <MailList title={t('way.sentTitle')} mails={mails.sent} />}
    </>
  )
}

/** All letters wait for the same where the mailbox or its password is missing. */
function WhyWaiting({ mails }: { mails: Mail[] }) {
  const { t } = useTranslation('mail')
  const { mailAccount } = useSettings()
  const ready = useAnswer('greetings.mailReady', {}).data
  if (!mails.some(({ state }) => state === 'waiting') || ready?.password !== 'none') return null
  return <p className={styles.look}>{t(mailAccount ? 'way.noPassword' : 'way.noAccount')}</p>
}

function MailList({ title, mails, children }: { title: string; mails: Mail[]; children?: React.ReactNode }) {
  const section = useRef<HTMLElement>(null)
  return (
    <section ref={section} tabIndex={-1} className={styles.way} aria-label={title}>
      <h3>{title}</h3>
      {children}
      <ul>
        {mails.map(mail => (
          <MailRow key={mail.id} mail={mail} onDone={() => section.current?.focus()} />
        ))}
      </ul>
    </section>
  )
}

interface Act {
  words: string
  becomes: DecidedState
}

/** What can be decided, in the order of the keys 1, 2, 3. */
function useActs({ state, problem }: Mail): Act[] {
  const { t } = useTranslation('mail')
  const letBe: Act = { words: t('way.letBe'), becomes: 'withdrawn' }
  const again: Act = { words: t('way.again'), becomes: 'waiting' }
  if (state === 'waiting') return [letBe]
  if (state === 'unsure') return [{ words: t('way.arrived'), becomes: 'sent' }, again, letBe]
  if (state === 'refused') return problem?.kind === 'returned' ? [letBe] : [again, letBe]
  return state === 'sent' ? [{ words: t('way.returned'), becomes: 'refused' }] : []
}

function MailRow({ mail, onDone }: { mail: Mail; onDone: () => void }) {
  const { t } = useTranslation('mail')
  const acts = useActs(mail)
  const { decide } = useMailActions()
  const name = fullName(mail)
  const run = async (act: Act) => {
    if (await decide(mail, act.becomes)) onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = isComposing(event.nativeEvent) || event.repeat ? undefined : acts[Number(event.key) - 1]
    if (!act) return
    event.preventDefault()
    void run(act)
  }
  return (
    <li className={styles.mail}>
      <div className={styles.about}>
        <p>
          <span className={styles.strong}>{name}</span> <span className={styles.soft}>· {mail.address}</span>
        </p>
        <p className={styles.soft}>{mail.subject}</p>
        <State mail={mail} />
      </div>
      <div className={styles.acts}>
        {acts.map((act, place) => (
          <Button
            key={act.becomes}
            variant="default"
            aria-label={t('way.of', { act: act.words, name })}
            aria-keyshortcuts={String(place + 1)}
            rightSection={<Key>{place + 1}</Key>}
            onKeyDown={onKeyDown}
            onClick={() => void run(act)}
          >
            {act.words}
          </Button>
        ))}
      </div>
    </li>
  )
}

function State({ mail: { state, problem, nextAt, sentAt, createdAt } }: { mail: Mail }) {
  const { t } = useTranslation('mail')
  const words = useProblemWords()
  const { timeZone } = useSettings()
  const today = useToday()
  const moment = formatMoment(sentAt ?? createdAt, today, timeZone)
  const now = useNow()
  return (
    <>
      <p className={state === 'unsure' || state === 'refused' ? styles.look : styles.soft}>
        {t(`way.states.${state}`)} · {moment}
        {nextAt !== null && nextAt > now && ` · ${t('way.next', { when: formatMoment(nextAt, today, timeZone) })}`}
      </p>
      {state === 'unsure' && <p className={styles.soft}>{t('way.unsure')}</p>}
      {problem && <p className={styles.soft}>{words(problem)}</p>}
    </>
  )
}
