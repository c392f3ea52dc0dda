// Finds with ldd the system libraries that Electron needs and this Linux lacks.

import { run } from './run.mjs'
import { CannotGoOn } from './say.mjs'
import { install } from './system-packages.mjs'

// Names as of Debian 12; Ubuntu 24.04 and Debian 13 renamed some with a "t64" at the end, which apt resolves by itself.
const PACKAGE_OF = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libdrm.so.2': 'libdrm2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libcups.so.2': 'libcups2',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libXss.so.1': 'libxss1',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libpangocairo-1.0.so.0': 'libpangocairo-1.0-0',
  'libcairo.so.2': 'libcairo2',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgmodule-2.0.so.0': 'libglib2.0-0',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libexpat.so.1': 'libexpat1',
  'libudev.so.1': 'libudev1',
  'libnotify.so.4': 'libnotify4',
  'libstdc++.so.6': 'libstdc++6',
  'libgcc_s.so.1': 'libgcc-s1',
}

/** Sees to it that the given binaries find all their libraries. */
export async function ensureLibraries(binaries) {
  if (process.platform !== 'linux') return
  const missing = await missingLibraries(binaries)
  if (missing.length === 0) return
  const known = missing.map(name => PACKAGE_OF[name]).filter(Boolean)
  if (known.length > 0) await install(known, missing.join(', '))
  const still = await missingLibraries(binaries)
  if (still.length === 0) return
  throw new CannotGoOn(
    `System libraries are missing: ${still.join(', ')}.`,
    'find the packages that contain them (apt-file search NAME), install them and start again.',
  )
}

async function missingLibraries(binaries) {
  // Its words are read below, so they must be the English ones.
  const env = { ...process.env, LC_ALL: 'C' }
  const found = await Promise.all(binaries.map(file => run('ldd', [file], { quiet: true, env })))
  const names = found.flatMap(({ output }) => [...output.matchAll(/^\s*(\S+) => not found/gm)].map(match => match[1]))
  return [...new Set(names)]
}
