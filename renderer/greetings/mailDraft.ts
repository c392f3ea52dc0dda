// The mail account while it is edited: what was typed, and what is wrong with it.
import { type MailProvider, mailProviders } from '../../shared/greetings/mailModel.ts'
import { type MailAccount, mailAccount } from '../../shared/settings/model.ts'

export interface MailDraft {
  fromAddress: string
  fromName: string
  user: string
  /** '': the one that is kept already stays. */
  password: string
  host: string
  port: number | ''
  security: MailAccount['security']
}

export const newAccount: MailDraft = {
  ...{ fromAddress: '', fromName: '', user: '', password: '', host: '', port: 465, security: 'tls' },
}

export function draftOf(account: MailAccount): MailDraft {
  return { ...account, password: '' }
}

const mistakeFields = ['host', 'port', 'fromAddress', 'password'] as const
export type MailMistakes = Partial<Record<(typeof mistakeFields)[number], true>>

export interface MailFields {
  account: MailAccount
  password: string
}

type Read = { ok: true; fields: MailFields } | { ok: false; mistakes: MailMistakes }

/** `kept`: the account whose password is known; another server or user needs another password. */
export function readDraft({ password, ...draft }: MailDraft, kept: MailAccount | null): Read {
  const read = mailAccount.safeParse({
    ...draft,
    host: draft.host.trim(),
    fromAddress: draft.fromAddress.trim(),
    user: draft.user.trim(),
  })
  const wrong = read.success ? [] : read.error.issues.map(({ path }) => path[0])
  const isKept = kept !== null && kept.host === draft.host.trim() && kept.user === draft.user.trim()
  if (draft.user.trim() !== '' && password === '' && !isKept) wrong.push('password')
  if (read.success && wrong.length === 0) return { ok: true, fields: { account: read.data, password } }
  const mistakes = mistakeFields.filter(field => wrong.includes(field))
  return { ok: false, mistakes: Object.fromEntries(mistakes.map(field => [field, true])) }
}

/** Most log in with their address: what is typed there is the user's name, too, until that is another. */
export function withAddress(draft: MailDraft, fromAddress: string): Partial<MailDraft> {
  return draft.user === draft.fromAddress ? { fromAddress, user: fromAddress } : { fromAddress }
}

/** Whose server this is; null: none of the large ones. */
export function providerOf(host: string): MailProvider | null {
  if (host.trim() === mailProviders.gmail.host) return 'gmail'
  return /\.(?:office365|outlook)\.com$/.test(host.trim()) ? 'microsoft' : null
}
