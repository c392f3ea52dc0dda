// What the mail library's errors mean in the shop's words: which step failed, with which code, and why.
import type { MailProblemKind } from '../../shared/greetings/mailModel.ts'
import type { MailFailure, MailStage } from '../../shared/greetings/mailRules.ts'

function field(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null && name in error ? Reflect.get(error, name) : undefined
}

function textOf(error: unknown, name: string): string {
  const value = field(error, name)
  return typeof value === 'string' ? value : ''
}

const bySystem: Record<string, MailProblemKind> = {
  ENOTFOUND: 'hostUnknown',
  ENODATA: 'hostUnknown',
  EAI_AGAIN: 'noNetwork',
  ESERVFAIL: 'noNetwork',
  ETIMEOUT: 'noNetwork',
  ENETUNREACH: 'noNetwork',
  ENETDOWN: 'noNetwork',
  EHOSTUNREACH: 'noNetwork',
  ECONNREFUSED: 'notReached',
  ETIMEDOUT: 'noAnswer',
  EPROTO: 'notTls',
}

const certificate = /CERT|UNABLE_TO_(?:GET|VERIFY|DECODE)|HOSTNAME_MISMATCH|ALTNAME/

function kindOf(error: unknown): MailProblemKind {
  const [code, original, command] = [textOf(error, 'code'), textOf(error, 'originalCode'), textOf(error, 'command')]
  const system = original || code
  if (command === 'STARTTLS' || /does not support required STARTTLS/.test(textOf(error, 'message'))) return 'noStartTls'
  if (certificate.test(system)) return 'certificate'
  if (system.startsWith('ERR_SSL')) return 'notTls'
  // A resolver that nobody runs refuses the question: there is no network, not no server.
  if (code === 'EDNS' && system === 'ECONNREFUSED') return 'noNetwork'
  if (bySystem[system]) return bySystem[system]
  if (code === 'ETIMEDOUT') return 'noAnswer'
  if (code === 'EPROTOCOL' || code === 'EMESSAGE' || code === 'EENVELOPE' || code === 'EAUTH') return 'notUnderstood'
  return 'broken'
}

/** `stage` is how far it had come by our own count; the server's answer to MAIL FROM speaks of the sender. */
export function failureOf(error: unknown, stage: MailStage): MailFailure {
  const code = field(error, 'responseCode')
  const isOfSender = stage === 'receiver' && textOf(error, 'command') === 'MAIL FROM'
  return {
    stage: isOfSender ? 'sender' : stage,
    code: typeof code === 'number' ? code : null,
    kind: kindOf(error),
    said: textOf(error, 'response'),
  }
}
