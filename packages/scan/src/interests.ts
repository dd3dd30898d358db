import { createNeedleTest } from './needles.ts'
import type { FileKind } from './generated/facts.ts'
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
  hasNeedle(text: string, kind?: FileKind): boolean
}

const filters = new WeakMap<Interests, Filter>()

/** In markup the component `TextArea` may be `text-area`, and `<input` may be `INPUT` or, in Pug, `input(`. */
function listSpellings(needle: string): string[] {
  if (/^<\w/.test(needle)) return [needle.slice(1).toLowerCase()]
  if (!/^=?([A-Z][a-z]+)+$/.test(needle)) return []
  return [needle.toLowerCase(), needle.replace(/(?<![=]|^)[A-Z]/g, '-$&').toLowerCase()]
}

/** Compiled once per set of interests. */
export function getFilter(interests: Interests): Filter {
  const known = filters.get(interests)
  if (known) return known
  const match = createSymbolMatcher(interests.symbols.map((pattern) => [pattern, true] as const))
  const wants = (symbol: string): boolean => match(symbol) === true
  const hasNeedle = createNeedleTest(interests.needles)
  const hasSpelling = createNeedleTest(interests.needles.flatMap(listSpellings))
  const filter: Filter = {
    wants,
    // Calls of modules and of the project's own functions are what linking follows.
    wantsCall: (symbol) => /^(npm|import|file):/.test(symbol) || wants(symbol),
    hasNeedle: (text, kind = 'script') => hasNeedle(text) || (kind !== 'script' && hasSpelling(text.toLowerCase())),
  }
  filters.set(interests, filter)
  return filter
}
