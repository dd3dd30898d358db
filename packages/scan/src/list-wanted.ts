import type { FileFacts, Value } from './generated/facts.ts'
import { type Interests, getFilter } from './interests.ts'
import { type Project, type Resolve, createProject, linkSymbol } from './link-symbols.ts'
import { parseSymbol } from './symbol-text.ts'

/**
 * What linking still needs of files that were not parsed: these files, since something that was kept refers to them, and
 * every file whose text holds one of these names, since it may call a wrapper or use an instance of that name.
 */
export function listWanted(files: readonly FileFacts[], resolve: Resolve, interests?: Interests): { files: string[]; names: string[] } {
  const project = createProject(files, resolve)
  const wants = interests ? getFilter(interests).wants : () => true
  const wanted = new Set<string>()
  const names = new Set<string>()
  const parsed = files.filter((facts) => facts.parsed)
  const telling = listTelling(parsed, project, wants)
  const classes = new Set([...telling].flatMap((symbol) => listOwners(symbol)))
  for (const facts of parsed) {
    const isUnparsed = (specifier: string): boolean => {
      const target = resolve(specifier, facts.file)
      return target !== undefined && project.files.get(target)?.parsed === false
    }
    // What is referred to is imported or re-exported: mostly all of that is parsed, and nothing has to be looked for.
    if (listSpecifiers(facts).some(isUnparsed))
      for (const specifier of listReferred(facts)) if (isUnparsed(specifier)) wanted.add(resolve(specifier, facts.file) ?? '')
    const isTelling = createTest(facts.file, project, { telling, classes }, wants)
    for (const { name, value, from, imported } of facts.exports) {
      const reexported = from === undefined || imported === undefined ? undefined : `${from.startsWith('.') ? 'import' : 'npm'}:${from}#${imported}`
      const tells = reexported === undefined ? value !== undefined && isTelling(value) : isTelling({ type: 'symbol', symbol: reexported })
      if (tells) names.add(name === 'default' ? getModuleName(facts.file) : name)
    }
  }
  return { files: [...wanted].sort(), names: [...names].sort() }
}

/** Modules that a file names at all. */
function listSpecifiers({ imports, exports }: FileFacts): string[] {
  return [...new Set([...imports.map(({ specifier }) => specifier), ...exports.flatMap(({ from }) => from ?? [])])]
}

/** Modules that calls and values refer to. */
function listReferred(facts: FileFacts): Set<string> {
  const specifiers = new Set<string>()
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) return part.forEach(visit)
    if (typeof part !== 'object' || part === null) return
    for (const [key, value] of Object.entries(part)) {
      if (key === 'symbol' && typeof value === 'string' && /^(npm|import):/.test(value)) {
        const { prefix } = parseSymbol(value)
        specifiers.add(prefix.slice(prefix.indexOf(':') + 1, -1))
      } else if (typeof value === 'object') visit(value)
    }
  }
  visit([facts.calls, facts.writes, facts.exports, facts.elements.map(({ attributes }) => attributes)])
  visit(facts.functions.map(({ returns }) => returns))
  for (const { from } of facts.exports) if (from !== undefined) specifiers.add(from)
  return specifiers
}

type Wants = (symbol: string) => boolean

/** Symbols of the functions in which something of interest happens, that return such a thing, or that call one of these. */
function listTelling(files: readonly FileFacts[], project: Project, wants: Wants): Set<string> {
  const telling = new Set<string>()
  const callersOf = new Map<string, Set<string>>()
  const note = (linked: string, within: readonly string[]): void => {
    if (wants(linked)) for (const symbol of within) telling.add(symbol)
    else if (linked.startsWith('file:')) for (const symbol of within) addTo(callersOf, linked, symbol)
  }
  for (const { file, functions, calls, writes, reads } of files) {
    const around = functions.map((_, index) => listAround(functions, index))
    for (const { symbol, within } of [...calls, ...writes, ...reads]) if (within !== undefined) note(linkSymbol(symbol, file, project).symbol, around[within] ?? [])
    for (const [index, { returns = [] }] of functions.entries())
      for (const value of returns) if (value.type === 'symbol' || value.type === 'call') note(linkSymbol(value.symbol, file, project).symbol, around[index] ?? [])
  }
  // A set that grows while it is gone through: what calls one that tells, tells.
  for (const symbol of telling) for (const caller of callersOf.get(symbol) ?? []) telling.add(caller)
  return telling
}

/** The symbols of a function and of those around it. */
function listAround(functions: FileFacts['functions'], start: number): string[] {
  const symbols: string[] = []
  for (let index: number | undefined = start; index !== undefined; index = functions[index]?.parent) symbols.push(functions[index]?.symbol ?? '')
  return symbols
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key)
  if (known) known.add(value)
  else map.set(key, new Set([value]))
}

type Telling = { telling: ReadonlySet<string>; classes: ReadonlySet<string> }

/** What a method is a member of: `file:a.ts#Desk.new().open` → `file:a.ts#Desk` and `file:a.ts#Desk.new()`. */
function listOwners(symbol: string): string[] {
  const start = symbol.indexOf('#') + 1
  return [...symbol.matchAll(/\./g)].flatMap(({ index }) => (index > start ? symbol.slice(0, index) : []))
}

type Tellable = Value | { type: 'symbol'; symbol: string }

/** Whether a value leads to something of interest, so that other files may reach it by the value's name. */
function createTest(file: string, project: Project, { telling, classes }: Telling, wants: Wants): (value: Tellable) => boolean {
  const isTelling = (value: Tellable): boolean => {
    if (value.type === 'function') return telling.has(project.files.get(file)?.functions[value.index]?.symbol ?? '')
    if (value.type === 'object') return value.entries.some((entry) => isTelling(entry.value))
    if (value.type !== 'symbol' && value.type !== 'call') return false
    const { symbol } = linkSymbol(value.symbol, file, project)
    if (wants(symbol) || wants(`${symbol}()`) || telling.has(symbol)) return true
    // A class: what happens in one of its methods.
    return classes.has(symbol)
  }
  return isTelling
}

/** By what name importers speak of a file: its own, or its folder's. */
function getModuleName(file: string): string {
  const parts = file.replace(/\.[^./]+$/, '').split('/')
  const last = parts.at(-1) ?? file
  return last === 'index' ? (parts.at(-2) ?? last) : last
}
