// Opens the app on the Electron that was prepared, as `npm start` and `npm run dev` do.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { givenArguments } from './given.mjs'
import { projectEnvironment, root } from './runtime/places.mjs'

// What an old Chromium says about a machine without message bus or graphics card; no news for anyone.
const NOISE =
  /ERROR:(bus|object_proxy|gpu_\w+|viz_main_impl|command_buffer_proxy_impl|angle_platform_impl|interface_endpoint_client)\.cc/

/** Starts the app with this program's own arguments; `ended` tells its exit code. */
export function openApp(electron, environment = {}) {
  const given = [...(canSandbox() ? [] : ['--no-sandbox']), root, ...givenArguments()]
  const child = spawn(electron.program, given, {
    stdio: ['inherit', 'inherit', 'pipe'],
    env: projectEnvironment(environment),
  })
  createInterface({ input: child.stderr }).on('line', line => NOISE.test(line) || console.error(line))
  const pass = signal => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass)
  const ended = new Promise(resolve => child.on('close', code => resolve(code ?? 1)))
  ended.then(() => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, pass)
  })
  return { child, ended }
}

/** Chromium cannot build its sandbox for root, nor where the system keeps user namespaces from plain users. */
function canSandbox() {
  if (process.platform !== 'linux') return true
  const says = (file, value) => existsSync(file) && readFileSync(file, 'utf8').trim() === value
  const kept =
    says('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1') ||
    says('/proc/sys/kernel/unprivileged_userns_clone', '0')
  return process.getuid() !== 0 && !kept
}
