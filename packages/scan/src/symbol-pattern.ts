/**
 * Patterns of symbols: `*` stands for one step, `**` for any text (`param:res**.cookie`). A default export and a member of
 * the namespace count as the same, since `require`, default and namespace imports reach the same thing:
 * `npm:js-cookie#set` matches `npm:js-cookie#default.set`.
 */
export type SymbolMatcher<Result> = (symbol: string) => Result | undefined

type Rule<Result> = { test: (symbol: string) => boolean; result: Result; order: number }

/** Finds the first of the patterns that matches a symbol, in the order given; one without `*` comes first. */
export function createSymbolMatcher<Result>(patterns: Iterable<readonly [pattern: string, result: Result]>): SymbolMatcher<Result> {
  const exact = new Map<string, Result>()
  const rules = new Map<string, Rule<Result>[]>()
  let order = 0
  for (const [written, result] of patterns) {
    const pattern = normalizeSymbol(written)
    order += 1
    if (!pattern.includes('*')) {
      if (!exact.has(pattern)) exact.set(pattern, result)
      continue
    }
    const key = getKeys(pattern).find((candidate) => !candidate.includes('*')) ?? ''
    rules.set(key, [...(rules.get(key) ?? []), { test: compile(pattern), result, order }])
  }
  const find = (symbol: string): Result | undefined => {
    if (exact.has(symbol)) return exact.get(symbol)
    let first: Rule<Result> | undefined
    for (const key of [...getKeys(symbol), '']) {
      const rule = rules.get(key)?.find(({ test }) => test(symbol))
      if (rule && (!first || rule.order < first.order)) first = rule
    }
    return first?.result
  }
  // The same symbols come again and again: by far the most questions are answered from here.
  const known = new Map<string, Result | undefined>()
  return (symbol) => {
    const answer = known.get(symbol)
    if (answer !== undefined || known.has(symbol)) return answer
    const found = find(normalizeSymbol(symbol))
    known.set(symbol, found)
    return found
  }
}

/** Symbols that mean the same made equal: `#default.x` and `#x`; a module that is called (`require('x')()`) and its default export. */
export function normalizeSymbol(symbol: string): string {
  return symbol.includes('#default') ? symbol.replace(/#default(\.|$|(?=\())/, '#') : symbol
}

/**
 * By what patterns are sorted into drawers, the narrowest first: `npm:@scope/name`, `npm:@scope`, `npm:`; `global:fetch`,
 * `global:`. A key with `*` in it is no drawer.
 */
function getKeys(symbol: string): string[] {
  const [, kind = '', rest = ''] = /^(\w+:)(.*)$/.exec(symbol) ?? []
  if (kind === '') return []
  if (kind !== 'npm:') return [kind + (/^[^.(]*/.exec(rest)?.[0] ?? ''), kind]
  const [scope = '', name = ''] = rest.replace(/#.*$/, '').split('/')
  if (!scope.startsWith('@')) return [kind + scope.replace(/\*\*$/, ''), kind]
  return [`${kind}${scope}/${name}`.replace(/(\/|\*\*)$/, '').replace(/\*\*$/, ''), kind + scope.replace(/\*\*$/, ''), kind]
}

function compile(pattern: string): (symbol: string) => boolean {
  const prefix = pattern.slice(0, -2)
  if (pattern.endsWith('**') && !prefix.includes('*')) return (symbol) => symbol.startsWith(prefix)
  const source = pattern
    .split(/(\*\*|\*)/)
    .map((part) => (part === '**' ? '.*' : part === '*' ? '[^.()#]*' : part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')))
    .join('')
  const expression = new RegExp(`^${source}$`)
  // Most symbols fail by what the pattern spells out, which is found sooner than by the expression.
  const literals = pattern.split(/\*+/)
  const [start = ''] = literals
  const end = literals.at(-1) ?? ''
  const middle = literals.slice(1, -1).reduce((longest, literal) => (literal.length > longest.length ? literal : longest), '')
  return (symbol) => symbol.endsWith(end) && symbol.startsWith(start) && symbol.includes(middle) && expression.test(symbol)
}
