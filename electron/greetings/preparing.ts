// Makes greetings ready for up to 500 people: a handful of questions for all of them, then the rules for each.
import { listLikes, listReminders } from '../../db/greetings/reads.ts'
import { listStoredTemplates } from '../../db/greetings/templateReads.ts'
import type { Reader } from '../../db/tables.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import { channelStates, isOpenChannel, type PermissionFacts } from '../../shared/greetings/permission.ts'
import {
  type CauseDetail,
  contactOccurring,
  type GreetingCause,
  type GreetingWish,
  type Occurring,
  type Prepared,
  shopDayOccurring,
} from '../../shared/greetings/queue.ts'
import { suggestWords, type WantedWords } from '../../shared/greetings/suggestions.ts'
import { ageOf, type ListedTemplate, listTemplates } from '../../shared/greetings/templates.ts'
import { reminderDetail } from '../../shared/reminders/model.ts'
import type { Context } from '../context.ts'
import { findPeople, greetedBefore, type Person, permissionFacts } from './people.ts'

export const greetingBackground: Pick<HandlersAt<'background', Context>, 'greetings.prepare'> = {
  'greetings.prepare': (ctx, { wish }) =>
    ctx.read(async db => {
      const wanted = await listWanted(ctx, db, wish)
      if (!wanted.ok) return wanted
      const ids = wanted.value.map(({ customerId }) => customerId)
      const people = await findPeople(ctx, db, ids)
      const likes = Map.groupBy(await listLikes(db, ids), ({ customerId }) => customerId)
      const templates = listTemplates(await listStoredTemplates(db), false)
      return ok(
        wanted.value.flatMap(one => {
          const known = people.get(one.customerId)
          const interests = likes.get(one.customerId)?.map(({ name }) => name) ?? []
          return known ? [prepare(ctx, known, one, { interests, templates })] : []
        }),
      )
    }),
}

/** Who is wanted, and why. */
interface Wanted {
  customerId: Id
  cause: GreetingCause
  occurring: Occurring
  detail: CauseDetail
}

async function listWanted(ctx: Context, db: Reader, wish: GreetingWish): Promise<Result<Wanted[], 'shop_day_unknown'>> {
  if (wish.kind === 'reminders') return ok(await wantedByReminders(db, wish.reminderIds))
  const customerIds = [...new Set(wish.customerIds)]
  if (wish.kind === 'contact') {
    const occurring = contactOccurring(ctx.today())
    return ok(customerIds.map(customerId => ({ customerId, cause: { kind: 'contact' }, occurring, detail: null })))
  }
  const { key, day } = wish
  const shopDay = ctx.settings().shopDays.find(known => known.key === key)
  if (!shopDay) return no('shop_day_unknown')
  const detail = { occasion: 'shopDay', name: shopDay.name } as const
  const occurring = shopDayOccurring(key, day)
  return ok(customerIds.map(customerId => ({ customerId, cause: { kind: 'shopDay', key, day }, occurring, detail })))
}

async function wantedByReminders(db: Reader, reminderIds: readonly Id[]): Promise<Wanted[]> {
  const ids = [...new Set(reminderIds)]
  const found = new Map((await listReminders(db, ids)).map(reminder => [reminder.id, reminder]))
  return ids.flatMap(id => {
    const reminder = found.get(id)
    if (!reminder || reminder.state === 'let_be') return []
    const { customerId, occasion, origin, cycle, day, detail } = reminder
    const occurring = { occasion, origin, cycle, occasionDay: day }
    const cause = { kind: 'reminder', reminderId: id } as const
    return [{ customerId, cause, occurring, detail: reminderDetail.parse(JSON.parse(detail)) }]
  })
}

/** What words are made of. */
interface Material {
  interests: string[]
  templates: readonly ListedTemplate[]
}

function prepare(ctx: Context, known: Person, { cause, occurring, detail }: Wanted, material: Material): Prepared {
  const { id: customerId, name, called, formOfAddress, lastVisitAt, channel } = known.person
  const facts = permissionFacts(known, occurring.occasion, ctx)
  const before = greetedBefore(known, occurring)
  const channels = channelsOf(facts, ctx)
  return {
    ...{ customerId, name, called, formOfAddress, lastVisitAt, cause, detail, likes: material.interests },
    day: occurring.occasionDay,
    preferred: channel,
    addresses: facts.addresses,
    channels,
    suggestions: suggestWords(
      material.templates,
      wantedWords(ctx, known, { cause, occurring, detail }, { channels, ...material }),
    ),
    greeted: before && { at: before.at, staffName: before.staffName },
  }
}

function wantedWords(
  ctx: Context,
  { person }: Person,
  { cause, occurring, detail }: Omit<Wanted, 'customerId'>,
  { channels, interests }: Pick<Prepared, 'channels'> & Pick<Material, 'interests'>,
): WantedWords {
  const [settings, today] = [ctx.settings(), ctx.today()]
  return {
    ...{ person, interests, settings, detail, today, language: settings.language },
    day: detail === null ? null : occurring.occasionDay,
    shopDay: cause.kind === 'shopDay' ? cause.key : '',
    age: ageOf(person.birthYear, Number(today.slice(0, 4))),
    offers: channels.offer.some(isOpenChannel),
  }
}

function channelsOf(facts: PermissionFacts, ctx: Context): Prepared['channels'] {
  const time = { now: ctx.now(), timeZone: ctx.settings().timeZone }
  return { wish: channelStates(facts, 'wish', time), offer: channelStates(facts, 'offer', time) }
}
