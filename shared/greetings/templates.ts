// Which templates there are, with the shop's own in the place of those that come with the app, and which fits best. Pure.
import { no, ok, type Result } from '../base/result.ts'
import type { Language } from '../settings/model.ts'
import { en } from './builtIn/en.ts'
import { vi } from './builtIn/vi.ts'
import { readTemplate, type TemplateRefusal } from './filling.ts'
import type { BuiltInTemplate, GreetingKind, GreetingOccasion, Template, TemplateAge, TemplateFields } from './model.ts'
import { offerWordsOf } from './offerLint.ts'

const builtIn: readonly BuiltInTemplate[] = [...vi, ...en]

/** A template as the shop has it: its own (`builtIn` ''), one of the app's (`id` null), or its own words in the place of those. */
export interface ListedTemplate extends TemplateFields {
  id: Template['id'] | null
  builtIn: string
}

/** A template of the book; put away where `archivedAt` says when. */
export type StoredTemplate = Template & { archivedAt: string | null }

/** The template of the app with this key; null: there is none. */
export function builtInTemplate(key: string): ListedTemplate | null {
  const found = builtIn.find(one => one.key === key)
  if (!found) return null
  const { key: builtInKey, ...fields } = found
  return { ...fields, id: null, builtIn: builtInKey }
}

/** A template of the book as it is listed. What replaced one that a later version of the app no longer brings is the shop's own. */
export function listedTemplate({ archivedAt: _, replaces, ...template }: StoredTemplate): ListedTemplate {
  return { ...template, builtIn: builtInTemplate(replaces)?.builtIn ?? '' }
}

/** What a person fills in of it. */
export function fieldsOf({ kind, occasion, age, language, name, body }: TemplateFields): TemplateFields {
  return { kind, occasion, age, language, name, body }
}

export function sameFields(one: TemplateFields, other: TemplateFields): boolean {
  return JSON.stringify(fieldsOf(one)) === JSON.stringify(fieldsOf(other))
}

/** Those of the app, each with the shop's words in its place, then the shop's own; in use, or put away. */
export function listTemplates(stored: readonly StoredTemplate[], archived: boolean): ListedTemplate[] {
  const replaced = new Map(stored.map(template => [template.replaces, template]))
  const isWanted = ({ archivedAt }: StoredTemplate) => (archivedAt !== null) === archived
  const ofApp = builtIn.flatMap(({ key, ...fields }): ListedTemplate[] => {
    const instead = replaced.get(key)
    if (instead) return isWanted(instead) ? [listedTemplate(instead)] : []
    return archived ? [] : [{ ...fields, id: null, builtIn: key }]
  })
  const known = new Set(builtIn.map(({ key }) => key))
  return [...ofApp, ...stored.filter(one => !known.has(one.replaces) && isWanted(one)).map(listedTemplate)]
}

/** `wish_has_offer` carries `words`: those that make it an offer. */
export type UnsavableTemplate = TemplateRefusal | 'wish_has_offer'

export function checkTemplate({ kind, body, language }: TemplateFields): Result<null, UnsavableTemplate> {
  const read = readTemplate(body)
  if (!read.ok) return read
  const words = kind === 'wish' ? offerWordsOf(body, language) : []
  return words.length > 0 ? no('wish_has_offer', { words: words.join(', ') }) : ok(null)
}

/** For whom and what words are looked for. `shopDay`: the key of the day of the shop's; '' for any other occasion. */
export interface Wanted {
  occasion: GreetingOccasion
  shopDay: string
  kind: GreetingKind
  language: Language
  age: TemplateAge
}

const shopDayKey = /\.shopDay\.(\w+)$/

function fits(template: ListedTemplate, { occasion, shopDay, kind, language, age }: Wanted): boolean {
  const day = shopDayKey.exec(template.builtIn)?.[1] ?? ''
  return (
    template.kind === kind &&
    template.language === language &&
    ['', occasion].includes(template.occasion) &&
    ['', age].includes(template.age) &&
    ['', shopDay].includes(day)
  )
}

/** The less, the better: of this occasion, of this very day, for this age, the shop's own words. */
function distance(template: ListedTemplate, wanted: Wanted): number {
  const misses = [
    template.occasion !== wanted.occasion,
    wanted.shopDay !== '' && !template.builtIn.endsWith(`.shopDay.${wanted.shopDay}`),
    template.age !== wanted.age,
    template.id === null,
  ]
  return misses.reduce((sum, isMissed) => sum * 2 + Number(isMissed), 0)
}

/** The templates that fit, the best first; where two fit alike, in the order in which they are listed. */
export function suggestTemplates(templates: readonly ListedTemplate[], wanted: Wanted): ListedTemplate[] {
  return templates
    .filter(template => fits(template, wanted))
    .toSorted((one, other) => distance(one, wanted) - distance(other, wanted))
}

const younger = 30
const older = 55

/** For whom words may sound right by the year of birth alone; '' where it is not known. */
export function ageOf(birthYear: number | null, year: number): TemplateAge {
  if (birthYear === null) return ''
  const age = year - birthYear
  if (age < younger) return 'younger'
  return age >= older ? 'older' : ''
}
