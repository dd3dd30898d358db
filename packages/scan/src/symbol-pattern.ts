/**
 * Patterns of symbols: `*` stands for one step, `**` for any text (`param:res**.cookie`). A default export and a member of
 * the namespace count as the same, since `require`, default and namespace imports reach the same thing:
 * `npm:js-cookie#set` matches `npm:js-cookie#default.set`.
 */
export type SymbolMatcher<Result> = (symbol: string) => Result | undefined

type Rule<Result> = { test: RegExp | string; result: Result }

/** Finds the first of the patterns that matches a symbol, in the order given. */
export function createSymbolMatcher<Result>(patterns: Iterable<readonly [pattern: string, result: Result]>): SymbolMatcher<Result> {
  const exact = new Map<string, Result>()
  const byHead = new Map<string, Rule<Result>[]>()
  const others: Rule<Result>[] = []
  for (const [written, result] of patterns) {
    const pattern = normalizeSymbol(written)
    if (!pattern.includes('*')) {
      if (!exact.has(pattern)) exact.set(pattern, result)
      continue
    }
    const rule = { test: compile(pattern), result }
    const head = getHead(pattern)
    if (head.includes('*')) others.push(rule)
    else byHead.set(head, [...(byHead.get(head) ?? []), rule])
  }
  const find = (rules: readonly Rule<Result>[], symbol: string): Result | undefined =>
    rules.find(({ test }) => typeof test !== 'string' && test.test(symbol))?.result
  return (written) => {
    const symbol = normalizeSymbol(written)
    return exact.get(symbol) ?? find(byHead.get(getHead(symbol)) ?? [], symbol) ?? find(others, symbol)
  }
}

/** Symbols that mean the same made equal: `#default.x` and `#x`. */
export function normalizeSymbol(symbol: string): string {
  return symbol.includes('#default.') ? symbol.replace('#default.', '#') : symbol
}

/** Up to the first step: `global:localStorage`, `npm:stripe#default`. */
function getHead(symbol: string): string {
  const from = symbol.startsWith('npm:') || symbol.startsWith('import:') || symbol.startsWith('file:') ? symbol.lastIndexOf('#') : symbol.indexOf(':')
  const end = symbol.slice(from + 1).search(/[.(]/)
  return end === -1 ? symbol : symbol.slice(0, from + 1 + end)
}

function compile(pattern: string): RegExp {
  const source = pattern
    .split(/(\*\*|\*)/)
    .map((part) => (part === '**' ? '.*' : part === '*' ? '[^.()#]*' : part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')))
    .join('')
  return new RegExp(`^${source}$`)
}
