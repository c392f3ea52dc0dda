// A new request of a right: what is asked, in their words, and on which day, from which the clocks run.
import { Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readDay } from '../../shared/base/typedDay.ts'
import { type RightKind, rightKinds } from '../../shared/customers/rights.ts'
import { formatDay } from '../../shared/text/format.ts'
import { Choice } from '../ui/Choice.tsx'
import { DraftForm } from '../ui/DraftForm.tsx'
import { useToday } from '../ui/settings.ts'
import styles from './Rights.module.css'
import type { RequestToAdd } from './useRights.ts'

interface RequestFormProps {
  /** Answers what was refused, in words. */
  onSave: (request: RequestToAdd) => Promise<string | null>
  onCancel: () => void
}

export function RequestForm({ onSave, onCancel }: RequestFormProps) {
  const { t } = useTranslation('rights')
  const today = useToday()
  const [kind, setKind] = useState<RightKind>('see')
  const [words, setWords] = useState('')
  const [day, setDay] = useState(formatDay(today))
  const [mistake, setMistake] = useState<string | null>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => box.current?.focus(), [])
  const save = async () => {
    const askedDay = readDay(day)
    setMistake(askedDay === null ? t('requests.dayUnreadable') : await onSave({ kind, words, askedDay }))
  }
  return (
    <DraftForm
      label={t('requests.add')}
      className={styles.form}
      saveWords={t('requests.save')}
      cancelWords={t('requests.cancel')}
      onSave={() => void save()}
      onCancel={onCancel}
    >
      <Choice
        label={t('requests.kind')}
        value={kind}
        choices={rightKinds.map(value => ({ value, label: t(`requests.kinds.${value}`) }))}
        onChange={setKind}
      />
      <Textarea
        ref={box}
        label={t('requests.words')}
        value={words}
        maxLength={1000}
        autosize
        minRows={2}
        maxRows={6}
        onChange={event => setWords(event.currentTarget.value)}
      />
      <TextInput
        label={t('requests.askedDay')}
        value={day}
        error={mistake}
        autoComplete="off"
        onChange={event => setDay(event.currentTarget.value)}
      />
      <p className={styles.soft}>{t('requests.clocks')}</p>
    </DraftForm>
  )
}
