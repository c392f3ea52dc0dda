// The one question of a visit: shown after a stamp or a bill, answered by one key, never in the way. It takes no focus.
import { type KeyboardEvent, type RefObject, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnowableField } from '../../shared/customers/knowing.ts'
import type { Customer } from '../../shared/customers/model.ts'
import { contactChannels, contactTimes, payments } from '../../shared/customers/profile.ts'
import type { Question } from '../../shared/customers/timelineCalls.ts'
import { nameInSentence } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { Key } from '../ui/Key.tsx'
import { isComposing, useKeys } from '../ui/keys.ts'
import { useSettings } from '../ui/settings.ts'
import { useFieldWords, useValueWords } from './changeWords.ts'
import { useQuestionGestures } from './questionGestures.ts'
import classes from './VisitQuestion.module.css'

interface VisitQuestionProps {
  customer: Customer
  /** The focus may go where it belongs at the counter. */
  onDone: () => void
}

export function VisitQuestion({ customer, onDone }: VisitQuestionProps) {
  const question = useAnswer('customers.suggestQuestion', { customerId: customer.id }).data
  return question ? <Asked key={question.field} {...{ customer, question, onDone }} /> : null
}

// Letters, for Alt and a digit stamps.
const letters = ['A', 'B', 'C', 'D', 'E', 'F']
const keys = { notNow: 'Alt+L', wouldNotSay: 'Alt+K' }

interface Choice {
  key: string
  words: string
  value: string
}

function valuesOf(field: KnowableField): readonly string[] {
  if (field === 'channel') return contactChannels
  if (field === 'payment') return payments
  return field === 'contactTime' ? contactTimes : []
}

function useChoices({ field, now }: Question): Choice[] {
  const { t } = useTranslation('timeline')
  const valueWords = useValueWords()
  const others = valuesOf(field).filter(value => value !== '' && value !== now)
  const all = others.map(value => ({ value, words: valueWords(field, value) }))
  const same = now === '' ? [] : [{ value: now, words: t('ask.same') }]
  return [...same, ...all].map((choice, place) => ({ ...choice, key: `Alt+${letters[place]}` }))
}

function Asked({ customer, question, onDone }: VisitQuestionProps & { question: Question }) {
  const { t } = useTranslation('timeline')
  const { field } = question
  const gestures = useQuestionGestures(customer, field)
  const choices = useChoices(question)
  const text = useQuestionText(customer, question)
  const box = useRef<HTMLInputElement>(null)
  const boxKey = valuesOf(field).length > 0 ? null : `Alt+${letters[choices.length]}`
  const confirm = (value: string) => void gestures.answer(value, value === question.now)
  useKeys({
    ...Object.fromEntries(choices.map(({ key, value }) => [key, () => confirm(value)])),
    ...(boxKey !== null && { [boxKey]: () => box.current?.focus() }),
    [keys.notNow]: () => void gestures.putOff(),
    [keys.wouldNotSay]: () => void gestures.neverAsk(),
  })
  return (
    <section className={classes.panel} aria-label={t('ask.label')}>
      <p className={classes.text}>{text}</p>
      {choices.map(({ key, words, value }) => (
        <Answer key={key} shortcut={key} words={words} onAnswer={() => confirm(value)} />
      ))}
      {boxKey !== null && <AnswerBox {...{ box, boxKey, field }} onAnswer={gestures.answer} onLeave={onDone} />}
      <Answer shortcut={keys.notNow} words={t('ask.notNow')} isQuiet onAnswer={() => void gestures.putOff()} />
      <Answer
        shortcut={keys.wouldNotSay}
        words={t('ask.wouldNotSay')}
        isQuiet
        onAnswer={() => void gestures.neverAsk()}
      />
    </section>
  )
}

function useQuestionText(customer: Customer, { field, now }: Question): string {
  const { t } = useTranslation('timeline')
  const { language } = useSettings()
  const fieldWords = useFieldWords()
  const valueWords = useValueWords()
  const name = nameInSentence(customer, language)
  if (now === '') return t(`ask.${field}`, { name })
  return t('ask.again', { name, field: fieldWords(field), now: valueWords(field, now) })
}

interface AnswerProps {
  shortcut: string
  words: string
  isQuiet?: boolean
  onAnswer: () => void
}

function Answer({ shortcut, words, isQuiet = false, onAnswer }: AnswerProps) {
  return (
    <button
      type="button"
      className={classes.answer}
      data-quiet={isQuiet || undefined}
      aria-keyshortcuts={shortcut}
      onClick={onAnswer}
    >
      {words} <Key>{shortcut.replace('+', ' ')}</Key>
    </button>
  )
}

interface AnswerBoxProps {
  box: RefObject<HTMLInputElement | null>
  boxKey: string
  field: KnowableField
  onAnswer: (value: string) => Promise<boolean>
  onLeave: () => void
}

function AnswerBox({ box, boxKey, field, onAnswer, onLeave }: AnswerBoxProps) {
  const { t } = useTranslation('timeline')
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent) || event.repeat || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    const value = event.currentTarget.value.trim()
    if (event.key === 'Escape' || value === '') return onLeave()
    void onAnswer(value).then(isStored => isStored && onLeave())
  }
  return (
    <span className={classes.boxed}>
      <input
        ref={box}
        className={classes.box}
        aria-label={t('ask.box')}
        aria-keyshortcuts={boxKey}
        placeholder={field === 'birthday' ? t('ask.birthdayBox') : t('ask.box')}
        maxLength={200}
        autoComplete="off"
        onKeyDown={onKeyDown}
      />
      <Key>{boxKey.replace('+', ' ')}</Key>
    </span>
  )
}
