import { createNeedleTest } from './needles.ts'
import { createSymbolMatcher } from './symbol-pattern.ts'

/** What the detectors ask for: plain JSON, so that it can be sent to a worker and hashed for a cache. */
export type Interests = {
  /** Texts without one of which a file needs no parsing; with `=` before it, only as whole words. */
  needles: readonly string[]
  /** Patterns of the symbols whose calls, writes and reads are kept. */
  symbols: readonly string[]
}

export type Filter = {
  wantsCall(symbol: string): boolean
  wants(symbol: string): boolean
  hasNeedle(text: string): boolean
}

const filters = new WeakMap<Interests, Filter>()

/** Compiled once per set of interests. */
export function getFilter(interests: Interests): Filter {
  const known = filters.get(interests)
  if (known) return known
  const match = createSymbolMatcher(interests.symbols.map((pattern) => [pattern, true] as const))
  const wants = (symbol: string): boolean => match(symbol) === true
  const filter: Filter = {
    wants,
    // Calls of modules and of the project's own functions are what linking follows.
    wantsCall: (symbol) => /^(npm|import|file):/.test(symbol) || wants(symbol),
    hasNeedle: createNeedleTest(interests.needles),
  }
  filters.set(interests, filter)
  return filter
}
