import { posix, relative, sep } from 'node:path'
import type { Resolve } from '@candor/scan'
import { probeFile } from './probe-file.ts'
import { readManifests } from './read-manifests.ts'
import { type PathsMatcher, readPaths } from './read-paths.ts'
import { resolvePackageImport, resolveWorkspacePackage } from './resolve-package.ts'

/** Where frameworks let these prefixes lead without any setting: to a source folder of the package. */
const prefixes: Readonly<Record<string, readonly string[]>> = {
  '@/': ['src', '', 'app'],
  '~/': ['src', 'app', ''],
  '~~/': [''],
  '@@/': [''],
  '$lib/': ['src/lib'],
}

/**
 * Resolves imports between a project's own files: relative paths, compiler `paths`, package imports, packages
 * of the same workspace, and the usual prefixes. What leads out of the project is undefined. Settings are
 * read once, on first need.
 */
export function createResolver(
  root: string,
  sources: readonly string[],
  manifests: readonly string[],
): Resolve {
  const files = new Set(sources)
  const settings = new Set(manifests)
  const packages = readManifests(root, manifests)
  const byFolder = new Map(packages.map((manifest) => [manifest.folder, manifest]))
  const byName = new Map(
    packages
      .toReversed()
      .flatMap((manifest) => (manifest.name === undefined ? [] : [[manifest.name, manifest]])),
  )
  const findManifest = rememberByFolder((folder) => byFolder.get(folder))
  const findPaths = rememberByFolder((folder) => {
    const file = ['tsconfig.json', 'jsconfig.json']
      .map((name) => posix.join(folder, name))
      .find((path) => settings.has(path))
    return file === undefined ? undefined : readPaths(root, file)
  })
  const resolveFrom = (folder: string, specifier: string): string | undefined => {
    if (/^\.{1,2}(\/|$)/.test(specifier)) return probeFile(joinInside(folder, specifier), files)
    const manifest = findManifest(folder)
    if (specifier.startsWith('/'))
      return probeFile(joinInside(manifest?.folder ?? '', specifier.slice(1)), files)
    if (specifier.startsWith('#') && manifest) return resolvePackageImport(specifier, manifest, files)
    return (
      resolvePaths(root, specifier, findPaths(folder) ?? [], files) ??
      resolveWorkspacePackage(specifier, byName, files) ??
      resolvePrefix(specifier, manifest?.folder ?? '', files)
    )
  }
  // Linking asks for the same import again and again; what it means depends on the folder alone.
  const known = new Map<string, Map<string, string | undefined>>()
  return (specifier, fromFile) => {
    const folder = posix.dirname(fromFile) === '.' ? '' : posix.dirname(fromFile)
    const here = known.get(folder) ?? new Map<string, string | undefined>()
    known.set(folder, here)
    if (!here.has(specifier)) here.set(specifier, resolveFrom(folder, specifier))
    return here.get(specifier)
  }
}

function resolvePaths(
  root: string,
  specifier: string,
  matchers: readonly PathsMatcher[],
  files: ReadonlySet<string>,
): string | undefined {
  for (const path of matchers.flatMap((match) => match(specifier))) {
    const found = probeFile(relative(root, path).replaceAll(sep, '/'), files)
    if (found !== undefined) return found
  }
  return undefined
}

function resolvePrefix(specifier: string, folder: string, files: ReadonlySet<string>): string | undefined {
  const prefix = Object.keys(prefixes).find((one) => specifier.startsWith(one))
  if (prefix === undefined) return undefined
  const rest = specifier.slice(prefix.length)
  return prefixes[prefix]
    ?.map((place) => probeFile(posix.join(folder, place, rest), files))
    .find((found) => found !== undefined)
}

/** A path that leads out of the project comes out as one that no file has. */
function joinInside(folder: string, path: string): string {
  const joined = posix.join(folder, path).replace(/\/$/, '')
  return joined === '.' ? '' : joined
}

/** Looks for something in a folder, then in those above it; each folder is looked at once. */
function rememberByFolder<T>(find: (folder: string) => T | undefined): (folder: string) => T | undefined {
  const known = new Map<string, T | undefined>()
  const search = (folder: string): T | undefined => {
    if (known.has(folder)) return known.get(folder)
    const parent = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : ''
    const found = find(folder) ?? (folder === '' ? undefined : search(parent))
    known.set(folder, found)
    return found
  }
  return search
}
