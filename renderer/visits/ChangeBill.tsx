// A bill afterwards: a return of all or a part, an edit, a void; what it does is seen before it is stored.
import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type FormEvent, type KeyboardEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { No } from '../../shared/base/result.ts'
import type { RefusalCode } from '../../shared/calls.ts'
import type { Customer } from '../../shared/customers/model.ts'
import { formatDay, formatMoney } from '../../shared/text/format.ts'
import type { BillChange, OpenBill } from '../../shared/visits/model.ts'
import { useAnswer } from '../api.ts'
import { Key } from '../ui/Key.tsx'
import { keyName } from '../ui/keys.ts'
import { Refused } from '../ui/Refused.tsx'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { BeforeAfter } from './BeforeAfter.tsx'
import bill from './Bill.module.css'
import { ChannelToggle, ProductChips } from './BillExtras.tsx'
import classes from './ChangeBill.module.css'
import { type ChangeDraft, changeKinds, draftOf, readChangeDraft } from './changeDraft.ts'
import { useBillGestures } from './gestures.ts'

interface ChangeBillProps {
  customer: Customer
  /** The bill; null: closed. */
  visitId: Id | null
  onClose: () => void
}

export function ChangeBill({ customer, visitId, onClose }: ChangeBillProps) {
  const { t } = useTranslation('visits')
  return (
    <Modal
      opened={visitId !== null}
      onClose={onClose}
      size={640}
      title={t('change.kinds')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {visitId !== null && <Opened customer={customer} visitId={visitId} onClose={onClose} />}
    </Modal>
  )
}

function Opened({ customer, visitId, onClose }: { customer: Customer; visitId: Id; onClose: () => void }) {
  const { data, error } = useAnswer('visits.open', { visitId })
  if (error) return <Refused error={error} />
  return data ? <ChangeForm customer={customer} opened={data} onClose={onClose} /> : null
}

interface ChangeFormProps {
  customer: Customer
  opened: OpenBill
  onClose: () => void
}

function ChangeForm({ customer, opened, onClose }: ChangeFormProps) {
  const { currency, language } = useSettings()
  const { change } = useBillGestures(customer)
  const [draft, setDraft] = useState(() => draftOf(opened, currency, language))
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<No<RefusalCode> | null>(null)
  const [isBusy, setBusy] = useState(false)
  const read = useMemo(() => readChangeDraft(draft, currency), [draft, currency])
  const edit = (part: Partial<ChangeDraft>) => {
    setRefusal(null)
    setDraft(before => ({ ...before, ...part }))
  }
  const store = async () => {
    if (!read.ok || isBusy) return
    setBusy(true)
    const reply = await change(opened.id, read.value, reason).finally(() => setBusy(false))
    if (reply.ok) onClose()
    else setRefusal(reply)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const kind = changeKinds[Number(/^Alt\+([123])$/.exec(keyName(event.nativeEvent))?.[1]) - 1]
    if (event.key === 'F9' && !event.repeat) void store()
    if (kind) edit({ kind })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void store()
  }
  return (
    <form className={classes.form} noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      <Summary opened={opened} />
      <Kinds kind={draft.kind} onChange={kind => edit({ kind })} />
      <Fields opened={opened} draft={draft} edit={edit} />
      <What visitId={opened.id} read={read} refusal={refusal} />
      <TextBox label="change.reason" maxLength={200} value={reason} onText={setReason} />
      <Foot isBusy={isBusy} onClose={onClose} />
    </form>
  )
}

function Summary({ opened }: { opened: OpenBill }) {
  const { t } = useTranslation('visits')
  const { currency, language } = useSettings()
  const money = (amount: number) => formatMoney(amount, currency, language)
  const title = t('change.title', { money: money(opened.amount), day: formatDay(opened.day) })
  const returned = opened.returned > 0 ? ` · ${t('change.returned', { money: money(opened.returned) })}` : ''
  return (
    <p className={classes.summary}>
      <strong>{title}</strong>
      {returned}
      {opened.note !== '' && ` · ${opened.note}`}
    </p>
  )
}

function Kinds({ kind, onChange }: { kind: ChangeDraft['kind']; onChange: (kind: ChangeDraft['kind']) => void }) {
  const { t } = useTranslation('visits')
  return (
    <fieldset className={bill.toggle}>
      <legend className="spoken">{t('change.kinds')}</legend>
      {changeKinds.map((one, place) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === kind}
          aria-keyshortcuts={`Alt+${place + 1}`}
          onClick={() => onChange(one)}
        >
          {t(`change.${one}`)} <Key>Alt {place + 1}</Key>
        </button>
      ))}
    </fieldset>
  )
}

interface FieldsProps {
  opened: OpenBill
  draft: ChangeDraft
  edit: (part: Partial<ChangeDraft>) => void
}

function Fields({ opened, draft, edit }: FieldsProps) {
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

function TextBox({ label, value, maxLength = 60, takesFocus = false, onText }: TextBoxProps) {
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

interface WhatProps {
  visitId: Id
  read: ReturnType<typeof readChangeDraft>
  refusal: No<RefusalCode> | null
}

const previewMilliseconds = 60
// Stands for the question while nothing is asked.
const notAsked: BillChange = { kind: 'void' }

/** What the change does, or why it cannot be done. */
function What({ visitId, read, refusal }: WhatProps) {
  const { t } = useTranslation('visits')
  const words = useRefusalWords()
  const [settled] = useDebouncedValue(read.ok ? read.value : null, previewMilliseconds)
  const { data, error } = useAnswer(
    'visits.previewChange',
    { visitId, change: settled ?? notAsked },
    { enabled: settled !== null },
  )
  const wrong = !read.ok && read.code !== 'nothing_yet' ? t(read.code) : null
  const refused = refusal ?? (read.ok ? error?.refusal : undefined)
  return (
    <div className={classes.what} aria-live="polite">
      {wrong || refused ? (
        <p className={bill.refusal}>{refused ? words(refused) : wrong}</p>
      ) : (
        read.ok && settled && data && <BeforeAfter outcome={data} />
      )}
    </div>
  )
}

function Foot({ isBusy, onClose }: { isBusy: boolean; onClose: () => void }) {
  const { t } = useTranslation('visits')
  return (
    <Group gap="sm">
      <Button
        type="submit"
        size="md"
        aria-disabled={isBusy}
        aria-keyshortcuts="Enter F9"
        rightSection={<Key on="seal">Enter</Key>}
      >
        {t('change.save')}
      </Button>
      <Button size="md" variant="default" onClick={onClose} rightSection={<Key>Esc</Key>}>
        {t('close')}
      </Button>
    </Group>
  )
}
