// What earns entries, until when, and what the winners follow from, as sentences with boxes in them.
import { NumberInput, TextInput } from '@mantine/core'
import { Trans, useTranslation } from 'react-i18next'
import { type Currency, currencies, type Language } from '../../shared/settings/model.ts'
import { Choice } from '../ui/Choice.tsx'
import { useSettings } from '../ui/settings.ts'
import styles from './DrawForm.module.css'
import type { DrawDraft, DrawMistake } from './drawDraft.ts'

interface DrawSentencesProps {
  draft: DrawDraft
  mistakes: DrawMistake[]
  onChange: (change: Partial<DrawDraft>) => void
}

type NumberField = 'amount' | 'mostEntries'
type TextField = 'fromDay' | 'closesDay' | 'closesTime' | 'publicValueName' | 'publicValueDay'

const pers = ['visit', 'spent', 'stamp'] as const

export function DrawSentences(props: DrawSentencesProps) {
  const { t } = useTranslation('draws')
  const { currency, language } = useSettings()
  const { per } = props.draft
  const text = (field: TextField) => <TextBox field={field} {...props} />
  const amount = <NumberBox field="amount" {...props} />
  return (
    <>
      <Choice
        label={t('form.per')}
        value={per}
        choices={pers.map(value => ({ value, label: t(`form.pers.${value}`) }))}
        onChange={value => props.onChange({ per: value })}
      />
      <div className={styles.sentences}>
        <p>
          <Trans
            t={t}
            i18nKey={`form.${per}`}
            values={{ currency: signOf(currency, language) }}
            components={{ amount }}
          />
        </p>
        <p>
          <Trans
            t={t}
            i18nKey="form.period"
            components={{
              fromDay: text('fromDay'),
              closesTime: text('closesTime'),
              closesDay: text('closesDay'),
            }}
          />
        </p>
        <p>
          <Trans
            t={t}
            i18nKey="form.most"
            components={{ mostEntries: <NumberBox field="mostEntries" empty={t('form.noLimit')} {...props} /> }}
          />
        </p>
        <p>
          <Trans
            t={t}
            i18nKey="form.value"
            components={{ publicValueName: text('publicValueName'), publicValueDay: text('publicValueDay') }}
          />
        </p>
        <p className={styles.hint}>{t('form.valueHint')}</p>
      </div>
    </>
  )
}

/** '₫', '$': as amounts are written. */
function signOf(currency: Currency, language: Language): string {
  const parts = new Intl.NumberFormat(language, { style: 'currency', currency }).formatToParts(0)
  return parts.find(({ type }) => type === 'currency')?.value ?? currency
}

function NumberBox({
  field,
  empty,
  draft,
  mistakes,
  onChange,
}: DrawSentencesProps & { field: NumberField; empty?: string }) {
  const { t } = useTranslation('draws')
  const { currency, language } = useSettings()
  const digits = field === 'amount' ? currencies[currency] : 0
  const signs = language === 'vi' ? { thousandSeparator: '.', decimalSeparator: ',' } : { thousandSeparator: ',' }
  return (
    <NumberInput
      className={field === 'amount' ? styles.money : styles.number}
      aria-label={t(`form.labels.${field}`)}
      {...(empty !== undefined && { placeholder: empty })}
      {...signs}
      clampBehavior="none"
      decimalScale={digits}
      allowDecimal={digits > 0}
      allowNegative={false}
      hideControls
      value={draft[field]}
      error={mistakes.includes(field)}
      onChange={value => onChange({ [field]: typeof value === 'number' ? value : '' })}
    />
  )
}

function TextBox({ field, draft, mistakes, onChange }: DrawSentencesProps & { field: TextField }) {
  const { t } = useTranslation('draws')
  const isName = field === 'publicValueName'
  const width = field === 'closesTime' ? styles.time : styles.date
  return (
    <TextInput
      className={isName ? styles.text : width}
      aria-label={t(`form.labels.${field}`)}
      {...(isName && { placeholder: t('form.valueExample') })}
      maxLength={isName ? 160 : 10}
      autoComplete="off"
      value={draft[field]}
      error={mistakes.includes(field)}
      onChange={event => onChange({ [field]: event.currentTarget.value })}
    />
  )
}
