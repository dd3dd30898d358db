import { readFileSync } from 'node:fs'
import { type Span, renderDiagnostic } from '@candor/diagnostics'
import { describe, expect, it } from 'vitest'
import { type PolicyReading, listUndeclared, readPolicy } from '../src/index.ts'
import { createRandom } from './random.ts'
import { readFrom } from './read-from.ts'

const seed = ['policy', 'channels', 'recipients', 'cookies'].map((name) =>
  readFileSync(new URL(`../../../policies/istonsoft/${name}.yaml`, import.meta.url), 'utf8'),
)
const whole = `${seed.join('\n').replace(/^include:\n(?: {2}- .*\n)+/m, '')}\n`
const lines = whole.split('\n').filter((line) => !/^\s*#/.test(line))

const pieces = [
  '\t',
  '  ',
  ' ',
  '\n',
  '\r\n',
  ':',
  ': ',
  '- ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  '&a ',
  '*a',
  '<<: *a\n',
  '|',
  '>',
  '#',
  '!x ',
  '!!binary ',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '? ',
  '@',
  '`',
  '\\',
  '\0',
  '\ufeff',
  '\ud800',
  '🍪',
  '~',
  '1',
  '2.10',
  'true',
  'null',
  '.inf',
  '0x1F',
  '__proto__: ',
  'constructor: ',
  'include: [policy.yaml]\n',
  'include: x\n',
  'x'.repeat(500),
]
const mutations: readonly ((random: () => number, text: string[]) => void)[] = [
  (random, text) => text.splice(pick(random, text.length), 1),
  (random, text) => text.splice(pick(random, text.length), 0, text[pick(random, text.length)] ?? ''),
  (random, text) =>
    edit(
      random,
      text,
      (line, at) => line.slice(0, at) + pieces[pick(random, pieces.length)]! + line.slice(at),
    ),
  (random, text) => edit(random, text, (line, at) => line.slice(0, at) + line.slice(at + 1)),
  (random, text) => edit(random, text, (line, at) => line.slice(0, at)),
  (random, text) => edit(random, text, (line) => ' '.repeat(pick(random, 8)) + line.trimStart()),
  (random, text) =>
    edit(random, text, (line) => line.replace(/:.*/, `: ${pieces[pick(random, pieces.length)]!}`)),
  (random, text) => text.splice(pick(random, text.length)),
]

function pick(random: () => number, length: number): number {
  return Math.floor(random() * length)
}

function edit(random: () => number, text: string[], change: (line: string, at: number) => string): void {
  const row = pick(random, text.length)
  const line = text[row] ?? ''
  text[row] = change(line, pick(random, line.length + 1))
}

function isInside(
  { file, line, column, endLine, endColumn }: Span,
  sources: PolicyReading['sources'],
): boolean {
  const rows = sources[file]?.split('\n') ?? []
  const isPlace = (row: number, at: number) =>
    row >= 1 && row <= rows.length && at >= 1 && at <= (rows[row - 1] ?? '').length + 1
  return (
    isPlace(line, column) &&
    isPlace(endLine ?? line, endColumn ?? column) &&
    ((endLine ?? line) > line || (endColumn ?? column) >= column)
  )
}

function findFault(bytes: string | Uint8Array): unknown {
  const { policy, diagnostics, sources } = readPolicy('policy.yaml', readFrom({ 'policy.yaml': bytes }))
  const failed = diagnostics.some(({ severity }) => severity === 'error')
  if (failed !== (policy === undefined)) return { policy: policy !== undefined, diagnostics }
  const all = [...diagnostics, ...(policy ? listUndeclared(policy) : [])]
  for (const diagnostic of all) renderDiagnostic(diagnostic, { sources })
  return all.find(
    ({ span, related = [] }) =>
      !span || ![span, ...related.map((other) => other.span)].every((place) => isInside(place, sources)),
  )
}

/** Every fault that changes of the seed policy show within a time, with the text that shows it. */
function hunt(
  milliseconds: number,
  most: number,
  change: (random: () => number) => string | Uint8Array,
): { runs: number; faults: unknown[] } {
  const end = performance.now() + milliseconds
  const faults: unknown[] = []
  let runs = 0
  for (; runs < most && (runs < 200 || performance.now() < end); runs++) {
    const text = change(createRandom(runs))
    try {
      const fault = findFault(text)
      if (fault !== undefined) faults.push({ text, fault })
    } catch (error) {
      faults.push({ text, error })
    }
    if (faults.length > 0) break
  }
  return { runs, faults }
}

describe('a policy that was damaged at random', () => {
  it('is read without a throw, and every diagnostic has its place in the text', { timeout: 60_000 }, () => {
    const { runs, faults } = hunt(4000, 3000, (random) => {
      const text = random() < 0.5 ? lines.slice(0, 20 + pick(random, 60)) : [...lines]
      for (let count = 1 + pick(random, 4); count > 0; count--)
        mutations[pick(random, mutations.length)]!(random, text)
      return text.join(random() < 0.1 ? '\r\n' : '\n')
    })
    expect(faults).toEqual([])
    expect(runs).toBeGreaterThanOrEqual(200)
  })

  it('is read without a throw when bytes are damaged', { timeout: 60_000 }, () => {
    const bytes = new TextEncoder().encode(lines.slice(0, 60).join('\n'))
    const { faults } = hunt(1000, 1000, (random) => {
      const damaged = bytes.slice(0, pick(random, bytes.length))
      for (let count = pick(random, 4); count > 0; count--)
        damaged[pick(random, damaged.length)] = pick(random, 256)
      return damaged
    })
    expect(faults).toEqual([])
  })
})
