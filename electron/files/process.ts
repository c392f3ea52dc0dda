// Starts the process that reads import files, with a limit on its memory.
import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { ImportProcess } from './importing.ts'

/** The process of electron/importProcess.ts, bundled beside this file. */
export function startImportProcess(): ImportProcess {
  const child = utilityProcess.fork(join(import.meta.dirname, 'importProcess.js'), [], {
    serviceName: 'Khách Quen: reading a file',
    execArgv: ['--max-old-space-size=768'],
    stdio: 'ignore',
    env: {},
  })
  return {
    post: message => child.postMessage(message),
    onMessage: listener => void child.on('message', listener),
    onExit: listener => void child.on('exit', listener),
    stop: () => void child.kill(),
  }
}
