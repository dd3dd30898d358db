import { catalog } from './catalog.ts'
import { createLookup } from './create-lookup.ts'
import { createPattern } from './create-pattern.ts'
import type { ThirdParty } from './generated/catalog.ts'

type CookiePattern = { text: string; pattern: RegExp; party: ThirdParty }

const getCookies = createLookup('cookies')
let patterns: CookiePattern[] | undefined

/**
 * The third party that sets a cookie of this name by default: `_ga`, `ph_abc_posthog`. A name with `*` for what varies finds
 * the record that declares the same pattern. Exact names win over patterns, longer patterns over shorter.
 */
export function findByCookie(name: string): ThirdParty | undefined {
  patterns ??= createPatterns()
  return getCookies().get(name) ?? patterns.find(({ pattern }) => pattern.test(name))?.party
}

function createPatterns(): CookiePattern[] {
  return catalog
    .flatMap((party) =>
      (party.cookies ?? []).map((text) => ({ text, pattern: createPattern(text, '.*'), party })),
    )
    .filter(({ text }) => text.includes('*'))
    .toSorted((a, b) => b.text.length - a.text.length)
}
