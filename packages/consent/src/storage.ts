import { findCookie, getDocumentCookies, setCookie } from './cookie.ts'
import { getHeader, type RequestLike } from './read-consent.ts'
import { getWebStorage, type WebMedium } from './web-storage.ts'

/** Value of a declared cookie, from a request or from the document; `undefined` where there is none. */
export function loadCookie(name: string, request?: RequestLike): string | undefined {
  const cookies = request ? getHeader(request, 'cookie') : getDocumentCookies()
  const value = findCookie(cookies, name)
  try {
    return value && decodeURIComponent(value)
  } catch {
    return value // somebody else wrote it without escaping
  }
}

/**
 * Sets a declared cookie in a browser; gives the `Set-Cookie` header for a server to send. It lives for `seconds`, or
 * for the browser's session when there are none.
 */
export function storeCookie(name: string, value: string, seconds?: number, attributes?: string): string {
  return setCookie(
    name.replace(/[\s;,=]/g, encodeURIComponent),
    encodeURIComponent(value),
    seconds,
    attributes,
  )
}

/**
 * Value of a declared key of web storage. `expires` says that the policy limits its life: then what has no time written
 * before it, or is past it, is not given.
 */
export function loadItem(medium: WebMedium, name: string, expires?: boolean): string | undefined {
  const value = getWebStorage(medium)?.getItem(name)
  if (!expires || !value) return value ?? undefined
  const [until = '', ...text] = value.split('!')
  return Number.parseInt(until, 36) > Date.now() ? text.join('!') : undefined
}

/** Writes a declared key of web storage. With `seconds` of life, the time at which it ends is written before the value. */
export function storeItem(medium: WebMedium, name: string, value: string, seconds?: number): void {
  const until = seconds ? (Date.now() + seconds * 1000).toString(36) + '!' : ''
  getWebStorage(medium)?.setItem(name, until + value)
}
