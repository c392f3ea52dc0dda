// A note about the customer, written in one line at the counter: Enter saves, Esc leaves it.
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../shared/customers/model.ts'
import { nameInSentence } from '../../shared/text/format.ts'
import { Key } from '../ui/Key.tsx'
import { isComposing, useKeys } from '../ui/keys.ts'
import { useSettings } from '../ui/settings.ts'
import { useNoteGestures } from './knownGestures.ts'
import classes from './NoteLine.module.css'

// The same function each time: React calls it once, when the box appears.
function focusOnce(box: HTMLInputElement | null): void {
  box?.focus()
}

export function NoteLine({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const { t } = useTranslation('timeline')
  const { language } = useSettings()
  const { add } = useNoteGestures(customer)
  useKeys({ Escape: onClose })
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.repeat || isComposing(event.nativeEvent)) return
    event.preventDefault()
    const words = event.currentTarget.value.trim()
    if (words === '') return onClose()
    void add(words).then(isStored => isStored && onClose())
  }
  return (
    <div className={classes.line}>
      <input
        ref={focusOnce}
        className={classes.box}
        aria-label={t('note.label', { name: nameInSentence(customer, language) })}
        placeholder={t('note.placeholder')}
        maxLength={500}
        autoComplete="off"
        onKeyDown={onKeyDown}
      />
      <Key>Enter</Key>
      <Key>Esc</Key>
    </div>
  )
}
