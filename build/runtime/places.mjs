// Where things are: the project, its own Node, and the folder that keeps what took long to make.
import { homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
export const modules = path.join(root, 'node_modules')
export const reports = path.join(root, '.cache/reports')
export const isWindows = process.platform === 'win32'

/** The Node 24 that the project brings along; everything but the first step runs on it. */
export const projectNode = path.join(modules, 'node/bin', isWindows ? 'node.exe' : 'node')

/** Outside the project, so that a second copy of the project does not download and compile again. */
export const cacheFolder = process.env.KHACH_QUEN_CACHE
  ? path.resolve(process.env.KHACH_QUEN_CACHE)
  : path.join(usersCache(), 'khach-quen')

function usersCache() {
  if (isWindows && process.env.LOCALAPPDATA) return process.env.LOCALAPPDATA
  if (process.platform === 'darwin') return path.join(homedir(), 'Library/Caches')
  return process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache')
}

/** The environment for everything that is started: the project's own programs come first. */
export function projectEnvironment(more = {}) {
  const name = Object.keys(process.env).find(key => key.toUpperCase() === 'PATH') ?? 'PATH'
  const places = [path.dirname(projectNode), path.join(modules, '.bin'), ...foldersWithoutOurs(name)]
  // Set by some editors in their terminals; it would make Electron a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env
  return { ...environment, [name]: places.join(path.delimiter), ...more }
}

/** The environment as it was before npm put the project's programs in front: npm itself must not run on a Node that it is about to remove. */
export function outsideEnvironment(more = {}) {
  const name = Object.keys(process.env).find(key => key.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...process.env, [name]: foldersWithoutOurs(name).join(path.delimiter), ...more }
}

function foldersWithoutOurs(name) {
  const folders = (process.env[name] ?? '').split(path.delimiter)
  return folders.filter(folder => folder && !path.resolve(folder).startsWith(modules + path.sep))
}
