import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Reads texts for code frames by the paths of a report; undefined where a file is gone or is no text. Each is
 * read once.
 */
export function createSourceReader(root: string): (file: string) => string | undefined {
  const known = new Map<string, string | undefined>()
  return (file) => {
    if (!known.has(file)) known.set(file, readText(join(root, file)))
    return known.get(file)
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    return undefined
  }
}
