// A mail server that lies: it answers each line by a script, whatever the line was.
import { once } from 'node:events'
import { createServer, type TLSSocket } from 'node:tls'
import { onTestFinished } from 'vitest'
import type { MailAccount } from '../../shared/settings/model.ts'
import { aCertificate } from './certificate.ts'

/** What is said to each command; `end` is what is said to the end of a letter. '' says nothing. */
export interface Lies {
  greeting?: string | Buffer
  EHLO?: string | Buffer
  AUTH?: string | Buffer
  MAIL?: string | Buffer
  RCPT?: string | Buffer
  DATA?: string | Buffer
  end?: string | Buffer
}

const honest: Required<Lies> = {
  ...{ greeting: '220 mail\r\n', EHLO: '250-mail\r\n250 AUTH PLAIN\r\n', AUTH: '235 in\r\n', MAIL: '250 ok\r\n' },
  ...{ RCPT: '250 ok\r\n', DATA: '354 go on\r\n', end: '250 taken\r\n' },
}

export async function aLyingServer(lies: Lies): Promise<{ account: MailAccount; ca: string }> {
  const certificate = aCertificate()
  const said = { ...honest, ...lies }
  const server = createServer(certificate, socket => converse(socket, said))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const account = { host: '127.0.0.1', port, security: 'tls', user: 'tiem', fromAddress: 'tiem@example.com' } as const
  return { account: { ...account, fromName: '' }, ca: certificate.cert }
}

function converse(socket: TLSSocket, said: Required<Lies>): void {
  socket.on('error', () => {})
  onTestFinished(() => void socket.destroy())
  socket.write(said.greeting)
  let heard = ''
  let isLetter = false
  socket.on('data', bytes => {
    heard += bytes.toString('latin1')
    for (let end = heard.indexOf('\r\n'); end >= 0; end = heard.indexOf('\r\n')) {
      const line = heard.slice(0, end)
      heard = heard.slice(end + 2)
      if (isLetter && line === '.') {
        isLetter = false
        socket.write(said.end)
      } else if (!isLetter) {
        const command = line.slice(0, 4) as keyof Lies
        socket.write(said[command] ?? '221 bye\r\n')
        isLetter = command === 'DATA'
      }
    }
  })
}
