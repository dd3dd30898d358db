import { environment } from './environment.ts'

/** The document's cookies; none on a server, and none in a sandboxed frame, where the browser forbids to look. */
export function getDocumentCookies(): string {
  try {
    return environment.document?.cookie ?? ''
  } catch {
    return ''
  }
}

/** A `Cookie` header or `document.cookie` as pairs of a name and a raw value. */
export function parseCookies(cookies: string): (readonly [name: string, value: string])[] {
  return cookies.split(/; */).map((pair) => [pair.split('=', 1)[0]!, pair.replace(/^[^=]*=/, '')])
}

/** The raw value of a cookie; of two with one name the first, which browsers send first because it is nearer. */
export function findCookie(cookies: string, name: string): string | undefined {
  return parseCookies(cookies).find((pair) => pair[0] === name)?.[1]
}

/**
 * Sets a cookie where there is a document, as `Secure` where the page is, and gives the text of a `Set-Cookie` header
 * for a server to send (RFC 6265). `seconds` of life: 0 removes it, `undefined` keeps it for the browser's session.
 */
export function setCookie(name: string, value: string, seconds?: number, attributes = ''): string {
  const { document, location } = environment
  const life = seconds === undefined ? '' : ';Max-Age=' + seconds
  const secure = location?.protocol === 'https:' ? ';Secure' : ''
  const header = `${name}=${value};Path=/;SameSite=Lax${life}${secure}${attributes}`
  if (document) document.cookie = header
  return header
}
