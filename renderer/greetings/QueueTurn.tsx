// Whose turn it is: why now, the words, the channels, and the one thing to do next; and the keys for all of it.
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GreetingChannel } from '../../shared/greetings/model.ts'
import type { Prepared } from '../../shared/greetings/queue.ts'
import { type DialogKeys, useDialogKeys } from '../ui/dialogKeys.ts'
import { focusedTextField } from '../ui/keys.ts'
import { undoLast } from '../ui/toasts.ts'
import { GreetingCard } from './GreetingCard.tsx'
import { GreetingPicture } from './GreetingPicture.tsx'
import type { ToldOfPerson } from './GreetingQueue.tsx'
import styles from './Queue.module.css'
import { QueueActions } from './QueueActions.tsx'
import { QueueAsking } from './QueueAsking.tsx'
import { QueueChannels } from './QueueChannels.tsx'
import { QueuePerson } from './QueuePerson.tsx'
import { QueueScript } from './QueueScript.tsx'
import { QueueWords } from './QueueWords.tsx'
import { useRound } from './queueStore.ts'
import type { PictureGreeting } from './useGreetingPicture.ts'
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
  const isDone = useRound(round => round.marks[turn.key] !== undefined) || person.greeted !== null
  const asked = phase.at === 'asking' ? 'outcome' : isDone || channel === null ? 'next' : 'send'
  useEffect(() => {
    // Enter goes on, whatever was done before; a question takes the focus itself.
    if (asked !== 'outcome' && !focusedTextField()) focusMain(sheet.current)
  }, [asked])
  const edit = () => {
    words.current?.focus()
    words.current?.setSelectionRange(words.current.value.length, words.current.value.length)
  }
  const toMain = () => focusMain(sheet.current)
  const send = phase.at === 'ready' ? turn.begin : null
  useDialogKeys(keysOf({ turn, edit, onClose }), { Escape: toMain, 'Ctrl+Enter': send })
  return (
    <div ref={sheet} className={styles.turn}>
      <div className={styles.middle}>
        <QueuePerson person={person} reason={reasonOf(person)} />
        <QueueWords turn={turn} field={words} onEdit={edit} />
        {channel !== null && takesPicture.includes(channel) && <GreetingPicture {...pictureOf(turn)} />}
        {channel === 'phone' && <QueueScript person={person}>{knownOf(person.customerId)}</QueueScript>}
        {phase.at === 'asking' ? (
          <Asking turn={turn} opened={phase.opened} />
        ) : (
          <QueueActions turn={turn} onEdit={edit} isDone={isDone} isAlone={people.length === 1} />
        )}
      </div>
      <aside className={styles.side} aria-label={t('channelList')}>
        <QueueChannels turn={turn} />
      </aside>
    </div>
  )
}

/** A card is printed before it is asked whether it was given. */
function Asking({ turn, opened }: { turn: Turn; opened: boolean }) {
  const [isPrinted, setPrinted] = useState(false)
  if (turn.channel !== 'card' || isPrinted) return <QueueAsking turn={turn} opened={opened} />
  const greeting = { ...pictureOf(turn), words: turn.sent }
  return <GreetingCard greeting={greeting} onClose={turn.goBack} onPrinted={() => setPrinted(true)} />
}

/** Where a picture can be pasted beside the words. */
const takesPicture: readonly GreetingChannel[] = ['zalo', 'messenger', 'email']

// More than this is too small to read on a picture.
const mostWordsOnPicture = 320

/** An offer needs its mark and its conditions: the picture has a wish of its own then. */
function pictureOf({ person, words, kind }: Turn): PictureGreeting {
  const { detail } = person
  const dayName = detail?.occasion === 'shopDay' ? detail.name : undefined
  const isOnPicture = kind === 'wish' && words.trim() !== '' && words.length <= mostWordsOnPicture
  return { customer: person, occasion: detail?.occasion ?? 'contact', dayName, words: isOnPicture ? words : undefined }
}

function focusMain(sheet: HTMLElement | null): void {
  sheet?.querySelector<HTMLElement>('[data-main]')?.focus()
}

interface Reach {
  turn: Turn
  edit: () => void
  onClose: () => void
}

function keysOf({ turn, edit, onClose }: Reach): DialogKeys {
  if (turn.phase.at === 'asking') return { Escape: turn.goBack }
  const channels = turn.states.map(({ channel }, at) => [String(at + 1), () => turn.choose(channel)] as const)
  return {
    ...Object.fromEntries(channels),
    Escape: onClose,
    'Ctrl+Z': () => void undoLast(),
    E: edit,
    T: turn.nextWords,
    S: turn.skip,
    X: turn.letBe,
    K: turn.refuse,
  }
}
