// What the app shows outside its window: the number due on its badge and beside the clock, the notification of the day. Of the
// shop's own book only: the sample shop announces nobody.
import { join } from 'node:path'
import { app, Notification } from 'electron'
import { calendarDay } from '../shared/base/day.ts'
import type { AppEvent } from '../shared/events.ts'
import { createWords } from '../shared/text/words.ts'
import { setAutostart } from './autostart.ts'
import type { Books } from './books.ts'
import { logBug } from './log.ts'
import { countDue } from './reminders/due.ts'
import { tellDueWhenTime } from './reminders/notice.ts'
import { createTray } from './tray.ts'

interface Surroundings {
  books: Books
  dataFolder: string
  /** Only being tried out, with another folder than the usual one: this computer's start is left alone. */
  isTrial: boolean
  showWindow(): void
  showToday(): void
}

export interface Outside {
  /** Every minute, and on waking. */
  look(): void
  /** After the reminders of the book that is open were planned. */
  planned(): void
  /** After settings were stored, or another book was opened. */
  follow(): void
  hear(event: AppEvent): void
  /** Closing the window leaves the app beside the clock. */
  staysInTray(): boolean
}

// Several changes often come together.
const settleMilliseconds = 300

export function createOutside({ books, dataFolder, isTrial, showWindow, showToday }: Surroundings): Outside {
  const isShop = (): boolean => books.state().state === 'open' && books.state().kind === 'shop'
  const tray = createTray({ showWindow, showToday, quit: () => app.quit() })
  const show = notifications(books, showToday)
  const file = join(dataFolder, 'told-day')
  let asking: ReturnType<typeof setTimeout> | undefined
  const bookAndDay = (): string => `${books.place().book} ${calendarDay(books.now(), books.settings)}`
  // Before the first plan of the day the number is that of an earlier one.
  let plannedOn = ''

  const refresh = async (): Promise<void> => {
    const due = isShop() ? await countDue(books) : 0
    app.setBadgeCount(due)
    tray.follow({ isOn: isShop() && books.settings.staysInTray, due, language: books.settings.language })
    if (!isShop() || plannedOn !== bookAndDay()) return
    tellDueWhenTime(due, { now: books.now(), settings: books.settings, file, show })
  }
  const refreshSoon = (): void => {
    clearTimeout(asking)
    asking = setTimeout(() => void refresh().catch(error => logBug('counting who is due', error)), settleMilliseconds)
  }
  return {
    look: refreshSoon,
    planned: () => {
      plannedOn = bookAndDay()
      refreshSoon()
    },
    follow: () => {
      if (isShop() && !isTrial) setAutostart(books.settings.startsWithComputer)
      refreshSoon()
    },
    hear: event => {
      if (event.kind === 'changed' || event.kind === 'bookChanged') refreshSoon()
    },
    staysInTray: tray.isThere,
  }
}

/** The only place that notifies: the number, and never a name. */
function notifications(books: Books, onClick: () => void): (due: number) => void {
  // Kept: one that is collected hears no click.
  let shown: Notification | null = null
  return due => {
    if (!Notification.isSupported()) return
    const { t } = createWords(books.settings.language)
    shown = new Notification({ title: app.getName(), body: t('reminders:notice', { count: due }) })
    shown.on('click', onClick)
    shown.show()
  }
}
