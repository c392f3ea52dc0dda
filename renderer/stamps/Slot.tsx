// One slot of a stamp card: empty with its number, a gift, or a stamp pressed at an angle of its own.
import { IconGift } from '@tabler/icons-react'
import type { SlotFace } from '../../shared/stamps/goals.ts'
import { StampMark } from '../ui/StampMark.tsx'
import classes from './Slot.module.css'

interface SlotProps {
  number: number
  face: SlotFace
  seal: string[]
  isPending: boolean
  isLatest: boolean
  isFresh: boolean
}

// Between -10 and +10 degrees, different for neighbours and always the same for a slot.
function angleOf(slot: number): number {
  return ((slot * 47) % 21) - 10
}

export function Slot({ number, face, seal, isPending, isLatest, isFresh }: SlotProps) {
  if (face === 'stamp' || face === 'head_start') {
    return (
      <span
        className={classes.stamp}
        data-face={face}
        data-pending={isPending || undefined}
        data-latest={(isLatest && face === 'stamp') || undefined}
        data-fresh={isFresh || undefined}
      >
        <StampMark lines={seal} angle={angleOf(number)} />
      </span>
    )
  }
  if (face === 'empty') return <span className={classes.empty}>{number}</span>
  return (
    <span className={classes.gift} data-face={face}>
      <IconGift aria-hidden="true" stroke={1.7} />
    </span>
  )
}
