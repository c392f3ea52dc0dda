// Starts the mail server of mailServerChild.ts for a test, and reads what it has got.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { MailAccount } from '../../shared/settings/model.ts'
import { aCertificate } from './certificate.ts'
import type { Deed, Delivered, FromServer, ServerStart, ToServer } from './mailServerChild.ts'

export const password = 'mật khẩu của tiệm'

export interface MailServer {
  account: MailAccount
  /** What makes the server's certificate trusted. */
  ca: string
  delivered: Delivered[]
  /** What is done with the next letters, in order; every other one is taken. */
  next(...deeds: Deed[]): void
  /** Resolves when so many letters have been got. */
  got(count: number): Promise<void>
  stop(): Promise<void>
}

export async function aMailServer(part: Partial<ServerStart> = {}): Promise<MailServer> {
  const start: ServerStart = {
    ...{ certificate: aCertificate(), security: 'tls', user: 'tiem@example.com', password, ...part },
  }
  const child = fork(join(import.meta.dirname, 'mailServerChild.ts'), { serialization: 'advanced', silent: true })
  const post = (message: ToServer) => void child.send(message)
  const delivered: Delivered[] = []
  const listening = new Promise<number>((resolve, reject) => {
    child.on('message', (message: FromServer) => {
      if (message.kind === 'listening') resolve(message.port)
      else delivered.push(message.letter)
    })
    child.stderr?.on('data', bytes => reject(new Error(String(bytes))))
  })
  post({ kind: 'start', start })
  const port = await listening
  const account: MailAccount = {
    ...{ host: '127.0.0.1', port, security: start.security === 'starttls' ? 'starttls' : 'tls', user: start.user },
    ...{ fromAddress: 'tiem@example.com', fromName: 'Tiệm Bánh Ngọt Ánh' },
  }
  return {
    account,
    ca: start.certificate.cert,
    delivered,
    next: (...deeds) => post({ kind: 'deeds', deeds }),
    got: async count => {
      while (delivered.length < count) await once(child, 'message')
    },
    stop: async () => {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}
