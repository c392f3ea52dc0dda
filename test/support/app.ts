// The real app in a real window for a test: a data folder of its own, the clock at 22 November 2026, 10:00 in the shop.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
// For the type of window.khachQuen.
import type {} from '../../renderer/api.ts'
import type { AnswerOf, CallName, InputOf, ReplyOf } from '../../shared/calls.ts'

const root = resolve(import.meta.dirname, '..', '..')

export interface LaunchOptions {
  /** Another start of the same shop: the folder of an earlier one. */
  folder?: string
  /** Further arguments: '--demo', '--lang=en'. */
  args?: string[]
  /** null: the computer's own clock. */
  now?: string | null
  env?: Record<string, string>
}

export interface OpenApp {
  app: ElectronApplication
  page: Page
  folder: string
  /** Makes a call as the page would, for what a test only needs to be there; fails on a refusal. */
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<Extract<AnswerOf<N>, { ok: true }>['value']>
  close(): Promise<void>
  /** Ends the app as a power cut would: no goodbye. */
  kill(): Promise<void>
}

type Launch = (options?: LaunchOptions) => Promise<OpenApp>

function environment(extra: Record<string, string> = {}): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { ...Object.fromEntries(own), ...extra }
}

async function open(folder: string, { args = [], now = '2026-11-22T10:00', env }: LaunchOptions): Promise<OpenApp> {
  const clock = now === null ? [] : [`--now=${now}`]
  const app = await _electron.launch({
    cwd: root,
    args: ['.', `--data=${folder}`, ...clock, ...args],
    env: environment(env),
  })
  const page = await app.firstWindow()
  await page.waitForSelector('main')
  return {
    app,
    page,
    folder,
    call: (name, input) => callIn(page, name, input),
    close: () => app.close(),
    kill: async () => {
      const gone = app.waitForEvent('close')
      app.process().kill('SIGKILL')
      await gone
    },
  }
}

async function callIn<N extends CallName>(page: Page, name: N, input: InputOf<N>) {
  const reply: ReplyOf<N> = await page.evaluate(
    ([called, given]) => Reflect.apply(window.khachQuen.call, window.khachQuen, [called, JSON.parse(given)]),
    [name, JSON.stringify(input)] as const,
  )
  if (!reply.ok) throw new Error(`${name} was refused: ${JSON.stringify(reply)}`)
  return reply.value
}

/** `launch` starts the app; whatever a test started is closed and its folder removed afterwards. */
export const test = base.extend<{ launch: Launch }>({
  // biome-ignore lint/correctness/noEmptyPattern: playwright reads the names of the fixtures from this pattern
  launch: async ({}, use) => {
    const started: OpenApp[] = []
    const folders: string[] = []
    await use(async (options = {}) => {
      const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'khach-quen-app-'))
      if (!options.folder) folders.push(folder)
      const opened = await open(folder, options)
      started.push(opened)
      return opened
    })
    for (const { app } of started) await app.close().catch(() => {})
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  },
})

export { expect }
