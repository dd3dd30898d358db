import { explainFlag, explainMask, explainOthersId, explainOwner, explainUnknown } from './explain-refusal.ts'
import { contextFields, emptyWords, flagWords, maskWords, persons, personsWithId, programFields, weakPrefixes } from './field-names.ts'
import { type Judgement, findName, getLexicon } from './lexicon.ts'
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

/** First what is the object, then what is the field. */
export function classifyField(field: Field): Verdict | undefined {
  const verdict = judgeField(field)
  return 'category' in verdict ? verdict : undefined
}

/** Why a field is nothing; the words for it are made only where somebody listens. */
type Refusal = { why: (() => string | undefined) | undefined }

const nothing: Refusal = { why: undefined }

function judgeField(field: Field): Verdict | Refusal {
  const parts = field.path.split(/[.[\]]+|\?\./).filter((part) => part !== '' && !/^\d+$/.test(part))
  const all = splitWords(parts.at(-1) ?? '')
  const words = dropEmptyWords(all)
  const judged = words.length === 0 ? nothing : judgeWords(field, parts, words)
  const { note } = getLexicon()
  if (note) note({ path: field.path, setAside: all.slice(words.length), ...describeJudged(judged) })
  return judged
}

function describeJudged(judged: Verdict | Refusal): Pick<Judgement, 'category' | 'reason'> {
  if ('category' in judged) return { category: judged.category }
  const reason = judged.why?.()
  return reason === undefined ? {} : { reason }
}

function judgeWords({ path, ofPerson = false, keepMasked = false }: Field, parts: readonly string[], words: readonly string[]): Verdict | Refusal {
  const lexicon = getLexicon()
  if (isFlag(words)) return { why: () => explainFlag(words) }
  const named = findName(lexicon.anyObject, words)
  const isPassword = named?.category === 'account.password'
  if (words.some((word) => maskWords.has(word)) && !(keepMasked && isPassword)) return { why: () => explainMask(words, maskWords) }
  if (named) {
    const source = named.own ? ', a synonym of candor.yaml' : ''
    return { category: named.category, evidence: `"${path}" ends in "${named.words.join(' ')}"${source}`, confidence: 'high' }
  }
  const own = findName(lexicon.personOnly, words)
  if (!own) return { why: () => explainUnknown(words, lexicon) }
  const before = words.slice(0, words.length - own.words.length)
  const object = findOwner(own.words.join(' '), parts.slice(0, -1), before)
  // `project.name` and `projectName` are a project's, whatever the context says.
  if (object === undefined && (!ofPerson || before.length > 0 || parts.length > 1)) return { why: () => explainOwner(own, before.at(-1) ?? parts.at(-2)) }
  if (own.category === 'device.user-id' && object !== undefined && !personsWithId.has(splitWords(object.replace(/\(\)$/, '')).at(-1) ?? '')) return { why: () => explainOthersId(object) }
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

/** Whose the field is, unless it is one that the person's name alone does not make theirs. */
function findOwner(field: string, objects: readonly string[], before: readonly string[]): string | undefined {
  const prefix = before.at(-1)
  if (contextFields.has(field)) return undefined
  if (prefix !== undefined && (weakPrefixes.has(prefix) || programFields.has(field))) return undefined
  return findPerson(objects, before)
}

/** The nearest word before the field that decides what the field belongs to. */
function findPerson(objects: readonly string[], before: readonly string[]): string | undefined {
  if (before.length > 0) return persons.has(before.at(-1) ?? '') ? before.at(-1) : undefined
  const nearest = objects.at(-1)
  if (nearest === undefined) return undefined
  const last = splitWords(nearest.replace(/\(\)$/, '')).at(-1) ?? ''
  return persons.has(last) ? nearest : undefined
}
