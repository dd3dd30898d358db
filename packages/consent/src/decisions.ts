import { findCookie } from './cookie.ts'
import type { AnyNotice } from './notice.ts'

/**
 * Decisions by purpose as the cookie holds them: 1 or 0 for granted or denied, the day since 1970 in base 36 (three
 * characters), then the start of the purpose's material hash (six characters: 36 bits, to tell versions of one purpose
 * apart). The cookie's value is `1`, the version of this form, and for each decision `~<purpose>.<decision>`; all of
 * its characters pass through cookies as they are. Anything else gives no decision at all: unreadable means unset.
 */
export function parseDecisions(notice: AnyNotice, cookies: string): Map<string, string> {
  const value = findCookie(cookies, notice.cookie) ?? ''
  const parts = /^1(~[a-z\d-]+\.[01][a-z\d]{3}[\w-]{6})+$/.test(value) ? value.slice(2).split('~') : []
  return new Map(parts.map((part) => part.split('.') as [string, string]))
}

/** Days since 1970, UTC. */
export function getToday(): number {
  return (Date.now() / 864e5) | 0
}
