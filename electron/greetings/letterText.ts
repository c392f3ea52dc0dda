// A letter as it goes over the wire: plain text in UTF-8, headers encoded by RFC 2047, nothing but what the letter says.
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Letter } from '../../shared/greetings/mailModel.ts'
import type { MailAccount } from '../../shared/settings/model.ts'

/** `stopWords`: the subject of the letter by which a customer says that they want no more offers. */
export function letterText(account: MailAccount, letter: Letter, stopWords: string): Promise<Buffer> {
  const { fromAddress, fromName } = account
  const { address, subject, body, messageId, at, offer } = letter
  const stop = `<mailto:${fromAddress}?subject=${encodeURIComponent(stopWords)}>`
  const composer = new MailComposer({
    from: { name: fromName.normalize('NFC'), address: fromAddress },
    // An object: a text would be read as a list of addresses.
    to: { name: '', address },
    subject: subject.normalize('NFC'),
    text: body.normalize('NFC'),
    messageId,
    date: new Date(at),
    ...(offer && { headers: { 'List-Unsubscribe': { prepared: true, value: stop } } }),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}
