// Questions about mail: what is under way, what was sent, which letter is next.
import type { Instant } from '../../shared/base/day.ts'
import type { Id } from '../../shared/base/ids.ts'
import { type ClaimedMail, type Mail, type MailProblem, mailProblem } from '../../shared/greetings/mailModel.ts'
import type { GreetingKind } from '../../shared/greetings/model.ts'
import { ask } from '../ask.ts'
import type { Reader } from '../tables.ts'

const columns = `m.id, m.customer_id, c.name, c.called, c.form_of_address, m.address, m.subject, g.kind, g.occasion, m.state, m.tries,
  m.next_at, m.problem, m.sent_at, m.created_at`
const mail = `SELECT ${columns} FROM mails m JOIN greetings g ON g.id = m.greeting_id JOIN customers c ON c.id = m.customer_id`

type Row = Omit<Mail, 'problem'> & { problem: string }

/** A problem as the book has it; one that cannot be read is told as none. */
export function readProblem(stored: string): MailProblem | null {
  try {
    return stored === '' ? null : (mailProblem.safeParse(JSON.parse(stored)).data ?? null)
  } catch {
    return null
  }
}

function toMail(row: Row): Mail {
  return { ...row, problem: readProblem(row.problem) }
}

const mostShown = 200
const mostSentShown = 30

/** Letters that need a person, then those that need time; the oldest first. Written out as in the index, which is only then used. */
export async function listOpenMails(db: Reader): Promise<Mail[]> {
  const open = `m.state IN ('waiting', 'sending', 'refused', 'unsure')`
  const first = "CASE m.state WHEN 'unsure' THEN 0 WHEN 'refused' THEN 1 ELSE 2 END"
  const text = `${mail} WHERE ${open} ORDER BY ${first}, m.created_at, m.id LIMIT ${mostShown}`
  return (await ask<Row>(db, text, [])).map(toMail)
}

/** The letters that were sent last, the latest first. */
export async function listSentMails(db: Reader): Promise<Mail[]> {
  const text = `${mail} WHERE m.state = 'sent' ORDER BY m.sent_at DESC LIMIT ${mostSentShown}`
  return (await ask<Row>(db, text, [])).map(toMail)
}

export async function findMail(db: Reader, mailId: Id): Promise<Mail | null> {
  const [row] = await ask<Row>(db, `${mail} WHERE m.id = ?`, [mailId])
  return row ? toMail(row) : null
}

/** The letter of a greeting, and how it stands. */
export async function findMailOfGreeting(db: Reader, greetingId: Id): Promise<Pick<Mail, 'id' | 'state'> | undefined> {
  return db.selectFrom('mails').select(['id', 'state']).where('greetingId', '=', greetingId).executeTakeFirst()
}

interface NextMail extends Omit<ClaimedMail, 'at' | 'offer'> {
  kind: GreetingKind
  customerId: Id
  giveUpAt: Instant
  createdAt: Instant
  tries: number
  problem: string
}

/** The letter whose turn it is; undefined: none is due. */
export async function findNextMail(db: Reader, now: Instant): Promise<NextMail | undefined> {
  const text = `
    SELECT m.id, m.customer_id, m.address, m.subject, m.body, m.message_id, m.give_up_at, m.created_at, m.tries, m.problem, g.kind
    FROM mails m JOIN greetings g ON g.id = m.greeting_id
    WHERE m.state = 'waiting' AND m.next_at <= ? ORDER BY m.next_at, m.id LIMIT 1`
  return (await ask<NextMail>(db, text, [now]))[0]
}

/**
 * Whether somebody may still be written to: they are in the book, and did not take back what they allowed. A wish may go where
 * nobody asked; an offer may not.
 */
export async function mayBeWrittenTo(db: Reader, customerId: Id, kind: GreetingKind): Promise<boolean> {
  const [row] = await ask<{ isThere: number; last: string | null; how: string | null }>(
    db,
    `SELECT c.removed_at IS NULL AS is_there, l.kind AS last, l.how
     FROM customers c LEFT JOIN consent_lines l ON l.seq = (SELECT max(seq) FROM consent_lines
       WHERE customer_id = c.id AND purpose = ? AND channel = 'email')
     WHERE c.id = ?`,
    [kind === 'offer' ? 'offers' : 'greetings', customerId],
  )
  if (!row || row.isThere === 0) return false
  if (kind === 'offer') return row.last === 'given'
  // A slip that was undone is as if nobody had asked.
  return row.last !== 'withdrawn' || row.how === 'undone'
}
