// A small button about the customer: a picture, a few words, its key if it has one.
import type { IconProps } from '@tabler/icons-react'
import type { ComponentType, ReactNode } from 'react'
import styles from './Chip.module.css'
import { Key } from './Key.tsx'

interface ChipProps {
  icon: ComponentType<IconProps>
  /** `on`: it holds now; `look`: something is to be seen to; `plain`: it can be done. */
  tone: 'on' | 'look' | 'plain'
  shortcut?: string
  onClick: () => void
  children: ReactNode
}

export function Chip({ icon: Icon, tone, shortcut, onClick, children }: ChipProps) {
  return (
    <button type="button" className={styles.chip} data-tone={tone} aria-keyshortcuts={shortcut} onClick={onClick}>
      <Icon aria-hidden="true" size={18} stroke={1.7} />
      <span>{children}</span>
      {shortcut !== undefined && <Key>{shortcut.replace('+', ' ')}</Key>}
    </button>
  )
}
