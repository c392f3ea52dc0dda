// A page that later work fills: its question, what it will hold, and what of it is kept already. No buttons.
import { Title } from '@mantine/core'
import type { IconProps } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import styles from './PagePlan.module.css'

interface PagePlanProps {
  icon: ComponentType<IconProps>
  title: string
  lead: string
  parts: { icon: ComponentType<IconProps>; text: string }[]
  /** What the shop can do for it today. */
  now: string
}

export function PagePlan({ icon: Picture, title, lead, parts, now }: PagePlanProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a low window it scrolls, and the keyboard must reach it
    <section className={styles.page} aria-label={title} tabIndex={0}>
      <div className={styles.sheet}>
        <span className={styles.picture}>
          <Picture aria-hidden="true" size={56} stroke={1.2} />
        </span>
        <Title order={1}>{title}</Title>
        <p className={styles.lead}>{lead}</p>
        <ul className={styles.parts}>
          {parts.map(({ icon: Icon, text }) => (
            <li key={text} className={styles.part}>
              <Icon aria-hidden="true" size={22} stroke={1.6} className={styles.icon} />
              <span>{text}</span>
            </li>
          ))}
        </ul>
        <p className={styles.now}>{now}</p>
      </div>
    </section>
  )
}
