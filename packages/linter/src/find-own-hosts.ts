import type { Manifest } from './read-manifests.ts'

/** Names of packages that say what a package is, not whose. */
const plain =
  /^(app|apps|web|www|site|website|client|server|api|admin|frontend|backend|mobile|shop|store|demo|test|docs|blog|template|starter|example|project|monorepo|root|workspace|main|core|next|nuxt|vite|react|vue|svelte|express)$/

/**
 * Hosts that are the app's own as its packages are called: a project called `harbour-books`, or one whose packages are
 * `@harbour-books/…`, owns harbour-books.com and harbour-books.io, written `harbour-books.*`. It only settles whose a host is
 * that nobody else is known to own.
 */
export function findOwnHosts(manifests: readonly Manifest[]): string[] {
  const root = manifests.find(({ folder }) => folder === '')?.name
  const scopes = manifests.flatMap(({ name }) => /^@([^/]+)\//.exec(name ?? '')?.[1] ?? [])
  // One package of a scope may be a fork; most of them make it the project's.
  const scope = scopes.find((one) => scopes.filter((other) => other === one).length * 2 > manifests.length)
  const names = [root?.startsWith('@') ? undefined : root, scope].map((name) => name?.toLowerCase())
  return [
    ...new Set(
      names.flatMap((name) =>
        name !== undefined && /^[a-z0-9-]{4,}$/.test(name) && !plain.test(name) ? [`${name}.*`] : [],
      ),
    ),
  ]
}
