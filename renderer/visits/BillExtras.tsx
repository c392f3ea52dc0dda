// What may be said of a bill besides its amount, all of it optional: products, where, points and a reward that pay, a note.
import { IconMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import { billBenefits, type Reward } from '../../shared/rewards/model.ts'
import { formatMoney } from '../../shared/text/format.ts'
import { channels, type Products } from '../../shared/visits/model.ts'
import { useAnswer } from '../api.ts'
import { Key } from '../ui/Key.tsx'
import { useKeys } from '../ui/keys.ts'
import { useSettings } from '../ui/settings.ts'
import classes from './Bill.module.css'
import { addProduct, countOf } from './billDraft.ts'
import type { Bill } from './useBill.ts'

interface BillExtrasProps {
  customerId: Id
  bill: Bill
  rewards: Reward[]
}

export function BillExtras({ customerId, bill, rewards }: BillExtrasProps) {
  const { t } = useTranslation('visits')
  const { draft, change } = bill
  return (
    <div className={classes.extras}>
      <ProductChips products={draft.products} onChange={products => change({ products })} />
      <ChannelToggle channel={draft.channel} onChange={channel => change({ channel })} />
      <PayWithPoints customerId={customerId} bill={bill} />
      <UseReward rewards={rewards} rewardId={draft.rewardId} onChange={rewardId => change({ rewardId })} />
      <input
        className={classes.field}
        aria-label={t('note')}
        placeholder={t('note')}
        value={draft.note}
        maxLength={200}
        autoComplete="off"
        onChange={event => change({ note: event.currentTarget.value })}
      />
    </div>
  )
}

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9]

interface ProductChipsProps {
  products: Products
  onChange: (products: Products) => void
  /** Where the page's keys rest, as in a dialog, the chips are reached by Tab alone. */
  withKeys?: boolean
}

/** The shop's kinds of product: each press adds one, the minus takes one off. */
export function ProductChips({ products, onChange, withKeys = true }: ProductChipsProps) {
  const { t } = useTranslation('visits')
  const kinds = useAnswer('visits.listProductKinds', { archived: false }).data ?? []
  const add = (kindId: Id | undefined) => kindId !== undefined && onChange(addProduct(products, kindId, 1))
  // A digit without a kind does nothing, rather than what it does on the page.
  useKeys(
    withKeys ? Object.fromEntries(digits.map(digit => [`Alt+${digit}`, () => void add(kinds[digit - 1]?.id)])) : {},
  )
  if (kinds.length === 0) return null
  return (
    <fieldset className={classes.chips}>
      <legend className="spoken">{t('products')}</legend>
      {kinds.map(({ id, name }, place) => {
        const count = countOf(products, id)
        return (
          <span key={id} className={classes.chip} data-chosen={count > 0 || undefined}>
            <button type="button" onClick={() => add(id)} aria-label={t('addProduct', { name })}>
              {count > 0 ? t('product', { name, count }) : name}
              {withKeys && place < digits.length && <Key>Alt {place + 1}</Key>}
            </button>
            {count > 0 && (
              <button
                type="button"
                className={classes.less}
                aria-label={t('lessProduct', { name })}
                onClick={() => onChange(addProduct(products, id, -1))}
              >
                <IconMinus aria-hidden="true" size={16} stroke={2} />
              </button>
            )}
          </span>
        )
      })}
    </fieldset>
  )
}

interface ChannelToggleProps {
  channel: Bill['draft']['channel']
  onChange: (channel: Bill['draft']['channel']) => void
  withKeys?: boolean
}

export function ChannelToggle({ channel, onChange, withKeys = true }: ChannelToggleProps) {
  const { t } = useTranslation('visits')
  useKeys(withKeys ? { 'Alt+0': () => onChange(channel === 'shop' ? 'online' : 'shop') } : {})
  return (
    <fieldset className={classes.toggle}>
      <legend className="spoken">{t('channel')}</legend>
      {channels.map(one => (
        <button key={one} type="button" aria-pressed={one === channel} onClick={() => onChange(one)}>
          {t(`channels.${one}`)}
          {withKeys && one !== channel && <Key>Alt 0</Key>}
        </button>
      ))}
    </fieldset>
  )
}

/** The most points that may pay this bill, by what there is, what the shop wants left, and what is to be paid. */
function useMostPoints(customerId: Id, bill: Bill): { most: number; value: number } {
  const shown = useAnswer('points.show', { customerId }).data
  if (!shown || shown.value === 0 || shown.claim > 0) return { most: 0, value: 0 }
  const { value, minLeft, minSpend } = shown
  const toPay = bill.payable ?? (bill.read.ok ? bill.read.value.amount : 0)
  const most = Math.min(shown.points - minLeft, Math.floor(toPay / value))
  return { most: most < Math.max(1, minSpend) ? 0 : most, value }
}

function PayWithPoints({ customerId, bill }: { customerId: Id; bill: Bill }) {
  const { t } = useTranslation('visits')
  const { currency, language } = useSettings()
  const { most, value } = useMostPoints(customerId, bill)
  const { points } = bill.draft
  const payAll = () => bill.change({ points: String(most) })
  useKeys({ 'Alt+D': () => most > 0 && payAll() })
  if (most === 0 && points === '') return null
  const paying = bill.read.ok ? bill.read.value.points : 0
  return (
    <div className={classes.pay}>
      <input
        className={classes.points}
        aria-label={t('pay')}
        placeholder={t('pay')}
        value={points}
        maxLength={15}
        inputMode="numeric"
        autoComplete="off"
        onChange={event => bill.change({ points: event.currentTarget.value })}
      />
      <button type="button" onClick={payAll} aria-keyshortcuts="Alt+D">
        {t('payAll')} <Key>Alt D</Key>
      </button>
      {paying > 0 && <span>{t('worth', { money: formatMoney(paying * value, currency, language) })}</span>}
    </div>
  )
}

interface UseRewardProps {
  rewards: Reward[]
  rewardId: Id | null
  onChange: (rewardId: Id | null) => void
}

function UseReward({ rewards, rewardId, onChange }: UseRewardProps) {
  const { t } = useTranslation('visits')
  const usable = rewards.filter(({ benefit }) => billBenefits.includes(benefit))
  if (usable.length === 0) return null
  return (
    <fieldset className={classes.chips}>
      <legend className={classes.legend}>{t('rewards')}</legend>
      {usable.map(({ id, title }) => (
        <span key={id} className={classes.chip} data-chosen={id === rewardId || undefined}>
          <button type="button" aria-pressed={id === rewardId} onClick={() => onChange(id === rewardId ? null : id)}>
            {title}
          </button>
        </span>
      ))}
    </fieldset>
  )
}
