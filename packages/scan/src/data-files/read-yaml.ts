import { type Node, type Pair, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Value } from '../generated/facts.ts'
import type { DataComment, DataSource } from './scan-data.ts'

/** YAML as a value that knows its places. */
export function readYaml({ text, lines, facts }: DataSource): DataComment[] {
  const document = parseDocument(text, { logLevel: 'silent', strict: false, uniqueKeys: false })
  facts.document = toValue(document.contents, lines.place, 0)
  return [...text.matchAll(/(?:^|\s)#([^\n]*)/g)].map(({ 0: whole, 1: value = '', index }) => {
    const start = index + whole.indexOf('#')
    return { value, start, end: start + value.length + 1 }
  })
}

type Place = DataSource['lines']['place']

const deepest = 40

function toValue(node: unknown, place: Place, depth: number): Value {
  if (depth > deepest) return { type: 'unknown', why: 'nested too deep' }
  if (isMap(node)) return { type: 'object', entries: node.items.flatMap((pair) => toEntry(pair, place, depth)) }
  if (isSeq(node)) return { type: 'list', items: node.items.map((item) => toValue(item, place, depth + 1)) }
  if (!isScalar(node)) return { type: 'unknown', why: 'an alias' }
  const { value } = node
  if (typeof value === 'number') return { type: 'number', number: value }
  if (typeof value === 'boolean') return { type: 'boolean', boolean: value }
  return value === null ? { type: 'null' } : { type: 'text', text: String(value), ...getPlace(node, place) }
}

function toEntry({ key, value }: Pair, place: Place, depth: number): (Value & { type: 'object' })['entries'] {
  if (!isScalar(key)) return []
  const at = getPlace(key, place).place
  return at ? [{ key: String(key.value), value: toValue(value, place, depth + 1), place: at }] : []
}

function getPlace(node: Node, place: Place): { place?: ReturnType<Place> } {
  return node.range ? { place: place(node.range[0], node.range[1]) } : {}
}
