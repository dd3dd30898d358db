import { type Source, linkFacts, scanSources } from '@candor/scan'
import { expect, test } from 'vitest'
import { defineDetector } from '../src/detector.ts'
import { detectors, interests, observeFacts } from '../src/index.ts'
import { createInterests, observeWith } from '../src/observe-facts.ts'
import { loadFixtures } from './load-fixtures.ts'

const context = { firstPartyHosts: [] }
const nowhere = (): undefined => undefined

test('an observation says what, where and how it was seen', () => {
  const facts = scanSources([{ file: 'shop.ts', text: "localStorage.setItem('cart', '[]')\n" }], interests, nowhere)
  expect(observeFacts(linkFacts(facts, nowhere, interests), context)).toEqual([
    {
      kind: 'storage',
      medium: 'localStorage',
      name: 'cart',
      access: 'write',
      file: 'shop.ts',
      line: 1,
      column: 22,
      endLine: 1,
      endColumn: 28,
      detector: 'web-storage',
      evidence: 'writes "cart" by localStorage.setItem',
      confidence: 'high',
    },
  ])
})

test('a detector that fails is reported, and hides nothing of the others', () => {
  const broken = defineDetector({
    id: 'broken',
    title: 'Broken',
    doc: 'Fails.',
    needles: ['cart'],
    symbols: [],
    observe: () => {
      throw new Error('no till')
    },
  })
  const set = [broken, ...detectors]
  const facts = scanSources([{ file: 'shop.ts', text: "localStorage.setItem('cart', '[]')\n" }], createInterests(set), nowhere)
  const seen = observeWith(set, linkFacts(facts, nowhere), context)
  expect(seen.map((observation) => [observation.detector, observation.kind === 'unreadable' ? observation.why : observation.kind])).toEqual([
    ['broken', 'detector broken failed: no till'],
    ['web-storage', 'storage'],
  ])
})

test('a syntax error in one file hides nothing in another', () => {
  const sources: Source[] = [
    { file: 'a.ts', text: "const x = { localStorage: (\n" },
    { file: 'b.ts', text: "localStorage.setItem('cart', '[]')\n" },
  ]
  const seen = observeFacts(linkFacts(scanSources(sources, interests, nowhere), nowhere, interests), context)
  expect(seen.map(({ file, kind }) => [file, kind])).toEqual([
    ['a.ts', 'unreadable'],
    ['b.ts', 'storage'],
  ])
})

test('the order of files changes nothing', () => {
  const sources = detectors.flatMap(({ id }) => loadFixtures(id).flatMap(({ name, sources: files }) => files.map(({ file, text }) => ({ file: `${id}/${name}/${file}`, text }))))
  const observe = (list: readonly Source[]): string => JSON.stringify(observeFacts(linkFacts(scanSources(list, interests, nowhere), nowhere, interests), context))
  expect(observe(sources.toReversed())).toEqual(observe(sources))
})

test('each detector has an id, words about it, and a folder of that name', () => {
  expect(detectors.map(({ id }) => id)).toEqual(detectors.map(({ id }) => id).toSorted())
  expect(detectors.filter(({ title, doc }) => title === '' || !doc.endsWith('.'))).toEqual([])
})

test('a name owns its domain under any ending, but no domain that somebody else is known to own', () => {
  const text = "fetch('https://api.harbour-books.io/x'); fetch('https://harbour-books.evil.com'); fetch('https://api.stripe.com')\n"
  const facts = scanSources([{ file: 'shop.ts', text }], interests, nowhere)
  const seen = observeFacts(linkFacts(facts, nowhere, interests), { firstPartyHosts: ['harbour-books.*', 'stripe.*'] })
  expect(seen.map((observation) => 'domain' in observation && observation.domain)).toEqual(['evil.com', 'stripe.com'])
})
