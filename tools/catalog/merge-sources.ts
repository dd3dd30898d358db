import { getRegistrableDomain } from './get-registrable-domain.ts'
import type { Source, SourceRecord } from './source.ts'
import type { ThirdParty } from './third-party.ts'

/** Where apps and all kinds of vendors keep files: a host there says nothing about who receives. */
const platforms: ReadonlySet<string> = new Set([
  'amazonaws.com',
  'akamaihd.net',
  'akamaized.net',
  'azureedge.net',
  'cloudfront.net',
  'cloudflare.com',
  'cloudflare.net',
  'edgecastcdn.net',
  'fastly.net',
  'fastlylb.net',
  'googleapis.com',
  'google.com',
  'googleusercontent.com',
  'gstatic.com',
  'herokuapp.com',
  'hwcdn.net',
  'jsdelivr.net',
  'kxcdn.com',
  'llnwd.net',
  'netdna-ssl.com',
  'rackcdn.com',
  'stackpathcdn.com',
  'windows.net',
  'microsoft.com',
  'azurewebsites.net',
  'github.io',
  'b-cdn.net',
  'unpkg.com',
  'netlify.app',
  'vercel.app',
  'appspot.com',
  'wpengine.com',
  'yahoo.com',
  'aol.com',
  'ebay.com',
  'oracle.com',
  'ibm.com',
  'sap.com',
  'bbc.co.uk',
  'mail.ru',
])

type Claims = { ids: Set<string>; names: Set<string>; domains: Set<string>; cookies: Set<string> }

/**
 * Own records as they are, then those of the sources that speak of nobody known yet. A source's record loses hosts and
 * cookies that are claimed already, and is left out when its name is known or no host of its own remains.
 */
export function mergeSources(own: readonly ThirdParty[], sources: readonly Source[]): ThirdParty[] {
  const claims = claimOwn(own)
  const added = sources.flatMap((source) =>
    source.records.flatMap((record) => {
      const party = createParty(record, source, claims)
      if (party) claim(party, claims)
      return party ?? []
    }),
  )
  return [...own, ...added]
}

function createParty(record: SourceRecord, source: Source, claims: Claims): ThirdParty | undefined {
  const id = createId(record.name)
  const hosts = (record.hosts ?? []).filter((host) => isFree(host, claims))
  const isKnown =
    claims.ids.has(id) || claims.names.has(createId(record.name)) || claims.domains.has(record.domain)
  const others = (record.hosts ?? []).filter((host) => claims.domains.has(getRegistrableDomain(host) ?? ''))
  if (id === '' || isKnown || hosts.length === 0 || others.length > 0) return undefined
  const cookies = (record.cookies ?? []).filter((cookie) => !claims.cookies.has(cookie))
  const domain = platforms.has(record.domain)
    ? (getRegistrableDomain(hosts[0] ?? '') ?? record.domain)
    : record.domain
  return {
    ...record,
    id,
    domain,
    hosts,
    cookies,
    source: `${source.name}@${source.version}`,
    licence: source.licence,
  }
}

function isFree(host: string, { domains }: Claims): boolean {
  const domain = getRegistrableDomain(host)
  return domain !== undefined && !domains.has(domain) && !platforms.has(domain)
}

function claimOwn(own: readonly ThirdParty[]): Claims {
  const claims: Claims = { ids: new Set(), names: new Set(), domains: new Set(), cookies: new Set() }
  for (const party of own) claim(party, claims)
  return claims
}

function claim(party: ThirdParty, claims: Claims): void {
  claims.ids.add(party.id)
  for (const name of [party.name, ...(party.aliases ?? [])]) claims.names.add(createId(name))
  for (const host of [party.domain, ...(party.hosts ?? []), ...(party.scripts ?? [])]) {
    const domain = getRegistrableDomain((host.split('/', 1)[0] ?? '').replaceAll('*', 'x'))
    if (domain !== undefined) claims.domains.add(domain)
  }
  for (const cookie of party.cookies ?? []) claims.cookies.add(cookie)
}

/** `RTB House AdPilot` → `rtb-house-adpilot` */
function createId(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\(.*?\)/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
}
