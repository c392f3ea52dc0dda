// Gets from whatever Node the developer has (20 or later) to the Node 24 that the project brings along.
import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { withLock } from './lock.mjs'
import { preparePackages } from './packages.mjs'
import { projectEnvironment, projectNode } from './places.mjs'
import { CannotGoOn } from './say.mjs'

/**
 * Installs packages, then makes sure that the rest runs on the project's Node: returns true when it already does;
 * otherwise runs the same program again on it, waits, and returns false with the exit code set.
 */
export async function onProjectNode() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new CannotGoOn(`Node ${process.versions.node} is too old.`, 'install Node 20 or later and start again.')
  }
  await withLock(preparePackages)
  if (isProjectNode()) return true
  process.exitCode = await again()
  return false
}

function isProjectNode() {
  try {
    return realpathSync(process.execPath) === realpathSync(projectNode)
  } catch {
    return false
  }
}

function again() {
  const child = spawn(projectNode, process.argv.slice(1), { stdio: 'inherit', env: projectEnvironment() })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise(resolve => child.on('close', code => resolve(code ?? 1)))
}
