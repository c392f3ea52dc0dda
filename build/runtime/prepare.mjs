// Prepares everything the app needs to run on this machine, in order; each step looks first and does nothing twice.
import { addonFile, prepareAddon } from './addon.mjs'
import { prepareElectron } from './electron.mjs'
import { withLock } from './lock.mjs'
import { ensureLibraries } from './system-libraries.mjs'

/** Puts Electron, its addon and its system libraries in place; returns the Electron to run. */
export function prepareRuntime() {
  return withLock(async () => {
    const electron = await prepareElectron()
    await prepareAddon(electron)
    await ensureLibraries([electron.program, addonFile(electron)])
    return electron
  })
}
