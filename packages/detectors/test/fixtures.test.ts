import { describe as suite, expect, test } from 'vitest'
import { detectors, interests } from '../src/index.ts'
import { describe, loadFixtures, observeFixture, readExpectations, stripExpectations } from './load-fixtures.ts'
import { scanFile } from '@candor/scan'

for (const detector of detectors) {
  suite(`${detector.id}`, () => {
    const fixtures = loadFixtures(detector.id)

    test.each(fixtures)('sees what $name says, and no more', ({ sources }) => {
      const expected = sources.flatMap(readExpectations)
      const seen = observeFixture(detector, sources).map((observation) => {
        const { file, line, column, endLine = line, endColumn = column + 1 } = observation
        const text = describe(observation)
        const met = expected.find((one) => one.file === file && one.line === line && one.text === text && one.column >= column && (endLine > line || one.column < endColumn))
        return met ?? { file, line, column, text }
      })
      const order = (a: { file: string; line: number; column: number; text: string }, b: typeof a): number =>
        a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column || a.text.localeCompare(b.text)
      expect(seen.toSorted(order)).toEqual(expected.toSorted(order))
    })

    test('has something that must be found, and a look-alike that must stay silent', () => {
      const clean = fixtures.filter(({ name }) => name.startsWith('clean-'))
      expect(clean.length).toBeGreaterThan(0)
      expect(clean.flatMap(({ sources }) => sources.flatMap(readExpectations))).toEqual([])
      expect(fixtures.flatMap(({ sources }) => sources.flatMap(readExpectations)).length).toBeGreaterThan(0)
    })

    test.each(detector.needles.length > 0 ? fixtures : [])('loses nothing of $name by leaving files without needles unparsed', ({ sources }) => {
      const bare = stripExpectations(sources)
      expect(observeFixture(detector, bare)).toEqual(observeFixture(detector, bare, true))
    })
  })
}

test('a file in which nothing could matter is not parsed', () => {
  const facts = scanFile({ file: 'add.ts', text: 'export const add = (a: number, b: number): number => a + b\n' }, interests)
  expect(facts.parsed).toEqual(false)
})
