import type { ExportFact, FileFacts, FunctionFact, Value } from './generated/facts.ts'
import type { Step } from './scope.ts'
import { hasText } from './resolve-value.ts'
import { parseSymbol, serializeSymbol } from './symbol-text.ts'

/** Where a module lies: a path of the project, or undefined for packages and what is unknown. */
export type Resolve = (specifier: string, fromFile: string) => string | undefined

/** A function of the project and its file. */
export type Located = { file: string; fact: FunctionFact }

export type Project = {
  files: ReadonlyMap<string, FileFacts>
  functions: ReadonlyMap<string, Located>
  /** What a class extends, by the class's symbol, and the file that says so. */
  superclasses: ReadonlyMap<string, { symbol: string; file: string }>
  resolve: Resolve
  known: Map<string, Target>
}

/** What a symbol turns out to be when other files are looked at; the value's own symbols are still those of `file`. */
export type Target = { symbol: string; value?: Value; file: string; made?: readonly Maker[] }

/** A call that gave the function which a symbol leads to; its values are those of `file`. The innermost comes first. */
export type Maker = { value: Value & { type: 'call' }; file: string }

const deepest = 24

export function createProject(files: readonly FileFacts[], resolve: Resolve): Project {
  const functions = new Map<string, Located>()
  for (const { file, functions: facts } of files)
    for (const fact of facts) if (fact.symbol !== undefined) functions.set(fact.symbol, { file, fact })
  const superclasses = new Map(files.flatMap(({ file, subclasses = [] }) => subclasses.map((one) => [one.symbol, { symbol: one.extends, file }] as const)))
  return { files: new Map(files.map((facts) => [facts.file, facts])), functions, superclasses, resolve, known: new Map() }
}

/** Follows imports, re-exports, objects and what functions return, to where a symbol comes from. */
export function linkSymbol(symbol: string, file: string, project: Project): Target {
  if (!/^(npm|import|file):/.test(symbol)) return { symbol, file }
  const key = `${file}\0${symbol}`
  const known = project.known.get(key)
  if (known) return known
  project.known.set(key, { symbol, file }) // a cycle ends here
  const { prefix, steps } = parseSymbol(symbol)
  const target = follow(prefix, steps, file, project, 0) ?? { symbol, file }
  project.known.set(key, target)
  return target
}

function follow(prefix: string, steps: readonly Step[], file: string, project: Project, depth: number): Target | undefined {
  const symbol = serializeSymbol({ prefix, steps })
  if (depth > deepest) return { symbol, file }
  if (prefix.startsWith('file:')) return followOwn(prefix, steps, file, project, depth)
  if (!prefix.startsWith('npm:') && !prefix.startsWith('import:')) return { symbol, file }
  const specifier = prefix.slice(prefix.indexOf(':') + 1, -1)
  const target = project.resolve(specifier, file)
  if (target === undefined) return { symbol, file }
  return followExport(target, steps, project, depth + 1) ?? followOwn(`file:${target}#`, steps, target, project, depth + 1)
}

/** A name that another file exports. */
function followExport(file: string, steps: readonly Step[], project: Project, depth: number): Target | undefined {
  const facts = project.files.get(file)
  const [name, ...rest] = isWhole(steps, facts) ? ['default', ...steps] : steps
  if (!facts || name === undefined || depth > deepest) return undefined
  const own = facts.exports.find((fact) => fact.name === name)
  if (own) return followExported(own, rest, file, project, depth)
  for (const { from } of facts.exports.filter((fact) => fact.name === '*')) {
    const target = from === undefined ? undefined : project.resolve(from, file)
    const found = target === undefined ? undefined : followExport(target, steps, project, depth + 1)
    if (found) return found
  }
  // CommonJS: a named import is a member of what `module.exports` was set to.
  const whole = facts.exports.find((fact) => fact.name === 'default')
  return whole?.value?.type === 'object' ? followValue(whole.value, steps, file, project, depth + 1) : undefined
}

