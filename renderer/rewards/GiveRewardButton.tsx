// The button of rewards: gives what waits, and sells what points or a full card can buy, from one small menu by keyboard.
import { Menu } from '@mantine/core'
import { IconGift } from '@tabler/icons-react'
import { type ComponentPropsWithRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { Customer } from '../../shared/customers/model.ts'
import type { Reward } from '../../shared/rewards/model.ts'
import { answerFor, useAnswer } from '../api.ts'
import { Key } from '../ui/Key.tsx'
import { useKeys } from '../ui/keys.ts'
import classes from './GiveRewardButton.module.css'
import { RedeemReason } from './RedeemReason.tsx'
import { RewardMenu } from './RewardMenu.tsx'
import { useRedeeming } from './redeeming.ts'

interface GiveRewardButtonProps {
  customer: Customer
  rewards: Reward[]
  /** The voucher that was scanned just now stands first; null: none was. */
  voucherId: Id | null
  onGive: (reward: Reward) => void
  /** Something was redeemed, or the menu was left. */
  onDone: () => void
}

/**
 * Its key works before the button is seen: what the stamp just now earned may still be on its way here, and is waited for.
 * Where one reward waits and nothing can be bought, it is given at once.
 */
export function GiveRewardButton({ customer, rewards, voucherId, onGive, onDone }: GiveRewardButtonProps) {
  const customerId = customer.id
  const [isOpen, setOpen] = useState(false)
  const redeemable = useAnswer('rewards.listRedeemable', { customerId }).data ?? []
  const { redeem, print, asked, setAsked } = useRedeeming(customer, onDone)
  const act = async () => {
    const waiting = await answerFor('rewards.listReady', { customerId })
    const offered = await answerFor('rewards.listRedeemable', { customerId })
    const [only, ...more] = waiting
    const isOnly = only && more.length === 0 && offered.every(({ most }) => most === 0)
    if (isOnly) onGive(only)
    else if (only || offered.some(({ most, missing }) => most > 0 || missing !== null)) setOpen(true)
  }
  useKeys({ F7: act })
  const isShown = rewards.length > 0 || redeemable.some(({ most, missing }) => most > 0 || missing !== null)
  if (asked) return <RedeemReason asked={asked} onReason={wish => void redeem(wish)} onLeave={() => setAsked(null)} />
  if (!isShown) return null
  const waiting = rewards.toSorted((one, other) => Number(other.id === voucherId) - Number(one.id === voucherId))
  return (
    <Menu opened={isOpen} onChange={setOpen} onClose={onDone} position="top-end" width={480}>
      <Menu.Target>
        <GiveButton onClick={() => void act()} />
      </Menu.Target>
      <RewardMenu
        waiting={waiting}
        redeemable={redeemable}
        onGive={onGive}
        onRedeem={wish => void redeem(wish)}
        onPrint={reward => void print(reward)}
        onClose={() => setOpen(false)}
      />
    </Menu>
  )
}

function GiveButton(props: ComponentPropsWithRef<'button'>) {
  const { t } = useTranslation('rewards')
  return (
    <button {...props} type="button" className={classes.button} aria-keyshortcuts="F7">
      <IconGift aria-hidden="true" size={22} stroke={1.7} />
      {t('give')} <Key>F7</Key>
    </button>
  )
}
