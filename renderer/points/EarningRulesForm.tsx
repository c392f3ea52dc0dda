// Editing the rules of earning: sentences with boxes, read aloud as they are typed, tried before they are saved.
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { EarningRules } from '../../shared/points/model.ts'
import { Key } from '../ui/Key.tsx'
import { useSettings } from '../ui/settings.ts'
import { AddParts } from './AddParts.tsx'
import { BonusPart } from './BonusPart.tsx'
import { EarningPart } from './EarningPart.tsx'
import { ActionsPart, SignUpPart, StampsPart } from './MoreParts.tsx'
import { RulesAloud } from './RuleSentences.tsx'
import styles from './Rules.module.css'
import { draftOf, type RuleMistakes, type RulesDraft, readDraft } from './rulesDraft.ts'
import { ReturnsPart, SpendingPart } from './SpendingPart.tsx'
import { TrialPanel } from './TrialPanel.tsx'

interface EarningRulesFormProps {
  start: EarningRules
  /** The shop's first rules: there is nothing to go back to. */
  isFirst: boolean
  onSave: (rules: EarningRules) => Promise<void>
  onCancel: () => void
  onOpen: (customerId: Id) => void
}

const noMistakes: RuleMistakes = new Map()

export function EarningRulesForm({ start, isFirst, onSave, onCancel, onOpen }: EarningRulesFormProps) {
  const { t } = useTranslation('rules')
  const { currency, language } = useSettings()
  const [draft, setDraft] = useState<RulesDraft>(() => draftOf(start, currency, language))
  const read = readDraft(draft, currency)
  const mistakes = read.ok ? noMistakes : read.mistakes
  const change = (part: Partial<RulesDraft>) => setDraft(before => ({ ...before, ...part }))
  const props = { draft, mistakes, change }
  const save = () => {
    if (read.ok) void onSave(read.rules)
  }
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={t('form')}
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
      onKeyDown={event => {
        if (event.key === 'F9' && !event.repeat) save()
        if (event.key === 'Escape' && !isFirst) onCancel()
      }}
    >
      <EarningPart {...props} />
      <BonusPart {...props} />
      <StampsPart {...props} />
      <ActionsPart {...props} />
      <SignUpPart {...props} />
      <SpendingPart {...props} />
      <ReturnsPart {...props} />
      <AddParts draft={draft} change={change} />
      <Mistakes mistakes={mistakes} />
      <RulesAloud rules={read.ok ? read.rules : null} />
      <TrialPanel rules={read.ok ? read.rules : null} onOpen={onOpen} />
      <Group gap="sm">
        <Button type="submit" size="md" aria-keyshortcuts="F9" rightSection={<Key on="seal">F9</Key>}>
          {t(isFirst ? 'start' : 'save')}
        </Button>
        {!isFirst && (
          <Button variant="default" size="md" onClick={onCancel} rightSection={<Key>Esc</Key>}>
            {t('cancel')}
          </Button>
        )}
      </Group>
    </form>
  )
}

function Mistakes({ mistakes }: { mistakes: RuleMistakes }) {
  const { t } = useTranslation('rules')
  const said = [...new Set(mistakes.values())].filter(mistake => mistake !== 'points_without_end')
  return (
    <div role="alert" className={styles.mistakes}>
      {said.map(mistake => (
        <p key={mistake}>{t(`mistakes.${mistake}`)}</p>
      ))}
    </div>
  )
}
