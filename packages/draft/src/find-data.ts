import { vocabulary } from '@candor/vocabulary'

/** A thing that a sentence says is collected. */
export interface Mention {
  readonly category: string
  /** In the words of the sentence. */
  readonly label: string
}

/** Words after which a list of data stands. */
const openings =
  /\b(?:provid\w+(?: us)?(?: with)?|collect\w*|gather\w*|require[sd]?|includ\w+|such as|record[s]?|ask(?:ed|s)? (?:you )?(?:for|to provide)|give us|submit|enter|determine|identif(?:y|ies)|remembers?|stores?)\b/gi
/** Words that end it. */
const endings =
  /\b(?:when|if|because|in order|so that|before|upon|who|relating to|in respect of|to (?:help|request|improve|provide|complete|assist|make|process|send|deliver|understand|our))\b|[.;:]/i

/** Words of old pages that the vocabulary has no synonym for. */
const more: readonly (readonly [category: string, word: string])[] = [
  ['financial.payment-card', 'credit card details'],
  ['financial.payment-card', 'credit card number'],
  ['financial.payment-card', 'credit card expiration date'],
  ['financial.payment-card', 'credit card information'],
  ['contact', 'contact details'],
  ['contact', 'contact information'],
  ['contact.email', 'email address'],
  ['contact.email', 'email addresses'],
  ['contact.postal-address', 'address'],
  ['account.password', 'passwords'],
  ['preferences', 'preferences'],
  ['financial.purchase-history', 'purchases'],
  ['behaviour.page-view', 'daily visitors'],
  ['behaviour.page-view', 'pages of the site most frequently visited'],
  ['behaviour.page-view', 'pages you visit'],
  ['device.ip-address', 'ip addresses'],
]

/** All words for data, the longest first, so that an e-mail address is no postal address. */
const words = [
  ...more,
  ...vocabulary.categories.flatMap(({ id, label, synonyms }) =>
    [label, ...(synonyms ?? [])].map((word) => [id, word.toLowerCase()] as const),
  ),
]
  .filter(([, word]) => word.length > 2)
  .toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))

/** Bounds for text that is no sentence, so that reading it ends soon. */
const mostLists = 20
const longestList = 600

/** What a sentence says is collected, in its order; each category once. Names of data outside such a list do not count. */
export function findData(sentence: string): Mention[] {
  const lists = [...sentence.matchAll(openings)]
    .slice(0, mostLists)
    .map((match) => cut(sentence.slice(match.index + match[0].length).slice(0, longestList)))
  const found = new Map<string, Mention & { at: number }>()
  for (const list of lists) {
    let rest = list.toLowerCase()
    for (const [id, word] of words) {
      if (!rest.includes(word)) continue
      const match = new RegExp(`(?<![\\w-])${escapePattern(word)}s?(?![\\w-])`).exec(rest)
      if (!match) continue
      if (!found.has(id))
        found.set(id, { category: id, label: match[0], at: sentence.toLowerCase().indexOf(match[0]) })
      rest =
        rest.slice(0, match.index) + '#'.repeat(match[0].length) + rest.slice(match.index + match[0].length)
    }
  }
  return [...found.values()]
    .toSorted((a, b) => a.at - b.at)
    .map(({ category, label }) => ({ category, label }))
}

function cut(list: string): string {
  const end = endings.exec(list)
  return end ? list.slice(0, end.index) : list
}

function escapePattern(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
}
