// One row of who is due: who, why and when; what can be done about it is shown on the current row and where the mouse is.
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { DueReminder } from '../../shared/reminders/model.ts'
import { fullName } from '../../shared/text/format.ts'
import { Key } from '../ui/Key.tsx'
import styles from './DueList.module.css'
import type { Told } from './DueList.tsx'
import { occasionIcons } from './occasionIcons.ts'
import type { DueActions } from './useDueActions.ts'

interface DueRowProps {
  id: string
  place: { top: number; height: number; rowIndex: number }
  reminder: DueReminder
  told: Told
  isNarrow: boolean
  isCurrent: boolean
  actions: DueActions
  onOpen: (customerId: Id) => void
  onGreet: ((reminderIds: Id[]) => void) | undefined
}

export function DueRow({ id, place, reminder, told, isNarrow, isCurrent, actions, onOpen, onGreet }: DueRowProps) {
  const { t } = useTranslation('reminders')
  const Icon = occasionIcons[reminder.detail.occasion]
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are placed one by one, so there is no <table>
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its current row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid answers the keys for all rows
    <div
      id={id}
      role="row"
      aria-rowindex={place.rowIndex}
      aria-selected={isCurrent}
      className={styles.row}
      data-narrow={isNarrow || undefined}
      data-current={isCurrent || undefined}
      style={{ transform: `translateY(${place.top}px)`, height: place.height }}
      onClick={() => onOpen(reminder.customerId)}
    >
      <Cell name={styles.icon}>
        <Icon aria-hidden="true" size={20} stroke={1.7} />
        <span className="spoken">{t(`occasions.${reminder.detail.occasion}`)}</span>
      </Cell>
      <Cell name={styles.name}>{fullName(reminder)}</Cell>
      <Cell name={styles.reason}>{told.reason}</Cell>
      {!isNarrow && <Cell name={styles.when}>{told.when}</Cell>}
      <Cell name={styles.actions}>
        {onGreet && <Act letter="G" words={t('act.greet')} act={() => onGreet([reminder.id])} />}
        <Act letter="L" words={t('act.later')} act={() => void actions.later(reminder, 1)} />
        <Act letter="X" words={t('act.letBe')} act={() => void actions.letBe(reminder)} />
      </Cell>
    </div>
  )
}

function Cell({ name, children }: { name: string | undefined; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div role="gridcell" className={name}>
      {children}
    </div>
  )
}

/** For the mouse; the grid answers the key. */
function Act({ letter, words, act }: { letter: string; words: string; act: () => void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.act}
      aria-keyshortcuts={letter}
      onClick={event => {
        event.stopPropagation()
        act()
      }}
    >
      {words} <Key>{letter}</Key>
    </button>
  )
}
