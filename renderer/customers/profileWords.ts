// The words of what can be chosen in a profile.
import { useTranslation } from 'react-i18next'
import {
  contactChannels,
  contactTimes,
  educations,
  genders,
  incomeBands,
  maritalStatuses,
  organisationSizes,
  type ProfileFields,
  payments,
} from '../../shared/customers/profile.ts'

/** What can be chosen, by field; '' is not known. */
export function useChoices() {
  const { t } = useTranslation('profile')
  const some = <Value extends string>(values: readonly Value[], say: (value: Exclude<Value, ''>) => string) =>
    values.map(value => ({ value, label: isKnown(value) ? say(value) : t('unknown') }))
  return {
    gender: some(genders, value => t(`values.gender.${value}`)),
    maritalStatus: some(maritalStatuses, value => t(`values.maritalStatus.${value}`)),
    incomeBand: some(incomeBands, value => t(`values.incomeBand.${value}`)),
    education: some(educations, value => t(`values.education.${value}`)),
    payment: some(payments, value => t(`values.payment.${value}`)),
    channel: some<ProfileFields['channel']>(['', ...contactChannels], value => t(`values.channel.${value}`)),
    contactTime: some(contactTimes, value => t(`values.contactTime.${value}`)),
    size: some(organisationSizes, value => t(`values.size.${value}`)),
  }
}

export type ChoiceField = Exclude<keyof ReturnType<typeof useChoices>, 'size'>

function isKnown<Value extends string>(value: Value): value is Exclude<Value, ''> {
  return value !== ''
}
