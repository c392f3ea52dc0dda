// `npm start`: prepares what is missing and opens the app. Arguments after `--` go on to it:
// --data=FOLDER, --demo, --now=2027-02-06T08:00, --lang=en.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { requireDisplay } from './runtime/display.mjs'
import { projectEnvironment, root } from './runtime/places.mjs'
import { onProjectNode } from './runtime/project-node.mjs'
import { runProgram } from './runtime/say.mjs'

// What an old Chromium says about a machine without message bus or graphics card; no news for anyone.
const NOISE =
  /ERROR:(bus|object_proxy|gpu_\w+|viz_main_impl|command_buffer_proxy_impl|angle_platform_impl|interface_endpoint_client)\.cc/

await runProgram(async () => {
  requireDisplay('npm start')
  if (!(await onProjectNode())) return process.exitCode
  const { prepareRuntime } = await import('./runtime/prepare.mjs')
  const { bundleWhenChanged } = await import('./bundle.mjs')
  const electron = await prepareRuntime()
  await bundleWhenChanged()
  return openApp(electron)
})

function openApp(electron) {
  // Chromium refuses to build its sandbox for root.
  const forRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const given = [...forRoot, root, ...process.argv.slice(2)]
  const app = spawn(electron.program, given, { stdio: ['inherit', 'inherit', 'pipe'], env: projectEnvironment() })
  createInterface({ input: app.stderr }).on('line', line => NOISE.test(line) || console.error(line))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.kill(signal))
  return new Promise(resolve => app.on('close', code => resolve(code ?? 1)))
}
