// Compiles the SQLite addon for the carried Electron, which is too old for the one that comes inside better-sqlite3.
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fetchNode } from './packages.mjs'
import { cacheFolder, modules, projectEnvironment } from './places.mjs'
import { mustRun } from './run.mjs'
import { withProgress } from './say.mjs'
import { ensurePrograms } from './system-packages.mjs'

const folder = path.join(modules, 'better-sqlite3')
const built = path.join(folder, 'build/Release/better_sqlite3.node')

// Node's own headers come with the package that carries Node 24.
const headers = path.join(modules, `node/node_modules/node-${process.platform}-${process.arch}`)

// The package asks for Node-API 10 and Electron 33 has 9; what it uses beyond 9 was experimental there under the same names.
// Given after the package's own flags, so these win.
const FLAGS = {
  CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT -fno-lto',
  LDFLAGS: '-fno-lto',
}

/** The addon that the present Electron loads, for ldd to look at. */
export function addonFile(electron) {
  return electron.carried ? built : path.join(folder, `prebuilds/${process.platform}-${process.arch}.node`)
}

/** Puts the right addon in place; a compiled one wins over the package's own, so it must not stay where it is not needed. */
export async function prepareAddon(electron) {
  if (!electron.carried) return rmSync(path.join(folder, 'build'), { recursive: true, force: true })
  if (existsSync(built)) return undefined
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const kept = path.join(cacheFolder, `better-sqlite3-${version}-for-electron-${electron.version}.node`)
  if (!existsSync(kept)) await compile(kept)
  rmSync(path.join(folder, 'build'), { recursive: true, force: true })
  mkdirSync(path.dirname(built), { recursive: true })
  copyWhole(kept, built)
}

async function compile(kept) {
  await ensurePrograms({ 'g++': 'g++', make: 'make', python3: 'python3' }, 'compiles SQLite for this Electron')
  // npm removes them whenever it installs something else.
  if (!existsSync(headers)) await fetchNode()
  const given = ['rebuild', '--release', '--force_build=1', `--nodedir=${headers}`, '-j', '2']
  await withProgress('Compiling SQLite for this Electron (once, 1 to 3 minutes)', () =>
    mustRun('node-gyp', given, 'see the lines above.', { cwd: folder, env: projectEnvironment(FLAGS) }),
  )
  mkdirSync(cacheFolder, { recursive: true })
  copyWhole(built, kept)
}

function copyWhole(from, to) {
  copyFileSync(from, `${to}.part`)
  renameSync(`${to}.part`, to)
}
