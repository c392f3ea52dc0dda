// What `electron FOLDER` runs first on the carried Electron: opens the app in that folder as the original loader does.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron/main'

const { before, target } = readArguments(process.argv.slice(1))
if (!target) {
  console.error('Usage: electron [-r FILE] FOLDER [arguments for the app]')
  process.exit(2)
}
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
const require = createRequire(import.meta.url)
const entry = introduce(path.resolve(target))
for (const file of before) require(path.resolve(file))
// Waiting here keeps Electron's `ready` back until the app has had its say, as with the original loader.
await import(pathToFileURL(entry).href)

/** Files to load first (Playwright passes one) and the app's folder: the first argument that is no switch. */
function readArguments(given) {
  const before = []
  for (let place = 0; place < given.length; place += 1) {
    if (given[place] === '-r' || given[place] === '--require') {
      place += 1
      before.push(given[place])
    } else if (given[place] === '--version' || given[place] === '-v') {
      console.log(`v${process.versions.electron}`)
      process.exit(0)
    } else if (!given[place].startsWith('-')) {
      return { before, target: given[place] }
    }
  }
  return { before }
}

/** Gives the app its own name and version, and returns the file that starts it. */
function introduce(place) {
  if (!existsSync(place) || !statSync(place).isDirectory()) {
    app.setAppPath(path.dirname(place))
    return place
  }
  const about = JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8'))
  if (about.version) app.setVersion(about.version)
  if (about.productName || about.name) app.name = about.productName ?? about.name
  if (about.desktopName) app.setDesktopName(about.desktopName)
  app.setAppPath(place)
  return path.join(place, about.main ?? 'index.js')
}
