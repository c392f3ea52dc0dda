// Prepares packages, Node 24 and Electron without opening anything: `node build/prepare.mjs`.
import { onProjectNode } from './runtime/project-node.mjs'
import { runProgram, say } from './runtime/say.mjs'

await runProgram(async () => {
  if (!(await onProjectNode())) return process.exitCode
  const { prepareRuntime } = await import('./runtime/prepare.mjs')
  const electron = await prepareRuntime()
  say(`Ready: Node ${process.versions.node}, Electron ${electron.version}.`)
  return 0
})
