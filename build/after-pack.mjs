// Checks and tidies what electron-builder has put together, before it is wrapped into packages.
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { carriedVersion } from './runtime/carried-electron.mjs'

const COMPILED = 'app.asar.unpacked/node_modules/better-sqlite3/build/Release/better_sqlite3.node'

/** Called by electron-builder with the folder of the app. */
export function afterPack(context) {
  const resources = context.packager.getResourcesDir(context.appOutDir)
  const version = context.packager.config.electronVersion ?? context.packager.info.framework.version
  // Left over when Electron is taken from a folder; the app is in app.asar.
  rmSync(path.join(resources, 'default_app.asar'), { force: true })
  const compiled = existsSync(path.join(resources, COMPILED))
  if (compiled && version !== carriedVersion) {
    throw new Error(
      `The SQLite addon compiled for Electron ${carriedVersion} must not go into a release on Electron ${version}: ` +
        'pack with `npm run pack`, which removes it.',
    )
  }
}
