// The counter's box and the rows under it: finds a customer with a few letters, digits or a scan, by keyboard alone.
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import { Key } from '../ui/Key.tsx'
import { isComposing, useKeys } from '../ui/keys.ts'
import { Refused } from '../ui/Refused.tsx'
import { takesScans } from '../ui/scans.ts'
import { boxId, focusBox, writesIntoBox } from './box.ts'
import { CustomerRow } from './CustomerRow.tsx'
import classes from './CustomerSearch.module.css'
import { NotFound } from './NotFound.tsx'
import { type Search, type SearchActions, useSearch } from './search.ts'

interface CustomerSearchProps extends SearchActions {
  /** The customer who is open already. */
  openId: Id | null
}

export function CustomerSearch(props: CustomerSearchProps) {
  const { t } = useTranslation('customers')
  const search = useSearch(props)
  const listId = useId()
  const add = () => props.onAdd(search.box.current?.value ?? '')
  useKeys({ F4: focusBox, 'Ctrl+K': focusBox, 'Ctrl+N': add })
  useStrayKeys()
  const { rows, chosen } = search
  return (
    <search className={classes.search}>
      <Box search={search} listId={listId} />
      {search.text === '' && rows.length > 0 && <h2 className={classes.heading}>{t('search.recent')}</h2>}
      <div id={listId} role="listbox" aria-label={t(search.text === '' ? 'search.recent' : 'search.results')}>
        {rows.map((customer, index) => (
          <CustomerRow
            key={customer.id}
            id={`${listId}-${index}`}
            customer={customer}
            typed={search.typed ?? ''}
            isChosen={index === chosen}
            isOpen={customer.id === props.openId}
            onOpen={props.onOpen}
          />
        ))}
      </div>
      {search.error && <Refused error={search.error} />}
      {search.typed !== null && <NotFound typed={search.typed} count={rows.length} onAdd={add} />}
    </search>
  )
}

/** A key that is pressed while no text field has the focus goes into the box. */
function useStrayKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && writesIntoBox(event)) focusBox()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function Box({ search, listId }: { search: Search; listId: string }) {
  const { t } = useTranslation('customers')
  const { rows, chosen } = search
  useEffect(() => search.box.current?.focus(), [search.box])
  return (
    <div className={classes.box}>
      <IconSearch aria-hidden="true" size={24} stroke={1.8} />
      <input
        {...takesScans}
        ref={search.box}
        id={boxId}
        type="text"
        role="combobox"
        aria-label={t('search.label')}
        aria-description={t('search.hint')}
        aria-autocomplete="list"
        aria-controls={listId}
        aria-expanded={rows.length > 0}
        aria-activedescendant={rows[chosen] ? `${listId}-${chosen}` : undefined}
        aria-keyshortcuts="F4 Control+K"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder={t('search.placeholder')}
        defaultValue={search.text}
        onInput={event => search.setText(event.currentTarget.value)}
        onKeyDown={event => {
          if (!isComposing(event.nativeEvent)) search.onKey(event)
        }}
      />
      <Key>F4</Key>
    </div>
  )
}
