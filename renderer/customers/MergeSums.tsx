// What both customers have, and what the one has afterwards: points, stamps, rewards, tier, visits, consents.
import { useTranslation } from 'react-i18next'
import type { MergeFacts, MergePreview } from '../../shared/customers/merging.ts'
import { formatNumber } from '../../shared/text/format.ts'
import { useSettings } from '../ui/settings.ts'
import styles from './Duplicates.module.css'
import { CompareHead } from './MergeFields.tsx'

interface SumRow {
  title: string
  show: (facts: MergeFacts) => string
}

function useSumRows({ keptFacts, mergedFacts }: MergePreview): SumRow[] {
  const { t } = useTranslation('merging')
  const { language } = useSettings()
  const number = (count: number) => formatNumber(count, language)
  const kinds = [...new Set([...keptFacts.cards, ...mergedFacts.cards].map(card => card.kindName))]
  const purpose = (name: string) =>
    name === 'points' || name === 'greetings' || name === 'offers' ? t(`purposes.${name}`) : name
  const consents = (facts: MergeFacts) =>
    [...new Set(facts.consents.map(consent => purpose(consent.purpose)))].join(', ')
  const stamps = (facts: MergeFacts, kind: string) =>
    facts.cards
      .filter(card => card.kindName === kind)
      .map(card => `${card.stamps}/${card.size}`)
      .join('')
  const owes = keptFacts.claim + mergedFacts.claim > 0
  return [
    { title: t('fields.visits'), show: facts => t('visits', { count: facts.visitCount, n: number(facts.visitCount) }) },
    { title: t('fields.points'), show: facts => number(facts.points) },
    ...(owes ? [{ title: t('fields.claim'), show: (facts: MergeFacts) => number(facts.claim) }] : []),
    ...kinds.map(kind => ({ title: kind, show: (facts: MergeFacts) => stamps(facts, kind) })),
    { title: t('fields.rewards'), show: facts => facts.rewards.join(', ') },
    { title: t('fields.tier'), show: facts => facts.tier },
    { title: t('fields.consents'), show: consents },
  ]
}

export function MergeSums({ preview }: { preview: MergePreview }) {
  const { t } = useTranslation('merging')
  const { keptFacts, mergedFacts, afterFacts } = preview
  const rows = useSumRows(preview).filter(({ show }) =>
    [keptFacts, mergedFacts, afterFacts].some(facts => show(facts) !== ''),
  )
  const hasConsents = keptFacts.consents.length + mergedFacts.consents.length > 0
  return (
    <>
      <table className={styles.compare} aria-label={t('sums')}>
        <CompareHead first={t('has')} names={[]} />
        <tbody>
          {rows.map(({ title, show }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>{show(keptFacts) || <None />}</td>
              <td>{show(mergedFacts) || <None />}</td>
              <td className={styles.after}>{show(afterFacts) || <None />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasConsents && <p className={styles.soft}>{t('strictest')}</p>}
    </>
  )
}

function None() {
  const { t } = useTranslation('merging')
  return <span className={styles.soft}>{t('nothing')}</span>
}
