/**
 * A text for each symbol pattern without which code cannot write the symbol: the module's name, or the longest word of the
 * path. Aliases and destructuring still spell it somewhere in the file.
 */
export function listNeedles(symbols: readonly string[]): string[] {
  return [...new Set(symbols.map(findNeedle))].sort()
}

function findNeedle(symbol: string): string {
  const [, kind = '', rest = ''] = /^(\w+):(.*)$/.exec(symbol) ?? [undefined, '', symbol]
  if (kind === 'npm') return rest.replace(/#.*$/, '').replace(/\*+$/, '')
  const words = rest.split(/[^\w$]+/).filter((word) => word !== '' && word !== 'new')
  const needle = words.toSorted((a, b) => b.length - a.length)[0]
  if (needle === undefined) throw new Error(`the pattern "${symbol}" names nothing that could be searched for`)
  return needle
}
