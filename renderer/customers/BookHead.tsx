// Above the Book's table: how many customers, the filter, who is shown, in which order, and the ways to bring customers in.
import { Button, Chip, CloseButton, Group, NativeSelect, TextInput, Title } from '@mantine/core'
import { IconFilter, IconPlus } from '@tabler/icons-react'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { bookFeedback, bookSorts } from '../../shared/customers/model.ts'
import { formatNumber } from '../../shared/text/format.ts'
import { Key } from '../ui/Key.tsx'
import { isComposing } from '../ui/keys.ts'
import { takesScans } from '../ui/scans.ts'
import { useSettings } from '../ui/settings.ts'
import styles from './Book.module.css'
import { useBook, wishBook } from './bookStore.ts'
import { Duplicates } from './Duplicates.tsx'

interface BookHeadProps {
  total: number | null
  /** Nobody is in use: then there is nothing to filter, and the page itself says what to do. */
  isBlank: boolean
  filterBox: RefObject<HTMLInputElement | null>
  /** The arrow key leads from the filter into the table. */
  onLeaveFilter: () => void
  onAdd: () => void
  onImport: () => void
  onExport: () => void
}

export function BookHead({ total, isBlank, filterBox, onLeaveFilter, onAdd, onImport, onExport }: BookHeadProps) {
  const { t } = useTranslation('customers')
  const { language } = useSettings()
  return (
    <header className={styles.head}>
      <Group justify="space-between" align="center">
        <Group gap="sm" align="baseline">
          <Title order={1}>{t('book.title')}</Title>
          <p className={styles.count} role="status">
            {total !== null && t('book.count', { count: total, n: formatNumber(total, language) })}
          </p>
          {!isBlank && total !== null && <Duplicates />}
        </Group>
        {!isBlank && (
          <Group gap="sm">
            <Button size="md" variant="default" onClick={onImport}>
              {t('book.import')}
            </Button>
            <ExportButton onExport={onExport} />
            <AddButton onAdd={onAdd} />
          </Group>
        )}
      </Group>
      <Group gap="md">
        {!isBlank && <Filter filterBox={filterBox} onLeave={onLeaveFilter} />}
        <Shown />
        {!isBlank && <SaidChips />}
        {!isBlank && <Order />}
      </Group>
    </header>
  )
}

function ExportButton({ onExport }: { onExport: () => void }) {
  const { t } = useTranslation('exports')
  return (
    <Button
      size="md"
      variant="default"
      rightSection={<Key>F9</Key>}
      aria-keyshortcuts="F9"
      aria-haspopup="dialog"
      onClick={onExport}
    >
      {t('out.button')}
    </Button>
  )
}

function AddButton({ onAdd }: { onAdd: () => void }) {
  const { t } = useTranslation('customers')
  return (
    <Button
      size="md"
      leftSection={<IconPlus size={18} aria-hidden />}
      rightSection={<Key on="seal">Ctrl N</Key>}
      aria-keyshortcuts="Control+N"
      onClick={onAdd}
    >
      {t('book.add')}
    </Button>
  )
}

function Filter({ filterBox, onLeave }: { filterBox: RefObject<HTMLInputElement | null>; onLeave: () => void }) {
  const { t } = useTranslation('customers')
  const text = useBook(book => book.text)
  const keyPressed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave()
    else if (event.key === 'Escape' && text !== '') wishBook({ text: '' })
    else return
    event.preventDefault()
  }
  return (
    <TextInput
      {...takesScans}
      ref={filterBox}
      className={styles.filter}
      aria-label={t('book.filter')}
      placeholder={t('book.filter')}
      value={text}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
      onChange={event => wishBook({ text: event.currentTarget.value })}
      onKeyDown={keyPressed}
      leftSection={<IconFilter size={18} stroke={1.7} aria-hidden />}
      rightSection={
        text === '' ? (
          <Key>Ctrl F</Key>
        ) : (
          <CloseButton aria-label={t('book.clearFilter')} onClick={() => wishBook({ text: '' })} />
        )
      }
      rightSectionWidth={text === '' ? 64 : 36}
    />
  )
}

function Shown() {
  const { t } = useTranslation('customers')
  const show = useBook(book => book.show)
  return (
    <Chip.Group value={show} onChange={value => wishBook({ show: value === 'archived' ? 'archived' : 'active' })}>
      <Group gap={6} role="radiogroup" aria-label={t('book.show')}>
        <Chip value="active" variant="light" size="md">
          {t('book.active')}
        </Chip>
        <Chip value="archived" variant="light" size="md">
          {t('book.archived')}
        </Chip>
      </Group>
    </Chip.Group>
  )
}

/** Chosen again it is let go: then everybody is shown, whatever they said. */
function SaidChips() {
  const { t } = useTranslation('customers')
  const feedback = useBook(book => book.feedback)
  return (
    <Group gap={6} role="group" aria-label={t('book.feedback')}>
      {bookFeedback.map(group => (
        <Chip
          key={group}
          variant="light"
          size="md"
          checked={feedback === group}
          onChange={isOn => wishBook({ feedback: isOn ? group : null })}
        >
          {t(`book.said.${group}`)}
        </Chip>
      ))}
    </Group>
  )
}

const sortWords = { name: 'book.byName', lastVisit: 'book.byLastVisit', added: 'book.byAdded' } as const

function Order() {
  const { t } = useTranslation('customers')
  const sort = useBook(book => book.sort)
  return (
    <Group gap="xs" ml="auto">
      <label htmlFor="book-order" className={styles.count}>
        {t('book.sort')}
      </label>
      <NativeSelect
        id="book-order"
        value={sort}
        data={bookSorts.map(value => ({ value, label: t(sortWords[value]) }))}
        onChange={event => {
          const by = bookSorts.find(value => value === event.currentTarget.value) ?? 'name'
          wishBook({ sort: by, descending: by !== 'name' })
        }}
      />
    </Group>
  )
}
