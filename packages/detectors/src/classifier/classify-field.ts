import { vocabulary } from '@candor/vocabulary'
import { ambiguousSynonyms, emptyWords, fieldNames, flagWords, maskWords, personFieldNames, persons, personsWithId } from './field-names.ts'
import { splitWords } from './split-words.ts'

/** What a field is, and which evidence decided. */
export type Verdict = { category: string; evidence: string; confidence: 'high' | 'medium' }

/** A field by name, in the thing that it belongs to. */
export type Field = {
  /** `email`, `user.email`, `billing_address`: the last part is the field, those before are the object. */
  path: string
  /** Whether the context says that a person is spoken of: a sign-up form, a call `identify()`. */
  ofPerson?: boolean
  /** Whether values that are hashed or encrypted still count (a stored password hash does). */
  keepMasked?: boolean
}

const anyObject = createIndex(addSynonyms(fieldNames))
const personOnly = createIndex(personFieldNames)

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

/** Names by their last word, longest first. */
function createIndex(table: Record<string, readonly string[]>): Map<string, { words: string[]; category: string }[]> {
  const index = new Map<string, { words: string[]; category: string }[]>()
  for (const [category, names] of Object.entries(table)) {
    for (const name of names) {
      const words = name.split(' ')
      const last = words.at(-1) ?? name
      index.set(last, [...(index.get(last) ?? []), { words, category }])
    }
  }
  for (const rows of index.values()) rows.sort((a, b) => b.words.length - a.words.length)
  return index
}

/** First what is the object, then what is the field. */
export function classifyField({ path, ofPerson = false, keepMasked = false }: Field): Verdict | undefined {
  const parts = path.split(/[.[\]]+|\?\./).filter((part) => part !== '' && !/^\d+$/.test(part))
  const field = parts.at(-1) ?? ''
  const words = dropEmptyWords(splitWords(field))
  if (words.length === 0 || isFlag(words)) return undefined
  const named = findName(anyObject, words)
  const isPassword = named?.category === 'account.password'
  if (words.some((word) => maskWords.has(word)) && !(keepMasked && isPassword)) return undefined
  if (named) return { category: named.category, evidence: `"${path}" ends in "${named.words.join(' ')}"`, confidence: 'high' }
  const own = findName(personOnly, words)
  if (!own) return undefined
  const before = words.slice(0, words.length - own.words.length)
  const object = findPerson(parts.slice(0, -1), before)
  // `project.name` and `projectName` are a project's, whatever the context says.
  if (object === undefined && (!ofPerson || before.length > 0 || parts.length > 1)) return undefined
  if (own.category === 'device.user-id' && object !== undefined && !personsWithId.has(splitWords(object.replace(/\(\)$/, '')).at(-1) ?? '')) return undefined
  const why = object === undefined ? 'the context speaks of a person' : `"${object}" is a person`
  return { category: own.category, evidence: `"${path}": ${why}, "${own.words.join(' ')}" is theirs`, confidence: object === undefined ? 'medium' : 'high' }
}

function dropEmptyWords(words: readonly string[]): string[] {
  let end = words.length
  while (end > 1 && emptyWords.has(words[end - 1] ?? '')) end -= 1
  return words.slice(0, end)
}

/** `hasEmail`, `emailVerified` and the like tell whether, not what. */
function isFlag(words: readonly string[]): boolean {
  return words.length > 1 && flagWords.has(words[0] ?? '')
}

function findName(index: ReadonlyMap<string, readonly { words: string[]; category: string }[]>, words: readonly string[]): { words: string[]; category: string } | undefined {
  const rows = index.get(words.at(-1) ?? '') ?? []
  return rows.find((row) => row.words.every((word, at) => words[words.length - row.words.length + at] === word))
}

/** The nearest word before the field that decides what the field belongs to. */
function findPerson(objects: readonly string[], before: readonly string[]): string | undefined {
  if (before.length > 0) return persons.has(before.at(-1) ?? '') ? before.at(-1) : undefined
  const nearest = objects.at(-1)
  if (nearest === undefined) return undefined
  const last = splitWords(nearest.replace(/\(\)$/, '')).at(-1) ?? ''
  return persons.has(last) ? nearest : undefined
}
