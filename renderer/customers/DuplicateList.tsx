// The list of pairs that may be one person, and the merges that can still be taken apart.
import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { showPhone } from '../../shared/base/phone.ts'
import { writeBirthday } from '../../shared/customers/birthday.ts'
import type { DuplicatePair } from '../../shared/customers/mergeCalls.ts'
import { type MergeRow, takeApartDays } from '../../shared/customers/merging.ts'
import type { BookRow } from '../../shared/customers/model.ts'
import { formatDay, formatNumber, fullName } from '../../shared/text/format.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Key } from '../ui/Key.tsx'
import { isComposing } from '../ui/keys.ts'
import { useSettings } from '../ui/settings.ts'
import styles from './Duplicates.module.css'
import { useMergeActions } from './useMergeActions.ts'

interface DuplicateListProps {
  pairs: DuplicatePair[]
  total: number
  merges: MergeRow[]
  onOpen: (pair: DuplicatePair) => void
}

export function DuplicateList({ pairs, total, merges, onOpen }: DuplicateListProps) {
  const { t } = useTranslation('merging')
  const { language } = useSettings()
  const { tellApart } = useMergeActions()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => list.current?.querySelector('button')?.focus(), [])
  const keyPressed = (event: KeyboardEvent<HTMLUListElement>) => {
    if (isComposing(event.nativeEvent)) return
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button[data-pair]') ?? [])]
    const place = buttons.findIndex(button => button.closest('li')?.contains(event.target as Node))
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) buttons[place + step]?.focus()
    else if (event.key.toUpperCase() === 'K' && !event.ctrlKey && !event.repeat && pairs[place]) {
      // The next pair takes the focus of the one that goes.
      ;(buttons[place + 1] ?? buttons[place - 1])?.focus()
      void tellApart(pairs[place])
    } else return
    event.preventDefault()
  }
  return (
    <div className={styles.list}>
      <p className={styles.soft}>{t('lead', { days: takeApartDays })}</p>
      {pairs.length === 0 ? (
        <EmptyState icon={<IconUsers size={40} stroke={1.3} aria-hidden />} title={t('none')} text={t('noneHint')} />
      ) : (
        <ul ref={list} className={styles.pairs} aria-label={t('pairs')} onKeyDown={keyPressed}>
          {pairs.map((pair, place) => (
            <PairRow
              key={`${pair.one.id} ${pair.other.id}`}
              pair={pair}
              isFirst={place === 0}
              onOpen={onOpen}
              onApart={tellApart}
            />
          ))}
        </ul>
      )}
      {total > pairs.length && (
        <p className={styles.soft}>
          {t('more', { shown: formatNumber(pairs.length, language), total: formatNumber(total, language) })}
        </p>
      )}
      {merges.length > 0 && <RecentMerges merges={merges} />}
    </div>
  )
}

function likenessOf(score: number): 'high' | 'middle' | 'low' {
  if (score >= 80) return 'high'
  return score >= 65 ? 'middle' : 'low'
}

interface PairRowProps {
  pair: DuplicatePair
  isFirst: boolean
  onOpen: (pair: DuplicatePair) => void
  onApart: (pair: DuplicatePair) => Promise<void>
}

function PairRow({ pair, isFirst, onOpen, onApart }: PairRowProps) {
  const { t } = useTranslation('merging')
  const { one, other, score, reasons } = pair
  const names = { one: one.name, other: other.name }
  const likeness = likenessOf(score)
  return (
    <li className={styles.pair}>
      <button
        type="button"
        data-pair
        data-autofocus={isFirst || undefined}
        className={styles.open}
        aria-label={t('open', names)}
        onClick={() => onOpen(pair)}
      >
        <Person person={one} />
        <Person person={other} />
        <span className={styles.why}>
          <strong data-likeness={likeness}>{t(`likeness.${likeness}`)}</strong>
          <span>{reasons.map(reason => t(`reasons.${reason}`)).join(', ')}</span>
        </span>
        <Key>Enter</Key>
      </button>
      <Button
        variant="default"
        size="sm"
        aria-label={t('twoThese', names)}
        aria-keyshortcuts="K"
        rightSection={<Key>K</Key>}
        onClick={() => void onApart(pair)}
      >
        {t('two')}
      </Button>
    </li>
  )
}

function Person({ person }: { person: BookRow }) {
  const { phoneRegion, language } = useSettings()
  const { phone, birthday, code } = person
  const facts = [phone && showPhone(phone, phoneRegion), birthday && writeBirthday(birthday, language), code]
  return (
    <span className={styles.person}>
      <span className={styles.name}>{fullName(person)}</span>
      <span className={styles.soft}>{facts.filter(fact => fact).join(' · ')}</span>
    </span>
  )
}

function RecentMerges({ merges }: { merges: MergeRow[] }) {
  const { t } = useTranslation(['merging', 'app'])
  const { takeApart } = useMergeActions()
  return (
    <section className={styles.recent} aria-label={t('recent', { days: takeApartDays })}>
      <h3>{t('recent', { days: takeApartDays })}</h3>
      <ul>
        {merges.map(({ id, mergedName: merged, keptName: kept, staffName: staff, day, untilDay }) => (
          <li key={id} className={styles.merge}>
            <span>
              <span className={styles.name}>{t('mergedInto', { merged, kept })}</span>
              <span className={styles.soft}>
                {t('by', { staff: staff || t('app:owner'), day: formatDay(day), until: formatDay(untilDay) })}
              </span>
            </span>
            <Button
              variant="default"
              size="sm"
              aria-label={t('apartThese', { merged, kept })}
              onClick={() => void takeApart(id)}
            >
              {t('apart')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
