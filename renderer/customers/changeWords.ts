// What a change of what is known says: which field, and from what to what.
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { showPhone } from '../../shared/base/phone.ts'
import { writeBirthday } from '../../shared/customers/birthday.ts'
import { birthday, type FieldChange } from '../../shared/customers/model.ts'
import { profileToSave } from '../../shared/customers/profile.ts'
import { timeline } from '../../shared/text/vi/timeline.ts'
import { useSettings } from '../ui/settings.ts'

// A long note would fill the screen twice.
const mostOnScreen = 60

function isKeyOf<T extends object>(known: T, key: PropertyKey): key is keyof T {
  return key in known
}

/** 'số điện thoại', as within a sentence. */
export function useFieldWords(): (field: string) => string {
  const { t } = useTranslation('timeline')
  return field => t(`field.${isKeyOf(timeline.field, field) ? field : 'other'}`)
}

/** A value as it is read: a phone as the shop writes it, a choice in words, the names of a list. */
export function useValueWords(): (field: string, value: string) => string {
  const { t } = useTranslation(['timeline', 'profile'])
  const { phoneRegion, language } = useSettings()
  const choices: Record<string, Record<string, string>> = t('profile:values', { returnObjects: true })
  const listed = (field: string, value: string) => lists[field]?.(JSON.parse(value), phoneRegion).join(', ')
  return (field, value) => {
    if (field === 'phone') return showPhone(value, phoneRegion)
    if (field === 'birthday') return writeBirthday(birthday.parse(JSON.parse(value)), language)
    if (field === 'kind') return t(value === 'organisation' ? 'change.organisation' : 'change.person')
    return choices[field]?.[value] ?? listed(field, value) ?? value
  }
}

const named = z.array(z.object({ name: z.string() }))
const { phones, days } = profileToSave.shape

// Lists stand in a change as JSON.
const lists: Record<string, (list: unknown, region: string) => string[]> = {
  tags: list => named.parse(list).map(({ name }) => name),
  days: list => days.parse(list).map(({ label }) => label),
  phones: (list, region) => phones.parse(list).map(({ phone }) => showPhone(phone, region)),
}

function shortened(text: string, mostLetters: number): string {
  return text.length > mostLetters ? `${text.slice(0, mostLetters - 1)}…` : text
}

/** 'Đổi nơi ở · Huế → Đà Nẵng', 'Đổi thông tin · nơi ở: Huế → Đà Nẵng; e-mail: chưa biết → lan@…'. `mostLetters`: of a value. */
export function useChangeWords(mostLetters = mostOnScreen): (changes: readonly FieldChange[]) => string {
  const { t } = useTranslation(['timeline', 'customers'])
  const fieldWords = useFieldWords()
  const valueWords = useValueWords()
  const read = (field: string, value: string | null) =>
    value === null ? t('timeline:change.nothing') : shortened(valueWords(field, value), mostLetters)
  const told = ({ field, before, after }: FieldChange) => `${read(field, before)} → ${read(field, after)}`
  return changes => {
    const [first, ...more] = changes
    if (!first) return t('customers:history.change')
    if (first.field === 'archivedAt')
      return t(first.after === null ? 'timeline:change.broughtBack' : 'timeline:change.archived')
    if (first.field === 'photo') return t(`timeline:change.photo.${photoChange(first)}`)
    if (more.length === 0) return `${t('timeline:change.one', { field: fieldWords(first.field) })} · ${told(first)}`
    const all = changes.map(change => `${fieldWords(change.field)}: ${told(change)}`)
    return `${t('customers:history.change')} · ${all.join('; ')}`
  }
}

function photoChange({ before, after }: FieldChange) {
  if (after === null) return 'removed'
  return before === null ? 'added' : 'changed'
}
