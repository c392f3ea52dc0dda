// Words of stamps, English.

import type { Words } from '../shape.ts'
import type { stamps as vi } from '../vi/stamps.ts'

export const stamps: Words<typeof vi> = {
  firstKind: { name: 'Stamp card', interimReward: 'a small treat', reward: '1 item of your choice' },
  kinds: 'Kinds of card',
  progress: '{{stamps}} / {{size}} stamps',
  stub: {
    left: 'Only',
    for_one: 'more stamp for',
    for_other: 'more stamps for',
    later_one: '{{count}} to go: {{title}}',
    later_other: '{{count}} to go: {{title}}',
    full: 'The card is full',
  },
  spoken: {
    card: '{{kind}}: {{stamps}} of {{size}} stamps.',
    goal_one: '{{count}} more stamp for {{title}}.',
    goal_other: '{{count}} more stamps for {{title}}.',
    full: 'The card is full: {{title}}.',
  },
  add: 'Stamp',
  many: 'Several',
  several: 'Several stamps at once',
  addCount_one: '{{count}} stamp',
  addCount_other: '{{count}} stamps',
  again: 'Stamp again',
  notAgain: 'No',
  reason: 'Another reason',
  reasons: { many: 'Bought several things', forgotten: 'Forgotten last time', promotion: 'Today’s promotion' },
  toast: {
    added_one: '{{count}} stamp for {{name}}',
    added_other: '{{count}} stamps for {{name}}',
    left_one: '{{count}} to go',
    left_other: '{{count}} to go',
    full: 'the card is full: {{titles}}',
    gift: 'ready: {{titles}}',
    again_one: '{{count}} stamp again for {{name}}',
    again_other: '{{count}} stamps again for {{name}}',
    takenBack_one: 'Took back {{count}} stamp of {{name}}',
    takenBack_other: 'Took back {{count}} stamps of {{name}}',
  },
}
