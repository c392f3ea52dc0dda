// Giving and withdrawing consent, and taking a slip back: a ledger of which the last line stands.
import { findCustomer } from '../../db/customers/reads.ts'
import { listConsentLines, type StoredConsent } from '../../db/customers/rightsReads.ts'
import { appendConsents, type ConsentLine } from '../../db/customers/rightsWrites.ts'
import type { Writer } from '../../db/tables.ts'
import type { Id } from '../../shared/base/ids.ts'
import { no, ok } from '../../shared/base/result.ts'
import type { HandlersAt } from '../../shared/calls.ts'
import { type Consent, isAllowed, standingConsents } from '../../shared/customers/consent.ts'
import type { Context } from '../context.ts'

type Calls = 'customers.setConsent' | 'customers.withdrawConsents' | 'customers.undoConsent'

export const consentWriters: Pick<HandlersAt<'writer', Context>, Calls> = {
  'customers.setConsent': (ctx, { requestId, customerId, how, changes }) =>
    ctx.write(async trx => {
      if (!(await findCustomer(trx, customerId))) return no('customer_unknown')
      const before = await listConsentLines(trx, customerId)
      if (isDone(before, requestId)) return ok(null)
      const standing = standingConsents(before)
      const news = changes.filter(({ purpose, channel, given }) => isAllowed(standing, purpose, channel) !== given)
      await append(
        ctx,
        trx,
        { requestId, customerId },
        news.map(one => ({ ...one, how })),
      )
      return ok(null)
    }, 'customers'),
  'customers.withdrawConsents': (ctx, { requestId, customerId, how }) =>
    ctx.write(async trx => {
      if (!(await findCustomer(trx, customerId))) return no('customer_unknown')
      const before = await listConsentLines(trx, customerId)
      if (isDone(before, requestId)) return ok({ count: before.filter(line => line.requestId === requestId).length })
      const given = standingConsents(before).filter(one => one.given && one.purpose !== 'points')
      const lines = given.map(({ purpose, channel }) => ({ purpose, channel, given: false, how, wording: '' }))
      await append(ctx, trx, { requestId, customerId }, lines)
      return ok({ count: lines.length })
    }, 'customers'),
  'customers.undoConsent': (ctx, { requestId, customerId, undoneRequestId }) =>
    ctx.write(async trx => {
      const lines = await listConsentLines(trx, customerId)
      if (!isDone(lines, requestId)) await append(ctx, trx, { requestId, customerId }, asBefore(lines, undoneRequestId))
      return ok(null)
    }, 'customers'),
}

function isDone(lines: readonly StoredConsent[], requestId: Id): boolean {
  return lines.some(line => line.requestId === requestId)
}

type Said = Pick<Consent, 'purpose' | 'channel' | 'given' | 'how' | 'wording'>

/** What stood before the lines of a gesture that still stand; nothing did: taken for a slip. */
function asBefore(lines: readonly StoredConsent[], undone: Id): Said[] {
  const first = lines.findIndex(line => line.requestId === undone)
  const before = standingConsents(lines.slice(0, Math.max(0, first)))
  const stands = new Set<Consent>(standingConsents(lines))
  return lines
    .filter(line => line.requestId === undone && stands.has(line))
    .map(({ purpose, channel }) => {
      const known = before.find(one => one.purpose === purpose && one.channel === channel)
      return known ?? { purpose, channel, given: false, how: 'undone', wording: '' }
    })
}

/** Who is added agreed to greetings: by a message of either kind, in these words. */
export function agreeToGreetings(
  ctx: Context,
  trx: Writer,
  gesture: { requestId: Id; customerId: Id },
  wording: string,
): Promise<void> {
  const said = { purpose: 'greetings', given: true, how: 'spoken', wording } as const
  return append(
    ctx,
    trx,
    gesture,
    (['zalo', 'sms'] as const).map(channel => ({ ...said, channel })),
  )
}

async function append(
  ctx: Context,
  trx: Writer,
  gesture: { requestId: Id; customerId: Id },
  said: readonly Said[],
): Promise<void> {
  const lines = said.map(({ given, ...rest }): ConsentLine => ({ ...rest, kind: given ? 'given' : 'withdrawn' }))
  await appendConsents(trx, { ...gesture, ...ctx.mark(), newId: ctx.newId }, lines)
}
