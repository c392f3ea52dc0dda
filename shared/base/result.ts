// Answers: a value, or a refusal with a code. A refusal is a normal answer, chosen by a rule; it is never an exception.

/** Facts that the words for a refusal need, by name: a time of day, a number, somebody's name. */
export type Detail = Record<string, string | number>

export interface Ok<T> {
  ok: true
  value: T
}

/** A refusal. `code` is a key of the words in shared/text (namespace `refusals`). */
export interface No<C extends string> {
  ok: false
  code: C
  detail?: Detail
}

export type Result<T, C extends string = never> = Ok<T> | No<C>

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

export function no<C extends string>(code: C, detail?: Detail): No<C> {
  return detail ? { ok: false, code, detail } : { ok: false, code }
}
