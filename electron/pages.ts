// Long questions in small steps: a ledger is read page by page, and between two pages others have their turn.

/** Asked between two steps: lets others at the thread and says whether to go on. */
export type GoOn = () => Promise<boolean>

const linesPerPage = 20_000

/** Goes on, after everything that waits had its turn. */
export const always: GoOn = async () => {
  await new Promise(resolve => setImmediate(resolve))
  return true
}

/** Takes the lines up to the last one page by page; false: it was told not to go on. */
export async function eachPage(
  last: number,
  goOn: GoOn,
  take: (part: { after: number; upTo: number }) => Promise<void>,
): Promise<boolean> {
  for (let after = 0; after < last; after += linesPerPage) {
    await take({ after, upTo: Math.min(after + linesPerPage, last) })
    if (!(await goOn())) return false
  }
  return true
}
