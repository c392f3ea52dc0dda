// `npm run dev`: the app from source; the window reloads what changed, the main process is built and started anew.
// The app loads its page from KHACH_QUEN_DEV_URL when it is not packaged.
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { openApp } from './open-app.mjs'
import { requireDisplay } from './runtime/display.mjs'
import { root } from './runtime/places.mjs'
import { onProjectNode } from './runtime/project-node.mjs'
import { runProgram, say } from './runtime/say.mjs'

await runProgram(async () => {
  requireDisplay('npm run dev')
  if (!(await onProjectNode())) return process.exitCode
  const { prepareRuntime } = await import('./runtime/prepare.mjs')
  const { stamp } = await import('./bundle.mjs')
  const electron = await prepareRuntime()
  // What is built here is not what `npm start` builds, so that must not take it for its own.
  rmSync(stamp, { force: true })
  // The main process lists it at its start, though the page comes from the server.
  mkdirSync(path.join(root, 'out/renderer'), { recursive: true })
  const server = await servePage()
  const url = server.resolvedUrls.local[0]
  say(`The page is served at ${url}; Ctrl+C ends.`)
  // The watchers would keep this program alive for ever.
  process.exit(await runAndRestart(electron, { KHACH_QUEN_DEV_URL: url }))
})

async function servePage() {
  const { createServer } = await import('vite')
  const { rendererConfig } = await import('./vite.config.mjs')
  const server = await createServer({
    ...rendererConfig(),
    logLevel: 'info',
    server: { host: '127.0.0.1', fs: { allow: [root] } },
  })
  return server.listen()
}

/** Starts the app after each build; ends when the developer closes the window. */
async function runAndRestart(electron, environment) {
  const { mainConfig, preloadConfig } = await import('./vite.config.mjs')
  let app
  return new Promise(resolve => {
    const restart = () => {
      const before = app
      const now = openApp(electron, environment)
      app = now
      before?.child.kill()
      now.ended.then(code => now === app && resolve(code))
    }
    watch([preloadConfig(), mainConfig()], restart)
  })
}

/** Calls `changed` once all are built for the first time, and after each later build. */
async function watch(configs, changed) {
  const { build } = await import('vite')
  const waiting = new Set(configs)
  for (const config of configs) {
    const watcher = await build({ ...config, build: { ...config.build, watch: {} } })
    watcher.on('event', event => {
      if (event.code === 'ERROR') return say(`Does not build: ${event.error.message}`)
      if (event.code !== 'END') return undefined
      waiting.delete(config)
      if (waiting.size === 0) changed()
      return undefined
    })
  }
}
