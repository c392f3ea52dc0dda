// One part of the rules on the form, under its heading, and a sentence of it that can be removed.
import { Button } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Rules.module.css'
import type { RuleMistakes, RulesDraft } from './rulesDraft.ts'

/** What every part of the form gets. */
export interface PartProps {
  draft: RulesDraft
  mistakes: RuleMistakes
  change: (part: Partial<RulesDraft>) => void
}

export function Part({ title, children }: { title: string; children: ReactNode }) {
  const headingId = useId()
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h3 id={headingId}>{title}</h3>
      {children}
    </section>
  )
}

/** `what` names the sentence to be removed; without it, it stays. */
export function Row({ what, onRemove, children }: { what?: string; onRemove?: () => void; children: ReactNode }) {
  const { t } = useTranslation('rules')
  return (
    <div className={styles.row}>
      <div className={styles.sentences}>{children}</div>
      {onRemove && (
        <Button
          className={styles.remove}
          variant="subtle"
          color="gray"
          size="compact-sm"
          aria-label={t('removeThis', { what: what ?? '' })}
          onClick={onRemove}
        >
          {t('remove')}
        </Button>
      )}
    </div>
  )
}

/** Removes or changes the entry at a place of a list. */
export function without<T>(list: readonly T[], place: number): T[] {
  return list.filter((_, own) => own !== place)
}

export function changed<T>(list: readonly T[], place: number, part: Partial<T>): T[] {
  return list.map((one, own) => (own === place ? { ...one, ...part } : one))
}
