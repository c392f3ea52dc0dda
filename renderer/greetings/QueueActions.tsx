// What can be done for whose turn it is: send it, or leave them out, each by one key.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { showPhone } from '../../shared/base/phone.ts'
import { formatMoment } from '../../shared/text/format.ts'
import { Key } from '../ui/Key.tsx'
import { useSettings, useToday } from '../ui/settings.ts'
import styles from './Queue.module.css'
import type { Turn } from './useTurn.ts'

interface QueueActionsProps {
  turn: Turn
  onEdit: () => void
  isDone: boolean
  /** Nobody else is on the list. */
  isAlone: boolean
}

export function QueueActions({ turn, onEdit, isDone, isAlone }: QueueActionsProps) {
  const { t } = useTranslation('greetings')
  const why = useWhyNot(turn)
  const isClosed = isDone || turn.channel === null
  return (
    <>
      {why !== '' && <p className={styles.look}>{why}</p>}
      <div className={styles.actions}>
        {isClosed ? (
          <MainButton words={t(isAlone ? 'close' : 'act.next')} onPress={turn.skip} />
        ) : (
          <SendButton turn={turn} onEdit={onEdit} />
        )}
        {!isClosed && !isAlone && <Other words={t('act.skip')} shortcut="S" onPress={turn.skip} />}
        {turn.letBe && !isDone && <Other words={t('act.letBe')} shortcut="X" onPress={() => void turn.letBe?.()} />}
        {turn.refuse && <Other words={t('act.refuse')} shortcut="K" onPress={() => void turn.refuse?.()} />}
      </div>
    </>
  )
}

/** Why nothing can be sent; '' where something can. */
function useWhyNot({ person, states, channel, words }: Turn): string {
  const { t } = useTranslation(['greetings', 'app'])
  const { timeZone } = useSettings()
  const today = useToday()
  if (person.greeted) {
    const { at, staffName } = person.greeted
    return t('greeted', { when: formatMoment(at, today, timeZone), name: staffName || t('app:owner') })
  }
  if (channel === null) {
    return t(states.some(({ state }) => state === 'withdrawn') ? 'noChannel.withdrawn' : 'noChannel.other')
  }
  return words.trim() === '' ? t('wordsMissing') : ''
}

function SendButton({ turn, onEdit }: Pick<QueueActionsProps, 'turn' | 'onEdit'>) {
  const { t } = useTranslation('greetings')
  const { phoneRegion } = useSettings()
  const { channel, person, words, begin } = turn
  if (channel === null) return null
  const phone = showPhone(person.addresses.phone ?? '', phoneRegion)
  const isEmpty = words.trim() === ''
  return (
    <MainButton
      words={isEmpty ? t('edit') : t(`act.${turn.isMailed ? 'mailed' : channel}`, { phone })}
      onPress={isEmpty ? onEdit : () => void begin()}
    />
  )
}

function MainButton({ words, onPress }: { words: string; onPress: () => void }) {
  return (
    <Button
      data-main
      data-autofocus
      size="lg"
      aria-keyshortcuts="Enter"
      rightSection={<Key on="seal">Enter</Key>}
      onKeyDown={event => event.repeat && event.preventDefault()}
      onClick={onPress}
    >
      {words}
    </Button>
  )
}

function Other({ words, shortcut, onPress }: { words: string; shortcut: string; onPress: () => void }) {
  return (
    <button type="button" className={styles.other} aria-keyshortcuts={shortcut} onClick={onPress}>
      {words} <Key>{shortcut}</Key>
    </button>
  )
}
