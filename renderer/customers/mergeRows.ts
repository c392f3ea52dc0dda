// What both customers say of themselves and what stands afterwards, line by line.
import { useTranslation } from 'react-i18next'
import { showPhone } from '../../shared/base/phone.ts'
import { writeBirthday } from '../../shared/customers/birthday.ts'
import {
  detailOf,
  type KnownProfile,
  type MergeChoices,
  type MergedDetail,
  type MergedField,
  type MergePreview,
  mergedDetails,
  mergedFields,
} from '../../shared/customers/merging.ts'
import { type Customer, fieldGroups, type OptionalField } from '../../shared/customers/model.ts'
import type { TagKind } from '../../shared/customers/profile.ts'
import { useSettings } from '../ui/settings.ts'
import { useChoices } from './profileWords.ts'

export type ChosenField = MergedField | MergedDetail
export type MergeSide = 'kept' | 'merged'

export interface MergeLine {
  title: string
  said: Record<MergeSide | 'after', string>
  /** Both say something else: whose word stands; `side` undefined: somebody has to say. */
  choice: { field: ChosenField; side: MergeSide | undefined } | null
}

/** Whoever is asked about: the customer and what is known beside. */
interface Told {
  customer: Customer
  profile: KnownProfile
}

/** Lines of which nobody says anything are left out, and those that the shop has switched off. */
export function useMergeLines(preview: MergePreview, choices: MergeChoices): MergeLine[] {
  const { t } = useTranslation(['merging', 'profile'])
  const write = useWriting()
  const { hiddenFields } = useSettings()
  const { profiles, conflicts } = preview
  const usual: Partial<Record<ChosenField, MergeSide>> = preview.usual
  const told = (side: MergeSide | 'after'): Told => ({ customer: preview[side], profile: profiles[side] })
  const line = (title: string, say: (told: Told) => string, field?: ChosenField): MergeLine => {
    const said = { kept: say(told('kept')), merged: say(told('merged')), after: say(told('after')) }
    if (field === undefined || !conflicts.includes(field)) return { title, said, choice: null }
    const side = choices[field] ?? (field === 'birthday' ? undefined : (usual[field] ?? 'kept'))
    return { title, said: side ? said : { ...said, after: '' }, choice: { field, side } }
  }
  const isShown = (field: OptionalField) => !hiddenFields.includes(field)
  const details = mergedDetails.filter(detail => isShown(settingOf(detail)))
  return [
    ...mergedFields.map(field => line(t(`fields.${field}`), ({ customer }) => write.field(customer, field), field)),
    line(t('fields.note'), ({ customer }) => customer.note),
    ...details.map(field => line(t(`profile:fields.${field}`), ({ profile }) => write.detail(profile, field), field)),
    ...(isShown('interests')
      ? [line(t('profile:fields.interests'), ({ profile }) => write.tags(profile, 'interest'))]
      : []),
    ...(isShown('wishes') ? [line(t('profile:fields.wishes'), ({ profile }) => write.tags(profile, 'goal'))] : []),
    ...(isShown('days') ? [line(t('profile:fields.days'), ({ profile }) => write.days(profile))] : []),
  ].filter(({ said }) => said.kept !== '' || said.merged !== '')
}

/** The setting by which a detail is switched off. */
function settingOf(detail: MergedDetail): OptionalField {
  return detail === 'size' || detail === 'industry' || detail === 'taxCode' ? fieldGroups.organisation[0] : detail
}

/** Values as they are read. */
function useWriting() {
  const { phoneRegion, language } = useSettings()
  const choices: Partial<Record<MergedDetail, { value: string; label: string }[]>> = useChoices()
  return {
    field: (customer: Customer, field: MergedField): string => {
      if (field === 'birthday') return writeBirthday(customer.birthday, language)
      if (field === 'phone') return customer.phone === null ? '' : showPhone(customer.phone, phoneRegion)
      return customer[field] ?? ''
    },
    detail: (profile: KnownProfile, detail: MergedDetail): string => {
      const value = detailOf(profile, detail)
      return (value !== '' && choices[detail]?.find(choice => choice.value === value)?.label) || value
    },
    tags: ({ tags }: KnownProfile, kind: TagKind): string =>
      tags.flatMap(tag => (tag.kind === kind ? [tag.name] : [])).join(' · '),
    days: ({ days }: KnownProfile): string =>
      days.map(({ label, ...day }) => `${label} ${writeBirthday(day, language)}`).join(' · '),
  }
}
