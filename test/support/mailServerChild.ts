// A real mail server as a process of its own, for tests. What it does with the next letters is told before; what it has got is told back.
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import type { Certificate } from './certificate.ts'

/** What happens to a letter. `cut…`: the connection ends there; after the dot the letter is kept ('Kept') or lost. */
export type Deed =
  | 'take'
  | 'cutInLetter'
  | 'cutAfterKept'
  | 'cutAfterLost'
  | 'silentAfterKept'
  | { refusesAt: 'sender' | 'receiver' | 'letter'; code: number; words: string }

export interface ServerStart {
  certificate: Certificate
  security: 'tls' | 'starttls' | 'none'
  user: string
  password: string
}

/** A letter that the server has got whole. */
export interface Delivered {
  from: string
  to: string[]
  text: string
  isSecure: boolean
}

export type FromServer = { kind: 'listening'; port: number } | { kind: 'delivered'; letter: Delivered }
export type ToServer = { kind: 'start'; start: ServerStart } | { kind: 'deeds'; deeds: Deed[] }

const deeds: Deed[] = []
const under = new Map<string, Deed>()
const tell = (message: FromServer) => process.send?.(message)

function refusal({ code, words }: { code: number; words: string }): Error {
  return Object.assign(new Error(words), { responseCode: code })
}

/** What is done with the letter of this session; chosen when it is begun. */
function deedOf({ id }: SMTPServerSession): Deed {
  return under.get(id) ?? 'take'
}

function refuses(session: SMTPServerSession, at: 'sender' | 'receiver' | 'letter'): Error | null {
  const deed = deedOf(session)
  return typeof deed === 'object' && deed.refusesAt === at ? refusal(deed) : null
}

function begin({ certificate, security, user, password }: ServerStart): void {
  const server = new SMTPServer({
    ...certificate,
    secure: security === 'tls',
    disabledCommands: security === 'none' ? ['STARTTLS'] : [],
    allowInsecureAuth: security === 'none',
    closeTimeout: 1,
    onAuth: (given, _session, done) => {
      if (given.username === user && given.password === password) done(null, { user })
      else done(refusal({ code: 535, words: '5.7.8 Bad credentials' }))
    },
    onMailFrom: (_address, session, done) => {
      under.set(session.id, deeds.shift() ?? 'take')
      done(refuses(session, 'sender'))
    },
    onRcptTo: (_address, session, done) => done(refuses(session, 'receiver')),
    onData: (stream, session, done) => {
      const cut = () => {
        for (const connection of server.connections) if (connection.id === session.id) connection._socket.destroy()
      }
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => {
        parts.push(part)
        if (deedOf(session) === 'cutInLetter') cut()
      })
      stream.on('end', () => {
        const deed = deedOf(session)
        const refused = refuses(session, 'letter')
        if (deed === 'cutInLetter') return
        if (deed === 'cutAfterLost') return cut()
        if (refused) return done(refused)
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom === false ? '' : mailFrom.address
        const to = rcptTo.map(({ address }) => address)
        tell({
          kind: 'delivered',
          letter: { from, to, text: Buffer.concat(parts).toString(), isSecure: session.secure },
        })
        if (deed === 'cutAfterKept') cut()
        else if (deed !== 'silentAfterKept') done()
      })
    },
  })
  server.on('error', () => {})
  const listening = server.listen(0, '127.0.0.1', () => {
    const address = listening.address()
    tell({ kind: 'listening', port: typeof address === 'object' && address ? address.port : 0 })
  })
}

process.on('message', (message: ToServer) => {
  if (message.kind === 'start') begin(message.start)
  else deeds.push(...message.deeds)
})
process.on('disconnect', () => process.exit(0))
