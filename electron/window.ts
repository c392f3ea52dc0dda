// The one window of the app.
import { join } from 'node:path'
import { app, BrowserWindow, Menu, nativeTheme } from 'electron'
import { appOrigin } from './protocol.ts'
import { readWindowPlace, rememberWindowPlace } from './windowPlace.ts'

/** Where the page comes from: the app itself, or in development a server on this computer. */
export function pageAddress(): string {
  const development = process.env.KHACH_QUEN_DEV_URL
  return !app.isPackaged && development ? development : `${appOrigin}/index.html`
}

// Without a menu its keys (zoom, full screen, quit; on macOS also copy and paste) would not exist.
function setKeys(): void {
  const view: Electron.MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
  ]
  if (!app.isPackaged) view.push({ role: 'toggleDevTools' }, { role: 'forceReload' })
  const menus: Electron.MenuItemConstructorOptions[] = [{ label: 'Khách Quen', submenu: [{ role: 'quit' }] }]
  if (process.platform === 'darwin') menus.push({ role: 'editMenu' })
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menus, { label: 'View', submenu: view }]))
}

/** Opens the window where it was last, which `placeFile` remembers; hidden where it is not wanted yet. */
export function openWindow(placeFile: string, isWanted: Promise<boolean>): BrowserWindow {
  const place = readWindowPlace(placeFile)
  setKeys()
  const window = new BrowserWindow({
    ...place,
    minWidth: 480,
    minHeight: 420,
    show: false,
    title: 'Khách Quen',
    // The paper of the theme, so that the first frame does not flash.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16120E' : '#F6F1E7',
    webPreferences: {
      preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  // The keys of the menu without its bar: Alt belongs to the page.
  window.setMenuBarVisibility(false)
  rememberWindowPlace(window, placeFile)
  window.once('ready-to-show', async () => {
    if (!(await isWanted)) return
    if (place.maximized) window.maximize()
    window.show()
  })
  void window.loadURL(pageAddress())
  return window
}
