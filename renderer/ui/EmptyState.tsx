// What a page says while it holds nothing: what will be here, and at most one next step.
import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './EmptyState.module.css'

interface EmptyStateProps {
  icon?: ReactNode
  title: string
  /** 1 where the page has no other heading. */
  order?: 1 | 2
  text?: string
  /** The one next step, as a button. */
  children?: ReactNode
}

export function EmptyState({ icon, title, order = 2, text, children }: EmptyStateProps) {
  return (
    <Stack className={classes.empty} align="center" justify="center" gap="xs">
      {icon && <div className={classes.icon}>{icon}</div>}
      <Title order={order} size="h2">
        {title}
      </Title>
      {text && (
        <Text c="dimmed" maw="46ch" ta="center">
          {text}
        </Text>
      )}
      {children}
    </Stack>
  )
}
