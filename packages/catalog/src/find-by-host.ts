import { catalog } from './catalog.ts'
import type { ThirdParty } from './generated/catalog.ts'
import { createPattern } from './create-pattern.ts'
import { getRegistrableDomain } from './get-registrable-domain.ts'

type HostIndex = {
  exact: ReadonlyMap<string, ThirdParty>
  /** Hosts with a `*`, by their registrable domain. */
  patterns: ReadonlyMap<string, readonly { pattern: RegExp; party: ThirdParty }[]>
}

let index: HostIndex | undefined

/**
 * The third party that owns a host: the host itself or one above it is declared in a record, up to the registrable
 * domain and no further, so that `evil-stripe.com` and `stripe.com.evil.example` are nobody's. The longest one wins.
 */
export function findByHost(host: string): ThirdParty | undefined {
  const name = normalizeHost(host)
  const domain = getRegistrableDomain(name)
  if (domain === undefined) return undefined
  index ??= createIndex()
  for (const part of listHosts(name, domain)) {
    const found = index.exact.get(part) ?? findPattern(index, part, domain)
    if (found) return found
  }
  return undefined
}

/** `a.b.c.d` within `c.d` → `a.b.c.d`, `b.c.d`, `c.d`. */
function* listHosts(host: string, domain: string): Generator<string> {
  let rest = host
  while (rest.length > domain.length) {
    yield rest
    rest = rest.slice(rest.indexOf('.') + 1)
  }
  yield domain
}

function findPattern({ patterns }: HostIndex, host: string, domain: string): ThirdParty | undefined {
  return patterns.get(domain)?.find(({ pattern }) => pattern.test(host))?.party
}

/** Scripts name hosts as well: a frame's or script's host alone shows the third party. */
function createIndex(): HostIndex {
  const exact = new Map<string, ThirdParty>()
  const patterns = new Map<string, { pattern: RegExp; party: ThirdParty }[]>()
  for (const party of catalog) {
    for (const host of party.hosts ?? []) {
      if (!host.includes('*')) {
        exact.set(host, party)
        continue
      }
      const domain = getRegistrableDomain(host.replaceAll('*', 'x')) ?? host
      patterns.set(domain, [
        ...(patterns.get(domain) ?? []),
        { pattern: createPattern(host, '[a-z0-9-]+'), party },
      ])
    }
  }
  for (const party of catalog) {
    for (const script of party.scripts ?? [])
      if (!script.includes('/') && !exact.has(script)) exact.set(script, party)
  }
  return { exact, patterns }
}

function normalizeHost(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '')
}
