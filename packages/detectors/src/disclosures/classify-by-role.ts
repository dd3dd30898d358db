import type { ThirdParty } from '@candor/catalog'
import type { Verdict } from '../classifier/index.ts'
import type { Mention } from '../list-mentions.ts'

/** What a key means to a kind of third party: `to` is an address for a mail sender, a number for a text message. */
const roles: Partial<Record<ThirdParty['category'], readonly (readonly [keys: RegExp, category: string])[]>> = {
  email: [[/^(to|cc|bcc|reply_?to)(\.(email|address))?$/i, 'contact.email']],
  messaging: [[/^to$/, 'contact.phone']],
  ai: [[/(^|\.)(prompt|input|messages\.content|content|contents|parts\.text)$/, 'content.ai-prompt']],
  storage: [[/^(Body|body|file)$/, 'content.user-content']],
}

export function classifyByRole({ key }: Mention, thirdParty: ThirdParty | undefined): Verdict | undefined {
  const row = key === undefined || !thirdParty ? undefined : roles[thirdParty.category]?.find(([keys]) => keys.test(key))
  return row && thirdParty && { category: row[1], evidence: `"${key}" for ${thirdParty.name}`, confidence: 'medium' }
}
