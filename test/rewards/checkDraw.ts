// Runs the independent script over what a printed list says.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** What somebody with the printed list has in hand. */
export interface PrintedList {
  commitment: string
  secret: string
  publicValue: string
  prizes: string[]
  entries: { first: number; count: number; who: string }[]
}

/** The winners by the script that shares nothing with the app, as [prize, entry, who]; throws where it finds a fault. */
export function checkList(list: PrintedList, folder: string): [string, number, string][] {
  const file = join(folder, 'list.json')
  writeFileSync(file, JSON.stringify(list))
  const script = resolve(import.meta.dirname, 'checkDraw.mjs')
  const output = execFileSync(process.execPath, [script, file], { encoding: 'utf8', stdio: 'pipe' })
  return output
    .trim()
    .split('\n')
    .filter(line => line !== '')
    .map(line => line.split('\t'))
    .map(([prize = '', entry = '', who = '']) => [prize, Number(entry), who])
}
