import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createDocument } from '../src/index.ts'
import { createPolicy } from './clinic.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const declaration: Json = parse(readFileSync(new URL('fixtures/clinic/policy.yaml', import.meta.url), 'utf8'))
const whole = listSentences(declaration)

/** The one thing that a document may say of its own accord; it claims nothing. */
const silence = 'not stated'

describe('a fact that is taken out never leaves a new sentence behind', () => {
  test.each(listPointers(declaration).map((pointer) => [pointer]))('%s', (pointer) => {
    const rest = removeFact(declaration, pointer)
    if (rest === undefined) return
    expect(listSentences(rest).filter((sentence) => !isWithin(sentence))).toEqual([])
  })
})

test('every sentence of a section rests on a fact, or is a heading, a definition or silence', () => {
  const { tree, trace } = createDocument(createPolicy(declaration as object))
  const headings = new Set(tree.children.flatMap((node) => (node.type === 'heading' ? [node.data?.block] : [])))
  const bare = trace.sentences.filter(
    ({ facts, block, section, text }) => facts.length === 0 && !headings.has(block) && section !== 'glossary' && text !== silence,
  )
  expect(bare).toEqual([])
})

test('every declared text is in the document, but for what only code is told', () => {
  const { trace } = createDocument(createPolicy(declaration as object))
  const shown = new Set(trace.sentences.flatMap(({ facts }) => facts.map(({ path }) => path)))
  const hidden = listPointers(declaration).filter((pointer) => typeof getValue(declaration, pointer) === 'string' && !shown.has(pointer))
  const groups = new Set(hidden.map((pointer) => pointer.replaceAll(/\/\d+/g, '/*')))
  expect([...groups].sort()).toEqual([
    '/channels/*/id',
    '/channels/*/kind',
    '/choices/*/id',
    '/clauses/*/id',
    '/clauses/*/place',
    '/clauses/*/section',
    '/data/*/id',
    '/languages/*',
    '/processors/*/catalog',
    '/processors/*/globals/*',
    '/processors/*/hosts/*',
    '/processors/*/id',
    '/processors/*/packages/*',
    '/purposes/*/accepts/*',
    '/purposes/*/id',
    '/purposes/*/kind',
    '/record/clients',
    '/record/exemption',
    '/record/owner',
    '/retention/*/id',
    '/safeguards/*/id',
    '/safeguards/*/kind',
    '/storage/*/id',
  ])
})

function listSentences(policy: Json): string[] {
  const { trace } = createDocument(createPolicy(policy as object))
  return trace.sentences.filter(({ section }) => section !== 'glossary').map(({ text }) => text)
}

/** Whether each part of a sentence stands in a sentence of the whole document: all its words, in the same order. */
function isWithin(sentence: string): boolean {
  return sentence === silence || sentence.split('; ').every(isPartWithin)
}

function isPartWithin(sentence: string): boolean {
  const words = listWords(sentence)
  return whole.some((candidate) => {
    let from = 0
    const others = listWords(candidate)
    return words.every((word) => (from = others.indexOf(word, from) + 1) > 0)
  })
}

function listWords(sentence: string): string[] {
  return sentence.toLowerCase().match(/[\p{L}\p{N}@.:/_*-]*[\p{L}\p{N}]/gu) ?? []
}

function listPointers(value: Json, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [pointer]
  const below = Object.entries(value).flatMap(([key, item]) => listPointers(item, `${pointer}/${key}`))
  return pointer === '' ? below : [pointer, ...below]
}

function getValue(value: Json, pointer: string): Json | undefined {
  return pointer.split('/').slice(1).reduce<Json | undefined>((at, key) => (at as { [key: string]: Json } | undefined)?.[key], value)
}

const required: ReadonlySet<string> = new Set(
  'id label category kind medium data name pattern term meaning section place answer mechanism version date text reason notRequired title controller'.split(' '),
)

/** Without the fact, and without what refers to it; undefined where the schema asks for it. */
function removeFact(policy: Json, pointer: string): Json | undefined {
  const keys = pointer.split('/').slice(1)
  const last = keys.at(-1) ?? ''
  const parent = getValue(policy, pointer.slice(0, pointer.lastIndexOf('/')))
  const optional = ['/title', '/controller'].includes(pointer) ? false : !required.has(last) || /^\/(data|purposes|channels|processors|storage|safeguards|choices|rights|retention|contact|scope)(\/\d+)?\/(text|title)$/.test(pointer)
  const isRequiredList = last === 'data' && keys.length > 1 && keys[0] !== 'storage' && keys[0] !== 'safeguards'
  const isRequiredTitle = last === 'title' && keys[0] !== 'storage'
  const copy = structuredClone(policy)
  const holder = getValue(copy, pointer.slice(0, pointer.lastIndexOf('/')))
  if (Array.isArray(parent) && Array.isArray(holder)) {
    const [gone] = holder.splice(Number(last), 1)
    const id = typeof gone === 'object' && gone !== null && !Array.isArray(gone) ? gone['id'] : undefined
    return id === undefined ? copy : dropReferences(copy, String(id))
  }
  if (!optional || isRequiredTitle || isRequiredList) return undefined
  delete (holder as { [key: string]: Json })[last]
  return ['data', 'purposes', 'channels', 'processors', 'storage'].includes(pointer.slice(1)) ? undefined : copy
}

function dropReferences(value: Json, id: string): Json {
  if (Array.isArray(value)) return value.filter((item) => item !== id).map((item) => dropReferences(item, id))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => key !== 'party' || item !== id)
      .map(([key, item]) => [key, dropReferences(item, id)]),
  )
}
