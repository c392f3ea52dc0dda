// Who is on the list of a round, who is done and how, and whose turn it is.
import { IconCheck, IconClock, IconMinus, IconPhoneX, IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Prepared } from '../../shared/greetings/queue.ts'
import { fullName } from '../../shared/text/format.ts'
import styles from './Queue.module.css'
import { keyOf, type Mark, setTurn, useRound } from './queueStore.ts'

const icons = { done: IconCheck, notReached: IconPhoneX, skipped: IconClock, letBe: IconMinus, refused: IconX }

export function QueuePeople({ people, turn }: { people: readonly Prepared[]; turn: string | null }) {
  const { t } = useTranslation('greetings')
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (turn !== null) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [turn])
  return (
    <nav className={styles.people} aria-label={t('people')}>
      <ol ref={list}>
        {people.map(person => (
          <Person key={keyOf(person)} person={person} isNow={keyOf(person) === turn} />
        ))}
      </ol>
    </nav>
  )
}

function Person({ person, isNow }: { person: Prepared; isNow: boolean }) {
  const { t } = useTranslation('greetings')
  const key = keyOf(person)
  const known = useRound(round => round.marks[key])
  const as: Mark | undefined = known ?? (person.greeted ? 'done' : undefined)
  const name = fullName(person)
  const Icon = as && icons[as]
  return (
    <li>
      <button
        type="button"
        className={styles.person}
        data-mark={as}
        aria-current={isNow ? 'step' : undefined}
        aria-label={t('person', { name, state: t(`marks.${as ?? 'open'}`) })}
        onClick={() => setTurn(key)}
      >
        <span className={styles.mark}>{Icon && <Icon aria-hidden="true" size={16} stroke={2} />}</span>
        <span className={styles.personName}>{name}</span>
      </button>
    </li>
  )
}
