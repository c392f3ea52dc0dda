// Serves the window's files under app://khach-quen/, and only those: what is not in the list is not there.
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { protocol } from 'electron'

export const appOrigin = 'app://khach-quen'

// https://www.electronjs.org/docs/latest/tutorial/security, items 7 and 18. Mantine sets inline styles, never scripts.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
].join('; ')

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

function filesUnder(folder: string, path = ''): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap(entry => {
    const inside = `${path}/${entry.name}`
    return entry.isDirectory() ? filesUnder(folder, inside) : [inside]
  })
}

/** Answers requests of the window from a folder. The files are listed once; a path is looked up, never resolved. */
export function serveApp(folder: string): void {
  const known = new Set(filesUnder(folder))
  protocol.handle('app', request => {
    const { host, pathname } = new URL(request.url)
    const path = pathname === '/' ? '/index.html' : pathname
    if (host !== 'khach-quen' || request.method !== 'GET' || !known.has(path)) {
      return new Response('Not found', { status: 404 })
    }
    return new Response(new Uint8Array(readFileSync(join(folder, path))), {
      headers: {
        'Content-Type': contentTypes[extname(path)] ?? 'application/octet-stream',
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
      },
    })
  })
}
