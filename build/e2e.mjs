// `npm run e2e -- [playwright arguments]`: tests of the whole app on an invisible screen, built first when changed.
import { onProjectNode } from './runtime/project-node.mjs'
import { runProgram } from './runtime/say.mjs'

await runProgram(async () => {
  if (!(await onProjectNode())) return process.exitCode
  const { wholeAppTests } = await import('./testing/steps.mjs')
  const { failed } = await wholeAppTests(process.argv.slice(2))
  return failed === 0 ? 0 : 1
})
