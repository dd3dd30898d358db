import { createHash } from 'node:crypto'
import type { FileFacts } from '@candor/scan'

/**
 * Where facts of a text may be kept between runs. Facts depend on nothing but path, text and the interests of
 * the detectors, so these are the key. No store is kept yet: `noStore` finds nothing.
 */
export interface FactsStore {
  /** `key` is a function, because hashing costs time and some stores need no key. */
  find(key: () => string): FileFacts | undefined
  keep(key: () => string, facts: FileFacts): void
}

/** Keeps nothing. */
export const noStore: FactsStore = { find: () => undefined, keep: () => {} }

/** The key of one file's facts; `interestsHash` changes with the detectors. */
export function hashSource(file: string, text: string, interestsHash: string): string {
  return createHash('sha256').update(`${interestsHash}\n${file}\n${text}`).digest('hex')
}
