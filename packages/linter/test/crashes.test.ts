import type { Interests, Observation } from '@candor/scan'
import { expect, test } from 'vitest'
import { findDetectorCrash } from '../src/find-detector-crash.ts'
import { scanSelectedFiles } from '../src/scan-selected-files.ts'
import { createTree } from './create-tree.ts'

test('a file on which the scan fails is named, on whichever thread', async () => {
  const root = createTree({ 'a.ts': 'export {}\n', 'b.ts': 'export {}\n' })
  const sources = ['a.ts', 'b.ts', 'gone.ts'].map((file) => ({ file, generated: false }))
  // Interests that no detector could have: reading them is what fails.
  const setup = {
    root,
    sources,
    interests: { needles: 1, symbols: 2 } as unknown as Interests,
  }
  for (const threads of [1, 2]) {
    const { facts, skipped, crashes } = await scanSelectedFiles({
      setup,
      resolveImport: () => undefined,
      threads,
    })
    expect([facts, skipped, crashes.map(({ file }) => file)]).toEqual([[], [], ['a.ts', 'b.ts']])
  }
})

test('a detector that fails is no observation', () => {
  const place = {
    file: 'cart.ts',
    line: 3,
    column: 1,
    detector: 'web-storage',
    evidence: '',
    confidence: 'high',
  } as const
  const read: Observation = { kind: 'unreadable', why: 'the name is computed', ...place }
  expect(findDetectorCrash([read])).toBeUndefined()
  expect(
    findDetectorCrash([read, { ...read, why: 'detector web-storage failed: x is not a function' }]),
  ).toMatchObject({
    code: 'scan/detector-crashed',
    what: 'A detector failed at `cart.ts` because of a bug in Candor: detector web-storage failed: x is not a function.',
    span: { file: 'cart.ts', line: 3, column: 1 },
  })
})
