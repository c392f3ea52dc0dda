// What is done next about a complaint, on which day, and by whom where more than one person could.
import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../shared/base/day.ts'
import { formatDay } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { useToday } from '../ui/settings.ts'
import styles from './Feedback.module.css'
import type { NextDraft, NextMistakes } from './feedbackDraft.ts'

const days = { today: 0, tomorrow: 1, threeDays: 3, week: 7 }
const dayNames = ['today', 'tomorrow', 'threeDays', 'week'] as const

interface NextStepFieldsProps {
  next: NextDraft
  mistakes: NextMistakes
  onChange: (next: NextDraft) => void
}

export function NextStepFields({ next, mistakes, onChange }: NextStepFieldsProps) {
  const { t } = useTranslation('feedback')
  const today = useToday()
  const owners = useAnswer('feedback.listOwners', {}).data ?? []
  return (
    <>
      {owners.length > 1 && (
        <Choice
          label={t('form.owner')}
          value={next.ownerId ?? owners[0]?.id ?? ''}
          choices={owners.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={ownerId => onChange({ ...next, ownerId })}
        />
      )}
      <div className={styles.next}>
        <TextInput
          label={t('form.next')}
          value={next.words}
          maxLength={200}
          autoComplete="off"
          error={mistakes.next && t(`form.mistakes.${mistakes.next}`)}
          onChange={event => onChange({ ...next, words: event.currentTarget.value })}
        />
        <TextInput
          label={t('form.nextDay')}
          value={next.day}
          maxLength={12}
          autoComplete="off"
          error={mistakes.nextDay && t(`form.mistakes.${mistakes.nextDay}`)}
          onChange={event => onChange({ ...next, day: event.currentTarget.value })}
        />
      </div>
      <div className={styles.days}>
        {dayNames.map(name => (
          <Button
            key={name}
            variant="default"
            size="xs"
            onClick={() => onChange({ ...next, day: formatDay(addDays(today, days[name])) })}
          >
            {t(`form.days.${name}`)}
          </Button>
        ))}
      </div>
    </>
  )
}
