// Writing down what was said to somebody, taking it back, and "no, thank you": gather, decide, store.
import { listConsentLines } from '../../db/customers/rightsReads.ts'
import { appendConsents } from '../../db/customers/rightsWrites.ts'
import * as greetings from '../../db/greetings/reads.ts'
import { appendGreeting } from '../../db/greetings/writes.ts'
import { hasCustomer } from '../../db/inBook.ts'
import { updateReminder } from '../../db/reminders/writes.ts'
import type { Writer } from '../../db/tables.ts'
import { no, ok, type Result } from '../../shared/base/result.ts'
import type { CheckedInputOf, HandlersAt } from '../../shared/calls.ts'
import { isWithdrawn, standingConsents } from '../../shared/customers/consent.ts'
import { contactChannels } from '../../shared/customers/profile.ts'
import type { RecordRefusal } from '../../shared/greetings/calls.ts'
import type { Greeting, GreetingKind } from '../../shared/greetings/model.ts'
import { channelState, isOpenChannel } from '../../shared/greetings/permission.ts'
import { type CauseDetail, contactOccurring, type Occurring, shopDayOccurring } from '../../shared/greetings/queue.ts'
import { kindOfWords } from '../../shared/greetings/suggestions.ts'
import { reminderDetail } from '../../shared/reminders/model.ts'
import type { Context } from '../context.ts'
import { queueMail, withdrawMail } from './mails.ts'
import { findPeople, greetedBefore, type Person, permissionFacts } from './people.ts'

type Readers = Pick<HandlersAt<'reader', Context>, 'greetings.listOf'>
type Writers = Pick<HandlersAt<'writer', Context>, 'greetings.record' | 'greetings.takeBack' | 'greetings.refuse'>
type ToRecord = CheckedInputOf<'greetings.record'>

const mostTold = 50

export const greetingReaders: Readers = {
  'greetings.listOf': (ctx, { customerId }) =>
    ctx.read(async db => ok(await greetings.listGreetings(db, customerId, mostTold))),
}

export const greetingWriters: Writers = {
  'greetings.record': (ctx, said) => ctx.write(trx => record(ctx, trx, said), 'greetings', 'reminders'),

  'greetings.takeBack': (ctx, { requestId, undoneRequestId }) =>
    ctx.write(
      async trx => {
        const undone = await greetings.findLineByRequest(trx, undoneRequestId)
        if (!undone || undone.kind === 'taken_back') return no('greeting_unknown')
        if ((await greetings.findLineByRequest(trx, requestId))?.reversesId === undone.id) return ok(null)
        if (undone.isTakenBack) return no('already_taken_back')
        const { isTakenBack: _, ...line } = undone
        const taking = {
          id: ctx.newId(),
          requestId,
          kind: 'taken_back',
          reversesId: undone.id,
          words: '',
          note: '',
        } as const
        await appendGreeting(trx, { ...line, ...taking, ...ctx.mark() })
        await withdrawMail(trx, undone.id)
        const reminder = await greetings.findReminderOf(trx, undone)
        if (reminder?.state === 'greeted') await updateReminder(trx, reminder.id, { state: 'open', laterDay: null })
        return ok(null)
      },
      'greetings',
      'reminders',
    ),

  'greetings.refuse': (ctx, { requestId, customerId }) =>
    ctx.write(async trx => {
      if (!(await hasCustomer(trx, customerId))) return no('customer_unknown')
      const lines = await listConsentLines(trx, customerId)
      if (lines.some(line => line.requestId === requestId)) return ok(null)
      const standing = standingConsents(lines)
      const refused = (['greetings', 'offers'] as const).flatMap(purpose =>
        contactChannels
          .filter(
            channel => !standing.some(one => one.purpose === purpose && one.channel === channel && isWithdrawn(one)),
          )
          .map(channel => ({ purpose, channel, kind: 'withdrawn', how: 'spoken', wording: '' }) as const),
      )
      await appendConsents(trx, { requestId, customerId, ...ctx.mark(), newId: ctx.newId }, refused)
      return ok(null)
    }, 'customers'),
}

async function record(ctx: Context, trx: Writer, said: ToRecord): Promise<Result<Greeting, RecordRefusal>> {
  const { requestId, customerId, channel, outcome, words, note } = said
  const known = await greetings.findLineByRequest(trx, requestId)
  if (known) {
    if (known.customerId !== customerId) throw new Error('Another gesture has this request id')
    return ok(await greetings.getGreeting(trx, known.id))
  }
  const people = await findPeople(ctx, trx, [customerId])
  const person = people.get(customerId)
  if (!person) return no('customer_unknown')
  const cause = await causeOf(ctx, trx, said)
  if (!cause.ok) return cause
  const { detail, ...occurring } = cause.value
  const kind = kindOfWords(words, said.kind, detail)
  const allowed = mayGreet(ctx, person, occurring, { kind, channel })
  if (!allowed.ok) return allowed
  const id = ctx.newId()
  const line = { id, requestId, customerId, kind, ...occurring, channel, outcome, words, note, reversesId: null }
  await appendGreeting(trx, { ...line, ...ctx.mark() })
  if (outcome === 'queued') {
    const address = permissionFacts(person, occurring.occasion, ctx).addresses.email ?? ''
    const queued = await queueMail(ctx, trx, {
      greetingId: id,
      customerId,
      address,
      subject: said.subject,
      body: words,
    })
    if (!queued.ok) return queued
  }
  const reminder = await greetings.findReminderOf(trx, { customerId, ...occurring })
  // Who was not reached is still to be greeted.
  if (reminder && outcome !== 'not_reached')
    await updateReminder(trx, reminder.id, { state: 'greeted', laterDay: null })
  return ok(await greetings.getGreeting(trx, id))
}

async function causeOf(
  ctx: Context,
  trx: Writer,
  { cause, customerId }: ToRecord,
): Promise<Result<Occurring & { detail: CauseDetail }, 'reminder_unknown' | 'shop_day_unknown'>> {
  if (cause.kind === 'contact') return ok({ ...contactOccurring(ctx.today()), detail: null })
  if (cause.kind === 'shopDay') {
    const isKnown = ctx.settings().shopDays.some(({ key }) => key === cause.key)
    return isKnown ? ok({ ...shopDayOccurring(cause.key, cause.day), detail: null }) : no('shop_day_unknown')
  }
  const [reminder] = await greetings.listReminders(trx, [cause.reminderId])
  if (reminder?.customerId !== customerId) return no('reminder_unknown')
  const { occasion, origin, cycle, day, detail } = reminder
  return ok({ occasion, origin, cycle, occasionDay: day, detail: reminderDetail.parse(JSON.parse(detail)) })
}

function mayGreet(
  ctx: Context,
  person: Person,
  occurring: Occurring,
  { kind, channel }: { kind: GreetingKind; channel: ToRecord['channel'] },
): Result<null, 'already_greeted' | 'said_no' | 'not_permitted'> {
  const before = greetedBefore(person, occurring)
  if (before) return no('already_greeted', { at: before.at, name: before.staffName })
  const time = { now: ctx.now(), timeZone: ctx.settings().timeZone }
  const state = channelState(permissionFacts(person, occurring.occasion, ctx), kind, channel, time)
  if (isOpenChannel(state)) return ok(null)
  if (state.state === 'withdrawn') return no('said_no')
  return no('not_permitted', { state: state.state, ...(state.from && { from: state.from }) })
}
