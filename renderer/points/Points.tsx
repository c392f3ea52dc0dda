// The programme of points: its rules read aloud, changed, printed for customers, and their earlier versions.
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { EarningRules } from '../../shared/points/model.ts'
import { firstRules } from '../../shared/points/rules.ts'
import { useAnswer } from '../api.ts'
import { EarningRulesForm } from './EarningRulesForm.tsx'
import { PrintNotice } from './RuleNotice.tsx'
import { RulesAloud } from './RuleSentences.tsx'
import styles from './Rules.module.css'
import { RuleVersions } from './RuleVersions.tsx'
import { useSaveRules } from './useRuleActions.ts'

export function Points({ onOpen }: { onOpen: (customerId: Id) => void }) {
  const { t } = useTranslation('rules')
  const versions = useAnswer('points.listRuleVersions', {}).data
  const [editing, setEditing] = useState(false)
  const save = useSaveRules()
  if (!versions) return null
  const [inForce] = versions
  const former = inForce?.rules ?? null
  const store = async (rules: EarningRules) => {
    if (await save(rules, former)) setEditing(false)
  }
  const form = { onSave: store, onCancel: () => setEditing(false), onOpen }
  if (!inForce) {
    return (
      <>
        <p className={styles.begin}>{t('begin')}</p>
        <EarningRulesForm start={firstRules} isFirst {...form} />
      </>
    )
  }
  if (editing) return <EarningRulesForm start={inForce.rules} isFirst={false} {...form} />
  return (
    <>
      <RulesAloud rules={inForce.rules} />
      <Group gap="xs" mt="md">
        <Button size="md" onClick={() => setEditing(true)}>
          {t('edit')}
        </Button>
        <PrintNotice rules={inForce.rules} since={inForce.at} />
      </Group>
      <RuleVersions onUseAgain={rules => void store(rules)} />
    </>
  )
}
