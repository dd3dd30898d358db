import { type ThirdParty, findByHost, findByScript, getRegistrableDomain } from '@candor/catalog'
import type { Draft, ObserveContext } from './detector.ts'

/** Hosts of nobody: documentation, loopback, private networks. */
const reserved = /(^|\.)(localhost|local|localdomain|internal|test|example|invalid|lan|example\.(com|org|net)|home\.arpa)$/

/** Who is behind a URL that code sends to or loads from; undefined for the app's own hosts and for what is no host. */
export type Recipient = { host: string; domain: string; thirdParty: ThirdParty | undefined }

/** Reads the host of an absolute URL, which may hold `*` where it varies. */
export function findRecipient(url: string, { firstPartyHosts }: ObserveContext): Recipient | undefined {
  const host = readHost(url)
  if (host === undefined || reserved.test(host) || firstPartyHosts.some((own) => isWithin(host, own.toLowerCase()))) return undefined
  const domain = getRegistrableDomain(host)
  if (domain === undefined || domain.includes('*')) return undefined
  const thirdParty = findByScript(url) ?? findByHost(host.replace(/^(\*[^.]*|[^.]*\*)\./, ''))
  if (!thirdParty && firstPartyHosts.includes(`${domain.replace(/\..*$/, '')}.*`)) return undefined
  return { host, domain, thirdParty }
}

function readHost(url: string): string | undefined {
  const match = /^(?:(?:https?|wss?):)?\/\/(?:[^/?#@\s]*@)?([^/?#:\s]+)/i.exec(url.trim())
  const host = match?.[1]?.toLowerCase().replace(/\.$/, '')
  if (!host || !host.includes('.') || /[^a-z0-9.*-]/.test(host) || /^[\d.]+$/.test(host)) return undefined
  return host
}

function isWithin(host: string, own: string): boolean {
  return host === own || host.endsWith(`.${own}`)
}

/** The observation that a host gives. */
export function createProcessorDraft({ host, domain, thirdParty }: Recipient, rest: Pick<Draft, 'evidence' | 'place' | 'confidence'>): Draft {
  return { kind: 'processor', ...(thirdParty && { processor: thirdParty.id }), domain: thirdParty?.domain ?? domain, host, ...rest }
}
