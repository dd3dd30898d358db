import { environment } from './environment.ts'
import { matchesName } from './matches-name.ts'

/** Raw values by name from a `Cookie` header or `document.cookie`; of two with one name the first, which is nearer. */
export function parseCookies(cookies: string): Map<string, string> {
  // From the last to the first, so that the first stays.
  return new Map(cookies.split(/; */).reverse().map((pair) => [pair.split('=', 1)[0]!, pair.replace(/^[^=]*=/, '')]))
}

/** Names of the cookies in a `Cookie` header or `document.cookie` that have a declared name or pattern. */
export function listCookies(cookies: string, declared: string): string[] {
  return [...parseCookies(cookies).keys()].filter((name) => name && matchesName(declared, name))
}

/**
 * Sets a cookie where there is a document, as `Secure` where the page is, and gives the text of a `Set-Cookie` header
 * for a server to send (RFC 6265). `seconds` of life: 0 removes it, `undefined` keeps it for the browser's session.
 */
export function setCookie(name: string, value: string, seconds?: number, attributes = ''): string {
  const { document, location } = environment
  const header =
    `${name}=${value};Path=/;SameSite=Lax` +
    (seconds === undefined ? '' : ';Max-Age=' + seconds) +
    (location?.protocol === 'https:' ? ';Secure' : '') +
    attributes
  if (document) document.cookie = header
  return header
}
