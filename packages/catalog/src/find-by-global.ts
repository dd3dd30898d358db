import { createLookup } from './create-lookup.ts'
import type { ThirdParty } from './generated/catalog.ts'

const getGlobals = createLookup('globals')

/**
 * The third party whose snippet leaves a global variable: `fbq`, `google.maps`. Takes a path as well, of which the longest
 * declared beginning wins (`google.maps.Map` is Google Maps); `window.` and the like in front do not matter.
 */
export function findByGlobal(name: string): ThirdParty | undefined {
  const globals = getGlobals()
  let path = name.replace(/^(?:(?:window|globalThis|self|top|parent)\.)+/, '')
  while (path !== '') {
    const found = globals.get(path)
    if (found) return found
    path = path.slice(0, Math.max(path.lastIndexOf('.'), 0))
  }
  return undefined
}
