import type { CallFact, Value } from '@candor/scan'
import type { CallRecipient } from './find-call-recipient.ts'

/** `mail.send(message)`, `fetch('https://api.resend.com/emails', { body: JSON.stringify({ from, ...options }) })`: whatever is in it, a letter has an address. */
export function isOpaqueMail({ symbol, args, via }: CallFact, { thirdParty, byHost }: CallRecipient): boolean {
  if (via || thirdParty?.category !== 'email' || (!byHost && !/\.(send|sendMail|sendEmail|sendEmailWithTemplate|sendTransactionalEmail)$/.test(symbol))) return false
  const message = byHost ? findBody(args[1]) : args[0]
  if (message?.type === 'symbol') return !message.symbol.startsWith('global:')
  return message?.type === 'object' && (message.spread?.length ?? 0) > 0 && !message.entries.some(({ key }) => /^(to|cc|bcc|personalizations|recipients|destination)$/i.test(key))
}

function findBody(options: Value | undefined): Value | undefined {
  const body = options?.type === 'object' ? options.entries.findLast(({ key }) => key === 'body' || key === 'json' || key === 'data')?.value : undefined
  return body?.type === 'call' && body.symbol === 'global:JSON.stringify' ? body.args[0] : body
}
