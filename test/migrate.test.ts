// A book of every older version, with rows in it, comes forward whole or stays as it was.
import { spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { migrate, NewerBookError, versionOf } from '../db/migrate.ts'
import { newestVersion } from '../db/migrations/index.ts'
import { applicationId } from '../db/open.ts'
import { aFolder } from './support/book.ts'
import { anOldBook, contentsOf, rowsOfVersion } from './support/oldBooks.ts'

const versions = Array.from({ length: newestVersion }, (_, place) => place + 1)

function oldBook(version: number): Database.Database {
  const sqlite = anOldBook(aFolder(), version)
  onTestFinished(() => {
    sqlite.close()
  })
  return sqlite
}

const schemaOf = (sqlite: Database.Database) =>
  sqlite.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all()

describe('a book of an older version', () => {
  it('there is one for each version, with rows in every table that it added', () => {
    expect(Object.keys(rowsOfVersion).map(Number)).toEqual(versions)
    const empty = Object.entries(contentsOf(oldBook(newestVersion))).filter(([, rows]) => rows.length === 0)
    // These two have rows only while people are merged or erased.
    expect(empty.map(([name]) => name)).toEqual(['erasing', 'merging'])
  })

  for (const version of versions) {
    it(`of version ${version} keeps every row on its way to ${newestVersion}`, () => {
      const sqlite = oldBook(version)
      const before = contentsOf(sqlite)
      migrate(sqlite)
      expect(versionOf(sqlite)).toBe(newestVersion)
      expect(sqlite.pragma('application_id', { simple: true })).toBe(applicationId)
      expect(contentsOf(sqlite)).toMatchObject(before)
      expect(sqlite.pragma('foreign_key_check')).toEqual([])
      expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
      expect(schemaOf(sqlite)).toEqual(schemaOf(oldBook(newestVersion)))
    })
  }

  it('still finds its customers by their words', () => {
    const sqlite = oldBook(2)
    migrate(sqlite)
    const found = sqlite.prepare('SELECT rowid FROM customer_words WHERE customer_words MATCH ?').pluck()
    expect([found.all('dao'), found.all('"lê"'), found.all('090*')]).toEqual([[1], [2], [1]])
  })

  it('is not touched when it is up to date', () => {
    const sqlite = oldBook(newestVersion)
    const before = sqlite.pragma('data_version', { simple: true })
    const watcher = new Database(sqlite.name)
    const seen = watcher.pragma('data_version', { simple: true })
    migrate(sqlite)
    expect(watcher.pragma('data_version', { simple: true })).toBe(seen)
    expect(sqlite.pragma('data_version', { simple: true })).toBe(before)
    watcher.close()
  })
})

describe('a step that does not end', () => {
  for (const version of versions.slice(0, -1)) {
    it(`after version ${version} leaves the book as it was, and the next try brings it forward`, () => {
      const sqlite = oldBook(version)
      const before = { rows: contentsOf(sqlite), schema: schemaOf(sqlite) }
      const run = sqlite.exec.bind(sqlite)
      const broken = vi.spyOn(sqlite, 'exec').mockImplementation(text => {
        run(text)
        throw new Error('the power went')
      })
      expect(() => migrate(sqlite)).toThrow('the power went')
      broken.mockRestore()
      expect({ rows: contentsOf(sqlite), schema: schemaOf(sqlite) }).toEqual(before)
      expect(versionOf(sqlite)).toBe(version)
      migrate(sqlite)
      expect(contentsOf(sqlite)).toMatchObject(before.rows)
    })
  }

  it('because the process was killed in it, leaves the book as it was', () => {
    const sqlite = oldBook(3)
    const before = contentsOf(sqlite)
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    const file = join(aFolder(), 'copy.db')
    copyFileSync(sqlite.name, file)
    const at = (path: string) => pathToFileURL(resolve(import.meta.dirname, path)).href
    const program = `
      import Database from '${at('../node_modules/better-sqlite3/lib/index.js')}'
      import { migrate } from '${at('../db/migrate.ts')}'
      const sqlite = new Database(${JSON.stringify(file)})
      sqlite.pragma('cache_size = 1')
      const run = sqlite.exec.bind(sqlite)
      sqlite.exec = text => { run(text); process.stdout.write('in the middle'); process.kill(process.pid, 'SIGKILL') }
      migrate(sqlite)`
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
    expect([child.stdout, child.signal]).toEqual(['in the middle', 'SIGKILL'])
    const after = new Database(file)
    expect(versionOf(after)).toBe(3)
    expect(contentsOf(after)).toEqual(before)
    migrate(after)
    expect(contentsOf(after)).toMatchObject(before)
    after.close()
  })

  it('because it would leave rows without their parent, is rolled back', () => {
    const sqlite = oldBook(2)
    sqlite.pragma('foreign_keys = OFF')
    sqlite.exec(
      `INSERT INTO import_changes (import_id, customer_id, before, after) VALUES ('gone', 'gone', '{}', '{}')`,
    )
    const before = contentsOf(sqlite)
    expect(() => migrate(sqlite)).toThrow('Migration 3 leaves 2 rows without their parent')
    expect(contentsOf(sqlite)).toEqual(before)
    expect(versionOf(sqlite)).toBe(2)
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
  })
})

describe('a book of a newer app', () => {
  it('is refused with its version, and not one byte of it changes', () => {
    const sqlite = oldBook(newestVersion)
    sqlite.pragma(`user_version = ${newestVersion + 1}`)
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    const before = readFileSync(sqlite.name)
    expect(() => migrate(sqlite)).toThrow(NewerBookError)
    try {
      migrate(sqlite)
    } catch (error) {
      expect(error).toMatchObject({ version: newestVersion + 1 })
    }
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    expect(readFileSync(sqlite.name).equals(before)).toBe(true)
  })
})
