import type { FileFacts, Value } from './generated/facts.ts'
import { type Interests, getFilter } from './interests.ts'
import { type Resolve, createProject, linkSymbol } from './link-symbols.ts'
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
  for (const facts of files) {
    if (!facts.parsed) continue
    for (const specifier of listReferred(facts)) {
      const target = resolve(specifier, facts.file)
      if (target !== undefined && project.files.get(target)?.parsed === false) wanted.add(target)
    }
    const telling = listTellingFunctions(facts, wants, (symbol) => linkSymbol(symbol, facts.file, project).symbol)
    for (const { name, value } of facts.exports)
      if (value && isTelling(value, telling, wants)) names.add(name === 'default' ? getModuleName(facts.file) : name)
  }
  return { files: [...wanted].sort(), names: [...names].sort() }
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

/** Functions in which something of interest happens, or that return something of interest. */
function listTellingFunctions(facts: FileFacts, wants: (symbol: string) => boolean, link: (symbol: string) => string): Set<number> {
  const telling = new Set<number>()
  for (const { symbol, within } of [...facts.calls, ...facts.writes, ...facts.reads]) {
    if (within === undefined || !wants(link(symbol))) continue
    for (let index: number | undefined = within; index !== undefined; index = facts.functions[index]?.parent) telling.add(index)
  }
  for (const [index, { returns = [] }] of facts.functions.entries())
    if (returns.some((value) => (value.type === 'symbol' || value.type === 'call') && wants(link(value.symbol)))) telling.add(index)
  return telling
}

function isTelling(value: Value, telling: ReadonlySet<number>, wants: (symbol: string) => boolean): boolean {
  if (value.type === 'function') return telling.has(value.index)
  if (value.type === 'object') return value.entries.some((entry) => isTelling(entry.value, telling, wants))
  if (value.type === 'symbol' || value.type === 'call') return wants(value.symbol) || wants(`${value.symbol}()`) || value.symbol.startsWith('file:')
  return false
}

/** By what name importers speak of a file: its own, or its folder's. */
function getModuleName(file: string): string {
  const parts = file.replace(/\.[^./]+$/, '').split('/')
  const last = parts.at(-1) ?? file
  return last === 'index' ? (parts.at(-2) ?? last) : last
}
