// A certificate for servers of this computer, signed by itself, made anew in each test run: X.509 version 3 in DER (RFC 5280).
import { createSign, generateKeyPairSync } from 'node:crypto'

type Bytes = Uint8Array

function tagged(tag: number, ...parts: Bytes[]): Bytes {
  const content = Buffer.concat(parts)
  const size = content.length
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255]
  return Buffer.concat([Uint8Array.from([tag, ...length]), content])
}

const sequence = (...parts: Bytes[]) => tagged(0x30, ...parts)
const text = (tag: number, words: string) => tagged(tag, Buffer.from(words, 'latin1'))
const whole = (...bytes: number[]) => tagged(0x02, Uint8Array.from(bytes))
const yes = tagged(0x01, Uint8Array.from([0xff]))
const object = (hex: string) => tagged(0x06, Buffer.from(hex, 'hex'))

const ecdsaWithSha256 = sequence(object('2a8648ce3d040302'))
const commonName = object('550403')
const [subjectAltName, basicConstraints] = [object('551d11'), object('551d13')]

const nameOf = (host: string) => sequence(tagged(0x31, sequence(commonName, text(0x0c, host))))

/** 'YYMMDDhhmmssZ' */
function time(at: number): Bytes {
  return text(0x17, `${new Date(at).toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`)
}

export interface Certificate {
  key: string
  cert: string
}

/** For 'localhost' and 127.0.0.1, unless another name is given; valid from yesterday for a month. */
export function aCertificate(host = 'localhost'): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const day = 86_400_000
  const hosts = tagged(
    0x30,
    text(0x82, host),
    ...(host === 'localhost' ? [tagged(0x87, Uint8Array.from([127, 0, 0, 1]))] : []),
  )
  const extensions = sequence(
    sequence(subjectAltName, tagged(0x04, hosts)),
    sequence(basicConstraints, yes, tagged(0x04, sequence(yes))),
  )
  const body = sequence(
    tagged(0xa0, whole(2)),
    whole(1, ...crypto.getRandomValues(new Uint8Array(8))),
    ecdsaWithSha256,
    nameOf(host),
    sequence(time(Date.now() - day), time(Date.now() + 30 * day)),
    nameOf(host),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, extensions),
  )
  const signature = createSign('sha256').update(body).sign(privateKey)
  const der = sequence(body, ecdsaWithSha256, tagged(0x03, Uint8Array.from([0]), signature))
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  }
}
