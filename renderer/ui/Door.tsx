// A way to begin, as a large button: a picture, what it opens, what that means, and its key.
import { UnstyledButton } from '@mantine/core'
import type { IconProps } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import styles from './Door.module.css'
import { Key } from './Key.tsx'

interface DoorProps {
  icon: ComponentType<IconProps>
  title: string
  text: string
  /** The keys pressed together, e.g. ['Alt', '1']. */
  keys: string[]
  onOpen: () => void
}

export function Door({ icon: Icon, title, text, keys, onOpen }: DoorProps) {
  return (
    <UnstyledButton className={styles.door} onClick={onOpen} aria-keyshortcuts={keys.join('+')}>
      <span className={styles.top}>
        <Icon aria-hidden="true" size={34} stroke={1.4} className={styles.icon} />
        <Key>{keys.join(' ')}</Key>
      </span>
      <span className={styles.title}>{title}</span>
      <span className={styles.text}>{text}</span>
    </UnstyledButton>
  )
}
