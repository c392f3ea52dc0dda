// The password of the mailbox: encrypted in a file, known for its own account alone, and in memory only without a key store.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type KeyStore, passwordKeeper } from '../../electron/greetings/mailPassword.ts'
import type { MailAccount } from '../../shared/settings/model.ts'
import { aFolder } from '../support/book.ts'

const account: MailAccount = {
  ...{
    host: 'smtp.example.com',
    port: 465,
    security: 'tls',
    user: 'tiem',
    fromAddress: 'tiem@example.com',
    fromName: '',
  },
}
const password = 'mật khẩu của tiệm'

/** A key store as a system has one, with a key of its own. */
function aKeyStore(): KeyStore {
  const key = randomBytes(32)
  return {
    isThere: () => true,
    encrypt: text => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    decrypt: bytes => {
      const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
      cipher.setAuthTag(bytes.subarray(-16))
      return cipher.update(bytes.subarray(12, -16), undefined, 'utf8') + cipher.final('utf8')
    },
  }
}

const noKeyStore: KeyStore = { ...aKeyStore(), isThere: () => false }

describe('C1 the password', () => {
  it('is in the file, encrypted, and there again at the next start', () => {
    const file = join(aFolder(), 'mail-password')
    const keyStore = aKeyStore()
    passwordKeeper(() => file, keyStore).save(account, password)
    const text = readFileSync(file, 'utf8')
    for (const plain of [password, account.host, Buffer.from(password).toString('base64')])
      expect(text).not.toContain(plain)
    const next = passwordKeeper(() => file, keyStore)
    expect(next.find(account)).toBe(password)
    expect(next.ready(account)).toEqual({ password: 'keyStore', keeps: true })
  })

  it('is shown to no other server and for no other user', () => {
    const file = join(aFolder(), 'mail-password')
    const keeper = passwordKeeper(() => file, noKeyStore)
    keeper.save(account, password)
    expect(keeper.find(account)).toBe(password)
    for (const other of [{ host: 'smtp.example.net' }, { user: 'nguoi khac' }]) {
      expect(keeper.find({ ...account, ...other })).toBeNull()
      expect(keeper.ready({ ...account, ...other }).password).toBe('none')
    }
  })

  it('is kept until the app ends, and in no file, where there is no key store', () => {
    const file = join(aFolder(), 'mail-password')
    const keeper = passwordKeeper(() => file, noKeyStore)
    keeper.save(account, password)
    expect([keeper.find(account), keeper.ready(account)]).toEqual([password, { password: 'untilEnd', keeps: false }])
    expect(existsSync(file)).toBe(false)
    expect(passwordKeeper(() => file, noKeyStore).find(account)).toBeNull()
  })

  it('is typed again where the key store or the file is another', () => {
    const file = join(aFolder(), 'mail-password')
    passwordKeeper(() => file, aKeyStore()).save(account, password)
    expect(passwordKeeper(() => file, aKeyStore()).find(account)).toBeNull()
    writeFileSync(file, 'x'.repeat(1000))
    expect(passwordKeeper(() => file, aKeyStore()).ready(account).password).toBe('none')
  })

  it('is forgotten when somebody says so', () => {
    const file = join(aFolder(), 'mail-password')
    for (const keyStore of [aKeyStore(), noKeyStore]) {
      const keeper = passwordKeeper(() => file, keyStore)
      keeper.save(account, password)
      keeper.save(account, null)
      expect([keeper.find(account), existsSync(file)]).toEqual([null, false])
    }
  })

  it('of the sample shop is another than the shop has', () => {
    const [shop, sample] = [join(aFolder(), 'mail-password'), join(aFolder(), 'mail-password')]
    let open = shop
    for (const keyStore of [aKeyStore(), noKeyStore]) {
      const keeper = passwordKeeper(() => open, keyStore)
      open = shop
      keeper.save(account, password)
      open = sample
      expect(keeper.find(account)).toBeNull()
      keeper.save(account, 'another')
      open = shop
      expect(keeper.find(account)).toBe(password)
      keeper.save(account, null)
    }
  })

  it('is not needed where the server asks for none', () => {
    const keeper = passwordKeeper(() => join(aFolder(), 'mail-password'), noKeyStore)
    expect(keeper.ready({ ...account, user: '' }).password).toBe('notNeeded')
    expect(keeper.ready(null).password).toBe('none')
  })
})
