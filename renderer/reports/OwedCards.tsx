// Stamps on cards in progress, as parts of full cards; what a reward costs is said here, where it is needed.
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { Limits } from '../../shared/reports/limits.ts'
import type { OwedCards as Cards } from '../../shared/reports/model.ts'
import { type Currency, currencies } from '../../shared/settings/model.ts'
import { formatMoney, formatNumber } from '../../shared/text/format.ts'
import { readAmount } from '../../shared/visits/amount.ts'
import { useAnswer } from '../api.ts'
import { useSettings } from '../ui/settings.ts'
import { cardsMoney } from './owedSums.ts'
import styles from './Reports.module.css'
import { useSaveLimits } from './useLimits.ts'

export function OwedCards({ cards }: { cards: Cards[] }) {
  const { t } = useTranslation('reports')
  const limits = useAnswer('reports.limits', {}).data
  if (cards.length === 0 || !limits) return null
  return (
    <div className={styles.group}>
      <h3>{t('owed.stamps')}</h3>
      {cards.map(card => (
        <CardsOfKind key={`${card.cardKindId} ${card.rewardCost}`} card={card} limits={limits} />
      ))}
    </div>
  )
}

function CardsOfKind({ card, limits }: { card: Cards; limits: Limits }) {
  const { t } = useTranslation('reports')
  const { currency, language } = useSettings()
  const save = useSaveLimits()
  const number = (count: number) => formatNumber(count, language)
  const full = number(Math.round(card.fullCards * 10) / 10)
  const store = (cost: number | null) => {
    if (cost === card.rewardCost) return
    const others = limits.rewardCosts.filter(one => one.cardKindId !== card.cardKindId)
    const own = cost === null ? [] : [{ cardKindId: card.cardKindId, cost }]
    void save({ ...limits, rewardCosts: [...others, ...own] }, limits, t('owed.costSaved', { kind: card.kindName }))
  }
  const box = (
    <CostBox label={t('owed.rewardCostBox', { kind: card.kindName })} cost={card.rewardCost} onStore={store} />
  )
  return (
    <div className={styles.limit}>
      <p>
        <strong>{card.kindName}</strong>{' '}
        {t('owed.cards', { count: card.cards, cards: number(card.cards), stamps: number(card.stamps), full })}{' '}
        {card.rewardCost !== null && <strong>{formatMoney(cardsMoney([card]), currency, language)}</strong>}
      </p>
      <p className={styles.sentence}>
        <Trans t={t} i18nKey="owed.rewardCost" values={{ reward: card.reward }} components={{ box }} />
      </p>
    </div>
  )
}

function CostBox({
  label,
  cost,
  onStore,
}: {
  label: string
  cost: number | null
  onStore: (cost: number | null) => void
}) {
  const { t } = useTranslation('reports')
  const { currency, language } = useSettings()
  const [typed, setTyped] = useState(() => (cost === null ? '' : formatNumber(inUnits(cost, currency), language)))
  const read = readAmount(typed, currency)
  const isEmpty = typed.trim() === ''
  const leave = () => {
    if (isEmpty) onStore(null)
    else if (read.ok && read.value > 0) onStore(read.value)
  }
  return (
    <TextInput
      className={styles.box}
      aria-label={label}
      placeholder={t('owed.rewardCostHint')}
      autoComplete="off"
      maxLength={24}
      value={typed}
      error={!isEmpty && !read.ok}
      onChange={event => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={event => {
        if (event.key === 'Enter') leave()
      }}
    />
  )
}

function inUnits(amount: number, currency: Currency): number {
  return amount / 10 ** currencies[currency]
}
