import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashContent } from './hash-content.ts'

/** Packages whose code or data decides what facts and observations come out. */
const deciding = ['diagnostics', 'vocabulary', 'catalog', 'scan', 'detectors', 'linter']

let known: string | undefined

/**
 * A hash of everything that turns a source text into facts and observations: in a checkout the sources and data of the
 * packages that do it, in the published command line its bundle, and in both the versions of the parsers and of Node.
 * So nothing that another detector, scanner or parser made is ever taken for what this one would make.
 */
export function findEngineHash(): string {
  known ??= hashEngine(fileURLToPath(import.meta.url))
  return known
}

/** The same for the engine that one of its modules, `here`, belongs to. */
export function hashEngine(here: string): string {
  const isCheckout = here.endsWith('.ts')
  const folder = isCheckout ? join(dirname(here), '../..') : dirname(here)
  const files = isCheckout ? `{${deciding.join(',')}}/{src,data}/**/*.{ts,js,json}` : '*.js'
  const manifest = join(folder, isCheckout ? 'scan/package.json' : 'package.json')
  const parts = globSync(files, { cwd: folder, exclude: isSurrounding })
    .toSorted()
    .map((file) => `${file} ${hashContent(readFileSync(join(folder, file)))}`)
  return hashContent([process.version, ...parts, ...listVersions(manifest)].join('\n'))
}

/** Folders that hold no code of the engine: the catalog's raw sources, and examples of detectors. */
function isSurrounding(path: string): boolean {
  return /(^|[/\\])(node_modules|fixtures|data[/\\](sources|own))$/.test(path)
}

/** The installed version of each dependency that a manifest names. */
function listVersions(manifest: string): string[] {
  const { dependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as { dependencies?: Record<string, string> }
  const places = (name: string) => createRequire(manifest).resolve.paths(name) ?? []
  return Object.entries(dependencies)
    .filter(([name]) => !name.startsWith('@candor/'))
    .map(([name, range]) => `${name} ${findVersion(places(name), name) ?? range}`)
}

function findVersion(places: readonly string[], name: string): string | undefined {
  for (const place of places) {
    try {
      return (JSON.parse(readFileSync(join(place, name, 'package.json'), 'utf8')) as { version: string }).version
    } catch {
      // Not installed here; perhaps in a folder above.
    }
  }
  return undefined
}
