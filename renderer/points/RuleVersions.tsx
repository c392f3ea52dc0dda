// Earlier rules: what held from when on, each readable in full and to be used again.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { calendarDay, timeOfDay } from '../../shared/base/day.ts'
import type { EarningRules } from '../../shared/points/model.ts'
import { formatDay } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { useSettings } from '../ui/settings.ts'
import { RuleSentences } from './RuleSentences.tsx'
import styles from './Rules.module.css'

export function RuleVersions({ onUseAgain }: { onUseAgain: (rules: EarningRules) => void }) {
  const { t } = useTranslation('rules')
  const { timeZone } = useSettings()
  const versions = useAnswer('points.listRuleVersions', {}).data ?? []
  if (versions.length === 0) return null
  return (
    <section className={styles.versions} aria-label={t('versions.title')}>
      <h3>{t('versions.title')}</h3>
      <p className={styles.hint}>{t('versions.lead')}</p>
      {versions.map(({ id, at, staffName, rules }, place) => (
        <details key={id}>
          <summary>
            {t('versions.from', { time: `${formatDay(calendarDay(at, { timeZone }))} ${timeOfDay(at, timeZone)}` })}{' '}
            <span className={styles.hint}>
              {place === 0 ? t('versions.present') : staffName !== '' && t('versions.by', { staff: staffName })}
            </span>
          </summary>
          <RuleSentences rules={rules} />
          {place > 0 && (
            <Button variant="default" size="compact-md" mb="sm" onClick={() => onUseAgain(rules)}>
              {t('versions.again')}
            </Button>
          )}
        </details>
      ))}
    </section>
  )
}
