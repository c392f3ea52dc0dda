// What no page may do: leave, open windows, ask for permissions, attach other pages. Electron allows much of it by default.
import { app, type Session, session } from 'electron'

// Items 5, 11, 13 and 14 of https://www.electronjs.org/docs/latest/tutorial/security
/** Guards every page that will ever be made; call before the first window. */
export function guardAllPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', event => event.preventDefault())
    contents.on('will-redirect', event => event.preventDefault())
    contents.on('will-frame-navigate', event => event.preventDefault())
    contents.on('will-attach-webview', event => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, decide) => {
    event.preventDefault()
    decide(false)
  })
}

// Everything else on the network is refused: the app is offline, and the book never leaves the computer by itself.
function refuseNetwork(owner: Session, allowed: readonly string[]): void {
  owner.webRequest.onBeforeRequest((request, answer) => {
    const { protocol, origin } = new URL(request.url)
    const own = ['app:', 'data:', 'blob:', 'devtools:'].includes(protocol)
    answer({ cancel: !own && !allowed.includes(origin) })
  })
}

/** Refuses every permission and every request over the network, but for the origins of a development server. */
export function guardSession(allowed: readonly string[]): void {
  const owner = session.defaultSession
  owner.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  owner.setPermissionCheckHandler(() => false)
  owner.setDevicePermissionHandler(() => false)
  owner.on('will-download', event => event.preventDefault())
  refuseNetwork(owner, allowed)
}
