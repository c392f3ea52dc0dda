// The button that gives a waiting reward: at once where one waits, from a small menu where several do.
import { Menu } from '@mantine/core'
import { IconGift } from '@tabler/icons-react'
import { type ComponentPropsWithRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { Reward } from '../../shared/rewards/model.ts'
import { answerFor } from '../api.ts'
import { Key } from '../ui/Key.tsx'
import { useKeys } from '../ui/keys.ts'
import classes from './GiveRewardButton.module.css'
import { useRewardWords } from './ReadyRewards.tsx'

interface ChoicesProps {
  rewards: Reward[]
  onGive: (reward: Reward) => void
}

interface GiveRewardButtonProps extends ChoicesProps {
  customerId: Id
}

/** Its key works before the button is seen: what the stamp just now earned may still be on its way here, and is waited for. */
export function GiveRewardButton({ customerId, rewards, onGive }: GiveRewardButtonProps) {
  const [isOpen, setOpen] = useState(false)
  const act = async () => {
    const [now, ...more] = await answerFor('rewards.listReady', { customerId })
    if (more.length > 0) setOpen(true)
    else if (now) onGive(now)
  }
  useKeys({ F7: act })
  if (rewards.length === 0) return null
  if (rewards.length === 1) return <GiveButton onClick={() => void act()} />
  return (
    <Menu opened={isOpen} onChange={setOpen} position="top-end">
      <Menu.Target>
        <GiveButton />
      </Menu.Target>
      <Choices rewards={rewards} onGive={onGive} />
    </Menu>
  )
}

function Choices({ rewards, onGive }: ChoicesProps) {
  const words = useRewardWords()
  return (
    <Menu.Dropdown>
      {rewards.map(reward => (
        <Menu.Item key={reward.id} onClick={() => onGive(reward)}>
          {words(reward).title} <span className={classes.until}>{words(reward).until}</span>
        </Menu.Item>
      ))}
    </Menu.Dropdown>
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
