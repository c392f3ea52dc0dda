// One contact of an organisation, edited: name, position, ways to reach them, their part in a decision.
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { showPhone } from '../../shared/base/phone.ts'
import { type Contact, type ContactFields, contactFields, decisionParts } from '../../shared/customers/contact.ts'
import { formsOfAddress } from '../../shared/customers/model.ts'
import { capital, fullName } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { DraftForm } from '../ui/DraftForm.tsx'
import { useSettings } from '../ui/settings.ts'
import { useDraft } from '../ui/useDraft.ts'
import classes from './Contacts.module.css'

interface ContactFormProps {
  organisationId: string
  /** null: a new one. */
  contact: Contact | null
  onSave: (fields: ContactFields) => Promise<void>
  onCancel: () => void
}

const blank: ContactFields = {
  name: '',
  called: '',
  formOfAddress: '',
  phone: '',
  email: '',
  position: '',
  parts: [],
  note: '',
  personId: null,
}

function draftOf({ id: _, person: __, phone, ...fields }: Contact, region: string): ContactFields {
  return { ...fields, phone: phone === null ? '' : showPhone(phone, region) }
}

function read(draft: ContactFields) {
  const read = contactFields.safeParse(draft)
  return read.success ? { ok: true as const, fields: read.data } : { ok: false as const, mistakes: { name: true } }
}

// The same function each time: React calls it once, when the box appears.
function focusOnce(box: HTMLInputElement | null): void {
  box?.focus()
}

export function ContactForm({ organisationId, contact, onSave, onCancel }: ContactFormProps) {
  const { t } = useTranslation('timeline')
  const { phoneRegion } = useSettings()
  const start = () => (contact ? draftOf(contact, phoneRegion) : blank)
  const { draft, mistakes, change, save } = useDraft(start, read, onSave)
  const text = (field: 'name' | 'position' | 'phone' | 'email' | 'note', maxLength: number) => ({
    label: t(`contacts.${field}`),
    value: draft[field],
    maxLength,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
  })
  return (
    <DraftForm
      label={contact ? t('contacts.editTitle', { name: contact.name }) : t('contacts.add')}
      className={classes.form}
      saveWords={t('contacts.save')}
      cancelWords={t('contacts.cancel')}
      onSave={save}
      onCancel={onCancel}
    >
      <div className={classes.pair}>
        <NativeSelect
          label={t('contacts.formOfAddress')}
          value={draft.formOfAddress}
          data={formsOfAddress.map(value => ({ value, label: value === '' ? t('contacts.neutral') : capital(value) }))}
          onChange={event => {
            const chosen = formsOfAddress.find(one => one === event.currentTarget.value)
            if (chosen !== undefined) change({ formOfAddress: chosen })
          }}
        />
        <TextInput {...text('name', 120)} ref={focusOnce} error={mistakes.name && t('contacts.nameMissing')} />
      </div>
      <TextInput {...text('position', 80)} />
      <Parts parts={draft.parts} onChange={parts => change({ parts })} />
      <TextInput {...text('phone', 40)} inputMode="tel" />
      <SamePerson draft={draft} organisationId={organisationId} onChange={personId => change({ personId })} />
      <TextInput {...text('email', 200)} inputMode="email" spellCheck={false} />
      <Textarea {...text('note', 500)} autosize minRows={1} maxRows={4} />
    </DraftForm>
  )
}

type Parts = ContactFields['parts']

function Parts({ parts, onChange }: { parts: Parts; onChange: (parts: Parts) => void }) {
  const { t } = useTranslation('timeline')
  return (
    <fieldset className={classes.parts}>
      <legend>{t('contacts.parts')}</legend>
      {decisionParts.map(part => (
        <Checkbox
          key={part}
          label={t(`contacts.part.${part}`)}
          checked={parts.includes(part)}
          onChange={event =>
            onChange(decisionParts.filter(one => (one === part ? event.currentTarget.checked : parts.includes(one))))
          }
        />
      ))}
    </fieldset>
  )
}

interface SamePersonProps {
  draft: ContactFields
  organisationId: string
  onChange: (personId: string | null) => void
}

const fewestDigits = 7

/** By the phone: whether this is a customer of the book, too. */
function SamePerson({ draft, organisationId, onChange }: SamePersonProps) {
  const { t } = useTranslation('timeline')
  const [phone] = useDebouncedValue(draft.phone, 120)
  const enabled = phone.replace(/\D/g, '').length >= fewestDigits
  const { data } = useAnswer('customers.listSamePhone', { phone, exceptId: organisationId }, { enabled })
  const found = enabled ? data?.[0] : undefined
  if (!found) return null
  return (
    <Checkbox
      label={t('contacts.samePerson', { name: fullName(found) })}
      checked={draft.personId === found.id}
      onChange={event => onChange(event.currentTarget.checked ? found.id : null)}
    />
  )
}
