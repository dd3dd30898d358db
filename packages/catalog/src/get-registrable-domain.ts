import { getDomain } from 'tldts'

/**
 * The part of a host that somebody registers, by the Public Suffix List's ICANN section: `js.stripe.com` → `stripe.com`,
 * `shop.example.co.uk` → `example.co.uk`. Takes a host or a URL; `undefined` for an IP address or a bare suffix (`co.uk`).
 */
export function getRegistrableDomain(host: string): string | undefined {
  return getDomain(host) ?? undefined
}
