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
  normalizeSymbol,
} from '@candor/scan'
import type { Draft, Observer } from './detector.ts'
import { listElementCalls } from './element-calls.ts'

type Access = StorageObservation['access']
type Medium = StorageObservation['medium']

/**
 * Where the name of a storage entry stands: the number of an argument, the property of one (`[1, 'cookie', 'name']`; `*` for
 * each item of a list), the member that is read or written, what that member is of (`owner`), or the text of a cookie. An element's attributes are its first argument.
 */
export type NameSource = number | readonly [argument: number, ...path: string[]] | 'member' | 'owner' | { cookieText: number | 'value' | readonly [argument: number, ...path: string[]] }

/** One way in which code meets a store: a row of a table. */
export type StorageRule = {
  /** Pattern of the symbol that is called, written or read. */
  symbol: string
  on?: 'call' | 'write' | 'read' | 'element'
  medium: Medium
  /** Where another store may be handed in, which then decides the medium. */
  store?: readonly [argument: number, ...path: string[]]
  access: Access
  /** Tried in order. */
  name: NameSource | readonly NameSource[]
  /** Name that the library takes when none is given: what comes of it is less sure, since it may be set elsewhere. */
  fallback?: string
  /** What the library puts before and after the name. */
  template?: string
  /** Only when this argument is this text, or this symbol. */
  when?: { argument: number; equals: string }
  /** Members that are no entries. */
  except?: readonly string[]
}

type Fact = CallFact | WriteFact | ReadFact
type On = NonNullable<StorageRule['on']>
type Matchers = Record<On, SymbolMatcher<StorageRule[]>>

/** A detector's `symbols` and `observe` from a table of rules. */
export function createStorageObserver(rules: readonly StorageRule[]): { symbols: string[]; observe: (observer: Observer) => void } {
  const on = (kind: On): SymbolMatcher<StorageRule[]> => createMatcher(rules, kind)
  const matchers: Matchers = { call: on('call'), write: on('write'), read: on('read'), element: on('element') }
  return {
    symbols: [...new Set(rules.map(({ symbol }) => symbol))],
    observe: ({ facts, observe }) => listDrafts(facts, matchers).forEach(observe),
  }
}

function createMatcher(rules: readonly StorageRule[], on: On): SymbolMatcher<StorageRule[]> {
  const bySymbol = new Map<string, StorageRule[]>()
  for (const rule of rules) if ((rule.on ?? 'call') === on) bySymbol.set(rule.symbol, [...(bySymbol.get(rule.symbol) ?? []), rule])
  return createSymbolMatcher(bySymbol)
}

function listDrafts(facts: FileFacts, matchers: Matchers): Draft[] {
  const seek = (list: readonly Fact[], match: SymbolMatcher<StorageRule[]>): Draft[] =>
    list.flatMap((fact) => {
      // A parameter that its type says to be a map is one, whatever it is called.
      if (fact.typed !== undefined && /^global:(ReadonlyMap|Map|WeakMap|Set|URLSearchParams|Record)\b/.test(fact.typed)) return []
      const rules = match(fact.symbol) ?? (fact.typed === undefined ? undefined : match(fact.typed))
      const rule = rules?.find((candidate) => applies(candidate, fact))
      return rule ? createDrafts(withStore(rule, fact, facts), fact) : []
    })
  return [
    ...seek(facts.calls, matchers.call),
    ...seek(facts.writes, matchers.write),
    ...seek(facts.reads, matchers.read),
    ...seek(listElementCalls(facts), matchers.element),
  ]
}

function applies({ when, except }: StorageRule, fact: Fact): boolean {
  if (except && 'key' in fact && fact.key?.type === 'text' && except.includes(fact.key.text)) return false
  if (!when) return true
  const argument = 'args' in fact ? fact.args[when.argument] : undefined
  if (argument?.type === 'symbol') return normalizeSymbol(argument.symbol) === normalizeSymbol(when.equals)
  return argument?.type === 'text' && argument.text.toLowerCase() === when.equals
}

