// A new offer as sentences with boxes: what it gives, for how long, how many for each customer.
import { Button, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { type OfferFields, partnerBenefits } from '../../shared/rewards/partnerModel.ts'
import { AmountInput } from '../ui/AmountInput.tsx'
import { Key } from '../ui/Key.tsx'
import { newOffer, type OfferDraft, readOfferDraft } from './offerDraft.ts'
import styles from './Partners.module.css'

interface OfferFormProps {
  title: string
  onSave: (fields: OfferFields) => Promise<void>
  onCancel: () => void
}

export function OfferForm({ title, onSave, onCancel }: OfferFormProps) {
  const { t } = useTranslation('partners')
  const [draft, setDraft] = useState<OfferDraft>(newOffer)
  const [tried, setTried] = useState(false)
  const read = readOfferDraft(draft)
  const change = (part: Partial<OfferDraft>) => setDraft(before => ({ ...before, ...part }))
  const save = () => {
    setTried(true)
    if (typeof read !== 'string') void onSave(read)
  }
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={title}
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
      onKeyDown={event => {
        if (event.key === 'F9' && !event.repeat) save()
        if (event.key === 'Escape') onCancel()
      }}
    >
      <Sentences draft={draft} change={change} />
      <p role="alert" className={styles.mistake}>
        {tried && typeof read === 'string' && t(`form.${read}`)}
      </p>
      <Group gap="sm">
        <Button type="submit" aria-keyshortcuts="F9" rightSection={<Key on="seal">F9</Key>}>
          {t('form.save')}
        </Button>
        <Button variant="default" onClick={onCancel} rightSection={<Key>Esc</Key>}>
          {t('form.cancel')}
        </Button>
      </Group>
    </form>
  )
}

interface SentencesProps {
  draft: OfferDraft
  change: (part: Partial<OfferDraft>) => void
}

function Sentences({ draft, change }: SentencesProps) {
  const { t } = useTranslation('partners')
  const { benefit } = draft
  const first = useRef<HTMLSelectElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <>
      <NativeSelect
        ref={first}
        className={styles.benefit}
        label={t('form.benefit')}
        value={benefit}
        data={partnerBenefits.map(value => ({ value, label: t(`form.benefits.${value}`) }))}
        onChange={event => {
          const chosen = partnerBenefits.find(value => value === event.currentTarget.value) ?? 'percent'
          change({ benefit: chosen, value: chosen === 'percent' ? 10 : '' })
        }}
      />
      <p className={styles.sentence}>
        <Trans
          t={t}
          i18nKey={`form.${benefit}`}
          components={{
            value: valueBox({ draft, change }, t(`form.valueLabel.${benefit}`)),
            title: titleBox(
              { draft, change },
              t(`form.titleLabel.${benefit}`),
              t(benefit === 'gift' ? 'form.giftExample' : 'form.everything'),
            ),
          }}
        />
      </p>
      <p className={styles.sentence}>
        <Trans
          t={t}
          i18nKey="form.rest"
          components={{
            days: <CountBox label={t('form.days')} value={draft.days} onChange={days => change({ days })} />,
            perCustomer: (
              <CountBox
                label={t('form.perCustomer')}
                empty={t('form.unlimited')}
                value={draft.perCustomer}
                onChange={perCustomer => change({ perCustomer })}
              />
            ),
          }}
        />
      </p>
      <p className={styles.hint}>{t('form.hint')}</p>
    </>
  )
}

function valueBox({ draft, change }: SentencesProps, label: string): ReactElement {
  const onChange = (value: number | '') => change({ value })
  if (draft.benefit === 'percent') return <CountBox label={label} value={draft.value} onChange={onChange} />
  return <AmountInput className={styles.money} aria-label={label} value={draft.value} onChange={onChange} />
}

function titleBox({ draft, change }: SentencesProps, label: string, example: string): ReactElement {
  return (
    <TextInput
      className={styles.title}
      aria-label={label}
      placeholder={example}
      maxLength={48}
      autoComplete="off"
      value={draft.title}
      onChange={event => change({ title: event.currentTarget.value })}
    />
  )
}

interface CountBoxProps {
  label: string
  value: number | ''
  empty?: string
  onChange: (value: number | '') => void
}

function CountBox({ label, value, empty, onChange }: CountBoxProps) {
  return (
    <NumberInput
      className={styles.count}
      aria-label={label}
      {...(empty !== undefined && { placeholder: empty })}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="none"
      hideControls
      value={value}
      onChange={typed => onChange(typeof typed === 'number' ? typed : '')}
    />
  )
}
