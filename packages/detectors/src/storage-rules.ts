import {
  type CallFact,
  type FileFacts,
  type Place,
  type ReadFact,
  type StorageObservation,
  type SymbolMatcher,
  type Value,
  type WriteFact,
  createSymbolMatcher,
  listPatterns,
} from '@candor/scan'
import type { Draft, Observer } from './detector.ts'

type Access = StorageObservation['access']
type Medium = StorageObservation['medium']

/**
 * Where the name of a storage entry stands: the number of an argument, the property of one (`[1, 'cookie', 'name']`), the
 * member that is read or written, or the text of a cookie.
 */
export type NameSource = number | readonly [argument: number, ...path: string[]] | 'member' | { cookieText: number | 'value' }

/** One way in which code meets a store: a row of a table. */
export type StorageRule = {
  /** Pattern of the symbol that is called, written or read. */
  symbol: string
  on?: 'call' | 'write' | 'read'
  medium: Medium
  access: Access
  /** Tried in order. */
  name: NameSource | readonly NameSource[]
  /** Name that the library takes when none is given. */
  fallback?: string
  /** What the library puts before and after the name. */
  template?: string
  /** Only when this argument is this text. */
  when?: { argument: number; equals: string }
  /** Members that are no entries. */
  except?: readonly string[]
}

type Fact = CallFact | WriteFact | ReadFact
type Matchers = Record<'call' | 'write' | 'read', SymbolMatcher<StorageRule[]>>

/** A detector's `symbols` and `observe` from a table of rules. */
export function createStorageObserver(rules: readonly StorageRule[]): { symbols: string[]; observe: (observer: Observer) => void } {
  const matchers: Matchers = { call: createMatcher(rules, 'call'), write: createMatcher(rules, 'write'), read: createMatcher(rules, 'read') }
  return {
    symbols: [...new Set(rules.map(({ symbol }) => symbol))],
    observe: ({ facts, observe }) => listDrafts(facts, matchers).forEach(observe),
  }
}

function createMatcher(rules: readonly StorageRule[], on: 'call' | 'write' | 'read'): SymbolMatcher<StorageRule[]> {
  const bySymbol = new Map<string, StorageRule[]>()
  for (const rule of rules) if ((rule.on ?? 'call') === on) bySymbol.set(rule.symbol, [...(bySymbol.get(rule.symbol) ?? []), rule])
  return createSymbolMatcher(bySymbol)
}

function listDrafts(facts: FileFacts, matchers: Matchers): Draft[] {
  const seek = (list: readonly Fact[], match: SymbolMatcher<StorageRule[]>): Draft[] =>
    list.flatMap((fact) => {
      const rules = match(fact.symbol) ?? (fact.typed === undefined ? undefined : match(fact.typed))
      const rule = rules?.find((candidate) => applies(candidate, fact))
      return rule ? createDrafts(rule, fact) : []
    })
  return [...seek(facts.calls, matchers.call), ...seek(facts.writes, matchers.write), ...seek(facts.reads, matchers.read)]
}

function applies({ when, except }: StorageRule, fact: Fact): boolean {
  if (except && 'key' in fact && fact.key?.type === 'text' && except.includes(fact.key.text)) return false
  if (!when) return true
  const argument = 'args' in fact ? fact.args[when.argument] : undefined
  return argument?.type === 'text' && argument.text.toLowerCase() === when.equals
}

function createDrafts(rule: StorageRule, fact: Fact): Draft[] {
  const sources = Array.isArray(rule.name) && typeof rule.name[0] === 'object' ? rule.name : [rule.name]
  const named = (sources as NameSource[]).map((source) => findName(source, fact)).find((value) => value !== undefined)
  if (!named) return rule.fallback === undefined ? [] : [createDraft(rule, rule.fallback, fact.place, rule.access)]
  const place = getPlace(named.value) ?? fact.place
  return listPatterns(named.value).flatMap((text) => {
    const { name, access } = named.cookieText ? readCookieText(text, rule.access) : { name: text, access: rule.access }
    if (/^\**$/.test(name)) return fact.covered || access !== 'write' || isKnownElsewhere(named.value) ? [] : [createUnreadable(rule, fact, place)]
    return [createDraft(rule, rule.template ? rule.template.replace('{}', name) : name, place, isDeletion(fact) ? 'delete' : access)]
  })
}

/** A cookie's text that a helper of the consent runtime made: what it holds is seen where the helper is called. */
function isKnownElsewhere(value: Value): boolean {
  return (value.type === 'symbol' || value.type === 'call') && value.symbol.startsWith('npm:@candor/consent#')
}

/** `delete localStorage.theme`. */
function isDeletion(fact: Fact): boolean {
  return 'value' in fact && fact.value.type === 'unknown' && fact.value.why === 'deleted'
}

function createDraft({ medium, symbol }: StorageRule, name: string, place: Place, access: Access): Draft {
  const verb = { write: 'writes', read: 'reads', delete: 'deletes' }[access]
  return { kind: 'storage', medium, name, access, evidence: `${verb} "${name}" by ${renderSymbol(symbol)}`, confidence: 'high', place }
}

function createUnreadable({ medium }: StorageRule, fact: Fact, place: Place): Draft {
  const why = `the name of a ${medium === 'cookie' ? 'cookie' : `${medium} entry`} is computed`
  return { kind: 'unreadable', why, evidence: fact.written, confidence: 'high', place }
}

function renderSymbol(pattern: string): string {
  return pattern.replace(/^(global|param|local):/, '').replace(/\*\*/g, '…').replace(/^npm:/, '').replace('#default', '').replace('#', ' ')
}

function findName(source: NameSource, fact: Fact): { value: Value; cookieText?: true } | undefined {
  if (source === 'member') return 'key' in fact && fact.key ? { value: fact.key } : undefined
  if (typeof source === 'number') return fromValue('args' in fact ? fact.args[source] : undefined)
  if (Array.isArray(source)) return fromValue(pick('args' in fact ? fact.args[source[0]] : undefined, source.slice(1) as string[]))
  const { cookieText } = source as { cookieText: number | 'value' }
  const value = cookieText === 'value' ? ('value' in fact ? fact.value : undefined) : 'args' in fact ? fact.args[cookieText] : undefined
  return value && { value: value.type === 'list' && value.items[0] ? value.items[0] : value, cookieText: true }
}

/** Objects and functions are no names: another rule of the same call may find one inside. */
function fromValue(value: Value | undefined): { value: Value } | undefined {
  return value && !['object', 'function', 'null', 'list', 'boolean'].includes(value.type) ? { value } : undefined
}

function pick(value: Value | undefined, path: readonly string[]): Value | undefined {
  let at = value
  for (const key of path) at = at?.type === 'object' ? at.entries.findLast((entry) => entry.key === key)?.value : undefined
  return at
}

function getPlace(value: Value): Place | undefined {
  return value.type === 'text' || value.type === 'join' || value.type === 'symbol' || value.type === 'call' ? value.place : undefined
}

/** `theme=dark; Max-Age=0`: the name before the sign, and whether it only takes the cookie away. */
function readCookieText(text: string, access: Access): { name: string; access: Access } {
  const [pair = ''] = text.split(';')
  const name = pair.includes('=') ? (pair.split('=')[0] ?? '').trim() : '*'
  const gone = /max-age\s*=\s*(0|-\d+)(\D|$)/i.test(text) || /expires\s*=\s*[^;]*\b19\d\d\b/i.test(text)
  return { name, access: gone ? 'delete' : access }
}
