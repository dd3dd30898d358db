import { join, posix } from 'node:path'
import { createPathsMatcher, parseTsconfig } from 'get-tsconfig'

/** Gives the absolute paths that an import may mean by a compiler's `paths` and `baseUrl`. */
export type PathsMatcher = (specifier: string) => string[]

/**
 * The `paths` and `baseUrl` of a tsconfig.json or jsconfig.json with all that it extends, then of the
 * projects that it refers to: templates keep them in tsconfig.app.json. Settings that can't be read map
 * nothing.
 */
export function readPaths(root: string, file: string): PathsMatcher[] {
  const config = parse(join(root, file))
  if (!config) return []
  const references = (config.references ?? []).flatMap(({ path }) => {
    const place = join(root, posix.dirname(file), path)
    return parseAt(place.endsWith('.json') ? place : join(place, 'tsconfig.json'))
  })
  return [createMatcher(join(root, file), config), ...references].flatMap((matcher) => matcher ?? [])
}

/** What decides how `readPaths` maps, with all that is extended or referred to, as text to compare. */
export function describePaths(root: string, file: string): string {
  const config = parse(join(root, file))
  const references = (config?.references ?? []).map(({ path }) => {
    const place = join(root, posix.dirname(file), path)
    return parse(place.endsWith('.json') ? place : join(place, 'tsconfig.json'))
  })
  return JSON.stringify([config, ...references].map((one) => one?.compilerOptions ?? null))
}

type Config = ReturnType<typeof parseTsconfig>

function parseAt(path: string): PathsMatcher[] {
  const config = parse(path)
  const matcher = config && createMatcher(path, config)
  return matcher ? [matcher] : []
}

function createMatcher(path: string, config: Config): PathsMatcher | undefined {
  return createPathsMatcher({ path, config }) ?? undefined
}

function parse(path: string): Config | undefined {
  try {
    return parseTsconfig(path)
  } catch {
    return undefined
  }
}
