// Nothing that was confirmed may be lost: a program that stamps is killed without warning, again and again.
// (This proves a crash of the program. A power cut also needs the disk to keep what fsync promised; see synchronous=FULL.)
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openWriter } from '../db/open.ts'
import { aCounter } from './stamps/counter.ts'

const rounds = 12

/** Runs the stamper and kills it after a while; gives the gestures it had confirmed. */
async function stampAndKill(file: string, customerId: string, kindId: string, milliseconds: number): Promise<string[]> {
  const program = join(import.meta.dirname, 'support', 'stamper.ts')
  const child = spawn(process.execPath, [program, file, customerId, kindId], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', part => {
    said += part
  })
  while (said === '' && child.exitCode === null) await pause(5)
  await pause(milliseconds)
  child.kill('SIGKILL')
  await new Promise(ended => child.on('close', ended))
  // The last line may be cut off by the kill itself: it was confirmed, but nobody could read it.
  return said.split('\n').slice(0, -1)
}

describe('killed in the middle', () => {
  it('keeps every confirmed stamp, and the book opens whole', { timeout: 120_000 }, async () => {
    const { book: begun, customerId, kind } = await aCounter()
    const { file } = begun
    await begun.reader.close()
    await begun.close()
    const confirmed: string[] = []
    for (let round = 0; round < rounds; round += 1) {
      confirmed.push(...(await stampAndKill(file, customerId, kind.id, 20 + 31 * round)))
    }
    const book = openWriter(file)
    const stored = new Set(book.sqlite.prepare('SELECT request_id FROM stamp_lines').pluck().all())
    expect(confirmed.length).toBeGreaterThan(rounds * 5)
    expect(confirmed.filter(id => !stored.has(id))).toEqual([])
    expect(book.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
    const wrong = book.sqlite
      .prepare(
        'SELECT count(*) FROM cards c WHERE stamps <> (SELECT sum(count) FROM stamp_lines l WHERE l.card_id = c.id)',
      )
      .pluck()
      .get()
    expect(wrong).toBe(0)
    await book.close()
  })
})
