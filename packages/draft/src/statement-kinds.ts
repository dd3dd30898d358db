/** Facts that a sentence states by itself; the first row that fits counts. */
export const statedFacts: readonly (readonly [field: string, answer: 'yes' | 'no', pattern: RegExp])[] = [
  ['sale', 'no', /\b(?:do not|don['’]t|never|will not) (?:ever )?(?:sell|rent)\b/i],
  ['sale', 'yes', /\bwe (?:may )?sell (?:your|personal)/i],
  [
    'children',
    'no',
    /\b(?:do not|don['’]t) knowingly collect[^.]*\b(?:children|under)\b|not (?:directed|intended|addressed)[^.]*\bchildren\b/i,
  ],
  ['doNotTrack', 'no', /\b(?:do not|don['’]t) (?:currently )?(?:respond|react)[^.]*do[- ]not[- ]track/i],
  ['doNotTrack', 'yes', /\b(?:honou?r|respond to|respect)[^.]*do[- ]not[- ]track/i],
  [
    'globalPrivacyControl',
    'yes',
    /\b(?:honou?r|respond to|respect|recogni[sz]e|treat)[^.]*global privacy control/i,
  ],
]

/** Rights of the schema, by the words for them. */
export const rightKinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['access', /\bright[^.]*\baccess\b|\brequest (?:a copy|access)/i],
  ['rectification', /\bright[^.]*\b(?:rectif|correct)/i],
  ['erasure', /\bright[^.]*\b(?:eras|delet|be forgotten)/i],
  ['restriction', /\bright[^.]*\brestrict/i],
  ['objection', /\bright[^.]*\bobject/i],
  ['portability', /\bright[^.]*\bportab/i],
  ['withdraw-consent', /\bwithdraw[^.]*\bconsent/i],
  ['complaint', /\b(?:lodge|file|make)[^.]*\bcomplaint/i],
]

/** Sorts of safeguards, by the words for them. */
export const safeguardKinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['encryption-in-transit', /\bencrypt[^.]*\b(?:sent|transmi|transit|transfer)|\bSSL\b|\bTLS\b|\bhttps\b/i],
  ['encryption-at-rest', /\bencrypt[^.]*\b(?:stored|rest)\b/i],
  ['access-limitation', /\b(?:limit|restrict)[^.]*\baccess\b|\baccess[^.]*\b(?:limited|restricted)\b/i],
  ['minimisation', /\bonly used for\b|\bused only\b|\bonly use\b/i],
  ['audit', /\baudit/i],
  ['training', /\btrain(?:ed|ing)\b/i],
  ['other', /\bencrypt|\bsecur|\bfirewall|\bprotect/i],
]

/** Sentences that offer a choice. */
export const choicePattern =
  /\byou (?:can|may)(?: also)? (?:change|refuse|opt|disable|choose|unsubscribe|decline|block|set|turn)|\b(?:is|are) (?:optional|voluntary)\b|\bunsubscribe\b|\bopt[- ]?out\b/i

/** Sentences that say what follows from it. */
export const consequencePattern = /^(?:however|but|in that case|if you do)\b/i

/** Sentences that say what cookies and their like do. */
export const storingPattern =
  /\b(?:cookies?|local storage|web beacons?|pixels?)\b[^.]*\b(?:record|let|allow|determine|remember|track|identif|store|recogni[sz]e|collect|measure|help|keep)/i

/** How long something is kept. */
export const periodPattern =
  /\b(?:keep|kept|retain(?:ed)?|store[ds]?|hold|held)\b[^.]*?\b(?:for|up to|after)\s+(?:a period of |up to |at least )?(\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s+(day|week|month|year)s?\b/i

export const numbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
}
