import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type FileFacts, type Interests, type Observation, type Source, linkFacts, scanFile, scanSources } from '@candor/scan'
import type { Detector } from '../src/detector.ts'
import { createInterests, observeWith } from '../src/observe-facts.ts'

const detectorsFolder = join(import.meta.dirname, '../src')

/** A fixture is a file, or a folder of files that belong together. */
export type Fixture = { name: string; sources: Source[] }

export type Expectation = { file: string; line: number; column: number; text: string }

export function loadFixtures(id: string): Fixture[] {
  const folder = join(detectorsFolder, id, 'fixtures')
  return readdirSync(folder).sort().map((name) => {
    const path = join(folder, name)
    const files = statSync(path).isDirectory() ? readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(path, file)).isFile()) : undefined
    const sources = files
      ? files.sort().map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(path, file), 'utf8') }))
      : [{ file: name, text: readFileSync(path, 'utf8') }]
    return { name, sources }
  })
}

const caret = /^\s*(?:\/\/-?|--|#|<!--|\{\{!(?:--)?|<%#|\{#|\{\/\*|\/\*)\s*\^\s*(.*?)\s*(?:-->|--\}\}|\}\}|%>|#\}|\*\/\}?)?\s*$/

/** Caret comments speak of the nearest line of code above them: what is expected under the caret. */
export function readExpectations({ file, text }: Source): Expectation[] {
  let line = 0
  return text.split('\n').flatMap((content, index) => {
    const expected = caret.exec(content)?.[1]
    if (expected === undefined) line = index + 1
    return expected === undefined ? [] : [{ file, line, column: content.indexOf('^') + 1, text: expected }]
  })
}

/** An observation in the words of a caret comment. */
export function describe(observation: Observation): string {
  const words: Record<Observation['kind'], (o: never) => (string | undefined)[]> = {
    storage: (o: Observation & { kind: 'storage' }) => [o.medium, o.name, o.access],
    data: (o: Observation & { kind: 'data' }) => [o.category, o.mechanism, o.processor ?? o.domain],
    processor: (o: Observation & { kind: 'processor' }) => [o.processor ?? o.domain],
    device: (o: Observation & { kind: 'device' }) => [o.api],
    unreadable: (o: Observation & { kind: 'unreadable' }) => [o.why],
  }
  return [observation.kind, ...words[observation.kind](observation as never)].filter((word) => word !== undefined).join(' ')
}

/** What one detector sees in a fixture; `force` parses every file whatever its text holds. */
export function observeFixture(detector: Detector, sources: readonly Source[], force = false): Observation[] {
  const interests: Interests = createInterests([detector])
  const resolve = createResolve(sources)
  const facts: FileFacts[] = force || detector.needles.length === 0 ? sources.map((source) => scanFile(source, interests, { force: true })) : scanSources(sources, interests, resolve)
  return observeWith([detector], linkFacts(facts, resolve, interests), { firstPartyHosts: ['harbour-books.example', 'harbour-books.com'] })
}

function createResolve(sources: readonly Source[]): (specifier: string, from: string) => string | undefined {
  const files = new Set(sources.map(({ file }) => file))
  return (specifier, from) => {
    if (!specifier.startsWith('.')) return undefined
    const base = posix.join(posix.dirname(from), specifier)
    return ['', '.ts', '.tsx', '/index.ts'].map((ending) => `${base}${ending}`).find((file) => files.has(file))
  }
}

/** The sources without their expectations, which would hold needles themselves. */
export function stripExpectations(sources: readonly Source[]): Source[] {
  return sources.map(({ file, text }) => ({ file, text: text.split('\n').filter((line) => !caret.test(line)).join('\n') }))
}
