// What the command line asks for: another data folder, the sample shop, and, unpackaged only, a clock and a language.
import { resolve } from 'node:path'
import { z } from 'zod'
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
}

const localTime = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)

function optionValue(argv: readonly string[], name: string): string | null {
  const prefix = `--${name}=`
  return argv.findLast(argument => argument.startsWith(prefix))?.slice(prefix.length) ?? null
}

function startOf(text: string | null): Date | null {
  if (text === null) return null
  const [date = '', time = ''] = localTime.parse(text).split('T')
  return new Date(instantOf(date, time, defaultSettings.timeZone))
}

/** Reads the options; a packaged app ignores those for trying things out. Throws where a value cannot be read. */
export function readOptions(argv: readonly string[], packaged: boolean): Options {
  const folder = optionValue(argv, 'data')
  return {
    dataFolder: folder ? resolve(folder) : null,
    demo: argv.includes('--demo'),
    startAt: packaged ? null : startOf(optionValue(argv, 'now')),
    language: packaged ? null : z.enum(languages).nullable().parse(optionValue(argv, 'lang')),
  }
}
