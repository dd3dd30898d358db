/**
 * A needle for each symbol pattern without which code cannot write the symbol: the module's name, or the longest word of the
 * path. Aliases and destructuring still spell it somewhere in the file.
 */
export function listNeedles(symbols: readonly string[]): string[] {
  return [...new Set(symbols.map(findNeedle))].sort()
}

function findNeedle(symbol: string): string {
  const [, kind = '', rest = ''] = /^(\w+):(.*)$/.exec(symbol) ?? [undefined, '', symbol]
  if (kind === 'npm') return findModule(rest)
  const words = rest.split(/[^\w$]+/).filter((word) => word !== '' && word !== 'new')
  const needle = words.toSorted((a, b) => b.length - a.length)[0]
  if (needle === undefined) throw new Error(`the pattern "${symbol}" names nothing that could be searched for`)
  return `=${needle}`
}

/** `npm:@sentry/**` stands for many modules: what they begin with is not a whole word. */
function findModule(rest: string): string {
  const specifier = rest.replace(/(?<=.)#.*$/, '')
  const name = specifier.replace(/\*+.*$/, '')
  return name.endsWith('/') || name.endsWith('-') ? name : `=${name}`
}
