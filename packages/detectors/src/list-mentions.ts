import type { Place, Value } from '@candor/scan'

/** A value that a call passes, with the names by which it may be known. */
export type Mention = {
  /** As the code writes it: `user.email`; absent for joined and computed values. */
  written?: string
  /** What a variable of another name was taken from: `user.email` for `const to = user.email`. */
  origin?: string
  /** The key under which it is passed, with those around it: `address.city`. */
  key?: string
  /** The number of the argument that it is, or is in. */
  argument: number
  /** The parameter of an address that it fills: `q` in `?q=${…}`. */
  parameter?: string
  /** Keys beside it. */
  siblings: readonly string[]
  /** Where it is named: its key, or itself. */
  place: Place
  /** Where the value itself stands. */
  valuePlace: Place
}

/** Methods and functions that give back what they are given, in another form. */
const sameMethods = new Set(['toString', 'trim', 'toLowerCase', 'toUpperCase', 'normalize', 'toISOString', 'slice', 'replace', 'replaceAll', 'valueOf', 'join'])
const sameFunctions = /^(global:(String|encodeURIComponent|encodeURI|Number|JSON\.stringify|Object\.assign|URLSearchParams|URL|structuredClone|btoa|FormData|Blob)(\.new\(\))?|npm:@candor\/consent#(disclose|reveal)|npm:qs#stringify|npm:query-string#(default\.)?stringify|npm:validator#(default\.)?(trim|escape|normalizeEmail|toString)|npm:(@langchain\/core\/messages|langchain\/schema)#(HumanMessage|SystemMessage)|npm:ai#convertTo(Core|Model)Messages|npm:@react-email\/(render|components)#render(Async)?|npm:react-dom\/server#renderTo\w+|file:.*#(discloseTo\w+|reveal))$/

/** Every value in what a call passes that may hold data of a person. Constants hold none. */
export function listMentions(args: readonly Value[]): Mention[] {
  return args.flatMap((value, argument) => listIn(value, [], []).map((mention) => ({ ...mention, argument })))
}

function listIn(value: Value, keys: readonly string[], siblings: readonly string[]): Mention[] {
  switch (value.type) {
    case 'object':
      return [
        ...value.entries.flatMap(({ key, value: inner, place }) =>
          listIn(inner, [...keys, key], value.entries.map((entry) => entry.key)).map((mention) =>
            mention.place === mention.valuePlace ? { ...mention, place } : mention,
          ),
        ),
        ...(value.spread ?? []).flatMap((inner) => listIn(inner, keys, siblings).filter(({ written }) => written?.includes('.'))),
      ]
    case 'list':
      return value.items.flatMap((item) => listIn(item, keys, siblings))
    case 'join':
      return value.parts.flatMap((part, index) => {
        const parameter = findParameter(value.parts[index - 1])
        return listIn(part, keys, siblings).map((mention) => (parameter === undefined ? mention : { ...mention, parameter }))
      })
    case 'choice':
      return value.options.flatMap((option) => listIn(option, keys, siblings))
    case 'symbol':
      if (isSetting(value.symbol, value.written)) return []
      if (value.from && sameFunctions.test(value.from.symbol)) return listInCall(value.from, keys, siblings).map((mention) => moveTo(value.place, mention))
      return [withOrigin(createMention(cleanPath(value.written), keys, siblings, value.place), value.symbol)]
    case 'call':
      return listInCall(value, keys, siblings)
    default:
      return []
  }
}

/** `…?email=` → `email`. */
function findParameter(before: Value | undefined): string | undefined {
  return before?.type === 'text' ? /[?&]([\w.-]+)=$/.exec(before.text)?.[1] : undefined
}

/** Keys under which a message stands that is put together by a template. */
const rendered = new Set(['react', 'html', 'text', 'body', 'Html', 'Text', 'HtmlBody', 'TextBody'])

function listInCall(call: Value & { type: 'call' }, keys: readonly string[], siblings: readonly string[]): Mention[] {
  if (sameFunctions.test(call.symbol) || rendered.has(keys.at(-1) ?? '')) return call.args.flatMap((argument) => listIn(argument, keys, siblings))
  const { path, method } = splitMethod(call.written)
  if (method !== undefined && sameMethods.has(method)) {
    if (call.on) return listIn(call.on, keys, siblings)
    return [createMention(cleanPath(path), keys, siblings, call.place)]
  }
  const name = method === 'get' && call.args[0]?.type === 'text' ? call.args[0].text : undefined
  return [createMention(name, keys, siblings, call.place)]
}

/** Settings of the app are nobody's data: environment variables, and constants in capitals. */
export function isSetting(symbol: string, written: string): boolean {
  return /^global:(process\.env|import\.meta\.env|Deno\.env|Bun\.env)\b/.test(symbol) || /(^|\.)[A-Z][A-Z\d]*_[A-Z\d_]+$/.test(written)
}

/** `user.email.trim()` → `user.email` and `trim`. */
function splitMethod(written: string): { path: string; method: string | undefined } {
  const match = /^(.*?)\??\.(\w+)\s*\(.*$/s.exec(written)
  return { path: match?.[1] ?? written, method: match?.[2] }
}

function createMention(written: string | undefined, keys: readonly string[], siblings: readonly string[], place: Place): Mention {
  const key = keys.join('.')
  return { ...(written !== undefined && written !== '' && { written }), ...(key !== '' && { key }), argument: 0, siblings, place, valuePlace: place }
}

/** What a variable holds is passed where the variable is; what was put in by name is named where that was done. */
function moveTo(place: Place, mention: Mention): Mention {
  return { ...mention, place: mention.place === mention.valuePlace ? place : mention.place, valuePlace: place }
}

/** A variable says by its symbol what it was taken from, where its own name is another. */
function withOrigin(mention: Mention, symbol: string): Mention {
  const { written } = mention
  if (written === undefined || written.includes('.')) return mention
  const path = symbol.replace(/^\w+:([^#]*#)?/, '').replace(/^\{[^}]*\}\./, '')
  const origin = dropSameMethods(path)
  return origin === written || origin.endsWith('()') || origin.includes('?') ? mention : { ...mention, origin }
}

/** `user.email.trim()` → `user.email`. */
function dropSameMethods(path: string): string {
  const [, before, method = ''] = /^(.*)\.(\w+)\(\)$/.exec(path) ?? []
  return before !== undefined && sameMethods.has(method) ? dropSameMethods(before) : path
}

/** `user!.email`, `user?.email`, `form['email']` → a path. */
function cleanPath(written: string): string {
  return written
    .replace(/[!?]/g, '')
    .replace(/\[\s*['"`]([^'"`]+)['"`]\s*\]/g, '.$1')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/^\((.*?)( as .*)?\)/, '$1')
    // What a reference of Vue holds: `user.value.email` is the user's.
    .replace(/(?<=\w)\.value\b(?!\()/g, '')
    .trim()
}
