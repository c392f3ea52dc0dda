// The password of the mail account: encrypted with a key of the system's key store, in a small file beside the book; never in
// the book, in a backup or in the log. Without a key store it is kept in memory until the app ends.
import { readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import { writeDurably } from '../../db/durable.ts'
import type { MailReady } from '../../shared/greetings/mailModel.ts'
import type { MailAccount } from '../../shared/settings/model.ts'

export interface KeyStore {
  isThere(): boolean
  encrypt(text: string): Buffer
  decrypt(bytes: Buffer): string
}

/** With its account: a password is never shown to another server than the one it was typed for. */
const kept = z.strictObject({ host: z.string(), user: z.string(), password: z.string() })
type Kept = z.infer<typeof kept>

export interface PasswordKeeper {
  /** null: forgets it. */
  save(account: MailAccount, password: string | null): void
  /** null: none is known for this account. */
  find(account: MailAccount): string | null
  ready(account: MailAccount | null): MailReady
}

/** `file`: of the book that is open; the sample shop has its own. */
export function passwordKeeper(file: () => string, keyStore: KeyStore): PasswordKeeper {
  const inMemory = new Map<string, Kept>()

  const stored = (): Kept | null => {
    if (!keyStore.isThere()) return null
    try {
      const bytes = Buffer.from(readFileSync(file(), 'utf8'), 'base64')
      return kept.parse(JSON.parse(keyStore.decrypt(bytes)))
    } catch {
      // No file, or a key store that was made anew: the password is typed again.
      return null
    }
  }
  const find = ({ host, user }: MailAccount): string | null => {
    const known = inMemory.get(file()) ?? stored()
    return known?.host === host.toLowerCase() && known.user === user ? known.password : null
  }

  return {
    save: ({ host, user }, password) => {
      inMemory.delete(file())
      rmSync(file(), { force: true })
      if (password === null) return
      const known = { host: host.toLowerCase(), user, password }
      if (keyStore.isThere()) writeDurably(file(), keyStore.encrypt(JSON.stringify(known)).toString('base64'))
      else inMemory.set(file(), known)
    },
    find,
    ready: account => {
      const keeps = keyStore.isThere()
      if (!account) return { password: 'none', keeps }
      if (account.user === '') return { password: 'notNeeded', keeps }
      if (find(account) === null) return { password: 'none', keeps }
      return { password: keeps ? 'keyStore' : 'untilEnd', keeps }
    },
  }
}
