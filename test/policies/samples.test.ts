import { isDeepStrictEqual } from 'node:util'
import { createDocument } from '@candor/document'
import { checkObligations } from '@candor/obligations'
import { describe, expect, test } from 'vitest'
import { measureReadingEase } from './measure-reading-ease.ts'
import { type Json, fromDeclaration, readSample, removeFacts, toDeclaration } from './read-sample.ts'

test.each([
  ['The cat sat on the mat.', 116],
  ['We keep your name until you close your account.', 86],
  ['The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.', 37],
])('reading ease of %j is about %i', (sentence, expected) => {
  expect(Math.abs(measureReadingEase([sentence]) - expected)).toBeLessThan(15)
})

describe.each(['harbour-saas', 'juniper-shop'])('%s', (name) => {
  const policy = readSample(name)
  const declaration = toDeclaration(policy)
  const whole = listSentences(declaration) ?? []
  const matrix = describeStatuses(declaration)
  const named = new Set(
    checkObligations(policy).flatMap(({ status, at }) => (status === 'met' ? at.map(({ pointer }) => pointer) : [])),
  )

  test('reads easily: Flesch reading ease of at least 45', () => {
    const { trace } = createDocument(policy)
    // Headings, cells and the like are short, and would make any policy look easy.
    const prose = trace.sentences.map(({ text }) => text).filter((text) => text.split(' ').length >= 6)
    expect(measureReadingEase(prose)).toBeGreaterThanOrEqual(45)
  })

  test.each(pickPointers(declaration))('without %s the document says nothing new, and the matrix changes where it named the fact', (pointer) => {
    const rest = removeFacts(declaration, [pointer])
    // Where the model asks for the fact, nothing is published without it.
    const sentences = listSentences(rest) ?? []
    expect(sentences.filter((sentence) => !isWithin(sentence, whole))).toEqual([])
    expect({ named: named.has(pointer), same: isDeepStrictEqual(describeStatuses(rest), matrix) }).not.toEqual({ named: true, same: true })
  })
})

/** One fact of each kind: the first entry of each list stands for the others, which bounds the time. */
function pickPointers(declaration: Json): string[] {
  const kinds = new Map<string, string>()
  for (const pointer of listPointers(declaration)) {
    const kind = pointer.replaceAll(/\/\d+/g, '/*')
    if (!kinds.has(kind) && !/\/(?:id|title)$/.test(pointer)) kinds.set(kind, pointer)
  }
  return [...kinds.values()]
}

function listPointers(value: Json, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [pointer]
  const below = Object.entries(value).flatMap(([key, item]) => listPointers(item, `${pointer}/${key}`))
  return pointer === '' ? below : [pointer, ...below]
}

function listSentences(declaration: Json): string[] | undefined {
  const policy = fromDeclaration(declaration)
  return policy && createDocument(policy).trace.sentences.filter(({ section }) => section !== 'glossary').map(({ text }) => text)
}

function describeStatuses(declaration: Json): string[] {
  const policy = fromDeclaration(declaration)
  return policy ? checkObligations(policy).map(({ id, status, why, at }) => `${id} ${status} ${why} ${at.length}`) : []
}

/**
 * Whether a sentence, or else each item that it lists, stands in a sentence of the whole document: all its words, in the
 * same order. Items, because a list that is cut off (the summary) or joined (a table) has others when one is gone.
 */
function isWithin(sentence: string, whole: readonly string[]): boolean {
  return sentence === 'not stated' || stands(sentence, whole) || sentence.split(/[;,:] /).every((item) => stands(item, whole))
}

function stands(text: string, whole: readonly string[]): boolean {
  const words = listWords(text)
  return whole.some((candidate) => {
    let from = 0
    const others = listWords(candidate)
    return words.every((word) => (from = others.indexOf(word, from) + 1) > 0)
  })
}

function listWords(sentence: string): string[] {
  return sentence.toLowerCase().match(/[\p{L}\p{N}@.:/_*-]*[\p{L}\p{N}]/gu) ?? []
}
