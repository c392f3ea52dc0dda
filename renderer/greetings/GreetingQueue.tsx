// Greeting people one after the other, over the page and by the keyboard alone: who is next, the words, the channel.
import { Modal } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { GreetingWish, Prepared } from '../../shared/greetings/queue.ts'
import { nameInSentence } from '../../shared/text/format.ts'
import { answerFor, RefusedError } from '../api.ts'
import { Refused } from '../ui/Refused.tsx'
import { useSettings } from '../ui/settings.ts'
import styles from './Queue.module.css'
import { QueuePeople } from './QueuePeople.tsx'
import { QueueSummary } from './QueueSummary.tsx'
import { QueueTurn } from './QueueTurn.tsx'
import { beginRound, keyOf, useRound } from './queueStore.ts'

export interface ToldOfPerson {
  /** Why now. */
  reasonOf: (person: Prepared) => string
  /** What to know of them while talking. */
  knownOf: (customerId: Id) => ReactNode
}

interface GreetingQueueProps extends ToldOfPerson {
  /** null: nobody is greeted now. */
  wish: GreetingWish | null
  onClose: () => void
}

export function GreetingQueue({ wish, onClose, ...told }: GreetingQueueProps) {
  const { t } = useTranslation('greetings')
  const { people, error } = usePrepared(wish)
  const { title, close } = { title: useTitle(people), close: t('close') }
  return (
    <Modal
      opened={wish !== null}
      onClose={onClose}
      title={title}
      size={1240}
      closeOnClickOutside={false}
      // Esc first leaves the words, then the question, then the round.
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': close }}
      classNames={{ content: styles.content, body: styles.body }}
    >
      {error && <Refused error={error} />}
      {people && <Round people={people} onClose={onClose} {...told} />}
    </Modal>
  )
}

/** Made ready once for each round: the list does not change under somebody's hands. */
function usePrepared(wish: GreetingWish | null) {
  const [prepared, setPrepared] = useState<{ people?: Prepared[]; error?: RefusedError }>({})
  useEffect(() => {
    setPrepared({})
    if (wish === null) return
    let isWanted = true
    answerFor('greetings.prepare', { wish })
      .then(people => {
        if (!isWanted) return
        const first = people.find(({ greeted }) => greeted === null) ?? people[0]
        beginRound(first ? keyOf(first) : null)
        setPrepared({ people })
      })
      .catch(error => {
        if (!(error instanceof RefusedError)) throw error
        if (isWanted) setPrepared({ error })
      })
    return () => {
      isWanted = false
    }
  }, [wish])
  return prepared
}

function useTitle(people: readonly Prepared[] | undefined): string {
  const { t } = useTranslation('greetings')
  const { language } = useSettings()
  const turn = useRound(round => round.turn)
  const [only, another] = people ?? []
  if (only && !another) return t('titleOne', { name: nameInSentence(only, language) })
  const at = people?.findIndex(person => keyOf(person) === turn) ?? -1
  const count = people?.length ?? 0
  return at < 0 ? t('title') : `${t('title')} · ${t('progress', { at: at + 1, count })}`
}

function Round({ people, onClose, ...told }: ToldOfPerson & { people: Prepared[]; onClose: () => void }) {
  const { t } = useTranslation('greetings')
  const turn = useRound(round => round.turn)
  const done = useRound(round => round.marks)
  const person = people.find(one => keyOf(one) === turn)
  const isOver = people.length === 1 && !person
  useEffect(() => {
    // Nothing to sum up.
    if (isOver) onClose()
  }, [isOver, onClose])
  if (people.length === 0) return <p>{t('nobody')}</p>
  // Who wants nothing is not asked about twice.
  const refused = new Set(people.filter(one => done[keyOf(one)] === 'refused').map(({ customerId }) => customerId))
  const shown = people.filter((one, at) => {
    return !refused.has(one.customerId) || people.findIndex(other => other.customerId === one.customerId) === at
  })
  return (
    <div className={styles.round} data-alone={people.length === 1 || undefined}>
      {people.length > 1 && <QueuePeople people={shown} turn={turn} />}
      {person ? (
        <QueueTurn key={keyOf(person)} people={people} prepared={person} onClose={onClose} {...told} />
      ) : (
        <QueueSummary people={people} onClose={onClose} />
      )}
    </div>
  )
}
