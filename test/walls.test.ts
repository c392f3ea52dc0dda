// The walls of the house that the compiler does not see: who imports whom inside a room, sizes, clocks, names of calls.
// (Between rooms the compiler is the guard; how long a function may be is in build/biome.json.)
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { calls } from '../shared/calls.ts'

const root = resolve(import.meta.dirname, '..')
const rooms = ['shared', 'db', 'electron', 'renderer'] as const

interface Source {
  path: string
  text: string
  /** Project paths and package names that it imports. */
  imports: string[]
}

function importsOf(path: string, text: string): string[] {
  const found = text.matchAll(/^(?:import|export)\b[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm)
  return [...found].map(([, from, bare, lazy]) => {
    const target = from ?? bare ?? lazy ?? ''
    return target.startsWith('.') ? join(dirname(path), target) : target
  })
}

function read(pattern: string): Source[] {
  return globSync(pattern, { cwd: root })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => !path.includes('node_modules'))
    .map(path => {
      const text = readFileSync(join(root, path), 'utf8')
      return { path, text, imports: importsOf(path, text) }
    })
}

const sources = rooms.flatMap(room => read(`${room}/**/*.{ts,tsx}`))
const features = ['customers', 'visits', 'stamps', 'points', 'rewards', 'reminders', 'greetings', 'feedback', 'groups']
features.push('reports', 'files', 'staff', 'settings')

function roomOf(path: string): string {
  return path.split('/')[0] ?? ''
}

function featureOf(path: string): string | null {
  const folder = path.split('/')[1] ?? ''
  return features.includes(folder) ? folder : null
}

/** Sources that break a rule, as 'who → whom', so that a failure names the place. */
function breaches(rule: (source: Source, target: string) => boolean): string[] {
  return sources.flatMap(source =>
    source.imports.filter(target => rule(source, target)).map(target => `${source.path} → ${target}`),
  )
}

// Each package has one room (architecture of the house, rule 1).
const packages: Record<(typeof rooms)[number], RegExp> = {
  shared: /^(zod|i18next|temporal-polyfill|@nghiavuive\/lunar_date_vi|libphonenumber-js(\/[\w.]+)?)$/,
  db: /^(node:.*|kysely|better-sqlite3)$/,
  electron:
    /^(node:.*|electron|electron-log\/node|zod|uuid|csv-parse(\/sync)?|fflate|nodemailer\/lib\/(smtp-connection|mail-composer)|read-excel-file\/universal)$/,
  renderer:
    /^(react|react-dom(\/client)?|@mantine\/(core|hooks|dropzone)(\/styles\.css|\/styles\.layer\.css)?|@tabler\/icons-react|@tanstack\/react-(query|virtual)|zustand|react-hook-form|@hookform\/resolvers\/zod|react-i18next|i18next|uqr|uuid|zod|@fontsource\/.*)$/,
}

describe('the walls', () => {
  it('reads the sources at all', () => {
    expect(sources.length).toBeGreaterThan(80)
    expect(sources.flatMap(source => source.imports).length).toBeGreaterThan(200)
  })

  it('lets a room use only its own packages', () => {
    const isPackage = (target: string) => !rooms.some(room => target.startsWith(`${room}/`))
    const strangers = breaches(({ path }, target) => {
      const room = rooms.find(name => name === roomOf(path))
      return room !== undefined && isPackage(target) && !packages[room].test(target)
    })
    expect(strangers).toEqual([])
  })

  it('lets rooms import as the arrows go', () => {
    const allowed: Record<string, string[]> = {
      shared: ['shared'],
      db: ['db', 'shared'],
      electron: ['electron', 'db', 'shared'],
      renderer: ['renderer', 'shared'],
    }
    const across = breaches(({ path }, target) => {
      const to = rooms.find(room => target.startsWith(`${room}/`))
      return to !== undefined && !allowed[roomOf(path)]?.includes(to)
    })
    expect(across).toEqual([])
  })

  it("lets a feature use another feature's words only, except where features meet", () => {
    const meet = (path: string) => roomOf(path) === 'electron' || path.startsWith('renderer/app/')
    const words = (target: string) => basename(target) === 'model.ts' || basename(target) === 'tables.ts'
    const crossing = breaches(({ path }, target) => {
      const own = featureOf(path)
      const other = featureOf(target)
      if (meet(path) || own === null || other === null || own === other) return false
      // The window asks through calls; a feature's rules may be looked at from the same feature only.
      return !words(target) && roomOf(path) === roomOf(target)
    })
    expect(crossing).toEqual([])
  })

  it('runs no SQL on the main thread: nothing that it imports reaches SQLite', () => {
    const reached = new Set<string>()
    const visit = (path: string): void => {
      if (reached.has(path)) return
      reached.add(path)
      const source = sources.find(known => known.path === path)
      // Types are gone when the app runs.
      if (source) for (const target of importsOf(path, source.text.replace(/^import type .*$/gm, ''))) visit(target)
    }
    visit('electron/main.ts')
    expect(reached.size).toBeGreaterThan(20)
    expect([...reached].filter(path => path === 'better-sqlite3' || path === 'kysely')).toEqual([])
  })

  it('keeps the preload free of everything but electron', () => {
    expect(sources.find(source => source.path === 'electron/preload.ts')?.imports).toEqual(['electron'])
  })

  it('reads the clock and makes random ids in few places', () => {
    const clock = /\bDate\.now\(|new Date\(\)|Temporal\.Now|Math\.random\(|randomUUID\(/
    const pure = sources.filter(({ path }) => roomOf(path) === 'shared' || roomOf(path) === 'db')
    expect(pure.filter(({ text }) => clock.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('knows window.khachQuen in one file', () => {
    const knows = sources.filter(({ path, text }) => roomOf(path) === 'renderer' && text.includes('window.khachQuen'))
    expect(knows.map(({ path }) => path)).toEqual(['renderer/api.ts'])
  })

  it('has no file of more than 250 lines, and each says first what it is for', () => {
    const everything = [...sources, ...read('test/**/*.{ts,tsx}'), ...read('build/**/*.{mjs,ts}')]
    expect(everything.filter(({ text }) => text.split('\n').length > 251).map(({ path }) => path)).toEqual([])
    const silent = everything.filter(({ text }) => !/^(#!.*\n)?(\/\/|\/\*\*?) ?\S/.test(text))
    expect(silent.map(({ path }) => path)).toEqual([])
  })

  it('names every call after its feature', () => {
    const strangers = Object.keys(calls).filter(name => !features.includes(name.split('.')[0] ?? ''))
    expect(strangers).toEqual([])
    for (const feature of features) {
      const contract = sources.find(({ path }) => path === `shared/${feature}/calls.ts`)
      const foreign = [...(contract?.text.matchAll(/^\s+'(\w+)\.\w+': call</gm) ?? [])].filter(
        ([, name]) => name !== feature,
      )
      expect(foreign).toEqual([])
    }
  })

  it('draws colours in the theme only', () => {
    const colour = /#[0-9a-f]{6}\b|#[0-9a-f]{3}\b|rgba?\(/i
    const painted = [...sources, ...read('renderer/**/*.css')].filter(
      ({ path, text }) => roomOf(path) === 'renderer' && !path.startsWith('renderer/styles/') && colour.test(text),
    )
    expect(painted.map(({ path }) => path)).toEqual([])
  })

  it('never writes markup from text', () => {
    const markup = /dangerouslySetInnerHTML|\.innerHTML|document\.write|\beval\(|new Function\(/
    expect(sources.filter(({ text }) => markup.test(text)).map(({ path }) => path)).toEqual([])
  })
})
