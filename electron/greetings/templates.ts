// The calls of the templates: the shop's own words and those of the app, and what they come to for somebody real.
import {
  findReplacement,
  findTemplate,
  findTemplateByRequest,
  listLastSeen,
  listNextOf,
  listStoredTemplates,
  type PersonToPreview,
} from '../../db/greetings/templateReads.ts'
import {
  deleteReplacement,
  insertTemplate,
  updateTemplate,
  updateTemplateArchived,
} from '../../db/greetings/templateWrites.ts'
import type { Reader, Writer } from '../../db/tables.ts'
import type { Instant } from '../../shared/base/day.ts'
import { no, ok } from '../../shared/base/result.ts'
import type { CheckedInputOf, HandlersAt } from '../../shared/calls.ts'
import { fillTemplate } from '../../shared/greetings/filling.ts'
import type { TemplateFields } from '../../shared/greetings/model.ts'
import { asOffer } from '../../shared/greetings/offerLint.ts'
import type { Previewed } from '../../shared/greetings/templateCalls.ts'
import {
  builtInTemplate,
  checkTemplate,
  fieldsOf,
  listedTemplate,
  listTemplates,
  sameFields,
} from '../../shared/greetings/templates.ts'
import { type Known, valuesOf } from '../../shared/greetings/values.ts'
import { reminderDetail } from '../../shared/reminders/model.ts'
import type { Context } from '../context.ts'

type Writers = 'greetings.saveTemplate' | 'greetings.archiveTemplate' | 'greetings.resetTemplate'
type Which = Pick<CheckedInputOf<'greetings.archiveTemplate'>, 'requestId' | 'templateId' | 'builtIn'>

const mostPreviewed = 3

export const templateReaders: Pick<HandlersAt<'reader', Context>, 'greetings.listTemplates'> = {
  'greetings.listTemplates': (ctx, { archived }) =>
    ctx.read(async db => ok(listTemplates(await listStoredTemplates(db), archived))),
}

export const templateBackground: Pick<HandlersAt<'background', Context>, 'greetings.previewTemplate'> = {
  'greetings.previewTemplate': (ctx, { fields }) =>
    ctx.read(async db => {
      const next = await listNextOf(db, fields.occasion, mostPreviewed)
      const people = next.length > 0 ? next : await listLastSeen(db, mostPreviewed)
      return ok(people.map(one => previewed(ctx, one, fields)))
    }),
}

export const templateWriters: Pick<HandlersAt<'writer', Context>, Writers> = {
  'greetings.saveTemplate': (ctx, { fields, ...which }) =>
    ctx.write(async trx => {
      const allowed = checkTemplate(fields)
      if (!allowed.ok) return allowed
      const before = await findWhich(trx, which)
      if (before) await updateTemplate(trx, before.id, fields)
      else if (isNew(which)) await add(ctx, trx, which, fields, null)
      return listed(trx, which)
    }, 'greetings'),

  'greetings.archiveTemplate': (ctx, { archived, ...which }) =>
    ctx.write(async trx => {
      const at = archived ? ctx.now() : null
      const ofApp = builtInTemplate(which.builtIn)
      const before = await findWhich(trx, which)
      if (before) await updateTemplateArchived(trx, before.id, at)
      else if (ofApp) await add(ctx, trx, which, fieldsOf(ofApp), at)
      const after = await listed(trx, which)
      // Back in use with the app's own words: nothing of it needs to be kept.
      if (archived || !after.ok || !ofApp || !sameFields(after.value, ofApp)) return after
      await deleteReplacement(trx, which.builtIn)
      return ok(ofApp)
    }, 'greetings'),

  'greetings.resetTemplate': (ctx, { builtIn }) =>
    ctx.write(async trx => {
      const ofApp = builtInTemplate(builtIn)
      if (!ofApp) return no('template_unknown')
      await deleteReplacement(trx, builtIn)
      return ok(ofApp)
    }, 'greetings'),
}

/** The shop's words in the place of the app's, or its own with this id or of this gesture; null: none is stored. */
async function findWhich(db: Reader, { requestId, templateId, builtIn }: Which) {
  if (builtIn !== '') return findReplacement(db, builtIn)
  return templateId === null ? findTemplateByRequest(db, requestId) : findTemplate(db, templateId)
}

function isNew({ templateId, builtIn }: Which): boolean {
  return builtIn === '' ? templateId === null : builtInTemplate(builtIn) !== null
}

async function add(
  ctx: Context,
  trx: Writer,
  { requestId, builtIn }: Which,
  fields: TemplateFields,
  archivedAt: Instant | null,
): Promise<void> {
  const createdAt = ctx.now()
  await insertTemplate(trx, { id: ctx.newId(), requestId, fields, replaces: builtIn, archivedAt, createdAt })
}

async function listed(db: Reader, which: Which) {
  const stored = await findWhich(db, which)
  return stored ? ok(listedTemplate(stored)) : no('template_unknown')
}

function previewed(
  ctx: Context,
  { customerId, likes, day, detail, ...person }: PersonToPreview,
  { kind, occasion, language, body }: CheckedInputOf<'greetings.previewTemplate'>['fields'],
): Previewed {
  const interests: unknown = JSON.parse(likes)
  const known: Known = {
    person,
    interests: Array.isArray(interests) ? interests.map(String) : [],
    settings: ctx.settings(),
    detail: detail === null ? shopDayOf(ctx, occasion) : reminderDetail.parse(JSON.parse(detail)),
    day,
    offer: '',
    today: ctx.today(),
    language,
  }
  const words = fillTemplate(body, valuesOf(known), language)
  return { customerId, ...person, words: kind === 'offer' ? asOffer(words, language) : words }
}

/** A day of the shop's is nobody's reminder; the first one serves for a preview. */
function shopDayOf(ctx: Context, occasion: TemplateFields['occasion']): Known['detail'] {
  const [day] = ctx.settings().shopDays
  return occasion === 'shopDay' && day ? { occasion, name: day.name } : null
}
