// Whose turn it is: why now, the words, the channels, and the one thing to do next. Every key of a round is heard here.
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Prepared } from '../../shared/greetings/queue.ts'
import { focusedTextField, isComposing, keyName } from '../ui/keys.ts'
import { undoLast } from '../ui/toasts.ts'
import type { ToldOfPerson } from './GreetingQueue.tsx'
import styles from './Queue.module.css'
import { QueueActions } from './QueueActions.tsx'
import { QueueAsking } from './QueueAsking.tsx'
import { QueueChannels } from './QueueChannels.tsx'
import { QueuePerson } from './QueuePerson.tsx'
import { QueueScript } from './QueueScript.tsx'
import { QueueWords } from './QueueWords.tsx'
import { useRound } from './queueStore.ts'
import { type Turn, useTurn } from './useTurn.ts'

interface QueueTurnProps extends ToldOfPerson {
  people: readonly Prepared[]
  prepared: Prepared
  onClose: () => void
}

export function QueueTurn({ people, prepared, onClose, reasonOf, knownOf }: QueueTurnProps) {
  const { t } = useTranslation('greetings')
  const turn = useTurn(people, prepared)
  const sheet = useRef<HTMLDivElement>(null)
  const words = useRef<HTMLTextAreaElement>(null)
  const { person, phase, channel } = turn
  useEffect(() => {
    // Enter goes on, whatever was done before; a question takes the focus itself.
    if (phase.at === 'ready') focusMain(sheet.current)
  }, [phase.at])
  const edit = () => {
    words.current?.focus()
    words.current?.setSelectionRange(words.current.value.length, words.current.value.length)
  }
  const keyPressed = (event: KeyboardEvent) =>
    pressed(event, { turn, edit, onClose, toMain: () => focusMain(sheet.current) })
  const isMarked = useRound(round => round.marks[turn.key] !== undefined)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that buttons below show, wherever within it the focus is
    <div ref={sheet} className={styles.turn} onKeyDown={keyPressed}>
      <div className={styles.middle}>
        <QueuePerson person={person} reason={reasonOf(person)} />
        <QueueWords turn={turn} field={words} onEdit={edit} />
        {channel === 'phone' && <QueueScript person={person}>{knownOf(person.customerId)}</QueueScript>}
        {phase.at === 'asking' ? (
          <QueueAsking turn={turn} opened={phase.opened} />
        ) : (
          <QueueActions turn={turn} onEdit={edit} isDone={isMarked || person.greeted !== null} />
        )}
      </div>
      <aside className={styles.side} aria-label={t('channelList')}>
        <QueueChannels turn={turn} />
      </aside>
    </div>
  )
}

function focusMain(sheet: HTMLElement | null): void {
  sheet?.querySelector<HTMLElement>('[data-main]')?.focus()
}

interface Reach {
  turn: Turn
  edit: () => void
  onClose: () => void
  toMain: () => void
}

function pressed(event: KeyboardEvent, reach: Reach): void {
  const { nativeEvent } = event
  if (event.defaultPrevented || isComposing(nativeEvent)) return
  const name = keyName(nativeEvent)
  const act = focusedTextField() ? writingKeys(reach)[name] : (channelKey(name, reach.turn) ?? turnKeys(reach)[name])
  if (!act) return
  event.preventDefault()
  event.stopPropagation()
  if (!event.repeat) act()
}

type Keys = Record<string, (() => unknown) | null>

/** While words are written letters are letters. */
function writingKeys({ turn, toMain }: Reach): Keys {
  return { Escape: toMain, 'Ctrl+Enter': turn.phase.at === 'ready' ? turn.begin : null }
}

function turnKeys({ turn, edit, onClose }: Reach): Keys {
  if (turn.phase.at === 'asking') return { Escape: turn.goBack }
  return {
    Escape: onClose,
    'Ctrl+Z': () => void undoLast(),
    E: edit,
    T: turn.nextWords,
    S: turn.skip,
    X: turn.letBe,
    K: turn.refuse,
  }
}

function channelKey(name: string, { states, choose, phase }: Turn): (() => void) | null {
  const state = phase.at === 'ready' ? states[Number(name) - 1] : undefined
  return state ? () => choose(state.channel) : null
}
