/** Endings of source files, in the order in which bundlers and TypeScript try them. */
const endings = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.vue', '.svelte', '.html']

/** What an import may write for a source file of another ending (TypeScript's rule for emitted names). */
const sourceEndings: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.jsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
}

/**
 * Finds the file that a path without or with another ending means: the file itself, with an ending, or a
 * folder's index.
 */
export function probeFile(path: string, files: ReadonlySet<string>): string | undefined {
  return listCandidates(path).find((candidate) => files.has(candidate))
}

function listCandidates(path: string): string[] {
  const clean = path.replace(/[?#].*$/, '')
  const folder = clean === '' ? '' : `${clean.replace(/\/$/, '')}/`
  const [, stem = '', ending = ''] = /^(.*?)(\.[mc]?jsx?)?$/.exec(clean) ?? []
  return [
    clean,
    ...(sourceEndings[ending] ?? []).map((other) => stem + other),
    ...endings.map((other) => clean + other),
    ...endings.map((other) => `${folder}index${other}`),
  ]
}
