// After the other program was opened: was it sent, was it said, were they reached? Enter says yes, N says no.
import { Button } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showPhone } from '../../shared/base/phone.ts'
import { nameInSentence } from '../../shared/text/format.ts'
import { useDialogKeys } from '../ui/dialogKeys.ts'
import { Key } from '../ui/Key.tsx'
import { isComposing } from '../ui/keys.ts'
import { useSettings } from '../ui/settings.ts'
import styles from './Queue.module.css'
import type { Turn } from './useTurn.ts'

export function QueueAsking({ turn, opened }: { turn: Turn; opened: boolean }) {
  const { t } = useTranslation('greetings')
  const { language } = useSettings()
  const [note, setNote] = useState('')
  const yes = useRef<HTMLButtonElement>(null)
  // Before it is seen: the Enter that answers it may come with it.
  useLayoutEffect(() => yes.current?.focus(), [])
  const { channel } = turn
  const how = channel === 'phone' ? 'called' : channel === 'inPerson' ? 'said' : 'sent'
  const name = nameInSentence(turn.person, language)
  const question = t(`ask.${how}`, { name, channel: channel === null ? '' : t(`channels.${channel}`) })
  const end = (isDone: boolean) => {
    if (how === 'called') return void turn.end(isDone ? 'reached' : 'not_reached', note.trim())
    if (isDone) void turn.end('sent', note.trim())
    else turn.goBack()
  }
  const sayNo = () => end(false)
  useDialogKeys({ N: sayNo })
  if (channel === null) return null
  return (
    <section className={styles.asking}>
      <p role="alert" className={styles.question}>
        {question}
      </p>
      {!opened && <NotOpened turn={turn} />}
      {how === 'called' && <Note note={note} onNote={setNote} onEnter={() => end(true)} />}
      <div className={styles.actions}>
        <Button
          ref={yes}
          data-main
          size="lg"
          aria-keyshortcuts="Enter"
          rightSection={<Key on="seal">Enter</Key>}
          onKeyDown={event => event.repeat && event.preventDefault()}
          onClick={() => end(true)}
        >
          {t(`ask.yes.${how}`)}
        </Button>
        <button type="button" className={styles.other} aria-keyshortcuts="N" onClick={sayNo}>
          {t(`ask.no.${how}`)} <Key>N</Key>
        </button>
        {how === 'called' && (
          <button type="button" className={styles.other} aria-keyshortcuts="Escape" onClick={turn.goBack}>
            {t('ask.back')} <Key>Esc</Key>
          </button>
        )}
      </div>
    </section>
  )
}

/** The system has no program for it. */
function NotOpened({ turn: { channel, person } }: { turn: Turn }) {
  const { t } = useTranslation('greetings')
  const { phoneRegion } = useSettings()
  if (channel === null) return null
  const phone = showPhone(person.addresses.phone ?? '', phoneRegion)
  const words =
    channel === 'phone' ? t('ask.notDialled', { phone }) : t('ask.notOpened', { channel: t(`channels.${channel}`) })
  return <p className={styles.look}>{words}</p>
}

function Note({ note, onNote, onEnter }: { note: string; onNote: (note: string) => void; onEnter: () => void }) {
  const { t } = useTranslation('greetings')
  return (
    <input
      className={styles.note}
      aria-label={t('ask.note')}
      placeholder={t('ask.notePlaceholder')}
      value={note}
      maxLength={500}
      onChange={event => onNote(event.currentTarget.value)}
      onKeyDown={event => {
        if (event.key !== 'Enter' || event.repeat || isComposing(event.nativeEvent)) return
        event.preventDefault()
        onEnter()
      }}
    />
  )
}
