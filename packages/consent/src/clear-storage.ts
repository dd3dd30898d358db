import { getDocumentCookies, parseCookies, setCookie } from './cookie.ts'
import { environment } from './environment.ts'
import { getWebStorage, type WebMedium } from './web-storage.ts'

/**
 * Removes cookies of a declared name or pattern in a browser; gives the `Set-Cookie` headers that do so from a server,
 * when it is told the cookies of the request.
 */
export function clearCookies(declared: string, cookies = getDocumentCookies()): string[] {
  const matches = createMatcher(declared)
  return parseCookies(cookies).flatMap(([name]) => (matches(name) ? removeCookie(name) : []))
}

// A script may have set its cookie for the host or for any domain above it; which one cannot be read.
function removeCookie(name: string): string[] {
  const headers = [setCookie(name, '', 0)]
  for (let domain = environment.location?.hostname; domain; domain = domain.replace(/^[^.]*\.?/, '')) {
    headers.push(setCookie(name, '', 0, ';Domain=' + domain))
  }
  return headers
}

/** Removes keys of web storage that have a declared name or pattern. */
export function clearItems(medium: WebMedium, declared: string): void {
  const storage = getWebStorage(medium)
  for (const key of Object.keys(storage ?? {}).filter(createMatcher(declared))) storage?.removeItem(key)
}

/** Removes databases (IndexedDB) of a declared name or pattern, as soon as nothing has them open. */
export async function clearDatabases(declared: string): Promise<void> {
  const matches = createMatcher(declared)
  const { indexedDB } = environment
  for (const { name = '' } of (await indexedDB?.databases?.()) ?? [])
    if (matches(name)) indexedDB?.deleteDatabase(name)
}

/** Removes caches of a declared name or pattern. */
export async function clearCaches(declared: string): Promise<void> {
  const names = (await environment.caches?.keys()) ?? []
  await Promise.all(names.filter(createMatcher(declared)).map((name) => environment.caches?.delete(name)))
}

// A name is the declared one from the first letter to the last; `*` stands for any part.
function createMatcher(declared: string): (name: string) => boolean {
  const pattern = declared.replace(/\W/g, '\\$&').replaceAll('\\*', '[^]*')
  return (name) => new RegExp(`^${pattern}$`).test(name)
}
