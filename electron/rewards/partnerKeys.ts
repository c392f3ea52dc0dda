// Keys of shops: making a pair, signing and checking with Ed25519, and the fingerprints by which keys are told apart.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { findShopKey, type ShopKey } from '../../db/rewards/partnerReads.ts'
import { insertShopKey } from '../../db/rewards/partnerWrites.ts'
import type { Writer } from '../../db/tables.ts'
import type { Instant } from '../../shared/base/day.ts'

// What stands before the 32 bytes of a key in its DER form (RFC 8410).
const publicHead = '302a300506032b6570032100'
const privateHead = '302e020100300506032b657004220420'
const keyBytes = 32

export function newShopKey(): ShopKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  })
  return {
    publicKey: publicKey.subarray(-keyBytes).toString('hex'),
    privateKey: privateKey.subarray(-keyBytes).toString('hex'),
  }
}

/** The shop's key, made the first time it is needed. */
export async function shopKey(trx: Writer, now: Instant): Promise<ShopKey> {
  const known = await findShopKey(trx)
  if (known) return known
  const made = newShopKey()
  await insertShopKey(trx, made, now)
  return made
}

export function signerOf({ privateKey }: ShopKey): (message: Uint8Array) => Uint8Array {
  const key = createPrivateKey({ key: Buffer.from(privateHead + privateKey, 'hex'), format: 'der', type: 'pkcs8' })
  return message => sign(null, message, key)
}

export function isSignedBy(publicKey: string, message: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.from(publicHead + publicKey, 'hex'), format: 'der', type: 'spki' })
  return verify(null, message, key, signature)
}

function hashOf(publicKey: string): Buffer {
  return createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest()
}

/** The first 8 bytes of the key's SHA-256, hexadecimal: how codes name a shop. */
export function fingerprintOf(publicKey: string): string {
  return hashOf(publicKey).toString('hex', 0, 8)
}

const groups = 6

/** Six groups of four digits of the key's SHA-256 that two people can read to each other: '0412 9981 …'. */
export function spokenOf(publicKey: string): string {
  const hash = hashOf(publicKey)
  const group = (place: number) => String(hash.readUInt16BE(place * 2) % 10_000).padStart(4, '0')
  return Array.from({ length: groups }, (_, place) => group(place)).join(' ')
}
