// The seal beside the clock, for shops that leave the app running when its window is closed.
import { join } from 'node:path'
import { Menu, Tray } from 'electron'
import type { Language } from '../shared/settings/model.ts'
import { createWords } from '../shared/text/words.ts'

interface TrayDoors {
  showWindow(): void
  showToday(): void
  quit(): void
}

interface TrayState {
  isOn: boolean
  due: number
  language: Language
}

const icons = join(import.meta.dirname, '..', '..', 'build')
const icon = process.platform === 'win32' ? join(icons, 'icon.ico') : join(icons, 'icons', '24x24.png')

/** `follow` makes, changes or removes it; `isThere` says whether it can be used to come back. */
export function createTray({ showWindow, showToday, quit }: TrayDoors) {
  let tray: Tray | null = null
  const make = (): Tray => {
    const made = new Tray(icon)
    made.setToolTip('Khách Quen')
    made.on('click', showWindow)
    return made
  }
  return {
    isThere: () => tray !== null,
    follow: ({ isOn, due, language }: TrayState): void => {
      if (!isOn) {
        tray?.destroy()
        tray = null
        return
      }
      tray ??= make()
      const { t } = createWords(language)
      const today = due === 0 ? t('reminders:tray.today') : t('reminders:tray.todayDue', { n: due })
      // Linux shows a menu as it was when it was set, so that it is set anew with each number.
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: t('reminders:tray.open'), click: showWindow },
          { label: today, click: showToday },
          { type: 'separator' },
          { label: t('reminders:tray.quit'), click: quit },
        ]),
      )
    },
  }
}
