// Tells the developer in plain words what is going on, and what to do when it cannot go on.

/** Something the developer can put right: what happened, and the next step. */
export class CannotGoOn extends Error {
  constructor(what, next) {
    super(what)
    this.name = 'CannotGoOn'
    this.next = next
  }
}

/** Prints one line. */
export function say(text) {
  process.stdout.write(`${text}\n`)
}

/** Runs long work under a line that shows it is alive; `measure` may tell how far it is. */
export async function withProgress(label, work, measure = () => '') {
  const live = process.stdout.isTTY
  const start = Date.now()
  const seconds = () => Math.round((Date.now() - start) / 1000)
  const line = () => `${label} ... ${seconds()} s ${measure()}`.trimEnd()
  if (live) process.stdout.write(line())
  else say(`${label} ...`)
  const timer = setInterval(
    () => (live ? process.stdout.write(`\r\x1b[K${line()}`) : say(line())),
    live ? 1000 : 15_000,
  )
  try {
    const result = await work()
    say(`${live ? '\r\x1b[K' : ''}${label}: ${result?.code ? 'no success' : 'done'} in ${seconds()} s`)
    return result
  } catch (error) {
    if (live) say('')
    throw error
  } finally {
    clearInterval(timer)
  }
}

/** Runs a whole program and turns its end into an exit code and words instead of a stack. */
export async function runProgram(program) {
  try {
    process.exitCode = (await program()) ?? 0
  } catch (error) {
    if (!(error instanceof CannotGoOn)) console.error(error)
    else {
      console.error(`\nCannot go on: ${error.message}`)
      if (error.next) console.error(`What to do: ${error.next}`)
    }
    process.exitCode = 1
  }
}
