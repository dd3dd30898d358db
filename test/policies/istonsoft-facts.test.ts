import { createDocument, serializeHtml, serializeMarkdown } from '@candor/document'
import { describe, expect, test } from 'vitest'
import { istonsoftFacts } from './istonsoft-facts.ts'
import { readIstonsoft } from './read-istonsoft.ts'
import { resolvePointer } from './resolve-pointer.ts'

const { policy, sources } = readIstonsoft()
const document = createDocument(policy)
const markdown = readMarkdown(serializeMarkdown(document))
const html = readHtml(serializeHtml(document))

describe.each(Object.entries(istonsoftFacts))('%s', (_heading, facts) => {
  test.each(facts)('$fact', ({ says, from }) => {
    const pointer = resolvePointer(policy, from)
    const sentence = document.trace.sentences.find(
      ({ text, facts: traced }) => says.test(text) && traced.some(({ path }) => path === pointer),
    )
    const { file = '', line = 0 } = sentence?.facts.find(({ path }) => path === pointer) ?? {}
    expect({
      yaml: sources[file]?.split('\n')[line - 1]?.trim(),
      sentence: sentence?.text,
      markdown,
      html,
    }).toEqual({
      yaml: expect.stringMatching(new RegExp(`^(- )?${from.split('/').at(-1)}: `)),
      sentence: expect.stringMatching(says),
      markdown: expect.stringMatching(says),
      html: expect.stringMatching(says),
    })
  })
})

test('what the document says of the original comes from all over the declaration', () => {
  const facts = Object.values(istonsoftFacts).flat()
  expect(facts.length).toBeGreaterThan(100)
  expect([...new Set(facts.map(({ from }) => from.split('/')[1]))].toSorted()).toEqual([
    'channels',
    'choices',
    'controller',
    'data',
    'introduction',
    'processors',
    'purposes',
    'safeguards',
    'storage',
    'storageText',
    'terms',
    'title',
  ])
})

/** The words of a Markdown text: without its signs, and with what follows on the next line behind the last. */
function readMarkdown(text: string): string {
  return text
    .replaceAll(/\]\([^)]*\)/g, ']')
    .replaceAll(/\\(?=\W)/g, '')
    .replaceAll(/[[\]*_`]/g, '')
    .replaceAll(/\s+/g, ' ')
}

/** The words of a page: without tags, and with its character references read. */
function readHtml(text: string): string {
  const signs: Record<string, string> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    '#x27': "'",
    nbsp: ' ',
  }
  return text
    .replaceAll(/<(style|head)\b.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&([#\w]+);/g, (reference, name: string) => signs[name] ?? reference)
    .replaceAll(/\s+/g, ' ')
}
