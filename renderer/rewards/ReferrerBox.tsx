// Finds who brought a customer: the counter's search in a small box, by keyboard alone.
import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { FoundCustomer } from '../../shared/customers/model.ts'
import { fullName, phoneTail } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { isComposing } from '../ui/keys.ts'
import classes from './Referral.module.css'

interface ReferrerBoxProps {
  /** The newcomer, who cannot have brought themselves. */
  exceptId: Id
  onChoose: (found: FoundCustomer) => void
  onLeave: () => void
}

const limit = 6

export function ReferrerBox({ exceptId, onChoose, onLeave }: ReferrerBoxProps) {
  const { t } = useTranslation('referrals')
  const listId = useId()
  const box = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const answer = useAnswer('customers.search', { text, limit })
  const rows = text.trim() === '' ? [] : (answer.data?.rows ?? []).filter(({ id }) => id !== exceptId)
  const chosen = Math.min(at, rows.length - 1)
  useEffect(() => box.current?.focus(), [])
  const act = (key: string) => {
    const row = rows[chosen]
    if (key === 'Escape') onLeave()
    else if (key !== 'Enter') setAt((chosen + (key === 'ArrowDown' ? 1 : -1) + rows.length) % Math.max(rows.length, 1))
    else if (row && !answer.isPlaceholderData) onChoose(row)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isOurs = ['Enter', 'Escape', 'ArrowDown', 'ArrowUp'].includes(event.key)
    if (!isOurs || isComposing(event.nativeEvent)) return
    event.preventDefault()
    event.stopPropagation()
    act(event.key)
  }
  return (
    <div className={classes.box}>
      <TextInput
        ref={box}
        size="sm"
        role="combobox"
        aria-label={t('search')}
        aria-controls={listId}
        aria-expanded={rows.length > 0}
        aria-activedescendant={rows[chosen] ? `${listId}-${chosen}` : undefined}
        autoComplete="off"
        maxLength={200}
        placeholder={t('placeholder')}
        onChange={event => {
          setText(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
        onBlur={onLeave}
      />
      <div id={listId} role="listbox" aria-label={t('found')} className={classes.list} hidden={text.trim() === ''}>
        {rows.map((row, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box keeps the focus and does the same with Enter
          <div
            key={row.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={classes.row}
            onMouseDown={event => event.preventDefault()}
            onClick={() => onChoose(row)}
          >
            <strong>{fullName(row)}</strong>
            {row.phone !== null && <span>•• {phoneTail(row.phone)}</span>}
          </div>
        ))}
        {rows.length === 0 && answer.isSuccess && <p className={classes.nobody}>{t('noneFound')}</p>}
      </div>
    </div>
  )
}
