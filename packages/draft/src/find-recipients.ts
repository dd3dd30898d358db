import { type ThirdParty, catalog } from '@candor/catalog'

/** Somebody who receives data, by the words of a sentence. */
export interface Recipient {
  readonly title: string
  readonly catalog?: string
  readonly role?: 'authority'
}

/** Names that no sentence uses for anything else: with a capital or digit inside, or of several words. */
const clear = /\p{L}[\p{Lu}\d]|\s|\./u
/** Words that speak of somebody who does something for the controller. */
const working =
  /\b(?:us(?:e|es|ing)|hosted|provided|powered|through|via|with|by|to|such as|including|from)\s+(?:the\s+)?$/i

/** Whole words for recipients without a name. */
const kinds: readonly (readonly [pattern: RegExp, role?: 'authority'])[] = [
  [
    /\b(?:other |our )?(?:third[- ]party|3rd[- ]party) (?:[a-z-]+ ){0,3}?(?:processors?|providers?|partners?|companies|vendors?|services|advertisers|networks)\b/i,
  ],
  [/\b(?:our )?(?:[a-z]+ )?service providers\b/i],
  [/\b(?:our )?(?:advertising|marketing|business|analytics) partners\b/i],
  [
    /\blaw enforcement(?: agencies| authorities)?\b|\bpublic authorities\b|\bgovernment agencies\b/i,
    'authority',
  ],
]

/** Companies of the catalog that a sentence names, and recipients that it names by what they are. */
export function findRecipients(sentence: string): Recipient[] {
  const named = catalog
    .filter((party) => isNamed(party, sentence))
    .map(({ id, name }): Recipient => ({ title: name, catalog: id }))
  // A longer name holds a shorter one: Google Analytics is not Google besides.
  const longest = named.filter(
    ({ title }) => !named.some((other) => other.title !== title && other.title.includes(title)),
  )
  const unnamed = kinds.flatMap(([pattern, role]): Recipient[] => {
    const match = pattern.exec(sentence)
    return match ? [{ title: capitalize(match[0].replace(/^our /i, '')), ...(role && { role }) }] : []
  })
  return [
    ...longest,
    ...unnamed.filter(
      ({ title }, index) =>
        unnamed.findIndex((one) => one.title.toLowerCase().includes(title.toLowerCase())) === index,
    ),
  ]
}

function isNamed({ name }: ThirdParty, sentence: string): boolean {
  if (name.length < 3) return false
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
    const isWhole =
      !/[\p{L}\d]/u.test(sentence[at - 1] ?? '') && !/[\p{L}\d]/u.test(sentence[at + name.length] ?? '')
    if (isWhole && (clear.test(name) || working.test(sentence.slice(0, at)))) return true
  }
  return false
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
