// Editing a kind of reward: its name, what it is, what it costs, and its limits as sentences.
import { NativeSelect, TextInput } from '@mantine/core'
import { Trans, useTranslation } from 'react-i18next'
import type { RewardKind, RewardKindFields } from '../../shared/rewards/catalogue.ts'
import { benefits } from '../../shared/rewards/model.ts'
import { useAnswer } from '../api.ts'
import { Choice } from '../ui/Choice.tsx'
import { DraftForm } from '../ui/DraftForm.tsx'
import { useDraft } from '../ui/useDraft.ts'
import { DayBox, MoneyBox, NumberBox } from './Boxes.tsx'
import {
  type NumberField,
  newRewardKind,
  type RewardKindDraft,
  type RewardKindMistakes,
  readRewardDraft,
  rewardDraftOf,
} from './rewardKindDraft.ts'
import styles from './Sentences.module.css'

interface RewardKindFormProps {
  /** The kind that is edited; null: a new one. */
  kind: RewardKind | null
  onSave: (fields: RewardKindFields) => Promise<void>
  onCancel: () => void
}

export function RewardKindForm({ kind, onSave, onCancel }: RewardKindFormProps) {
  const { t } = useTranslation('catalogue')
  const { draft, mistakes, change, save } = useDraft(
    () => (kind ? rewardDraftOf(kind) : newRewardKind),
    readRewardDraft,
    onSave,
  )
  return (
    <DraftForm
      label={kind ? t('editTitle', { name: kind.name }) : t('newTitle')}
      className={styles.form}
      saveWords={t('save')}
      cancelWords={t('cancel')}
      onSave={save}
      onCancel={onCancel}
    >
      <TextInput
        label={t('form.name')}
        data-autofocus
        autoFocus
        value={draft.name}
        maxLength={80}
        autoComplete="off"
        placeholder={t('example')}
        error={mistakes.name && t(`form.${mistakes.name}`)}
        onChange={event => change({ name: event.currentTarget.value })}
      />
      <Choice
        label={t('form.benefit')}
        value={draft.benefit}
        choices={benefits.map(value => ({ value, label: t(`form.benefits.${value}`) }))}
        onChange={benefit => change({ benefit, value: '' })}
      />
      <Choice
        label={t('form.price')}
        value={draft.price}
        choices={(['points', 'card'] as const).map(value => ({ value, label: t(`form.prices.${value}`) }))}
        onChange={price => change({ price })}
      />
      <Sentences draft={draft} mistakes={mistakes} onChange={change} />
    </DraftForm>
  )
}

interface SentencesProps {
  draft: RewardKindDraft
  mistakes: RewardKindMistakes
  onChange: (part: Partial<RewardKindDraft>) => void
}

function Sentences({ draft, mistakes, onChange }: SentencesProps) {
  const { t } = useTranslation('catalogue')
  const box = (field: NumberField, empty?: string) => ({
    ...{ label: t(`form.${field}Label`), value: draft[field], isWrong: mistakes[field] !== undefined, empty },
    onChange: (value: number | '') => onChange({ [field]: value }),
  })
  const day = (field: 'fromDay' | 'toDay') => ({
    ...{ label: t(`form.${field}Label`), value: draft[field], isWrong: mistakes[field] !== undefined },
    empty: t('form.dayEmpty'),
    onChange: (value: string) => onChange({ [field]: value }),
  })
  const isPercent = draft.benefit === 'percent'
  const worth = isPercent ? 'form.percent' : draft.benefit === 'money' ? 'form.money' : 'form.worth'
  const price = draft.price === 'points' ? 'form.cost' : 'form.card'
  const boxes = {
    value: isPercent ? <NumberBox {...box('value')} /> : <MoneyBox {...box('value', '0')} />,
    cost: <NumberBox {...box('cost')} />,
    minLeft: <NumberBox {...box('minLeft', '0')} />,
    cardKindId: <CardBox value={draft.cardKindId} isWrong={'cost' in mistakes} onChange={onChange} />,
    minBill: <MoneyBox {...box('minBill', '0')} />,
    validDays: <NumberBox {...box('validDays', t('form.unlimited'))} />,
    stock: <NumberBox {...box('stock')} />,
    perCustomer: <NumberBox {...box('perCustomer')} />,
    perDays: <NumberBox {...box('perDays', t('form.unlimited'))} />,
    fromDay: <DayBox {...day('fromDay')} />,
    toDay: <DayBox {...day('toDay')} />,
  }
  const keys = [worth, price, 'form.minBill', 'form.validDays', 'form.stock', 'form.limit', 'form.days'] as const
  return (
    <div className={styles.sentences}>
      {keys.map(key => (
        <p key={key}>
          <Trans t={t} i18nKey={key} components={boxes} />
        </p>
      ))}
      <Mistakes mistakes={mistakes} />
      <p className={styles.hint}>{t('form.hint')}</p>
    </div>
  )
}

function CardBox({
  value,
  isWrong,
  onChange,
}: {
  value: string
  isWrong: boolean
  onChange: SentencesProps['onChange']
}) {
  const { t } = useTranslation('catalogue')
  const kinds = useAnswer('stamps.listKinds', { archived: false }).data ?? []
  return (
    <NativeSelect
      className={styles.chosen}
      aria-label={t('form.cardKindIdLabel')}
      value={value}
      error={isWrong}
      data={[{ value: '', label: '' }, ...kinds.map(kind => ({ value: kind.id, label: kind.name }))]}
      onChange={event => onChange({ cardKindId: event.currentTarget.value })}
    />
  )
}

function Mistakes({ mistakes }: { mistakes: RewardKindMistakes }) {
  const { t } = useTranslation('catalogue')
  const { name: _, ...inSentences } = mistakes
  return (
    <div role="alert" className={styles.mistakes}>
      {[...new Set(Object.values(inSentences))].map(mistake => (
        <p key={mistake}>{t(`form.${mistake}`)}</p>
      ))}
    </div>
  )
}
