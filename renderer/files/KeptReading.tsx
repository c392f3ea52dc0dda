// The way a list was read last time: said where it is used, and kept under a name for the next list of the same kind.
import { Button, TextInput } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeptMapping } from '../../shared/files/keptMapping.ts'
import styles from './Import.module.css'
import { type Read, readingToKeep } from './reading.ts'
import type { Said as SaidWords, ToKeep } from './useKeeping.ts'

interface UsedReadingProps {
  read: Read
  onForget: (kept: KeptMapping) => Promise<void>
  /** Guesses the columns afresh. */
  onDrop: () => void
}

/** Says that a list is read as the one before, and lets go of it. */
export function UsedReading({ read: { kept }, onForget, onDrop }: UsedReadingProps) {
  const { t } = useTranslation('imports')
  if (!kept) return null
  return (
    <div className={styles.used}>
      <IconHistory aria-hidden="true" size={20} stroke={1.8} />
      <span>{t('kept.used', { name: kept.name })}</span>
      <Button variant="default" size="xs" onClick={onDrop}>
        {t('kept.drop')}
      </Button>
      <Button variant="subtle" size="xs" onClick={() => void onForget(kept)}>
        {t('kept.forget')}
      </Button>
    </div>
  )
}

interface KeepReadingProps {
  read: Read
  onKeep: (toKeep: ToKeep, former: KeptMapping | null) => Promise<void>
}

function withoutEnding(fileName: string): string {
  return fileName.replace(/\.\w+$/, '').slice(0, 60)
}

/** Offers to read lists with these headings so from now on. */
export function KeepReading({ read, onKeep }: KeepReadingProps) {
  const { t } = useTranslation('imports')
  const [asking, setAsking] = useState(false)
  const { kept, guessed } = read
  const { headings } = guessed
  const reading = readingToKeep(read)
  if (headings === null || (kept && JSON.stringify(kept.reading) === JSON.stringify(reading))) return null
  if (!asking) {
    return (
      <div>
        <Button variant="default" size="sm" onClick={() => setAsking(true)}>
          {t(kept ? 'kept.keepAgain' : 'kept.keep')}
        </Button>
      </div>
    )
  }
  return (
    <NameForm
      first={kept?.name ?? withoutEnding(guessed.fileName)}
      onCancel={() => setAsking(false)}
      onName={name => {
        setAsking(false)
        void onKeep({ name, headings, reading }, kept)
      }}
    />
  )
}

interface NameFormProps {
  first: string
  onName: (name: string) => void
  onCancel: () => void
}

function NameForm({ first, onName, onCancel }: NameFormProps) {
  const { t } = useTranslation('imports')
  const [name, setName] = useState(first)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    input.current?.focus()
    input.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <form
      className={styles.keep}
      onSubmit={event => {
        event.preventDefault()
        if (name.trim() !== '') onName(name.trim())
      }}
    >
      <TextInput
        ref={input}
        size="md"
        label={t('kept.name')}
        value={name}
        maxLength={60}
        onChange={event => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" size="md">
        {t('kept.save')}
      </Button>
      <Button variant="subtle" size="md" onClick={onCancel}>
        {t('kept.cancel')}
      </Button>
    </form>
  )
}

/** What was just kept or forgotten, with the way back. */
export function Said({ said }: { said: SaidWords | null }) {
  const { t } = useTranslation('imports')
  return (
    <div role="status" className={styles.said}>
      {said?.text}
      {said?.undo && (
        <Button variant="default" size="xs" onClick={said.undo}>
          {t('kept.undo')}
        </Button>
      )}
    </div>
  )
}