/** Stores that are handed to a library. */
const stores: readonly (readonly [symbol: RegExp, medium: Medium | undefined])[] = [
  [/^global:sessionStorage$|^npm:redux-persist\/(lib|es)\/storage\/session#/, 'sessionStorage'],
  [/^npm:(@react-native-async-storage\/|expo-secure-store|react-native-mmkv|react-native-encrypted-storage|expo-sqlite\/kv-store|@capacitor\/preferences|redux-persist-expo-securestore|redux-persist-fs-storage)/, 'asyncStorage'],
  // A database holds many keys: its name is seen where it is opened.
  [/^npm:(localforage|idb-keyval|idb|dexie)\b/, undefined],
]

/** The rule with the medium of the store that the call hands in, if it does. */
function withStore(rule: StorageRule, fact: Fact, facts: FileFacts): StorageRule {
  const [argument = 0, ...path] = rule.store ?? []
  const given = rule.store && 'args' in fact ? pick(fact.args[argument], path) : undefined
  const symbols = given ? listSymbols(given, facts) : []
  const row = stores.find(([pattern]) => symbols.some((symbol) => pattern.test(symbol)))
  if (row) return row[1] === undefined ? rule : { ...rule, medium: row[1] }
  // A store of the app's own: in a mobile app there is no localStorage.
  const isMobile = given && facts.imports.some(({ specifier }) => /^(react-native|expo|@react-native)\b/.test(specifier))
  return isMobile ? { ...rule, medium: 'asyncStorage' } : rule
}

/** Everything that a store is made from: itself, arguments of what makes it, what a function gives back. */
function listSymbols(value: Value, facts: FileFacts): string[] {
  switch (value.type) {
    case 'symbol':
      return [value.symbol]
    case 'call':
      return [value.symbol, ...value.args.flatMap((argument) => listSymbols(argument, facts))]
    case 'function':
      return [
        ...(facts.functions[value.index]?.returns ?? []).flatMap((returned) => (returned.type === 'function' ? [] : listSymbols(returned, facts))),
        ...facts.calls.filter(({ within }) => within === value.index).map(({ symbol }) => symbol),
      ]
    case 'object':
      return value.entries.flatMap((entry) => listSymbols(entry.value, facts))
    case 'choice':
      return value.options.flatMap((option) => listSymbols(option, facts))
    default:
      return []
  }
}

function createDrafts(rule: StorageRule, fact: Fact): Draft[] {
  const sources = Array.isArray(rule.name) && typeof rule.name[0] === 'object' ? rule.name : [rule.name]
  const named = (sources as NameSource[]).map((source) => findName(source, fact)).find((value) => value !== undefined)
  if (!named) return rule.fallback === undefined ? [] : [{ ...createDraft(rule, rule.fallback, fact.place, rule.access), confidence: 'medium' }]
  const place = getPlace(named.value) ?? fact.place
  return listPatterns(named.value).flatMap((text) => {
    const { name, access } = named.cookieText ? readCookieText(text, rule.access) : { name: text, access: rule.access }
    // Each call of the wrapper around it was followed, and shows its own name.
    if (fact.covered && name.includes('*')) return []
    // `*:*` names nothing.
    if (!/[\p{L}\p{N}]/u.test(name)) return access !== 'write' || isKnownElsewhere(named.value) ? [] : [createUnreadable(rule, fact, place)]
    return [createDraft(rule, rule.template ? rule.template.replace('{}', name) : name, place, isDeletion(fact) || (rule.medium === 'cookie' && isExpired(fact)) ? 'delete' : access)]
  })
}

/** A cookie's text that a helper of the consent runtime or a cookie library made: its name is seen where that is called. */
function isKnownElsewhere(value: Value): boolean {
  if (value.type !== 'symbol' && value.type !== 'call') return false
  // A function of the app's own that makes the text: a library that it calls names the cookie.
  if (value.type === 'call' && /^(file|import):/.test(value.symbol)) return true
  return value.symbol.startsWith('npm:@candor/consent#') || /[.#](serialize|stringifySetCookie|commitSession|destroySession)(\(\))?$/.test(value.symbol)
}

/** `delete localStorage.theme`. */
function isDeletion(fact: Fact): boolean {
  return 'value' in fact && fact.value.type === 'unknown' && fact.value.why === 'deleted'
}

/** `cookie.serialize('visit', '', { maxAge: -1 })`, `{ expires: new Date(0) }`: set to be gone. */
function isExpired(fact: Fact): boolean {
  const settings = 'args' in fact ? fact.args.flatMap((value) => (value.type === 'object' ? value.entries : [])) : []
  return settings.some(({ key, value }) => {
    if (!/^(maxAge|max-age|expires)$/i.test(key)) return false
    const [time] = value.type === 'call' && value.symbol.startsWith('global:Date') ? value.args : [value]
    return (time?.type === 'number' && time.number <= 0) || (time?.type === 'text' && /\b19\d\d\b/.test(time.text))
  })
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
  if (source === 'owner') return { value: { type: 'text', text: decodeURIComponent(fact.symbol.split('.').at(-2) ?? '*'), place: fact.place } }
  if (typeof source === 'number') return fromValue('args' in fact ? fact.args[source] : undefined)
  if (Array.isArray(source)) return fromValue(findArgument(source as [number, ...string[]], fact))
  const { cookieText } = source as Exclude<NameSource, number | string | readonly unknown[]>
  const value = cookieText === 'value' ? ('value' in fact ? fact.value : undefined) : findArgument(cookieText, fact)
  return value && { value: value.type === 'list' && value.items[0] ? value.items[0] : value, cookieText: true }
}

function findArgument(source: number | readonly [number, ...string[]], fact: Fact): Value | undefined {
  const [argument, ...path] = typeof source === 'number' ? [source] : source
  return 'args' in fact ? pick(fact.args[argument], path) : undefined
}

/** Objects and functions are no names: another rule of the same call may find one inside. */
function fromValue(value: Value | undefined): { value: Value } | undefined {
  return value && !['object', 'function', 'null', 'list', 'boolean'].includes(value.type) ? { value } : undefined
}

/** A part of a value; `*` leads to the items of a list, and names with a dash are headers, whose case says nothing. */
function pick(value: Value | undefined, [key, ...rest]: readonly string[]): Value | undefined {
  if (key === undefined || !value) return value
  if (key === '*') {
    const options = value.type === 'list' ? value.items.flatMap((item) => pick(item, rest) ?? []) : []
    return options.length > 0 ? { type: 'choice', options } : undefined
  }
  if (value.type === 'list') return pick(value.items[Number(key)], rest)
  const equals = key.includes('-') ? (name: string): boolean => name.toLowerCase() === key : (name: string): boolean => name === key
  return value.type === 'object' ? pick(value.entries.findLast((entry) => equals(entry.key))?.value, rest) : undefined
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
