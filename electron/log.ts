// The log file: what went wrong, with a number to find it by; no names, no phone numbers, no texts of the shop.

import { join } from 'node:path'
import log from 'electron-log/node'

let count = 0

/** Messages of libraries may quote what they were given: quoted text and numbers of three digits and more are hidden. */
export function withoutPersonalData(text: string): string {
  return text.replace(/(["'`“]).*?["'`”]/gsu, '$1…$1').replace(/\d{3,}/g, '…')
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return withoutPersonalData(String(error))
  const code = 'code' in error ? ` [${String(error.code)}]` : ''
  // Frames name our own files and lines only; the message is shown without what it quotes.
  const frames = (error.stack ?? '').split('\n').filter(frame => frame.trimStart().startsWith('at '))
  return [`${error.name}${code}: ${withoutPersonalData(error.message)}`, ...frames].join('\n')
}

/** Starts the log in a folder: one file, put aside at 1 MB. */
export function startLog(folder: string): void {
  log.transports.file.setAppName('khach-quen')
  log.transports.file.resolvePathFn = () => join(folder, 'khach-quen.log')
  log.transports.file.level = 'info'
  log.transports.file.maxSize = 1024 * 1024
  log.transports.console.level = 'warn'
}

export function logEvent(what: string): void {
  log.info(what)
}

/** Logs a bug and gives the number that the screen shows for it. */
export function logBug(where: string, error: unknown): number {
  count += 1
  log.error(`#${count} ${where}: ${explain(error)}`)
  return count
}
