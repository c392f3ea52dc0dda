// The calls of the reminders: who is due, a month, a day, and what is done about one.
import * as reads from '../../db/reminders/reads.ts'
import { updateReminder } from '../../db/reminders/writes.ts'
import type { Writer } from '../../db/tables.ts'
import { addDays, addMonths, daysBetween } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import { plannedDays } from '../../shared/reminders/model.ts'
import { monthDays } from '../../shared/reminders/month.ts'
import type { Context } from '../context.ts'

type Readers = 'reminders.listDue' | 'reminders.countDue' | 'reminders.listMonth' | 'reminders.listDay'
type Writers = 'reminders.letBe' | 'reminders.later' | 'reminders.bringBack'

export const reminderReaders: Pick<HandlersAt<'reader', Context>, Readers> = {
  'reminders.listDue': ctx => ctx.read(async db => ok(await reads.listDue(db, ctx.today()))),

  'reminders.countDue': ctx => ctx.read(async db => ok(await reads.countDue(db, ctx.today()))),

  'reminders.listMonth': (ctx, { month }) => {
    const today = ctx.today()
    const from = `${month}-01`
    const span = { from, to: addDays(addMonths(from, 1), -1) }
    return ctx.read(async db => {
      const counted = await reads.countByDay(db, { ...span, today })
      return ok({ days: monthDays(counted, ctx.settings(), span), plannedUntil: addDays(today, plannedDays) })
    })
  },

  'reminders.listDay': (ctx, { day }) => ctx.read(async db => ok(await reads.listDay(db, day, ctx.today()))),
}

/** A reminder about which something can still be decided. */
async function openOrLetBe(trx: Writer, reminderId: Id) {
  const known = await reads.findReminder(trx, reminderId)
  if (!known) return no('reminder_unknown')
  return known.state === 'greeted' ? no('already_greeted') : ok(known)
}

export const reminderWriters: Pick<HandlersAt<'writer', Context>, Writers> = {
  'reminders.letBe': (ctx, { reminderId }) => {
    const change = async (trx: Writer) => {
      const found = await openOrLetBe(trx, reminderId)
      if (!found.ok) return found
      await updateReminder(trx, reminderId, { state: 'let_be', laterDay: found.value.laterDay })
      return ok(null)
    }
    return ctx.write(change, 'reminders')
  },

  'reminders.later': (ctx, { reminderId, days }) => {
    const today = ctx.today()
    const change = async (trx: Writer) => {
      const found = await openOrLetBe(trx, reminderId)
      if (!found.ok) return found
      const { untilDay } = found.value
      if (untilDay <= today) return no('last_day')
      const laterDay = addDays(today, Math.min(days, daysBetween(today, untilDay)))
      await updateReminder(trx, reminderId, { state: 'open', laterDay })
      return ok({ laterDay })
    }
    return ctx.write(change, 'reminders')
  },

  'reminders.bringBack': (ctx, { reminderId }) => {
    const change = async (trx: Writer) => {
      const found = await openOrLetBe(trx, reminderId)
      if (!found.ok) return found
      await updateReminder(trx, reminderId, { state: 'open', laterDay: null })
      return ok(null)
    }
    return ctx.write(change, 'reminders')
  },
}
