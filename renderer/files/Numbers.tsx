// A row of counted things, each with its words.
import { formatNumber } from '../../shared/text/format.ts'
import { useSettings } from '../ui/settings.ts'
import styles from './Import.module.css'

export function Numbers({ of }: { of: readonly (readonly [words: string, count: number])[] }) {
  const { language } = useSettings()
  return (
    <dl className={styles.numbers}>
      {of.map(([words, count]) => (
        <div key={words} data-none={count === 0 || undefined}>
          <dt>{words}</dt>
          <dd>{formatNumber(count, language)}</dd>
        </div>
      ))}
    </dl>
  )
}
