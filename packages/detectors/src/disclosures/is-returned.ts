import type { CallFact } from '@candor/scan'
import type { Mention } from '../list-mentions.ts'
import type { CallRecipient } from './find-call-recipient.ts'

/** What a third party itself has given out and gets back, as a key to its own door, tells it nothing. */
export function isReturned(call: CallFact, { key = '', written = '' }: Mention, category: string, { thirdParty, byHost }: CallRecipient): boolean {
  if (category === 'account.third-party-account-id') return true
  // `user.facebook`, sent to Facebook.
  const last = written.split('.').at(-1)?.toLowerCase() ?? ''
  if (thirdParty && category === 'contact.social-handle' && [thirdParty.id, thirdParty.name, ...(thirdParty.aliases ?? [])].some((name) => name.toLowerCase().startsWith(last))) return true
  // An id that is only called `userId`, in a request: as likely the third party's own.
  if (byHost && category === 'device.user-id' && !written.includes('.')) return true
  // `new Octokit({ auth: token })`: what opens a client.
  if (category === 'account.auth-token' && /^(id|access|refresh)_?token$/.test(last)) return true
  return category === 'account.auth-token' && (call.new === true || key === '' || /(^|\.)(headers|auth|authorization|access_?token|refresh_?token|credentials|apiKey)(\.|$)/i.test(key))
}
