// The channels to somebody: each with its key, where it leads, and whether it may be used now, in words.
import {
  IconBrandMessenger,
  IconHandFinger,
  IconMail,
  IconMessage,
  IconMessageCircle,
  IconPhone,
  IconPrinter,
  type IconProps,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { showPhone } from '../../shared/base/phone.ts'
import type { GreetingChannel } from '../../shared/greetings/model.ts'
import { type ChannelState, isOpenChannel } from '../../shared/greetings/permission.ts'
import { formatMoment } from '../../shared/text/format.ts'
import { Key } from '../ui/Key.tsx'
import { useSettings, useToday } from '../ui/settings.ts'
import styles from './Queue.module.css'
import type { Turn } from './useTurn.ts'

const icons: Record<GreetingChannel, ComponentType<IconProps>> = {
  zalo: IconMessageCircle,
  phone: IconPhone,
  sms: IconMessage,
  messenger: IconBrandMessenger,
  email: IconMail,
  card: IconPrinter,
  inPerson: IconHandFinger,
}

export function QueueChannels({ turn }: { turn: Turn }) {
  const { t } = useTranslation('greetings')
  return (
    <>
      <h4 className={styles.sideTitle}>{t('channelList')}</h4>
      <ul className={styles.channels}>
        {turn.states.map((state, index) => (
          <Channel key={state.channel} state={state} number={index + 1} turn={turn} />
        ))}
      </ul>
    </>
  )
}

function Channel({ state, number, turn }: { state: ChannelState; number: number; turn: Turn }) {
  const { t } = useTranslation('greetings')
  const { channel } = state
  const Icon = icons[channel]
  const isOpen = isOpenChannel(state)
  const words = useStateWords(turn)
  return (
    <li>
      <button
        type="button"
        className={styles.channel}
        data-state={state.state}
        aria-pressed={turn.channel === channel}
        aria-keyshortcuts={String(number)}
        disabled={!isOpen || turn.phase.at === 'asking'}
        onClick={() => turn.choose(channel)}
      >
        <Icon aria-hidden="true" size={22} stroke={1.6} />
        <span className={styles.channelText}>
          <span className={styles.channelName}>{t(`channels.${channel}`)}</span>
          {words(state).map(line => (
            <span key={line} className={styles.channelState}>
              {line}
            </span>
          ))}
        </span>
        <Key>{String(number)}</Key>
      </button>
    </li>
  )
}

/** Where it leads, and how it stands. */
function useStateWords({ person }: Turn): (state: ChannelState) => string[] {
  const { t } = useTranslation('greetings')
  const { phoneRegion, timeZone } = useSettings()
  const today = useToday()
  return ({ channel, state, from }) => {
    const address = person.addresses[channel] ?? ''
    const to = ['zalo', 'phone', 'sms'].includes(channel) && address !== '' ? showPhone(address, phoneRegion) : address
    const when = from === null ? '' : formatMoment(from, today, timeZone)
    const liked = person.preferred === channel ? t('preferred') : ''
    return [to, [t(`states.${state}`, { when }), liked].filter(Boolean).join(' · ')].filter(Boolean)
  }
}
