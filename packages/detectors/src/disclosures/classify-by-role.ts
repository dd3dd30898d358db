import type { ThirdParty } from '@candor/catalog'
import { type Verdict, splitWords } from '../classifier/index.ts'
import type { Mention } from '../list-mentions.ts'

/** A key, and what it means; the last pattern is of the last word that the value's own name must then end in. */
type Role = readonly [keys: RegExp, category: string, value?: RegExp]

/** What a key means to a kind of third party: `to` is an address for a mail sender, a number for a text message. */
const roles: Partial<Record<ThirdParty['category'], readonly Role[]>> = {
  email: [[/(^|\.)(to|cc|bcc|reply_?to)(_?addresses)?(\.(email|address|email_?address))?$/i, 'contact.email'], [/(^|\.)(text|html|body|content|textbody|htmlbody)$/i, 'content.message', /^(message|feedback|enquiry|inquiry)$/]],
  messaging: [[/^to$/, 'contact.phone'], [/^(body|text|message)$/i, 'content.message', /^(message|feedback|enquiry|inquiry)$/]],
  notifications: [[/^(to|tokens?|registration_?tokens?|include_(player|subscription)_ids)$/i, 'device.device-id'], [/^include_(external_user_ids|aliases\.external_id)$/, 'device.user-id']],
  ai: [[/(^|\.)(prompt|input|messages\.content|content|contents|parts\.text)$/, 'content.ai-prompt']],
  payment: [[/(^|\.)address\.(line1|line2|city|state|country|postal_code)$/, 'contact.postal-address']],
  storage: [[/^(Body|body|file)$/, 'content.user-content']],
  // Advanced matching: abbreviations that the pixels document.
  advertising: [
    [/(^|\.)em$/, 'contact.email'], [/(^|\.)ph$/, 'contact.phone'], [/(^|\.)(fn|ln)$/, 'identity.name'], [/(^|\.)(ct|zp)$/, 'contact.postal-address'],
    [/(^|\.)db$/, 'identity.date-of-birth'], [/(^|\.)ge$/, 'identity.gender'], [/(^|\.)external_id$/, 'device.user-id'],
  ],
}

/** Parameters of an address, whoever is behind it. */
const parameters: readonly Role[] = [
  [/^(q|query|search|srsearch|term|keywords?)$/i, 'behaviour.search-query', /^(q|query|search|term|keywords?|input|phrase)$/],
  [/^(lat|latitude|lon|lng|long|longitude)$/i, 'location.precise', /^(lat|latitude|lon|lng|long|longitude)$/],
]

/** Things whose place is a person's. */
const whereabouts = /^((\w*(coords|position|location|geolocation)|user|me|req|query|body|params|input|data|values)\.)*\w+$/i

export function classifyByRole({ key, parameter, written }: Mention, thirdParty: ThirdParty | undefined): Verdict | undefined {
  const ends = (pattern: RegExp | undefined): boolean => !pattern || pattern.test(splitWords(written ?? '').at(-1) ?? '')
  const byParameter = parameter === undefined ? undefined : parameters.find(([keys, , value]) => keys.test(parameter) && ends(value))
  if (byParameter && (byParameter[1] !== 'location.precise' || whereabouts.test(written ?? '')))
    return { category: byParameter[1], evidence: `"${parameter}" in the address`, confidence: 'medium' }
  const row = key === undefined || !thirdParty ? undefined : roles[thirdParty.category]?.find(([keys, , value]) => keys.test(key) && ends(value))
  return row && thirdParty && { category: row[1], evidence: `"${key}" for ${thirdParty.name}`, confidence: 'medium' }
}
