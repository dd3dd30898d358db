import { listCookies, setCookie } from './cookie.ts'
import { environment } from './environment.ts'
import { matchesName } from './matches-name.ts'
import type { Medium } from './notice.ts'

// A script may have set its cookie for the host or for any domain above it; which one cannot be read.
function removeCookie(name: string): string[] {
  const headers = [setCookie(name, '', 0)]
  for (let domain = environment.location?.hostname; domain; domain = domain.replace(/^[^.]*\.?/, '')) {
    headers.push(setCookie(name, '', 0, ';Domain=' + domain))
  }
  return headers
}

/**
 * Removes what is stored under a declared name or pattern in this browser. Cookies and web storage are gone when it
 * returns; databases and caches go soon after. Gives the `Set-Cookie` headers that remove the same cookies from a server.
 */
export function removeStored(medium: Medium, declared: string, cookies = environment.document?.cookie ?? ''): string[] {
  if (medium === 'cookie') return listCookies(cookies, declared).flatMap(removeCookie)
  const { document, indexedDB, caches } = environment
  const each = (names: readonly (string | undefined)[], remove: (name: string) => unknown): void => {
    for (const name of names) if (name && matchesName(declared, name)) remove(name)
  }
  if (!document) return []
  if (medium === 'indexedDB') {
    void indexedDB?.databases?.().then((all) => each(all.map(({ name }) => name), (name) => indexedDB.deleteDatabase(name)))
  } else if (medium === 'cacheStorage') {
    void caches?.keys().then((names) => each(names, (name) => caches.delete(name)))
  } else {
    const storage = environment[medium]
    each(Object.keys(storage ?? {}), (name) => storage?.removeItem(name))
  }
  return []
}
