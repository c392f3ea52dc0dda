// What a view of the Book asks: the text that was typed, and what of feedback it is filtered by.
import type { BookQuestion } from '../../db/customers/reads.ts'
import { searchFor } from '../../shared/customers/finding.ts'
import type { BookFeedback } from '../../shared/customers/model.ts'
import { satisfactionSince } from '../../shared/feedback/rules.ts'
import type { Context } from '../context.ts'

/** `feedback` null: whatever they said. */
export function viewOf(
  ctx: Context,
  { text, feedback }: { text: string; feedback: BookFeedback | null },
): Pick<BookQuestion, 'search' | 'said'> {
  return {
    search: text.trim() === '' ? null : searchFor(text, ctx.settings().phoneRegion),
    said: feedback === null ? null : { group: feedback, since: satisfactionSince(ctx.mark().day) },
  }
}
