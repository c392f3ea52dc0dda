// What could be said to somebody on an occasion: the templates that fit, filled, the best first; and whether words are an offer. Pure.
import { type Day, daysBetween } from '../base/day.ts'
import { fold } from '../base/fold.ts'
import { fillTemplate } from './filling.ts'
import type { GreetingKind, TemplateAge } from './model.ts'
import { offerWordsIn } from './offerLint.ts'
import type { CauseDetail, Suggestion } from './queue.ts'
import { type ListedTemplate, suggestTemplates } from './templates.ts'
import { type Known, valuesOf } from './values.ts'

/** For whom words are looked for. `offers`: whether an offer may go to them on any channel. */
export interface WantedWords extends Omit<Known, 'offer'> {
  shopDay: string
  age: TemplateAge
  offers: boolean
}

const mostSuggested = 8

// Folded: a day on which nobody is congratulated.
const remembrance = /\b(gio|mat|tuong nho|thanh minh|memorial|remembrance|passed|anniversary of death)\b/

/** Which of the app's special words are meant; the others of its kind then come last. */
function specialOf(detail: CauseDetail, day: Day | null, today: Day): string {
  if (detail?.occasion === 'importantDay' && remembrance.test(fold(detail.label))) return 'remembrance'
  return detail?.occasion === 'birthday' && day !== null && daysBetween(day, today) > 0 ? 'late' : ''
}

const specials = ['late', 'remembrance']

function rank({ builtIn }: ListedTemplate, special: string): number {
  const own = specials.find(one => builtIn.endsWith(`.${one}`)) ?? ''
  if (own === special) return special === '' ? 1 : 0
  return own === '' ? 1 : 2
}

/** At most eight; wishes before offers. */
export function suggestWords(templates: readonly ListedTemplate[], wanted: WantedWords): Suggestion[] {
  const { detail, day, today, language, shopDay, age } = wanted
  const occasion = detail?.occasion ?? 'contact'
  const values = valuesOf({ ...wanted, offer: '' })
  const special = specialOf(detail, day, today)
  const kinds: GreetingKind[] = wanted.offers ? ['wish', 'offer'] : ['wish']
  return kinds
    .flatMap(kind =>
      suggestTemplates(templates, { occasion, shopDay, kind, language, age }).toSorted(
        (one, other) => rank(one, special) - rank(other, special),
      ),
    )
    .slice(0, mostSuggested)
    .map(({ name, kind, body }) => ({ name, kind, words: fillTemplate(body, values, language) }))
}

/** Of a reward that is the customer's own already: saying what it is offers nothing. */
function ownTitle(detail: CauseDetail): string {
  if (detail?.occasion === 'reward') return detail.title
  return detail?.occasion === 'nearReward' ? detail.reward : ''
}

/** An offer where its template says so or its words do. */
export function kindOfWords(words: string, template: GreetingKind, detail: CauseDetail): GreetingKind {
  if (template === 'offer') return 'offer'
  const own = ownTitle(detail).toLocaleLowerCase('vi')
  const others = own === '' ? words : words.toLocaleLowerCase('vi').replaceAll(own, '')
  return offerWordsIn(others).length > 0 ? 'offer' : 'wish'
}
