import { vocabulary } from '@candor/vocabulary'
import { ambiguousSynonyms, fieldNames, personFieldNames } from './field-names.ts'
import { splitWords } from './split-words.ts'

/** Further names of fields by category, as `synonyms` of candor.yaml gives them: `{ 'contact.email': ['correo'] }`. */
export type Synonyms = Readonly<Record<string, readonly string[]>>

/** A name of a field, in words; `own` where the project's settings brought it. */
export type FieldName = { words: string[]; category: string; own?: true }

/** Names by their last word: the settings' own first, then the longest. */
export type NameIndex = ReadonlyMap<string, readonly FieldName[]>

/** What the classifier made of one name that it was asked about. */
export type Judgement = {
  path: string
  /** Words at the end that do not change what the name says. */
  setAside: readonly string[]
  category?: string
  /** Why it is nothing personal. */
  reason?: string
}

/** The names that the classifier knows, and who wants to hear of each judgement (only an explanation does). */
export type Lexicon = { anyObject: NameIndex; personOnly: NameIndex; note?: (judgement: Judgement) => void }

const builtIn: Lexicon = { anyObject: createIndex(addSynonyms(fieldNames)), personOnly: createIndex(personFieldNames) }

let inForce = builtIn

/** The names in force: the built-in ones, or those of the `withLexicon` that runs. */
export function getLexicon(): Lexicon {
  return inForce
}

/**
 * Runs something with these names in force. They are in force for all that it calls, so that no detector can forget to hand
 * them on; what runs is synchronous, and the names before are in force again whatever happens.
 */
export function withLexicon<Result>(lexicon: Lexicon, run: () => Result): Result {
  const before = inForce
  inForce = lexicon
  try {
    return run()
  } finally {
    inForce = before
  }
}

/** The built-in names and those of the project's settings. */
export function createLexicon(synonyms: Synonyms = {}, note?: Lexicon['note']): Lexicon {
  const own = createIndex(synonyms, true)
  const anyObject = own.size === 0 ? builtIn.anyObject : new Map([...builtIn.anyObject, ...[...own].map(([last, rows]) => [last, [...rows, ...(builtIn.anyObject.get(last) ?? [])]] as const)])
  return { anyObject, personOnly: builtIn.personOnly, ...(note && { note }) }
}

/** Synonyms of several words say enough by themselves; one word (`order`, `event`) is too often something else. */
function addSynonyms(table: Record<string, readonly string[]>): Record<string, readonly string[]> {
  const own = new Set(Object.values(table).flat())
  const added = vocabulary.categories.map(({ id, synonyms = [] }): [string, string[]] => {
    const plain = synonyms.map((synonym) => splitWords(synonym).join(' '))
    return [id, plain.filter((synonym) => synonym.includes(' ') && !own.has(synonym) && !ambiguousSynonyms.has(synonym))]
  })
  const dotted = added.filter(([id]) => /^(identity|contact|account|financial|location|professional|special)\./.test(id))
  return { ...table, ...Object.fromEntries(dotted.map(([id, names]) => [id, [...(table[id] ?? []), ...names]])) }
}

function createIndex(table: Synonyms, own = false): Map<string, FieldName[]> {
  const index = new Map<string, FieldName[]>()
  for (const [category, names] of Object.entries(table)) {
    for (const name of names) {
      const words = splitWords(name)
      const last = words.at(-1)
      if (last !== undefined) index.set(last, [...(index.get(last) ?? []), { words, category, ...(own && { own: true as const }) }])
    }
  }
  for (const rows of index.values()) rows.sort((a, b) => b.words.length - a.words.length)
  return index
}

/** The name that these words end in. */
export function findName(index: NameIndex, words: readonly string[]): FieldName | undefined {
  const rows = index.get(words.at(-1) ?? '') ?? []
  return rows.find((row) => row.words.every((word, at) => words[words.length - row.words.length + at] === word))
}
