// What the tables beside the customer's own row tell, in words: for the paper that shows people their data.
import { useTranslation } from 'react-i18next'
import { showPhone } from '../../shared/base/phone.ts'
import type { PersonData, Value } from '../../shared/customers/personData.ts'
import type { TagKind } from '../../shared/customers/profile.ts'
import { useSettings } from '../ui/settings.ts'

type Row = Record<string, Value>

// What of each table is words: its columns, in the order in which they are told.
const told = [
  ['customer_phones', ['phone']],
  ['important_days', ['label', 'day', 'month', 'year']],
  ['organisations', ['industry', 'taxCode']],
  ['contacts', ['name', 'called', 'position', 'phone', 'email', 'note']],
  ['customer_notes', ['words']],
  ['feedback', ['words', 'about', 'outcome']],
] as const

/** Gives names and values; the profile field by field, of other tables a line for each row. */
export function usePersonFacts(): (rows: PersonData['rows']) => [string, string][] {
  const { t } = useTranslation(['rights', 'profile'])
  const { phoneRegion } = useSettings()
  const fields: Record<string, string> = t('data.fields', { returnObjects: true })
  const values: Record<string, string> = t('data.values', { returnObjects: true })
  const write = (name: string, value: Value | undefined) =>
    name === 'phone' && typeof value === 'string' ? showPhone(value, phoneRegion) : String(value ?? '')
  const line = (row: Row, names: readonly string[]) =>
    names
      .map(name => write(name, row[name]))
      .filter(text => text !== '')
      .join(' · ')
  return rows => {
    const [profile] = rows.customer_profiles ?? []
    const known = Object.entries(fields).map(([name, word]): [string, string] => {
      const value = String(profile?.[name] ?? '')
      return [word, values[value] ?? value]
    })
    const others = told.flatMap(([table, names]) =>
      (rows[table] ?? []).map((row): [string, string] => [t(`data.tables.${table}`), line(row, names)]),
    )
    const tagged = (kind: TagKind) => (rows.tags ?? []).flatMap(tag => (tag.kind === kind ? [String(tag.name)] : []))
    const tags: [string, string][] = [
      [t('profile:fields.interests'), tagged('interest').join(' · ')],
      [t('profile:fields.wishes'), tagged('goal').join(' · ')],
    ]
    const photo: [string, string][] = rows.customer_photos ? [[t('data.tables.customer_photos'), t('data.photo')]] : []
    return [...known, ...tags, ...others, ...photo].filter(([, value]) => value !== '')
  }
}
