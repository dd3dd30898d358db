import { runInNewContext } from 'node:vm'
import { getRegistrableDomain } from './get-registrable-domain.ts'
import type { SourceRecord } from './source.ts'

type Service = { name: string; type: string; cookies?: unknown; js?: unknown }

const categories: Readonly<Record<string, string>> = {
  ads: 'advertising',
  analytic: 'analytics',
  comment: 'embed',
  social: 'social',
  support: 'chat',
  video: 'video',
}

/** A name that says whose cookie it is: it begins with `_`, or has several parts. */
const telling = /^_[a-z]|^[a-z][a-z0-9]+[._-][a-z]/i

/** Cookies of Google, Facebook and the like that tarteaucitron lists with services which merely load them. */
const shared =
  /^(_+ga|_+gid|_+gat|_+utm|_drt_|__cf|_fbp|_pk|1p_|reg_fb|exchange_uid|csrf|session|incap_|visid_)/i

/** Services whose script lies on a host that serves much else, or that another name stands for. */
const others: ReadonlySet<string> = new Set(['Get+', 'Microsoft Campaign Analytics', 'Verizon Dot Tag'])

/** Services of tarteaucitron: the host that each loads its script from, and the cookies that it sets. */
export function readTarteaucitron(text: string): SourceRecord[] {
  // What a site configures stands in cookie names as their variable part.
  const settings = new Proxy({}, { get: (_, key) => (String(key).startsWith('multiple') ? ['*'] : '*') })
  const tarteaucitron: { services: Record<string, Service>; user: object } = { services: {}, user: settings }
  runInNewContext(text, { tarteaucitron, window: {}, document: {} })
  return Object.values(tarteaucitron.services).flatMap((service) => readService(service))
}

function readService({ name, type, cookies, js }: Service): SourceRecord[] {
  const address = /addScript\(\s*['"`](?:https?:)?\/\/([a-z0-9.-]+\.[a-z]{2,})\//i.exec(String(js))
  const host = address?.[1]?.toLowerCase()
  const domain = host === undefined ? undefined : getRegistrableDomain(host)
  const category = categories[type]
  if (host === undefined || domain === undefined || category === undefined || others.has(name)) return []
  const own = Array.isArray(cookies)
    ? cookies.filter((cookie) => telling.test(cookie) && !shared.test(cookie))
    : []
  const listed = [...new Set<string>(own)].sort()
  return [
    {
      name: name.replaceAll(/\s+/g, ' ').trim(),
      domain,
      category,
      hosts: [host],
      ...(listed.length > 0 && { cookies: listed }),
    },
  ]
}
