import { catalog } from './catalog.ts'
import type { ThirdParty } from './generated/catalog.ts'

let lookup: Map<string, ThirdParty | undefined> | undefined

/**
 * The third party that an id, an alias or a name means: `stripe`, `ga4`, `Google Analytics`. Its domain will do as well
 * where no other record has the same one (`stripe.com`, not `google.com`). Case, spaces and punctuation do not matter.
 */
export function findThirdParty(idOrAlias: string): ThirdParty | undefined {
  lookup ??= createNames()
  return lookup.get(normalizeName(idOrAlias))
}

/** Ids win over aliases, aliases over names, names over domains; a name or domain of two records means neither. */
function createNames(): Map<string, ThirdParty | undefined> {
  const names = new Map<string, ThirdParty | undefined>()
  for (const party of catalog) names.set(party.id, party)
  for (const party of catalog) for (const alias of party.aliases ?? []) names.set(normalizeName(alias), party)
  for (const field of ['name', 'domain'] as const) addUnclaimed(names, field)
  return names
}

function addUnclaimed(names: Map<string, ThirdParty | undefined>, field: 'name' | 'domain'): void {
  const claims = new Map<string, ThirdParty | undefined>()
  for (const party of catalog) {
    const key = normalizeName(party[field])
    claims.set(key, claims.has(key) ? undefined : party)
  }
  for (const [key, party] of claims) if (!names.has(key)) names.set(key, party)
}

function normalizeName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
}
