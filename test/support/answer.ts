// Makes a call as the window does: the input is checked by the call's schema, then its handler answers.
import { answerAt } from '../../electron/handlers.ts'
import { no } from '../../shared/base/result.ts'
import { type CallName, calls, type InputOf, type ReplyOf } from '../../shared/calls.ts'
import type { TestShop } from './context.ts'

/** What the window gets. Calls that run on the main thread ('settings.about', files) have no handler here. */
export async function answer<N extends CallName>(shop: TestShop, name: N, input: InputOf<N>): Promise<ReplyOf<N>> {
  return answerUnchecked(shop, name, input) as Promise<ReplyOf<N>>
}

/** The same for input of any shape, as a broken window might send it. */
export async function answerUnchecked(shop: TestShop, name: CallName, input: unknown): Promise<unknown> {
  const { place, input: schema } = calls[name]
  if (place === 'main') throw new Error(`${name} runs on the main thread`)
  return schema.safeParse(input).success ? answerAt(place, shop.ctx, name, input) : no('bad_input')
}
