import { findByPackage } from '@candor/catalog'
import type { FileFacts } from '@candor/scan'
import { type Verdict, classifyField } from '../classifier/index.ts'
import { classifyUpload } from './uploads.ts'

/** A field that server code reads from a request. */
export type RequestField = {
  name: string
  /** The part of the request that it comes from. */
  source: 'body' | 'query'
  /** The function that reads it. */
  within: number | undefined
  /** Whether it is read from a form that may hold files. */
  ofForm: boolean
}

/** What is said of a field by the code around it. */
export type Around = {
  facts: FileFacts
  /** Functions that read what only a person has. */
  personal: ReadonlySet<number | undefined>
  /** Whether the file talks to a language model. */
  talksToModel: boolean
}

const tokenPath = /(auth|login|sign-?in|sign-?up|verif|reset|confirm|callback|oauth|invite|magic|password|session)/i

/** Fields that mean something in one part of a request only: where they stand decides. */
const inContext: readonly (readonly [name: RegExp, category: string, applies: (field: RequestField, around: Around) => boolean, why: string])[] = [
  [/^(token|token_hash|tokenHash|code|otp)$/, 'account.auth-token', letsIn, 'where a person is let in'],
  [/^(q|search|searchTerm|searchQuery|keyword|keywords)$/, 'behaviour.search-query', ({ source }) => source === 'query', 'what a person searches for'],
  [/^(prompt|question|messages|userMessage|userInput)$/, 'content.ai-prompt', ({ source }, { talksToModel }) => talksToModel && source === 'body', 'what a person asks of a model'],
  [/^message$/, 'content.message', ({ source }) => source === 'body', 'what a person writes to somebody'],
]

export function classifyRequestField(field: RequestField, around: Around): Verdict | undefined {
  const { name, within, ofForm } = field
  for (const [pattern, category, applies, why] of inContext)
    if (pattern.test(name) && applies(field, around)) return { category, evidence: `"${name}": ${why}`, confidence: 'medium' }
  return classifyField({ path: name, ofPerson: around.personal.has(within) }) ?? (ofForm ? classifyUpload(name) : undefined)
}

/** The file, or a function around the read, is named after signing in and its like. */
function letsIn({ within }: RequestField, { facts: { file, functions } }: Around): boolean {
  if (tokenPath.test(file)) return true
  for (let index = within; index !== undefined; index = functions[index]?.parent)
    if (tokenPath.test(functions[index]?.symbol?.replace(/^.*#/, '') ?? '')) return true
  return false
}

/** Reads that tell that a handler is about a person: a name read beside them is the person's. */
export function tellsPerson(name: string): boolean {
  return /^(contact\.(email|phone)|account\.password)$/.test(classifyField({ path: name })?.category ?? '')
}

export function hasModel({ imports }: FileFacts): boolean {
  return imports.some(({ specifier, typeOnly, used }) => used && !typeOnly && (/^(ai$|ai\/|@ai-sdk\/|@?langchain)/.test(specifier) || findByPackage(specifier)?.category === 'ai'))
}
