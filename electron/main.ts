// The table of contents: in what order the app starts.
import { join } from 'node:path'
import { app, type BrowserWindow, nativeTheme, type WebFrameMain } from 'electron'
import type { AppEvent } from '../shared/events.ts'
import type { Settings } from '../shared/settings/model.ts'
import { Books } from './books.ts'
import { openPost, type Post } from './greetings/post.ts'
import { guardAllPages, guardSession } from './guards.ts'
import { answerCalls } from './ipc.ts'
import { logBug, logEvent, startLog } from './log.ts'
import { mainHandlers } from './mainHandlers.ts'
import { type Options, readOptions } from './options.ts'
import { createOutside, type Outside } from './outside.ts'
import { registerAppScheme, serveApp } from './protocol.ts'
import { type Planning, planningOf } from './reminders/jobs.ts'
import { startSchedule } from './schedule.ts'
import { openWindow, pageAddress } from './window.ts'

const options = optionsOrExit()
let window: BrowserWindow | null = null
let planning: Planning | null = null
let outside: Outside | null = null
let isQuitting = false
const clockAhead = options.startAt ? options.startAt.getTime() - Date.now() : 0

app.setName('Khách Quen')
// Chromium puts the name into a header, where letters beyond ASCII make every request of the page fail (ERR_UNEXPECTED).
app.userAgentFallback = `KhachQuen/${app.getVersion()}`
app.setAppUserModelId('vn.khachquen.app')
if (options.dataFolder) app.setPath('userData', options.dataFolder)
// As root Chromium's sandbox cannot start; whoever passes --no-sandbox knows.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()

// The loser must not open the book at all: it leaves before anything else happens.
if (app.requestSingleInstanceLock()) start()
else app.exit(0)

function optionsOrExit(): Options {
  try {
    return readOptions(process.argv, app.isPackaged)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(2)
  }
}

function start(): void {
  startLog(join(app.getPath('userData'), 'logs'))
  process.on('uncaughtException', error => logBug('main', error))
  process.on('unhandledRejection', error => logBug('main', error))
  registerAppScheme()
  guardAllPages()
  app.on('second-instance', focusWindow)
  app.on('activate', focusWindow)
  app.on('before-quit', () => {
    isQuitting = true
  })
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(() => run(options))
}

async function run({ dataFolder, demo, language, atLogin }: Options): Promise<void> {
  const tellAll = (event: AppEvent): void => {
    tell(event)
    post.hear(event)
  }
  const books = new Books({
    dataFolder: app.getPath('userData'),
    clockAhead,
    language,
    tell: tellAll,
    follow: followSettings,
  })
  const post = openPost(books, tell)
  const plans = planningOf(books, () => outside?.planned())
  planning = plans
  const development = app.isPackaged ? undefined : process.env.KHACH_QUEN_DEV_URL
  guardSession(development ? [new URL(development).origin, new URL(development).origin.replace('http', 'ws')] : [])
  serveApp(join(import.meta.dirname, '..', 'renderer'))
  // The book opens while the page loads: the window's first question waits for it.
  const opened = books.open(demo ? 'sample' : 'shop')
  const isTrial = dataFolder !== null
  outside = createOutside({ books, dataFolder: app.getPath('userData'), isTrial, showWindow: focusWindow, showToday })
  const page = () => window?.webContents ?? null
  answerCalls(books, mainHandlers({ books, post, opened, tell: tellAll, page }), isOurFrame)
  const isWanted = atLogin ? opened.then(() => !books.settings.staysInTray) : Promise.resolve(true)
  window = openWindow(join(app.getPath('userData'), 'window.json'), isWanted)
  window.on('close', hideInstead)
  window.on('closed', () => {
    window = null
  })
  closeBooksAtEnd(books, post)
  logEvent(`Khách Quen ${app.getVersion()} on Electron ${process.versions.electron}: ${(await opened).state}`)
  startSchedule(books, tell, plans, outside.look)
}

/** The page of our one window, and nothing that was opened, framed or loaded besides. */
function isOurFrame(frame: WebFrameMain | null): boolean {
  if (!frame || frame !== window?.webContents.mainFrame || !URL.canParse(frame.url)) return false
  // A scheme of our own has no origin to compare in Node's URL.
  const [ours, theirs] = [new URL(pageAddress()), new URL(frame.url)]
  return theirs.protocol === ours.protocol && theirs.host === ours.host
}

function focusWindow(): void {
  if (window?.isMinimized()) window.restore()
  window?.show()
  window?.focus()
}

function showToday(): void {
  focusWindow()
  tell({ kind: 'showToday' })
}

/** Where the shop wants it, closing the window leaves the app beside the clock. */
function hideInstead(event: Electron.Event): void {
  if (isQuitting || !outside?.staysInTray()) return
  event.preventDefault()
  window?.hide()
}

function tell(event: AppEvent): void {
  window?.webContents.send('event', event)
  planning?.hear(event)
  outside?.hear(event)
}

function followSettings({ appearance }: Settings): void {
  nativeTheme.themeSource = appearance
  outside?.follow()
}

/** Quitting waits for the letter in hand, and for the book: its last commits are checkpointed into one file. */
function closeBooksAtEnd(books: Books, post: Post): void {
  app.on('will-quit', event => {
    event.preventDefault()
    void post
      .close()
      .then(() => books.close())
      .catch(error => logBug('closing the book', error))
      // Not quit(): Electron ignores a second one while it still answers the first.
      .finally(() => app.exit(0))
  })
}
