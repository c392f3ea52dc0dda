// The main button of the counter: one stamp with Enter, several with Alt and a digit; a question is asked in its place.
import { Menu } from '@mantine/core'
import { IconChevronDown, IconRubberStamp } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../shared/customers/model.ts'
import type { Card } from '../../shared/stamps/model.ts'
import { Key } from '../ui/Key.tsx'
import { useKeys } from '../ui/keys.ts'
import { stampButtonId } from './focus.ts'
import { type StampGestures, useStampGestures } from './gestures.ts'
import classes from './StampButton.module.css'
import { StampQuestionPanel } from './StampQuestionPanel.tsx'
import { about, pendingOn, useStamping } from './store.ts'

const several = [2, 3, 4, 5, 6, 7, 8, 9]

// A held key repeats; only the first press counts.
function ignoreRepeats(event: KeyboardEvent): void {
  if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault()
}

export function StampButton({ customer, card }: { customer: Customer; card: Card }) {
  const gestures = useStampGestures(customer)
  const place = { customerId: customer.id, kindId: card.kindId }
  const question = useStamping(stamping => about(stamping.question, place))
  const isBusy = useStamping(stamping => pendingOn(stamping, place) !== null)
  useKeys(Object.fromEntries(several.map(count => [`Alt+${count}`, () => !question && void gestures.add(card, count)])))
  return question ? (
    <StampQuestionPanel question={question} onAnswer={answers => void gestures.add(card, question.count, answers)} />
  ) : (
    <Buttons card={card} isBusy={isBusy} add={gestures.add} />
  )
}

interface ButtonsProps {
  card: Card
  /** Stamps of this card are on their way to the disk. */
  isBusy: boolean
  add: StampGestures['add']
}

function Buttons({ card, isBusy, add }: ButtonsProps) {
  const { t } = useTranslation('stamps')
  const main = useRef<HTMLButtonElement>(null)
  // Shown when a customer was opened or a question answered: Enter stamps.
  useEffect(() => main.current?.focus({ preventScroll: true }), [])
  return (
    <div className={classes.buttons} data-busy={isBusy || undefined}>
      <button
        ref={main}
        id={stampButtonId}
        type="button"
        className={classes.main}
        aria-disabled={isBusy}
        aria-keyshortcuts="Enter"
        onKeyDown={ignoreRepeats}
        onClick={() => void add(card, 1)}
      >
        <IconRubberStamp aria-hidden="true" size={24} stroke={1.7} />
        {t('add')} <Key on="seal">Enter</Key>
      </button>
      <Several add={count => void add(card, count)} />
    </div>
  )
}

function Several({ add }: { add: (count: number) => void }) {
  const { t } = useTranslation('stamps')
  return (
    <Menu position="top-end" returnFocus>
      <Menu.Target>
        <button type="button" className={classes.several} aria-label={t('several')}>
          <span className={classes.word}>{t('many')}</span> <Key>Alt 2…9</Key>
          <IconChevronDown aria-hidden="true" size={18} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {several.map(count => (
          <Menu.Item key={count} onClick={() => add(count)} rightSection={<Key>Alt {count}</Key>}>
            {t('addCount', { count })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
