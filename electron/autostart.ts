// Whether the app starts with the computer: a login item of the system; on Linux an entry in the desktop's autostart folder.
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import { writeDurably } from '../db/durable.ts'
import { logBug } from './log.ts'
import { atLogin } from './options.ts'

/** Changes the system only where it differs: somebody may have stopped the login item in the system's own settings. */
export function setAutostart(isOn: boolean): void {
  // What runs from its sources is being tried out.
  if (!app.isPackaged) return
  try {
    if (process.platform === 'linux') setEntry(isOn)
    else if (app.getLoginItemSettings({ args: [atLogin] }).openAtLogin !== isOn)
      app.setLoginItemSettings({ openAtLogin: isOn, args: [atLogin] })
  } catch (error) {
    logBug('starting with the computer', error)
  }
}

/** Electron has no login items on Linux; desktops read this folder (Desktop Application Autostart Specification). */
function setEntry(isOn: boolean): void {
  const file = join(app.getPath('appData'), 'autostart', 'khach-quen.desktop')
  if (existsSync(file) === isOn) return
  if (isOn) writeDurably(file, desktopEntry(process.execPath))
  else rmSync(file)
}

function desktopEntry(program: string): string {
  // Twice: for the quotes of the command, and for the string value of the entry.
  const quoted = program
    .replace(/[\\"`$]/g, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')
  return ['[Desktop Entry]', 'Type=Application', 'Name=Khách Quen', `Exec="${quoted}" ${atLogin}`, ''].join('\n')
}