/** CommonJS: what a module is called for is what `module.exports` was set to. */
function isWhole([first]: readonly Step[], facts: FileFacts | undefined): boolean {
  if (first !== undefined) return first === '()' || first === 'new()'
  return facts?.exports.some(({ name, value }) => name === 'default' && value?.type === 'function') ?? false
}

function followExported(fact: ExportFact, rest: Step[], file: string, project: Project, depth: number): Target | undefined {
  if (fact.from !== undefined) {
    const imported = fact.imported === undefined || fact.imported === '*' ? [] : [fact.imported]
    const kind = fact.from.startsWith('.') ? 'import' : 'npm'
    return follow(`${kind}:${fact.from}#`, [...imported, ...rest], file, project, depth + 1)
  }
  return fact.value && followValue(fact.value, rest, file, project, depth + 1)
}

/** A part of a value. */
function followValue(value: Value, steps: readonly Step[], file: string, project: Project, depth: number): Target | undefined {
  if (depth > deepest) return undefined
  switch (value.type) {
    case 'symbol': {
      const { prefix, steps: own } = parseSymbol(value.symbol)
      return follow(prefix, [...own, ...steps], file, project, depth + 1)
    }
    case 'call': {
      const { prefix, steps: own } = parseSymbol(value.symbol)
      const made = value.written.startsWith('new ') ? 'new()' : '()'
      const target = follow(prefix, [...own, made, ...steps], file, project, depth + 1)
      return target && project.functions.has(target.symbol) ? { ...target, made: [...(target.made ?? []), { value, file }] } : target
    }
    case 'object': {
      const [key, ...rest] = steps
      if (key === undefined) return { symbol: 'local:?', value, file }
      const entry = value.entries.findLast((candidate) => candidate.key === key)
      if (entry) return followValue(entry.value, rest, file, project, depth + 1)
      return value.spread?.map((spread) => followValue(spread, steps, file, project, depth + 1)).find(Boolean)
    }
    case 'function': {
      const symbol = project.files.get(file)?.functions[value.index]?.symbol
      if (symbol === undefined) return undefined
      const { prefix, steps: own } = parseSymbol(symbol)
      return followOwn(prefix, [...own, ...steps], file, project, depth + 1)
    }
    case 'choice':
      if (steps.length === 0 && hasText(value)) return { symbol: 'local:?', value, file }
      return value.options.map((option) => followValue(option, steps, file, project, depth + 1)).find(Boolean)
    default:
      return steps.length === 0 ? { symbol: 'local:?', value, file } : undefined
  }
}

/** A name of a file's own: what one of its functions returns is followed further. */
function followOwn(prefix: string, steps: readonly Step[], file: string, project: Project, depth: number): Target {
  const symbol = serializeSymbol({ prefix, steps })
  for (let end = steps.length - 1; end > 0; end -= 1) {
    if (steps[end] !== '()') continue
    const located = project.functions.get(serializeSymbol({ prefix, steps: steps.slice(0, end) }))
    if (!located) continue
    const rest = steps.slice(end + 1)
    for (const value of located.fact.returns ?? []) {
      const target = followValue(value, rest, located.file, project, depth + 1)
      if (target && isSomewhere(target)) return target
    }
  }
  return followSuperclass(prefix, steps, project, depth) ?? { symbol, file }
}

/** A member that a class does not have itself is that of the class that it extends. */
function followSuperclass(prefix: string, steps: readonly Step[], project: Project, depth: number): Target | undefined {
  if (project.superclasses.size === 0 || project.functions.has(serializeSymbol({ prefix, steps }))) return undefined
  for (let end = steps.length - 1; end > 0; end -= 1) {
    const superclass = project.superclasses.get(serializeSymbol({ prefix, steps: steps.slice(0, end) }))
    if (!superclass) continue
    const { prefix: next, steps: own } = parseSymbol(superclass.symbol)
    return follow(next, [...own, ...steps.slice(end)], superclass.file, project, depth + 1)
  }
  return undefined
}

function isSomewhere({ symbol, value }: Target): boolean {
  return value !== undefined || /^(npm|global|file|import):/.test(symbol)
}
