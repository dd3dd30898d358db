import { createLookup } from './create-lookup.ts'
import type { ThirdParty } from './generated/catalog.ts'

const getPackages = createLookup('packages')

/**
 * The third party to which an npm package sends. Takes what an import names, with or without a path inside the package
 * and, after `#`, the name that is imported: `posthog-js`, `next-auth/providers/google`, `firebase/auth#GoogleAuthProvider`.
 * The most particular record wins; a package that only runs locally belongs to nobody.
 */
export function findByPackage(specifier: string): ThirdParty | undefined {
  const packages = getPackages()
  const exact = packages.get(specifier)
  if (exact) return exact
  let path = specifier.split('#', 1)[0] ?? ''
  while (path !== '') {
    const found = packages.get(path) ?? packages.get(`${path}/*`)
    if (found) return found
    path = path.slice(0, Math.max(path.lastIndexOf('/'), 0))
  }
  return undefined
}
