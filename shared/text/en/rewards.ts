// Words of rewards, English.

import type { Words } from '../shape.ts'
import type { rewards as vi } from '../vi/rewards.ts'

export const rewards: Words<typeof vi> = {
  waiting_one: 'Reward ready',
  waiting_other: '{{count}} rewards ready',
  until: 'until {{day}}',
  forGood: 'no end date',
  give: 'Give reward',
  given: '{{title}} given to {{name}}',
  takenBack: 'Undone: {{title}} is ready again for {{name}}',
}
