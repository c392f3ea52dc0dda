// How a call between the window and the main process is declared: who may make it, where it runs, what goes in and out.
import type { z } from 'zod'

/** Who may make a call: anyone at the counter, or the owner only. */
export type Needs = 'counter' | 'owner'

/**
 * Where a call runs. `writer`: the thread with the only writing connection. `reader`: a read-only thread for the short
 * questions of the counter. `background`: a read-only thread for questions that may take long. `main`: the main
 * process's own thread, for windows, processes and files; never SQL.
 */
export type Place = 'writer' | 'reader' | 'background' | 'main'

declare const output: unique symbol

export interface Call<P extends Place, I extends z.ZodType, O> {
  needs: Needs
  place: P
  input: I
  /** Only for the compiler: the answer's type. */
  readonly [output]?: O
}

export type OutputOf<C> = C extends Call<Place, z.ZodType, infer O> ? O : never

/** Declares a call: `call<Result<Card, 'card_full'>>()('counter', 'writer', z.strictObject({ … }))`. */
export function call<O>() {
  return <P extends Place, I extends z.ZodType>(needs: Needs, place: P, input: I): Call<P, I, O> => ({
    needs,
    place,
    input,
  })
}
