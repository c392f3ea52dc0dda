// One tier of the ladder while it is edited: its name, what reaches it, the factor for points, the gift and the perks.
import { ActionIcon, Textarea, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { Trans, useTranslation } from 'react-i18next'
import { currencies } from '../../shared/settings/model.ts'
import { useSettings } from '../ui/settings.ts'
import type { TierDraft } from './ladderDraft.ts'
import { NumberBox } from './NumberBox.tsx'
import { TierChip } from './TierChip.tsx'
import styles from './Tiers.module.css'

interface TierFieldsProps {
  draft: TierDraft
  isLowest: boolean
  onChange: (part: Partial<TierDraft>) => void
  /** null: this tier stays. */
  onRemove: (() => void) | null
}

export function TierFields({ draft, isLowest, onChange, onRemove }: TierFieldsProps) {
  const { t } = useTranslation('tiers')
  const { name } = draft
  return (
    <fieldset className={styles.fields}>
      <legend>
        <TierChip name={name || '…'} />
      </legend>
      {onRemove && (
        <ActionIcon
          className={styles.remove}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('ladder.remove', { name })}
          onClick={onRemove}
        >
          <IconX aria-hidden size={18} />
        </ActionIcon>
      )}
      <TextInput
        className={styles.name}
        label={t('ladder.name')}
        value={name}
        maxLength={30}
        autoComplete="off"
        onChange={event => onChange({ name: event.currentTarget.value })}
      />
      {isLowest ? (
        <p className={styles.hint}>{t('ladder.everyone')}</p>
      ) : (
        <Reaching draft={draft} onChange={onChange} />
      )}
      <p className={styles.sentence}>
        <Trans
          t={t}
          i18nKey="ladder.multiply"
          components={{
            times: (
              <NumberBox
                label={t('ladder.timesLabel', { name })}
                digits={2}
                value={draft.times}
                onChange={times => onChange({ times })}
              />
            ),
          }}
        />
      </p>
      {!isLowest && <Gift draft={draft} onChange={onChange} />}
      <Textarea
        label={t('ladder.perks')}
        description={isLowest ? undefined : t('ladder.perksHint')}
        autosize
        minRows={1}
        maxRows={8}
        value={draft.perks}
        onChange={event => onChange({ perks: event.currentTarget.value })}
      />
    </fieldset>
  )
}

type PartProps = Pick<TierFieldsProps, 'draft' | 'onChange'>

function Reaching({ draft, onChange }: PartProps) {
  const { t } = useTranslation('tiers')
  const digits = currencies[useSettings().currency]
  const { name } = draft
  const empty = t('ladder.empty')
  const box = (field: 'spent' | 'visits' | 'points') => (
    <NumberBox
      label={t(`ladder.${field}Label`, { name })}
      empty={empty}
      wide={field === 'spent'}
      digits={field === 'spent' ? digits : 0}
      value={draft[field]}
      onChange={value => onChange({ [field]: value })}
    />
  )
  return (
    <p className={styles.sentence}>
      <Trans
        t={t}
        i18nKey="ladder.reach"
        components={{ spent: box('spent'), visits: box('visits'), points: box('points') }}
      />
    </p>
  )
}

function Gift({ draft, onChange }: PartProps) {
  const { t } = useTranslation('tiers')
  const { name } = draft
  return (
    <p className={styles.sentence}>
      <Trans
        t={t}
        i18nKey="ladder.gift"
        components={{
          gift: (
            <TextInput
              className={styles.text}
              aria-label={t('ladder.giftLabel', { name })}
              placeholder={t('ladder.noGift')}
              maxLength={80}
              autoComplete="off"
              value={draft.gift}
              onChange={event => onChange({ gift: event.currentTarget.value })}
            />
          ),
          days: (
            <NumberBox
              label={t('ladder.daysLabel', { name })}
              empty={t('ladder.forever')}
              value={draft.days}
              onChange={days => onChange({ days })}
            />
          ),
        }}
      />
    </p>
  )
}
