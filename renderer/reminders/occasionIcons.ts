// The small picture of each occasion.
import {
  IconAward,
  IconCake,
  IconCalendarHeart,
  IconGift,
  IconHeartHandshake,
  IconHourglass,
  IconId,
  IconMessageReport,
  type IconProps,
  IconSeedling,
  IconTargetArrow,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Occasion } from '../../shared/reminders/model.ts'

export const occasionIcons: Record<Occasion, ComponentType<IconProps>> = {
  complaint: IconMessageReport,
  birthday: IconCake,
  importantDay: IconCalendarHeart,
  firstVisit: IconSeedling,
  tier: IconAward,
  membership: IconId,
  reward: IconGift,
  points: IconHourglass,
  nearReward: IconTargetArrow,
  away: IconHeartHandshake,
}
