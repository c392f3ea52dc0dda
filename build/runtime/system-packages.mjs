// Knows which Debian package brings what is missing on a Linux machine, names them in one command, and as root installs them.
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { mustRun, run } from './run.mjs'
import { CannotGoOn, say, withProgress } from './say.mjs'

const UNPACKERS = [
  { command: 'unzip', given: (zip, out) => ['-q', '-o', zip, '-d', out] },
  { command: 'bsdtar', given: (zip, out) => ['-xf', zip, '-C', out] },
]

/** Where a program is found, or undefined. */
export function findProgram(name) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map(folder => path.join(folder, name))
    .find(file => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

/** Sees to it that each program is there; `wanted` maps a program to its Debian package. */
export async function ensurePrograms(wanted, why) {
  const missing = () => Object.keys(wanted).filter(name => !findProgram(name))
  const names = missing()
  if (names.length === 0) return
  await install(
    names.map(name => wanted[name]),
    `${names.join(', ')} (${why})`,
  )
  if (missing().length > 0) throw new CannotGoOn(`Still missing: ${missing().join(', ')}.`, 'install it by hand.')
}

/** A program that unpacks zip files. */
export async function ensureUnpacker() {
  const present = () => UNPACKERS.find(({ command }) => findProgram(command))
  if (!present()) await ensurePrograms({ unzip: 'unzip' }, 'unpacks Electron')
  return present()
}

/** Installs Debian packages when that is possible here, else says which command does. */
export async function install(packages, what) {
  const names = await presentNames([...new Set(packages)].sort())
  const command = `apt-get install -y --no-install-recommends ${names.join(' ')}`
  const next = `run this, then start again:\n  sudo apt-get update && sudo ${command}`
  if (process.getuid?.() !== 0 || !findProgram('apt-get'))
    throw new CannotGoOn(`Missing on this system: ${what}.`, next)
  say(`Missing on this system: ${what}.`)
  say(`  ${command}`)
  await withProgress(`Installing ${names.length} system package${names.length > 1 ? 's' : ''}`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const aptGet = (...given) => mustRun('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...given], next, { env })
    await aptGet('update')
    await aptGet('install', '-y', '--no-install-recommends', ...names)
  })
}

// Debian 13 and Ubuntu 24.04 gave some libraries a new name that ends in t64.
async function presentNames(names) {
  const { code, output } = await run('apt-cache', ['policy', ...names, ...names.map(name => `${name}t64`)], {
    quiet: true,
  })
  const has = name =>
    new RegExp(`^${name.replace(/[+.]/g, '\\$&')}:\\n.*\\n *Candidate: (?!\\(none\\))`, 'm').test(output)
  return code === 0 ? names.map(name => (!has(name) && has(`${name}t64`) ? `${name}t64` : name)) : names
}
