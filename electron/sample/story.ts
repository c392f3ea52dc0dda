// What happened in the sample shop beside visits, done by the very calls that a shop would have made on those days.

import { listBookRows } from '../../db/customers/rows.ts'
import { listEverybody } from '../../db/files/exportReads.ts'
import { findShopKey } from '../../db/rewards/partnerReads.ts'
import { addDays, type Day, type Instant, instantOf } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import type { Result } from '../../shared/base/result.ts'
import type { BookRow } from '../../shared/customers/model.ts'
import { writeCard } from '../../shared/rewards/partnerCards.ts'
import { writeCode } from '../../shared/rewards/partnerCodes.ts'
import { defaultSettings } from '../../shared/settings/model.ts'
import type { Context } from '../context.ts'
import { contactWriters } from '../customers/contacts.ts'
import { feedbackWriters } from '../feedback/handlers.ts'
import { membershipReaders, membershipWriters } from '../points/memberships.ts'
import { causeWriters } from '../rewards/causes.ts'
import { drawReaders, drawWriters, drawWritersWith, sha256 } from '../rewards/draws.ts'
import { partnerCodeWriters } from '../rewards/partnerCodes.ts'
import { fingerprintOf, newShopKey, signerOf } from '../rewards/partnerKeys.ts'
import { partnerWriters } from '../rewards/partners.ts'
import { prizeWriters } from '../rewards/prizes.ts'
import { referralWriters } from '../rewards/referrals.ts'
import { offices } from './profiles.ts'
import {
  causeTold,
  contactsTold,
  drawsTold,
  feedbackTold,
  joinedAgo,
  partnersTold,
  publicValueTold,
  referralTold,
  type ToldFeedback,
} from './told.ts'

/** The days of the sample: what a context sees on one of them, and whom it is about. */
interface Story {
  today: Day
  /** At that time of day, so many days ago. */
  on(ago: number, time?: string): Context
  /** Who came most often, the oldest customers first. */
  regulars: BookRow[]
  everybody: BookRow[]
}

/** Tells it in a book with the sample's customers. `contextAt`: a context over the book at an instant. */
export async function tellStory(contextAt: (at: Instant) => Context, today: Day): Promise<void> {
  const on = (ago: number, time = '16:30') => contextAt(instantOf(addDays(today, -ago), time, defaultSettings.timeZone))
  const everybody = await on(1).read(async db => listBookRows(db, await listEverybody(db, 'entry'), today))
  const often = new Set(everybody.toSorted((one, other) => other.visitCount - one.visitCount).slice(0, 30))
  const story: Story = { today, on, everybody, regulars: everybody.filter(row => often.has(row)) }
  await tellContacts(story)
  for (const [place, told] of feedbackTold.entries()) await tellFeedback(story, told, place)
  await tellMembers(story)
  await tellCause(story)
  await tellReferrals(story)
  await tellDraws(story)
  for (const [place, told] of partnersTold.entries()) await tellPartner(story, told, place)
}

/** The sample keeps to the rules of a shop: a refusal is a slip in it. */
function done<T>(reply: Result<T, string>): T {
  if (!reply.ok) throw new Error(`The sample is refused: ${reply.code}`)
  return reply.value
}

function regular({ regulars }: Story, place: number): Id {
  const row = regulars[place % regulars.length]
  if (!row) throw new Error('The sample has no regulars')
  return row.id
}

async function tellContacts({ on, everybody }: Story): Promise<void> {
  for (const [place, { name }] of offices.entries()) {
    const office = everybody.find(row => row.name === name)
    for (const fields of office ? (contactsTold[place] ?? []) : []) {
      const ctx = on(80)
      const asked = { requestId: ctx.newId(), customerId: office?.id ?? '', contactId: null, fields }
      done(await contactWriters['customers.saveContact'](ctx, asked))
    }
  }
}

async function tellFeedback(
  story: Story,
  { ago, fields, next, thanked, ended }: ToldFeedback,
  place: number,
): Promise<void> {
  const ctx = story.on(ago)
  const step = next ? { ownerId: null, words: next.words, day: addDays(story.today, next.after - ago) } : null
  const customerId = regular(story, 3 * place)
  const noted = { requestId: ctx.newId(), customerId, fields: { ...fields, next: step } }
  const { id: feedbackId } = done(await feedbackWriters['feedback.note'](ctx, noted))
  if (thanked) done(await feedbackWriters['feedback.thank'](ctx, { requestId: ctx.newId(), feedbackId }))
  if (!ended) return
  const later = story.on(ago - ended.after, '10:00')
  const end = { requestId: later.newId(), feedbackId, outcome: ended.outcome }
  done(await feedbackWriters['feedback.end'](later, end))
}

