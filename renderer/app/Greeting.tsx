// Greeting, over whatever page: the round itself, and what other features tell in it. Features meet here.
import { useTranslation } from 'react-i18next'
import type { Prepared } from '../../shared/greetings/queue.ts'
import { KnowNow } from '../customers/KnowNow.tsx'
import { GreetingQueue } from '../greetings/GreetingQueue.tsx'
import { useReminderWords } from './reminderWords.ts'
import { closeGreeting, useFrame } from './store.ts'

export function Greeting() {
  const wish = useFrame(frame => frame.greeting)
  const reasonOf = useReason()
  return (
    <GreetingQueue
      wish={wish}
      onClose={closeGreeting}
      reasonOf={reasonOf}
      knownOf={customerId => <KnowNow customerId={customerId} />}
    />
  )
}

function useReason(): (person: Prepared) => string {
  const { t } = useTranslation('greetings')
  const words = useReminderWords()
  return ({ detail, day }) => {
    if (detail === null) return t('contact')
    if (detail.occasion === 'shopDay') return detail.name
    const { reason, when } = words({ detail, day }, '')
    return [reason, when].filter(part => part !== '').join(' · ')
  }
}
