// How the three parts of the app are built with Vite: main process, preload and the window's page.
import { existsSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { root } from './runtime/places.mjs'

const at = place => path.join(root, place)
// Everything else is bundled, so a package needs no other module than the one with native code.
const outside = ['electron', /^electron\//, 'better-sqlite3', ...builtinModules, /^node:/]
const common = { configFile: false, logLevel: 'warn', envDir: false }

/** The main process, the thread that has the book open, and the process that reads import files. */
export function mainConfig() {
  const entries = ['main', 'bookThread', 'importProcess'].filter(name => existsSync(at(`electron/${name}.ts`)))
  const input = Object.fromEntries(entries.map(name => [name, at(`electron/${name}.ts`)]))
  return onNode('out/main', 'node20', input, {
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'part-[name]-[hash].js',
  })
}

/** The bridge between window and main process; a sandboxed preload has to be CommonJS. */
export function preloadConfig() {
  return onNode(
    'out/preload',
    'chrome130',
    { preload: at('electron/preload.ts') },
    { format: 'cjs', entryFileNames: '[name].cjs' },
  )
}

/** The window's page. */
export function rendererConfig() {
  return {
    ...common,
    root: at('renderer'),
    base: './',
    plugins: [react()],
    cacheDir: at('.cache/vite'),
    worker: { format: 'es' },
    build: {
      target: 'chrome130',
      outDir: at('out/renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  }
}

function onNode(outDir, target, input, output) {
  return {
    ...common,
    root,
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target,
      outDir: at(outDir),
      emptyOutDir: true,
      minify: false,
      sourcemap: true,
      rolldownOptions: { input, external: outside, output },
    },
  }
}
