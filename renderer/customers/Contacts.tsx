// The people of an organisation: who they are and their part in a decision, with a small form.
import { Button } from '@mantine/core'
import { IconPencil, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showPhone } from '../../shared/base/phone.ts'
import type { Contact } from '../../shared/customers/contact.ts'
import type { Customer } from '../../shared/customers/model.ts'
import { fullName } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { useSettings } from '../ui/settings.ts'
import { ContactForm } from './ContactForm.tsx'
import classes from './Contacts.module.css'
import { useContactGestures } from './contactGestures.ts'

/** Nothing for a person: nobody speaks for one. */
export function Contacts({ customer }: { customer: Customer }) {
  const { t } = useTranslation('timeline')
  const contacts = useAnswer('customers.listContacts', { customerId: customer.id }).data
  const { save, remove } = useContactGestures(customer.id)
  const [edited, setEdited] = useState<Contact | 'new' | null>(null)
  if (!contacts) return null
  return (
    <section
      className={classes.contacts}
      aria-label={t('contacts.title')}
      // Esc leaves the form, and not the whole panel with it.
      onKeyDown={event => edited !== null && event.key === 'Escape' && event.stopPropagation()}
    >
      <h3>{t('contacts.title')}</h3>
      {contacts.length === 0 && edited === null && <p className={classes.soft}>{t('contacts.nobody')}</p>}
      <ul className={classes.list}>
        {contacts.map(contact => (
          <Row
            key={contact.id}
            contact={contact}
            onEdit={() => setEdited(contact)}
            onRemove={() => void remove(contact)}
          />
        ))}
      </ul>
      {edited === null ? (
        <Button variant="default" size="sm" onClick={() => setEdited('new')}>
          {t('contacts.add')}
        </Button>
      ) : (
        <ContactForm
          key={edited === 'new' ? 'new' : edited.id}
          organisationId={customer.id}
          contact={edited === 'new' ? null : edited}
          onSave={async fields => {
            if (await save(edited === 'new' ? null : edited.id, fields)) setEdited(null)
          }}
          onCancel={() => setEdited(null)}
        />
      )}
    </section>
  )
}

function Row({ contact, onEdit, onRemove }: { contact: Contact; onEdit: () => void; onRemove: () => void }) {
  const { t } = useTranslation('timeline')
  const { phoneRegion } = useSettings()
  const { phone, email, position, note, parts, person } = contact
  const name = fullName(contact)
  const facts = [position, phone === null ? '' : showPhone(phone, phoneRegion), email, note]
  return (
    <li className={classes.row}>
      <div>
        <p>
          <strong>{name}</strong>
          {parts.map(part => (
            <span key={part} className={classes.part}>
              {t(`contacts.part.${part}`)}
            </span>
          ))}
        </p>
        <p className={classes.soft}>{facts.filter(fact => fact !== '').join(' · ')}</p>
        {person && <p className={classes.soft}>{t('contacts.samePerson', { name: fullName(person) })}</p>}
      </div>
      <button type="button" className={classes.act} aria-label={t('contacts.editThis', { name })} onClick={onEdit}>
        <IconPencil aria-hidden="true" size={17} stroke={1.7} />
      </button>
      <button type="button" className={classes.act} aria-label={t('contacts.removeThis', { name })} onClick={onRemove}>
        <IconX aria-hidden="true" size={17} stroke={1.7} />
      </button>
    </li>
  )
}
