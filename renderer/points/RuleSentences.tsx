// The rules read aloud, and what a bill of some amount would earn by them right now.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { earn } from '../../shared/points/earning.ts'
import type { EarningRules } from '../../shared/points/model.ts'
import { formatMoney, formatNumber } from '../../shared/text/format.ts'
import { readAmount } from '../../shared/visits/amount.ts'
import { useNow } from '../ui/clock.ts'
import { useSettings, useToday } from '../ui/settings.ts'
import { AmountBox } from './boxes.tsx'
import styles from './Rules.module.css'
import { useRuleNames, useRuleSentences } from './ruleWords.ts'

export function RuleSentences({ rules }: { rules: EarningRules }) {
  const sentences = useRuleSentences()(rules)
  return (
    <ul>
      {sentences.map(sentence => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

/** `rules` null: they cannot be read yet, a box is not filled in. */
export function RulesAloud({ rules }: { rules: EarningRules | null }) {
  const { t } = useTranslation('rules')
  return (
    <section className={styles.aloud} aria-label={t('aloud')}>
      <h3>{t('aloud')}</h3>
      {rules ? <RuleSentences rules={rules} /> : <p className={styles.hint}>{t('unreadable')}</p>}
      {rules && <Example rules={rules} />}
    </section>
  )
}

function Example({ rules }: { rules: EarningRules }) {
  const { t } = useTranslation('rules')
  const { currency, language } = useSettings()
  const [typed, setTyped] = useState(() => formatNumber(85_000, language))
  const earned = useEarned(rules)
  const read = readAmount(typed, currency)
  return (
    <p className={styles.example}>
      <span>{t('example.label')}</span>
      <AmountBox label={t('example.label')} value={typed} isWrong={!read.ok} onChange={setTyped} />
      <output aria-live="polite">{read.ok ? earned(read.value) : formatMoney(0, currency, language)}</output>
    </p>
  )
}

/** What a bill paid with money earns now, in words, for somebody without tier or birthday. */
function useEarned(rules: EarningRules): (amount: number) => string {
  const { t } = useTranslation('rules')
  const { cards } = useRuleNames()
  const { currency, language, timeZone, leapDay } = useSettings()
  const at = useNow()
  const day = useToday()
  return amount => {
    const now = { at, day, timeZone, leapDay, tier: '', factors: [], birthday: null, carried: 0 }
    const { points, stamps, remainder, working } = earn(rules, { full: amount, paid: amount, products: [] }, now)
    const parts = [
      ...(points > 0 ? [t('points', { count: points, n: formatNumber(points, language) })] : []),
      ...stamps.map(({ cardKindId, count }) =>
        t('example.stamps', { stamps: t('stamps', { count }), kind: cards.get(cardKindId) ?? '' }),
      ),
    ]
    const what = parts.length === 0 ? t('example.nothing') : t('example.bill', { what: parts.join(', ') })
    const because = working.times > 100 && points > 0
    return [
      what,
      ...(because ? [t('example.because', { times: working.times / 100, name: working.timesName })] : []),
      ...(remainder > 0 ? [t('example.rest', { money: formatMoney(remainder, currency, language) })] : []),
    ].join(' · ')
  }
}
