import type { Policy } from '@candor/model'
import { getLeastSeconds, parseDuration } from './duration.ts'

/** The cookie that keeps a person's decisions, and for how many whole days. */
export interface ConsentCookie {
  readonly name: string
  readonly days: number
}

// Half a year: after it several supervisory authorities expect to see the question asked again.
const usualDays = 180
// Browsers cut longer lives short (RFC 6265bis, section 5.5).
const longestDays = 400

/**
 * The policy declares the cookie as the storage entry `consent`, which then says its name and duration. Left out, it is
 * called `consent` and stays for 180 days.
 */
export function getConsentCookie(policy: Policy): ConsentCookie {
  const entry = policy.storage.find(isConsentCookie)
  return { name: entry?.name ?? 'consent', days: getDays(entry?.duration) }
}

/** Whether a storage entry is the consent cookie; it has no helpers, for `set` is its only writer. */
export function isConsentCookie({ id, medium, name }: Policy['storage'][number]): boolean {
  return id === 'consent' && medium === 'cookie' && name !== undefined
}

function getDays(duration: string | undefined): number {
  if (duration === undefined) return usualDays
  if (duration === 'session') return 0
  const parsed = parseDuration(duration)
  return parsed ? Math.min(longestDays, Math.floor(getLeastSeconds(parsed) / 86400)) : longestDays
}
