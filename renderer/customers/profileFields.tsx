// One field of the profile in the form: a line, some lines, a choice, or tags. A field that the shop has switched off is
// not shown, and keeps its value.
import { NativeSelect, type OptionsFilter, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fold } from '../../shared/base/fold.ts'
import type { OptionalField } from '../../shared/customers/model.ts'
import type { OrganisationFields, ProfileField, TagKind } from '../../shared/customers/profile.ts'
import { useAnswer } from '../api.ts'
import { useSettings } from '../ui/settings.ts'
import type { ChangeDraft, ProfileDraft } from './profileDraft.ts'
import { type ChoiceField, useChoices } from './profileWords.ts'

export interface PartProps {
  draft: ProfileDraft
  change: ChangeDraft
}

type OrganisationField = keyof OrganisationFields
type Field = ProfileField | OrganisationField

function isOfOrganisation(field: Field): field is OrganisationField {
  return field === 'size' || field === 'industry' || field === 'taxCode'
}

function isHidden(field: Field | OptionalField, hidden: readonly OptionalField[]): boolean {
  return hidden.some(one => one === field)
}

/** What stands in a field and how it is changed; null where the shop does not use it. */
function useField({ draft, change }: PartProps, field: Field) {
  const { t } = useTranslation('profile')
  const { hiddenFields } = useSettings()
  if (isHidden(field, hiddenFields)) return null
  const { fields, organisation } = draft
  return {
    label: t(`fields.${field}`),
    value: isOfOrganisation(field) ? organisation[field] : fields[field],
    write: (value: string) =>
      isOfOrganisation(field)
        ? change({ organisation: { ...organisation, [field]: value } })
        : change({ fields: { ...fields, [field]: value } }),
  }
}

export function Line({ field, maxLength, ...part }: PartProps & { field: Field; maxLength: number }) {
  const shown = useField(part, field)
  if (!shown) return null
  const { label, value, write } = shown
  return (
    <TextInput
      label={label}
      value={value}
      maxLength={maxLength}
      autoComplete="off"
      onChange={event => write(event.currentTarget.value)}
    />
  )
}

const mostLetters = 500

export function Lines({ field, ...part }: PartProps & { field: Field }) {
  const shown = useField(part, field)
  if (!shown) return null
  const { label, value, write } = shown
  return (
    <Textarea
      label={label}
      value={value}
      maxLength={mostLetters}
      autosize
      minRows={1}
      maxRows={5}
      onChange={event => write(event.currentTarget.value)}
    />
  )
}

export function Chosen({ field, ...part }: PartProps & { field: ChoiceField | 'size' }) {
  const choices = useChoices()
  const shown = useField(part, field)
  if (!shown) return null
  const { label, value, write } = shown
  return (
    <NativeSelect
      label={label}
      value={value}
      data={choices[field]}
      onChange={event => write(event.currentTarget.value)}
    />
  )
}

interface TagsProps extends PartProps {
  field: 'interests' | 'wishes'
  kind: TagKind
}

/** Found without accents, as customers are: 'tra' offers 'Trà đào'. */
const fitting: OptionsFilter = ({ options, search, limit }) =>
  options.filter(option => 'label' in option && fold(option.label).includes(fold(search))).slice(0, limit)

/** Words of the shop's own; those that it uses already are offered. */
export function Tags({ field, kind, draft, change }: TagsProps) {
  const { t } = useTranslation('profile')
  const { hiddenFields } = useSettings()
  const known = useAnswer('customers.listTags', {}).data ?? []
  if (hiddenFields.includes(field)) return null
  const { chosen, typed } = draft.tags[kind]
  const set = (part: Partial<(typeof draft.tags)[TagKind]>) =>
    change(({ tags }) => ({ tags: { ...tags, [kind]: { ...tags[kind], ...part } } }))
  return (
    <TagsInput
      label={t(`fields.${field}`)}
      description={t('tagHint')}
      inputWrapperOrder={['label', 'input', 'description']}
      size="md"
      value={chosen}
      searchValue={typed}
      data={known.filter(tag => tag.kind === kind).map(({ name }) => name)}
      filter={fitting}
      limit={8}
      maxTags={20}
      maxLength={60}
      onChange={names => set({ chosen: names })}
      onSearchChange={text => set({ typed: text })}
      // Enter ends a tag; pressed once more it must not save the form.
      onKeyDown={event => event.key === 'Enter' && typed === '' && event.preventDefault()}
    />
  )
}
