// A bill afterwards: a return of all or a part, an edit, a void; what it does is seen before it is stored.
import { Button, Group, Modal } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { No } from '../../shared/base/result.ts'
import type { RefusalCode } from '../../shared/calls.ts'
import type { Customer } from '../../shared/customers/model.ts'
import { formatDay, formatMoney } from '../../shared/text/format.ts'
import type { OpenBill } from '../../shared/visits/model.ts'
import { useAnswer } from '../api.ts'
import { Key } from '../ui/Key.tsx'
import { keyName } from '../ui/keys.ts'
import { Refused } from '../ui/Refused.tsx'
import { useSettings } from '../ui/settings.ts'
import bill from './Bill.module.css'
import classes from './ChangeBill.module.css'
import { ChangeFields, TextBox } from './ChangeFields.tsx'
import { type ChangeDraft, changeKinds, draftOf, readChangeDraft } from './changeDraft.ts'
import { useBillGestures } from './gestures.ts'
import { WhatChanges } from './WhatChanges.tsx'

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
  // Where there is nothing else to write, so that Enter is heard.
  const isVoid = draft.kind === 'void'
  return (
    <form className={classes.form} noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      <Summary opened={opened} />
      <Kinds kind={draft.kind} onChange={kind => edit({ kind })} />
      <ChangeFields opened={opened} draft={draft} edit={edit} />
      <WhatChanges visitId={opened.id} read={read} refusal={refusal} />
      <TextBox
        key={isVoid ? 'void' : 'reason'}
        takesFocus={isVoid}
        label="change.reason"
        maxLength={200}
        value={reason}
        onText={setReason}
      />
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
