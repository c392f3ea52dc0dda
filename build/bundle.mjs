// Builds the app into out/, only when something it is made of has changed: `npm run build`.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { withLock } from './runtime/lock.mjs'
import { root } from './runtime/places.mjs'
import { onProjectNode } from './runtime/project-node.mjs'
import { CannotGoOn, runProgram, say, withProgress } from './runtime/say.mjs'

/** Holds the fingerprint of the sources that out/ was built from. */
export const stamp = path.join(root, 'out/made-from')
const MADE_FROM = ['electron', 'renderer', 'shared', 'db', 'build/vite.config.mjs', 'package-lock.json']

/** Builds when needed; true when it did. */
export function bundleWhenChanged() {
  return withLock(async () => {
    const now = fingerprint()
    if (isBuilt() && readFileSync(stamp, 'utf8') === now) return false
    rmSync(stamp, { force: true })
    await withProgress('Building the app', bundle)
    mkdirSync(path.dirname(stamp), { recursive: true })
    writeFileSync(stamp, now)
    return true
  })
}

function isBuilt() {
  return [stamp, 'out/main/main.js', 'out/renderer/index.html'].every(file => existsSync(path.resolve(root, file)))
}

async function bundle() {
  // Vite takes React's development build along unless told before it is loaded.
  process.env.NODE_ENV = 'production'
  const { build } = await import('vite')
  const configs = await import('./vite.config.mjs')
  const parts = [
    ['electron/main.ts', configs.mainConfig],
    ['electron/preload.ts', configs.preloadConfig],
    ['renderer/index.html', configs.rendererConfig],
  ]
  for (const [entry, config] of parts) {
    if (!existsSync(path.join(root, entry))) say(`(${entry} is not there yet)`)
    else
      await build(config()).catch(error => {
        throw new CannotGoOn(`${entry} does not build:\n${error.message}`, 'correct it and start again.')
      })
  }
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const file of MADE_FROM.flatMap(filesIn))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

function filesIn(place) {
  const full = path.join(root, place)
  if (!existsSync(full)) return []
  if (path.extname(place) !== '') return [place]
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort()
}

async function main() {
  if (!(await onProjectNode())) return process.exitCode
  if (!(await bundleWhenChanged())) say('Nothing changed since the last build.')
  return 0
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await runProgram(main)
