// The end of a round: what came of it, in a few calm lines.
import { Button, Group } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Prepared } from '../../shared/greetings/queue.ts'
import { useDialogKeys } from '../ui/dialogKeys.ts'
import { Key } from '../ui/Key.tsx'
import { undoLast } from '../ui/toasts.ts'
import styles from './Queue.module.css'
import { keyOf, marks, takeUpSkipped, useRound } from './queueStore.ts'

export function QueueSummary({ people, onClose }: { people: readonly Prepared[]; onClose: () => void }) {
  const { t } = useTranslation('greetings')
  const known = useRound(round => round.marks)
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => close.current?.focus(), [])
  const counts = marks.map(as => ({ as, count: people.filter(person => known[keyOf(person)] === as).length }))
  const isLeft = counts.some(({ as, count }) => as === 'skipped' && count > 0)
  const again = () => takeUpSkipped(people)
  useDialogKeys({ Escape: onClose, 'Ctrl+Z': () => void undoLast(), S: isLeft ? again : null })
  return (
    <div className={styles.summary}>
      <h3 className={styles.name}>{t('summary.title')}</h3>
      {counts.map(({ as, count }) => (count > 0 || as === 'done') && <p key={as}>{t(`summary.${as}`, { count })}</p>)}
      <Group gap="sm">
        <Button
          ref={close}
          size="lg"
          aria-keyshortcuts="Enter"
          rightSection={<Key on="seal">Enter</Key>}
          onClick={onClose}
        >
          {t('summary.close')}
        </Button>
        {isLeft && (
          <button type="button" className={styles.other} aria-keyshortcuts="S" onClick={again}>
            {t('summary.again')} <Key>S</Key>
          </button>
        )}
      </Group>
    </div>
  )
}
