// The calls of the owner's page about feedback: who is satisfied, what comes up, what was said lately.
import {
  listFeedback,
  listFeedbackByIds,
  listSaid,
  listTopicCounts,
  listTopics,
  type SaidBy,
} from '../../db/feedback/groupReads.ts'
import type { Reader } from '../../db/tables.ts'
import type { Day } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import { ok } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import { type FeedbackGroups, isOpen, type PeopleOf } from '../../shared/feedback/model.ts'
import { averageRating, satisfaction, satisfactionSince } from '../../shared/feedback/rules.ts'
import type { Context } from '../context.ts'

type Background = Pick<
  HandlersAt<'background', Context>,
  'feedback.list' | 'feedback.listGroups' | 'feedback.listPeople' | 'feedback.listTopics'
>

/** More people than anybody reads through on a page. */
const mostPeople = 200

export const feedbackBackground: Background = {
  'feedback.listTopics': ctx => ctx.read(async db => ok(await listTopics(db))),

  'feedback.list': (ctx, filter) =>
    ctx.read(async db => {
      const found = await listFeedback(db, { ...filter, limit: filter.limit + 1 })
      return ok({ said: found.slice(0, filter.limit), more: found.length > filter.limit })
    }),

  'feedback.listGroups': ctx => {
    const since = satisfactionSince(ctx.mark().day)
    return ctx.read(async db => ok(await groups(db, since)))
  },

  'feedback.listPeople': (ctx, of) => {
    const since = satisfactionSince(ctx.mark().day)
    return ctx.read(async db => {
      const ids = lastIds(await listSaid(db, since), since, of)
      const said = await listFeedbackByIds(db, ids.slice(0, mostPeople))
      return ok({ said, more: Math.max(0, ids.length - mostPeople) })
    })
  },
}

async function groups(db: Reader, since: Day): Promise<FeedbackGroups> {
  const all = await listSaid(db, since)
  const recent = all.filter(({ day }) => day >= since)
  const customers = { satisfied: 0, dissatisfied: 0, mixed: 0 }
  for (const said of byCustomer(all).values()) {
    const group = satisfaction(said, since)
    if (group !== 'unknown') customers[group] += 1
  }
  const rated = recent.filter(({ rating }) => rating !== null)
  return {
    since,
    customers,
    open: byCustomer(all.filter(isOpen)).size,
    rating: {
      average: averageRating(rated.flatMap(({ rating }) => rating ?? [])),
      answered: byCustomer(rated).size,
      asked: byCustomer(recent).size,
    },
    topics: await listTopicCounts(db, since),
  }
}

function byCustomer(said: readonly SaidBy[]): Map<Id, SaidBy[]> {
  return Map.groupBy(said, ({ customerId }) => customerId)
}

/** Of each person whom a number stands for, the last that they said of it. */
function lastIds(all: readonly SaidBy[], since: Day, of: PeopleOf): Id[] {
  const isMeant = meaning(of, since)
  return [...byCustomer(all).values()].flatMap(said => {
    const meant = isMeant(said)
    return meant[0]?.id ?? []
  })
}

/** What of a customer's feedback a number stands for; nothing where it does not stand for them. */
function meaning(of: PeopleOf, since: Day): (said: SaidBy[]) => SaidBy[] {
  const recent = (said: SaidBy[]) => said.filter(({ day }) => day >= since)
  if ('about' in of) return said => recent(said).filter(({ about }) => about === of.about)
  if (of.group === 'open') return said => said.filter(isOpen)
  if (of.group === 'rated') return said => recent(said).filter(({ rating }) => rating !== null)
  const { group } = of
  return said => (satisfaction(said, since) === group ? said : [])
}
