// The versions of the shop's rules: the newest of a topic is in force, the others stay for the lines that were made by them.
import type { Instant } from '../../shared/base/day.ts'
import type { Mark } from '../../shared/base/gesture.ts'
import type { Id } from '../../shared/base/ids.ts'
import { ask } from '../ask.ts'
import type { Reader, Writer } from '../tables.ts'
import type { RuleTopic } from './tables.ts'

/** What checks a topic's body whenever it is read. */
interface Schema<B> {
  parse(body: unknown): B
}

interface Version<B> {
  id: Id
  at: Instant
  body: B
}

const newest = 'SELECT id, at, body FROM rule_versions WHERE topic = ? ORDER BY seq DESC LIMIT 1'

// Of each schema the text that it checked last: the rules change a few times a year, and every bill asks for them thrice.
const checked = new WeakMap<object, { text: string; body: unknown }>()

function bodyOf<B>(schema: Schema<B>, text: string): B {
  const known = checked.get(schema)
  // What is kept for a schema is what that schema made.
  if (known?.text === text) return known.body as B
  const body = schema.parse(JSON.parse(text))
  checked.set(schema, { text, body })
  return body
}

/** The rules in force; null: the shop has saved none of this topic yet. */
export async function findRules<B>(db: Reader, topic: RuleTopic, schema: Schema<B>): Promise<Version<B> | null> {
  const [row] = await ask<Version<string>>(db, newest, [topic])
  return row ? { ...row, body: bodyOf(schema, row.body) } : null
}

/** A version that a line names. */
export async function getRules<B>(db: Reader, id: Id, schema: Schema<B>): Promise<B> {
  const [row] = await ask<{ body: string }>(db, 'SELECT body FROM rule_versions WHERE id = ?', [id])
  if (!row) throw new Error('No such version of the rules')
  return schema.parse(JSON.parse(row.body))
}

/** The version that this gesture saved; null: none yet. */
export async function findRulesByRequest(db: Reader, requestId: Id): Promise<Id | null> {
  const [row] = await ask<{ id: Id }>(db, 'SELECT id FROM rule_versions WHERE request_id = ?', [requestId])
  return row?.id ?? null
}

/** Adds a version, which is in force from now on. The body is what the topic's schema made. */
export async function appendRules(
  trx: Writer,
  version: { id: Id; requestId: Id; topic: RuleTopic; body: unknown },
  { staffId, at }: Mark,
): Promise<void> {
  const { body, ...row } = version
  await trx
    .insertInto('ruleVersions')
    .values({ ...row, body: JSON.stringify(body), staffId, at })
    .execute()
}
