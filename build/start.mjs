// `npm start`: prepares what is missing and opens the app. Arguments go on to it:
// --data=FOLDER, --demo, --now=2027-02-06T08:00, --lang=en.
import { givenArguments } from './given.mjs'
import { openApp } from './open-app.mjs'
import { requireDisplay } from './runtime/display.mjs'
import { onProjectNode } from './runtime/project-node.mjs'
import { runProgram } from './runtime/say.mjs'

await runProgram(async () => {
  givenArguments()
  requireDisplay('npm start')
  if (!(await onProjectNode())) return process.exitCode
  const { prepareRuntime } = await import('./runtime/prepare.mjs')
  const { bundleWhenChanged } = await import('./bundle.mjs')
  const electron = await prepareRuntime()
  await bundleWhenChanged()
  return openApp(electron).ended
})
