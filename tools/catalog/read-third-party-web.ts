import { getRegistrableDomain } from './get-registrable-domain.ts'
import type { SourceRecord } from './source.ts'

type Entity = { name: string; homepage?: string; category: string; domains: string[] }

/** Categories whose entities receive data about visitors. Publishers, hosting and certificates would be false alarms. */
const categories: Readonly<Record<string, string>> = {
  ad: 'advertising',
  analytics: 'analytics',
  'consent-provider': 'consent',
  'customer-success': 'chat',
  marketing: 'crm',
  'tag-manager': 'tag-manager',
  video: 'video',
}

/** Entities of those categories that are something else: shops, publishers, industry bodies. */
const others: ReadonlySet<string> = new Set([
  'ARM',
  'Acceptable Ads',
  'Better Business Bureau',
  'Bet365',
  'Business Message',
  'Cardosa Enterprises',
  'Fivetran',
  'IVI',
  'Microsoft XBox Live',
  'Oracle',
  'RAM',
  'STINGRAY',
  'Tivo',
  'Unidays',
  'Wayfair',
  'Yellow Robot',
  'Ziff Davis Tech',
  'eBay',
  'iSite',
  'j2 Cloud Services',
  'fam',
  'Polar',
  'Button',
  'Playground',
  // Second names of others in the list.
  'Market GID',
  'Sailthru Sightlines',
  'Vergic Engage Platform',
  'LiveRamp Privacy Manager',
  'Yahoo! Ad Exchange',
])

/** Entities of third-party-web's list, those that the HTTP Archive has seen in pages. */
export function readThirdPartyWeb(text: string): SourceRecord[] {
  const entities: Entity[] = JSON.parse(text)
  return entities.flatMap(({ name, homepage, category, domains }) => {
    const known = categories[category]
    const hosts = [...new Set(domains.map((host) => host.replace(/^\*\./, '').toLowerCase()))].sort()
    const domain = getRegistrableDomain(homepage || '') ?? getRegistrableDomain(hosts[0] ?? '')
    return known && domain && !others.has(name) ? [{ name, domain, category: known, hosts }] : []
  })
}
