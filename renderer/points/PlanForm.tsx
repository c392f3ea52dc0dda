// Editing a membership plan: its name and what it promises, as sentences with boxes in them.
import { NumberInput, TextInput } from '@mantine/core'
import { Trans, useTranslation } from 'react-i18next'
import type { Plan, PlanFields } from '../../shared/points/membershipModel.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { DraftForm } from '../ui/DraftForm.tsx'
import { useSettings } from '../ui/settings.ts'
import { useDraft } from '../ui/useDraft.ts'
import styles from './Memberships.module.css'
import { draftOf, newPlan, type PlanDraft, type PlanMistakes, readDraft } from './planDraft.ts'

interface PlanFormProps {
  /** The plan that is edited; null: a new one. */
  plan: Plan | null
  onSave: (fields: PlanFields) => Promise<void>
  onCancel: () => void
}

export function PlanForm({ plan, onSave, onCancel }: PlanFormProps) {
  const { t } = useTranslation('memberships')
  const { draft, mistakes, change, save } = useDraft(() => (plan ? draftOf(plan) : newPlan), readDraft, onSave)
  return (
    <DraftForm
      label={plan ? t('plans.editTitle', { name: plan.name }) : t('plans.newTitle')}
      className={styles.form}
      saveWords={t('plans.save')}
      cancelWords={t('plans.cancel')}
      onSave={save}
      onCancel={onCancel}
    >
      <TextInput
        label={t('plans.name')}
        value={draft.name}
        maxLength={40}
        autoComplete="off"
        ref={focusOnce}
        error={mistakes.name && t(`plans.${mistakes.name}`)}
        onChange={event => change({ name: event.currentTarget.value })}
      />
      <Sentences draft={draft} mistakes={mistakes} onChange={change} />
      {plan && <p className={styles.keeps}>{t('plans.keeps')}</p>}
    </DraftForm>
  )
}

// The same function each time: React calls it once, when the box appears.
function focusOnce(box: HTMLInputElement | null): void {
  box?.focus()
}

interface SentencesProps {
  draft: PlanDraft
  mistakes: PlanMistakes
  onChange: (change: Partial<PlanDraft>) => void
}

function Sentences(props: SentencesProps) {
  const { t } = useTranslation('memberships')
  const { draft, mistakes, onChange } = props
  const fee = (
    <AmountInput
      className={styles.amount}
      aria-label={t('plans.feeLabel')}
      value={draft.fee}
      error={mistakes.fee !== undefined}
      onChange={amount => onChange({ fee: amount })}
    />
  )
  const benefit = (
    <TextInput
      className={styles.text}
      aria-label={t('plans.benefitLabel')}
      maxLength={200}
      autoComplete="off"
      value={draft.benefit}
      error={mistakes.benefit !== undefined}
      onChange={event => onChange({ benefit: event.currentTarget.value })}
    />
  )
  return (
    <div className={styles.sentences}>
      <p>
        <Trans t={t} i18nKey="plans.fee" components={{ fee, months: <NumberBox field="months" {...props} /> }} />
      </p>
      <p>
        <Trans t={t} i18nKey="plans.percent" components={{ percent: <NumberBox field="percent" {...props} /> }} />
      </p>
      <p>
        <Trans
          t={t}
          i18nKey="plans.times"
          components={{ times: <NumberBox field="times" decimals={2} {...props} /> }}
        />
      </p>
      <p>
        <Trans t={t} i18nKey="plans.benefit" components={{ benefit }} />
      </p>
      <div role="alert" className={styles.mistakes}>
        {mistakes.benefit && <p>{t(`plans.${mistakes.benefit}`)}</p>}
        {Object.values(mistakes).includes('outside') && <p>{t('plans.outside')}</p>}
      </div>
      <p className={styles.hint}>{t('plans.hint')}</p>
    </div>
  )
}

function NumberBox({
  field,
  decimals = 0,
  draft,
  mistakes,
  onChange,
}: SentencesProps & { field: 'months' | 'percent' | 'times'; decimals?: number }) {
  const { t } = useTranslation('memberships')
  const { language } = useSettings()
  return (
    <NumberInput
      className={styles.number}
      aria-label={t(`plans.${field}Label`)}
      decimalScale={decimals}
      allowDecimal={decimals > 0}
      decimalSeparator={language === 'vi' ? ',' : '.'}
      allowNegative={false}
      clampBehavior="none"
      hideControls
      value={draft[field]}
      error={mistakes[field] !== undefined}
      onChange={value => onChange({ [field]: typeof value === 'number' ? value : '' })}
    />
  )
}
