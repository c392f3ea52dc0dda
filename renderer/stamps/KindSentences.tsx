// What a kind of card promises, as sentences with boxes in them.
import { NumberInput, TextInput } from '@mantine/core'
import { Trans, useTranslation } from 'react-i18next'
import styles from './CardKinds.module.css'
import type { KindDraft, KindMistake, KindMistakes } from './kindDraft.ts'

interface KindSentencesProps {
  draft: KindDraft
  mistakes: KindMistakes
  onChange: (change: Partial<KindDraft>) => void
}

type NumberField = 'size' | 'headStart' | 'interimAt' | 'rewardDays'
type TextField = 'interimReward' | 'reward'

const bounds: Record<NumberField, { min: number; max: number }> = {
  size: { min: 2, max: 30 },
  headStart: { min: 0, max: 28 },
  interimAt: { min: 1, max: 29 },
  rewardDays: { min: 1, max: 3650 },
}

export function KindSentences(props: KindSentencesProps) {
  const { t } = useTranslation('settings')
  const number = (field: NumberField, empty?: string) => <NumberBox field={field} empty={empty} {...props} />
  const text = (field: TextField) => <TextBox field={field} {...props} />
  return (
    <div className={styles.sentences}>
      <p>
        <Trans t={t} i18nKey="cards.size" components={{ size: number('size'), headStart: number('headStart') }} />
      </p>
      <p>
        <Trans
          t={t}
          i18nKey="cards.interim"
          components={{ interimAt: number('interimAt', t('cards.none')), interimReward: text('interimReward') }}
        />
      </p>
      <p>
        <Trans
          t={t}
          i18nKey="cards.reward"
          components={{ reward: text('reward'), rewardDays: number('rewardDays', t('cards.forever')) }}
        />
      </p>
      <Mistakes mistakes={props.mistakes} />
      <p className={styles.hint}>
        {t('cards.interimNone')} {t('cards.daysNone')}
      </p>
    </div>
  )
}

function NumberBox({
  field,
  empty,
  draft,
  mistakes,
  onChange,
}: KindSentencesProps & { field: NumberField; empty?: string | undefined }) {
  const { t } = useTranslation('settings')
  return (
    <NumberInput
      className={styles.number}
      aria-label={t(`cards.${field}Label`)}
      {...bounds[field]}
      {...(empty !== undefined && { placeholder: empty })}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      value={draft[field]}
      error={mistakes[field] !== undefined}
      onChange={value => onChange({ [field]: typeof value === 'number' ? value : '' })}
    />
  )
}

function TextBox({ field, draft, mistakes, onChange }: KindSentencesProps & { field: TextField }) {
  const { t } = useTranslation('settings')
  return (
    <TextInput
      className={styles.text}
      aria-label={t(`cards.${field}Label`)}
      maxLength={80}
      autoComplete="off"
      disabled={field === 'interimReward' && draft.interimAt === ''}
      value={draft[field]}
      error={mistakes[field] !== undefined}
      onChange={event => onChange({ [field]: event.currentTarget.value })}
    />
  )
}

function Mistakes({ mistakes }: { mistakes: KindMistakes }) {
  const { t } = useTranslation('settings')
  const { name: _, ...inSentences } = mistakes
  const said = [...new Set<KindMistake>(Object.values(inSentences))]
  return (
    <div role="alert" className={styles.mistakes}>
      {said.map(mistake => (
        <p key={mistake}>{t(`cards.${mistake}`)}</p>
      ))}
    </div>
  )
}
