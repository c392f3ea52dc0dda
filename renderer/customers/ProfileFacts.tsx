// All that is known of a customer beside the essentials, in the groups of the form; what is empty is not shown.
import { useTranslation } from 'react-i18next'
import { showPhone } from '../../shared/base/phone.ts'
import { writeBirthday } from '../../shared/customers/birthday.ts'
import { type FieldGroup, fieldGroups, type OptionalField } from '../../shared/customers/model.ts'
import type { Profile, ProfileField, TagKind } from '../../shared/customers/profile.ts'
import { useAnswer } from '../api.ts'
import { useSettings } from '../ui/settings.ts'
import styles from './Book.module.css'
import { type ChoiceField, useChoices } from './profileWords.ts'

export interface KnownFact {
  name: string
  text: string
}

export function ProfileFacts({ customerId }: { customerId: string }) {
  const { t } = useTranslation('profile')
  const { data: profile, isPlaceholderData } = useAnswer('customers.openProfile', { customerId })
  const factsIn = useFacts()
  if (!profile || isPlaceholderData) return null
  const groups = (Object.keys(fieldGroups) as FieldGroup[]).map(group => ({ group, facts: factsIn(profile, group) }))
  return groups
    .filter(({ facts }) => facts.length > 0)
    .map(({ group, facts }) => (
      <section key={group} className={styles.group} aria-labelledby={`known-${group}`}>
        <h3 id={`known-${group}`}>{t(`groups.${group}`)}</h3>
        <dl>
          {facts.map(({ name, text }) => (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
    ))
}

/** What a profile tells in a group, in words. */
function useFacts() {
  const { t } = useTranslation('profile')
  const { hiddenFields, phoneRegion, language } = useSettings()
  const choices = useChoices()
  const chosen = (field: ChoiceField | 'size', value: string) =>
    choices[field].find(choice => value !== '' && choice.value === value)?.label ?? ''
  const tagged = (profile: Profile, kind: TagKind) =>
    profile.tags.filter(tag => tag.kind === kind).map(({ name }) => name)
  const ownFacts: Partial<Record<OptionalField, (profile: Profile) => KnownFact[]>> = {
    interests: profile => [{ name: t('fields.interests'), text: tagged(profile, 'interest').join(' · ') }],
    wishes: profile => [{ name: t('fields.wishes'), text: tagged(profile, 'goal').join(' · ') }],
    days: ({ days }) => days.map(({ label, ...day }) => ({ name: label, text: writeBirthday(day, language) })),
    phones: ({ phones }) => [{ name: t('fields.phones'), text: phones.map(said).join('\n') }],
    organisation: ({ organisation: { size, industry, taxCode } }) => [
      { name: t('fields.industry'), text: industry },
      { name: t('fields.size'), text: chosen('size', size) },
      { name: t('fields.taxCode'), text: taxCode },
    ],
  }
  const said = ({ phone, kind }: Profile['phones'][number]) => {
    const number = showPhone(phone, phoneRegion)
    return kind === 'old' ? `${number} · ${t('phone.old').toLocaleLowerCase(language)}` : number
  }
  const textOf = (profile: Profile, field: ProfileField) =>
    field in choices ? chosen(field as ChoiceField, profile.fields[field]) : profile.fields[field]
  return (profile: Profile, group: FieldGroup): KnownFact[] =>
    fieldGroups[group]
      .filter(field => !hiddenFields.includes(field))
      .flatMap(field => {
        const own = ownFacts[field]
        if (own) return own(profile)
        return isProfileField(field, profile) ? [{ name: t(`fields.${field}`), text: textOf(profile, field) }] : []
      })
      .filter(({ text }) => text !== '')
}

function isProfileField(field: string, { fields }: Profile): field is ProfileField {
  return field in fields
}
