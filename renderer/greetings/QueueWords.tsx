// The words for somebody, to be changed; other words by a key; what is added to an offer, how long a text message is.
import { Switch } from '@mantine/core'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { smsLength } from '../../shared/greetings/sms.ts'
import { nameInSentence } from '../../shared/text/format.ts'
import { Key } from '../ui/Key.tsx'
import { useSettings } from '../ui/settings.ts'
import styles from './Queue.module.css'
import { useRound } from './queueStore.ts'
import type { Turn } from './useTurn.ts'

interface QueueWordsProps {
  turn: Turn
  field: RefObject<HTMLTextAreaElement | null>
  onEdit: () => void
}

export function QueueWords({ turn, field, onEdit }: QueueWordsProps) {
  const { t } = useTranslation('greetings')
  const { language } = useSettings()
  const { person, words, kind, write, phase } = turn
  return (
    <div className={styles.words}>
      <textarea
        ref={field}
        className={styles.text}
        aria-label={t('words', { name: nameInSentence(person, language) })}
        value={words}
        maxLength={1800}
        rows={4}
        readOnly={phase.at === 'asking'}
        onChange={event => write(event.currentTarget.value)}
      />
      {phase.at === 'ready' && <Below turn={turn} onEdit={onEdit} />}
      {kind === 'offer' && <p className={styles.look}>{t('offer')}</p>}
    </div>
  )
}

/** Which words these are, and the keys for others and for one's own. */
function Below({ turn, onEdit }: Pick<QueueWordsProps, 'turn' | 'onEdit'>) {
  const { t } = useTranslation('greetings')
  const { channel, suggestion, nextWords } = turn
  return (
    <div className={styles.below}>
      <span className={styles.template}>{suggestion.count > 0 && t('template', suggestion)}</span>
      {channel === 'sms' && <TextLength words={turn.sent} />}
      {suggestion.count > 1 && (
        <button type="button" className={styles.small} aria-keyshortcuts="T" onClick={nextWords}>
          {t('next')} <Key>T</Key>
        </button>
      )}
      <button type="button" className={styles.small} aria-keyshortcuts="E" onClick={onEdit}>
        {t('edit')} <Key>E</Key>
      </button>
    </div>
  )
}

function TextLength({ words }: { words: string }) {
  const { t } = useTranslation('greetings')
  const isPlain = useRound(round => round.isPlain)
  const { characters, parts } = smsLength(words)
  return (
    <>
      <span className={styles.facts}>{t('sms', { characters, count: parts })}</span>
      <Switch
        size="sm"
        label={t('withoutMarks')}
        checked={isPlain}
        onChange={event => useRound.setState({ isPlain: event.currentTarget.checked })}
      />
    </>
  )
}
