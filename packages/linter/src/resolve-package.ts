import { posix } from 'node:path'
import { resolveExports, resolveImports } from 'resolve-pkg-maps'
import { probeFile } from './probe-file.ts'
import type { Manifest } from './read-manifests.ts'

/** Conditions of package maps, so that a source is preferred to what was built from it. */
const conditions = ['source', 'development', 'import', 'module', 'browser', 'node', 'require', 'types']

type PathMap = Parameters<typeof resolveExports>[0]
type ImportMap = Parameters<typeof resolveImports>[0]

/** A package of the same workspace, by its name: its exports, its entry fields, or its folders. */
export function resolveWorkspacePackage(
  specifier: string,
  packages: ReadonlyMap<string, Manifest>,
  files: ReadonlySet<string>,
): string | undefined {
  const [, name = '', subpath = ''] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.*))?$/.exec(specifier) ?? []
  const manifest = packages.get(name)
  if (!manifest) return undefined
  const mapped = listMapped(
    () => resolveExports(manifest.exports as PathMap, subpath, conditions),
    manifest.exports,
  )
  const named =
    subpath === ''
      ? [...manifest.entries, 'src/index', 'index', 'src/main', 'lib/index']
      : [subpath, `src/${subpath}`]
  return findInPackage([...mapped, ...named], manifest, files)
}

/** `#name` in the imports of the nearest package. */
export function resolvePackageImport(
  specifier: string,
  manifest: Manifest,
  files: ReadonlySet<string>,
): string | undefined {
  const mapped = listMapped(
    () => resolveImports(manifest.imports as ImportMap, specifier, conditions),
    manifest.imports,
  )
  return findInPackage(mapped, manifest, files)
}

/** A map that breaks the rules of package maps resolves nothing. */
function listMapped(resolve: () => string[], map: unknown): string[] {
  if (map === undefined) return []
  try {
    return resolve()
  } catch {
    return []
  }
}

function findInPackage(
  paths: readonly string[],
  { folder }: Manifest,
  files: ReadonlySet<string>,
): string | undefined {
  for (const path of paths) {
    const place = posix.join(folder, path)
    const found = probeFile(place, files) ?? findSource(place, files)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * A built file that is not there, or not scanned, stands for its source: `dist/client.js` for
 * `src/client.ts`.
 */
function findSource(path: string, files: ReadonlySet<string>): string | undefined {
  const source = path
    .replace(/(^|\/)(dist|build|lib|out)\/(?:(?:esm|cjs|types)\/)?/, '$1src/')
    .replace(/\.d\.([mc]?)ts$/, '.$1js')
  return source === path ? undefined : probeFile(source, files)
}
