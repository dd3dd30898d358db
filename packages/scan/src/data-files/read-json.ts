import type { Entry, Value } from '../generated/facts.ts'
import type { DataComment, DataSource } from './scan-data.ts'

type Token = { text: string; start: number; end: number }

const token = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\])*"?|[{}[\],:]|[^\s{}[\],:"]+/g

/** JSON, with or without comments, as a value that knows its places. */
export function readJson({ text, lines, facts }: DataSource): DataComment[] {
  const comments: DataComment[] = []
  const tokens: Token[] = []
  for (const { 0: match, index } of text.matchAll(token)) {
    const end = index + match.length
    if (match.startsWith('//')) comments.push({ value: match.slice(2), start: index, end })
    else if (match.startsWith('/*')) comments.push({ value: match.slice(2, -2), start: index, end })
    else tokens.push({ text: match, start: index, end })
  }
  const reader = { tokens, at: 0, place: lines.place }
  facts.document = readValue(reader, 0)
  return comments
}

type Reader = { tokens: readonly Token[]; at: number; place: DataSource['lines']['place'] }

const deepest = 40

function readValue(reader: Reader, depth: number): Value {
  const here = reader.tokens[reader.at]
  reader.at += 1
  if (!here || depth > deepest) return { type: 'unknown', why: 'the text ends early' }
  if (here.text === '{') return { type: 'object', entries: readEntries(reader, depth) }
  if (here.text === '[') return { type: 'list', items: readItems(reader, depth) }
  if (here.text.startsWith('"')) return { type: 'text', text: readString(here.text), place: reader.place(here.start, here.end) }
  if (here.text === 'true' || here.text === 'false') return { type: 'boolean', boolean: here.text === 'true' }
  if (here.text === 'null') return { type: 'null' }
  const number = Number(here.text)
  return Number.isNaN(number) ? { type: 'unknown', why: 'not JSON' } : { type: 'number', number }
}

function readEntries(reader: Reader, depth: number): Entry[] {
  const entries: Entry[] = []
  for (let key = reader.tokens[reader.at]; key && key.text !== '}'; key = reader.tokens[reader.at]) {
    reader.at += 1
    if (key.text === ',') continue
    if (reader.tokens[reader.at]?.text === ':') reader.at += 1
    entries.push({ key: readString(key.text), value: readValue(reader, depth + 1), place: reader.place(key.start, key.end) })
  }
  reader.at += 1
  return entries
}

function readItems(reader: Reader, depth: number): Value[] {
  const items: Value[] = []
  for (let next = reader.tokens[reader.at]; next && next.text !== ']'; next = reader.tokens[reader.at]) {
    if (next.text === ',') reader.at += 1
    else items.push(readValue(reader, depth + 1))
  }
  reader.at += 1
  return items
}

function readString(written: string): string {
  try {
    return String(JSON.parse(written))
  } catch {
    return written.replace(/^"|"$/g, '')
  }
}
