// What the menu of rewards offers: what waits, what can be bought now, and what is near.
import { Menu } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showVoucherCode } from '../../shared/base/voucherCode.ts'
import type { Redeemable } from '../../shared/rewards/catalogueCalls.ts'
import type { Reward } from '../../shared/rewards/model.ts'
import { Key } from '../ui/Key.tsx'
import { usePriceWords } from './kindFacts.ts'
import { useRewardWords } from './ReadyRewards.tsx'
import classes from './RewardMenu.module.css'
import type { RedeemWish } from './redeeming.ts'

interface RewardMenuProps {
  waiting: Reward[]
  redeemable: Redeemable[]
  onGive: (reward: Reward) => void
  onRedeem: (wish: RedeemWish) => void
  onPrint: (reward: Reward) => void
  onClose: () => void
}

// The same function each time: React calls it once, when the menu appears, a timer before Mantine would.
function focusFirst(menu: HTMLDivElement | null): void {
  menu?.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true })
}

export function RewardMenu({ waiting, redeemable, onGive, onRedeem, onPrint, onClose }: RewardMenuProps) {
  const { t } = useTranslation('catalogue')
  const now = redeemable.filter(({ most }) => most > 0)
  const near = redeemable.filter(({ missing }) => missing !== null)
  const close = (act: () => void) => {
    onClose()
    act()
  }
  return (
    <Menu.Dropdown ref={focusFirst} className={classes.menu} aria-label={t('menu.label')}>
      {waiting.length > 0 && <Menu.Label>{t('menu.waiting')}</Menu.Label>}
      {waiting.map(reward => (
        <Waiting key={reward.id} reward={reward} onGive={onGive} onPrint={() => close(() => onPrint(reward))} />
      ))}
      {now.length > 0 && <Menu.Label>{t('menu.now')}</Menu.Label>}
      {now.map(one => (
        <Offer key={one.kind.id} redeemable={one} onRedeem={wish => close(() => onRedeem(wish))} />
      ))}
      {near.length > 0 && <Menu.Label>{t('menu.near')}</Menu.Label>}
      {near.map(({ kind, missing }) => (
        <p key={kind.id} className={classes.near}>
          <span>{kind.name}</span>
          <span className={classes.price}>{t('menu.missing', { count: missing ?? 0 })}</span>
        </p>
      ))}
      {now.length > 0 && <Hint withCount={now.some(canBeSeveral)} />}
    </Menu.Dropdown>
  )
}

/** Only money adds up: part of the points, as often as wanted. */
function canBeSeveral({ kind, most }: Redeemable): boolean {
  return kind.benefit === 'money' && most > 1
}

function Waiting({
  reward,
  onGive,
  onPrint,
}: {
  reward: Reward
  onGive: (reward: Reward) => void
  onPrint: () => void
}) {
  const { t } = useTranslation('catalogue')
  const words = useRewardWords()(reward)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F10' || reward.code === null) return
    event.preventDefault()
    onPrint()
  }
  return (
    <Menu.Item
      className={classes.item}
      onClick={() => onGive(reward)}
      onKeyDown={onKeyDown}
      rightSection={reward.code !== null && <PrintMark title={t('menu.print')} onPrint={onPrint} />}
    >
      {words.title} <span className={classes.until}>{words.until}</span>
      {reward.code !== null && (
        <span className={classes.code}>{t('menu.code', { code: showVoucherCode(reward.code) })}</span>
      )}
    </Menu.Item>
  )
}

function Offer({ redeemable, onRedeem }: { redeemable: Redeemable; onRedeem: (wish: RedeemWish) => void }) {
  const { t } = useTranslation('catalogue')
  const priceOf = usePriceWords()
  const [count, setCount] = useState(1)
  const { kind, most } = redeemable
  const isSeveral = canBeSeveral(redeemable)
  const step = (by: number) => isSeveral && setCount(before => Math.min(most, Math.max(1, before + by)))
  const wish = (print: boolean) => onRedeem({ kind, count: Math.min(count, most), print, reason: '' })
  const onKeyDown = (event: KeyboardEvent) => {
    if (!['ArrowRight', 'ArrowLeft', 'F10'].includes(event.key)) return
    event.preventDefault()
    if (event.key === 'F10') wish(true)
    else step(event.key === 'ArrowRight' ? 1 : -1)
  }
  return (
    <Menu.Item
      className={classes.item}
      onClick={() => wish(false)}
      onKeyDown={onKeyDown}
      rightSection={<PrintMark title={t('menu.asVoucher')} onPrint={() => wish(true)} />}
    >
      <span className={classes.offer}>
        {isSeveral && (
          <span className={classes.count}>
            <Step title={t('menu.fewer')} onStep={() => step(-1)}>
              −
            </Step>
            {t('menu.count', { count })}
            <Step title={t('menu.more')} onStep={() => step(1)}>
              +
            </Step>
          </span>
        )}
        <span className={classes.title}>{kind.name}</span>
        <span className={classes.price}>{priceOf(kind, count)}</span>
      </span>
    </Menu.Item>
  )
}

/** For the mouse alone: within an item there can be no other button, and on the keyboard the item itself hears the arrow keys. */
function Step({ title, onStep, children }: { title: string; onStep: () => void; children: ReactNode }) {
  return (
    <span className={classes.step} title={title} aria-hidden="true" onClick={within(onStep)}>
      {children}
    </span>
  )
}

function PrintMark({ title, onPrint }: { title: string; onPrint: () => void }) {
  return (
    <span className={classes.print} title={title} aria-hidden="true" onClick={within(onPrint)}>
      <IconPrinter size={20} stroke={1.6} />
    </span>
  )
}

function within(act: () => void) {
  return (event: MouseEvent) => {
    event.stopPropagation()
    act()
  }
}

function Hint({ withCount }: { withCount: boolean }) {
  const { t } = useTranslation('catalogue')
  return (
    <p className={classes.hint}>
      {withCount && (
        <span>
          <Key>←</Key> <Key>→</Key> {t('menu.howMany')}
        </span>
      )}
      <span>
        <Key>Enter</Key> {t('menu.enter')}
      </span>
      <span>
        <Key>F10</Key> {t('menu.takeHome')}
      </span>
    </p>
  )
}
