// The boxes of a return or an edit.
import { Button, Group, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatMoney } from '../../shared/text/format.ts'
import type { OpenBill } from '../../shared/visits/model.ts'
import { useSettings } from '../ui/settings.ts'
import { ChannelToggle, ProductChips } from './BillExtras.tsx'
import type { ChangeDraft } from './changeDraft.ts'

interface ChangeFieldsProps {
  opened: OpenBill
  draft: ChangeDraft
  edit: (part: Partial<ChangeDraft>) => void
}

export function ChangeFields({ opened, draft, edit }: ChangeFieldsProps) {
  const { t } = useTranslation('visits')
  const { currency, language } = useSettings()
  const whole = () => edit({ returned: formatMoney(opened.amount - opened.returned, currency, language) })
  if (draft.kind === 'void') return null
  if (draft.kind === 'return')
    return (
      <Group align="end" gap="sm">
        <TextBox
          key="return"
          takesFocus
          label="change.returnAmount"
          value={draft.returned}
          onText={returned => edit({ returned })}
        />
        <Button size="md" variant="default" onClick={whole}>
          {t('change.whole')}
        </Button>
      </Group>
    )
  return (
    <>
      <TextBox key="edit" takesFocus label="amount" value={draft.amount} onText={amount => edit({ amount })} />
      <ProductChips withKeys={false} products={draft.products} onChange={products => edit({ products })} />
      <ChannelToggle withKeys={false} channel={draft.channel} onChange={channel => edit({ channel })} />
      <TextBox label="note" maxLength={200} value={draft.note} onText={note => edit({ note })} />
    </>
  )
}

interface TextBoxProps {
  label: 'amount' | 'note' | 'change.returnAmount' | 'change.reason'
  value: string
  maxLength?: number
  takesFocus?: boolean
  onText: (text: string) => void
}

export function TextBox({ label, value, maxLength = 60, takesFocus = false, onText }: TextBoxProps) {
  const { t } = useTranslation('visits')
  return (
    <TextInput
      flex={1}
      label={t(label)}
      value={value}
      maxLength={maxLength}
      autoComplete="off"
      autoFocus={takesFocus}
      data-autofocus={takesFocus || undefined}
      onFocus={event => takesFocus && event.currentTarget.select()}
      onChange={event => onText(event.currentTarget.value)}
    />
  )
}
