// What the command line asks for: another data folder, the sample shop, and, unpackaged only, a clock and a language.
import { resolve } from 'node:path'
import { instantOf } from '../shared/base/day.ts'
import { defaultSettings, type Language, languages } from '../shared/settings/model.ts'

export interface Options {
  /** --data=FOLDER: where the book lies; null: the system's usual place. */
  dataFolder: string | null
  /** --demo: open the sample shop. */
  demo: boolean
  /** --now=2027-02-06T08:00: the time in the default shop's zone at which the app's clock starts. */
  startAt: Date | null
  /** --lang=en */
  language: Language | null
  /** --at-login: the system started the app, nobody asked for its window. */
  atLogin: boolean
}

export const atLogin = '--at-login'

const localTime = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/

function optionValue(argv: readonly string[], name: string): string | null {
  const prefix = `--${name}=`
  return argv.findLast(argument => argument.startsWith(prefix))?.slice(prefix.length) ?? null
}

// A folder that is not named must not open the shop's own book by mistake.
function folderOf(argv: readonly string[]): string | null {
  const folder = optionValue(argv, 'data')
  if (folder === '' || argv.includes('--data')) throw new Error('--data needs a folder, such as --data=FOLDER')
  return folder === null ? null : resolve(folder)
}

function startOf(text: string | null): Date | null {
  if (text === null) return null
  if (!localTime.test(text)) throw new Error(`--now=${text} is not a time such as --now=2027-02-06T08:00`)
  const [date = '', time = ''] = text.split('T')
  return new Date(instantOf(date, time, defaultSettings.timeZone))
}

function languageOf(text: string | null): Language | null {
  const language = languages.find(known => known === text)
  if (text !== null && !language) throw new Error(`--lang=${text} is none of ${languages.join(', ')}`)
  return language ?? null
}

/** Reads the options; a packaged app ignores those for trying things out. Throws where a value cannot be read. */
export function readOptions(argv: readonly string[], packaged: boolean): Options {
  return {
    dataFolder: folderOf(argv),
    demo: argv.includes('--demo'),
    startAt: packaged ? null : startOf(optionValue(argv, 'now')),
    language: packaged ? null : languageOf(optionValue(argv, 'lang')),
    atLogin: argv.includes(atLogin),
  }
}
