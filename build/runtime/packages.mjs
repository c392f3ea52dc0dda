// Brings node_modules to exactly what package-lock.json says, and only when it is not that already.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { modules, outsideEnvironment, projectNode, root } from './places.mjs'
import { mustRun } from './run.mjs'
import { CannotGoOn, withProgress } from './say.mjs'

/** Installs what is missing. No package's own install script runs but that of `node`, which fetches Node 24. */
export async function preparePackages() {
  if (!sameAsLock()) await withProgress('Installing packages', install)
  if (!existsSync(projectNode)) await fetchNode()
}

// Not `npm ci`: that refuses a lock without the packages for other systems, and npm leaves those out where its registry
// does not have them. This keeps to the lock all the same, and does not change it.
function install() {
  return npm(['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
}

/** Runs npm on the system's Node, since the project's own may be what is being replaced. */
export function npm(given, options = {}) {
  const next =
    'look at the lines above; most often the network is away, or a program still uses node_modules. Then start again.'
  return mustRun('npm', given, next, { env: outsideEnvironment(), ...options })
}

/** npm keeps a list of what it really installed; comparing the two notices every change and every half-done install. */
function sameAsLock() {
  const list = path.join(modules, '.package-lock.json')
  if (!existsSync(list)) return false
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(list, 'utf8')).packages
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true
    return present[place] ? present[place].version === entry.version : entry.optional === true
  })
}

/** Fetches Node 24, with its headers, by the script of the package `node`. */
export function fetchNode() {
  const folder = path.join(modules, 'node')
  const script = path.join(folder, 'installArchSpecificPackage.js')
  const env = outsideEnvironment({
    npm_config_ignore_scripts: 'true',
    npm_config_loglevel: 'error',
    // Else, started by npm, it would land beside our packages, where npm counts it as a stranger.
    npm_config_local_prefix: folder,
  })
  return withProgress('Getting Node 24', async () => {
    await mustRun(process.execPath, [script], 'check the network, then start again.', { cwd: folder, env })
    if (!existsSync(projectNode))
      throw new CannotGoOn('Node 24 did not arrive.', 'remove node_modules and start again.')
    // npm left the program out of node_modules/.bin, since it was not there yet; scripts find it by that link.
    await npm(['rebuild', 'node', '--ignore-scripts', '--loglevel=error'])
  })
}