async function tellMembers(story: Story): Promise<void> {
  const [plan] = done(await membershipReaders['points.listPlans'](story.on(1), { archived: false }))
  if (!plan) throw new Error('The sample offers no membership')
  for (const [place, ago] of joinedAgo.entries()) {
    const ctx = story.on(ago)
    const sale = { requestId: ctx.newId(), customerId: regular(story, 2 * place), planId: plan.id, reason: '' }
    done(await membershipWriters['points.join'](ctx, sale))
  }
}

async function tellCause(story: Story): Promise<void> {
  const begun = story.on(70)
  const fields = { ...causeTold, fromDay: addDays(story.today, -70), toDay: addDays(story.today, -4) }
  const cause = done(
    await causeWriters['rewards.saveCause'](begun, { requestId: begun.newId(), causeId: null, fields }),
  )
  for (const [place, ago] of [30, 11].entries()) {
    const ctx = story.on(ago)
    const gift = {
      requestId: ctx.newId(),
      customerId: regular(story, 4 + 5 * place),
      causeId: cause.id,
      points: 10,
      reason: '',
    }
    done(await causeWriters['rewards.donatePoints'](ctx, gift))
  }
}

/** Two who were brought and have not bought yet. */
async function tellReferrals(story: Story): Promise<void> {
  const begun = story.on(70)
  done(await referralWriters['rewards.saveReferralRules'](begun, { requestId: begun.newId(), rules: referralTold }))
  const newcomers = story.everybody.filter(({ visitCount }) => visitCount === 0).slice(-2)
  for (const [place, { id: customerId }] of newcomers.entries()) {
    const ctx = story.on(5 - place)
    const brought = { requestId: ctx.newId(), customerId, referrerId: regular(story, 6 + place) }
    done(await referralWriters['rewards.setReferrer'](ctx, brought))
  }
}

async function tellDraws(story: Story): Promise<void> {
  const { over, running } = drawsTold(story.today)
  const announce = async (ago: number, fields: typeof over) => {
    const ctx = story.on(ago)
    // The secret comes out the same each time, as everything in the sample does.
    const writers = drawWritersWith(() => sha256(fields.name))
    return done(await writers['rewards.announceDraw'](ctx, { requestId: ctx.newId(), fields, registered: true }))
  }
  const { id: drawId } = await announce(61, over)
  await announce(11, running)
  const [closing, drawing] = [story.on(20, '21:30'), story.on(18)]
  done(await drawWriters['rewards.closeDraw'](closing, { requestId: closing.newId(), drawId }))
  const value = { requestId: drawing.newId(), drawId, publicValue: publicValueTold }
  done(await drawWriters['rewards.drawWinners'](drawing, value))
  const winners = done(await drawReaders['rewards.listWinners'](drawing, { drawId }))
  for (const { id: winnerId } of winners.slice(0, 2)) {
    const ctx = story.on(15)
    done(await prizeWriters['rewards.givePrize'](ctx, { requestId: ctx.newId(), winnerId }))
  }
}

async function tellPartner(
  story: Story,
  { name, theirs, ours }: (typeof partnersTold)[number],
  place: number,
): Promise<void> {
  const ctx = story.on(50 - place)
  const key = newShopKey()
  const { publicKey } = key
  const card = writeCard({ publicKey, to: '0'.repeat(16), name, offers: [] }, signerOf(key))
  const { partner } = done(await partnerWriters['rewards.addPartner'](ctx, { requestId: ctx.newId(), card }))
  const promise = async (direction: 'ours_there' | 'theirs_here', fields: typeof ours) => {
    const asked = { requestId: ctx.newId(), partnerId: partner.id, direction, fields }
    return done(await partnerWriters['rewards.addPartnerOffer'](ctx, asked))
  }
  const there = await promise('ours_there', theirs)
  const here = await promise('theirs_here', ours)
  const issuing = story.on(3 - place)
  const issued = { requestId: issuing.newId(), customerId: regular(story, 7 + place), offerId: there.id }
  done(await partnerCodeWriters['rewards.issuePartnerCode'](issuing, issued))
  const us = await ctx.read(findShopKey)
  if (!us) throw new Error('The sample shop has no key')
  const code = writeCode(
    {
      ...{ from: fingerprintOf(publicKey), to: fingerprintOf(us.publicKey), terms: here.terms },
      ...{ serial: `${place + 1}`.padStart(20, '0'), expiresDay: addDays(story.today, 30) },
    },
    signerOf(key),
  )
  const using = story.on(2 - place)
  done(await partnerCodeWriters['rewards.honourPartnerCode'](using, { requestId: using.newId(), code, bill: 120_000 }))
}
