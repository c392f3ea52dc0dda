// `npm test`: types, lint, unit, database and whole-app tests; with --fast (`npm run check`) all but the whole app.
// Further arguments narrow the unit tests of --fast: npm run check -- stamps
import { onProjectNode } from './runtime/project-node.mjs'
import { runProgram, say } from './runtime/say.mjs'

await runProgram(async () => {
  if (!(await onProjectNode())) return process.exitCode
  const { prepareRuntime } = await import('./runtime/prepare.mjs')
  const { addUp } = await import('./testing/reports.mjs')
  const { checks, counted, countLine, unitTests, wholeAppTests } = await import('./testing/steps.mjs')
  const [first, ...others] = process.argv.slice(2)
  const fast = first === '--fast'
  await prepareRuntime()
  const results = await checks()
  results.push(await counted(() => unitTests(fast ? others : [])))
  if (!fast) results.push(await counted(() => wholeAppTests()))
  const sum = addUp(results)
  say(countLine(sum))
  return sum.failed === 0 ? 0 : 1
})
