import type { Diagnostic, Span } from '@candor/diagnostics'
import {
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
} from 'yaml'
import { findForbiddenCharacter } from './decode-text.ts'
import { describeJson, shorten } from './describe-json.ts'
import {
  anchorCircular,
  anchorUnknown,
  characterForbidden,
  keyComplex,
  keyDuplicate,
  mergeUnsupported,
  nestingTooDeep,
  tagUnsupported,
  valuesTooMany,
} from './generated/messages.ts'
import type { Json, JsonObject } from './json.ts'
import { joinPointer } from './json-pointer.ts'
import { limits } from './limits.ts'
import type { ValuePlace } from './places.ts'
import type { TextIndex } from './text-index.ts'

interface ReadNode {
  readonly value: Json
  readonly places: ReadonlyMap<string, ValuePlace>
  readonly diagnostics: readonly Diagnostic[]
  readonly complete: boolean
}

interface Context {
  readonly index: TextIndex
  /** Offset from which on the structure is doubtful; fields at the top that reach beyond it are left out. */
  readonly brokenAt: number | undefined
}

interface Reader extends Context {
  readonly places: Map<string, ValuePlace>
  readonly diagnostics: Diagnostic[]
  readonly anchors: Map<string, Node>
  /** Anchored values that are being read, to notice one within itself. */
  readonly open: Set<Node>
  /** The reference that is being written out, the outermost one. */
  alias: { readonly name: string; readonly span: Span } | undefined
  count: number
  complete: boolean
}

/** YAML nodes → plain data with places. References are written out, as far as the bounds allow. */
export function readNode(node: Node, context: Context): ReadNode {
  const reader: Reader = {
    ...context,
    places: new Map(),
    diagnostics: [],
    anchors: new Map(),
    open: new Set(),
    alias: undefined,
    count: 0,
    complete: true,
  }
  const value = readValue(reader, node, '', 0)
  return { value, places: reader.places, diagnostics: reader.diagnostics, complete: reader.complete }
}

function readValue(reader: Reader, node: Node, pointer: string, depth: number, key?: Span): Json {
  const span = getSpan(reader, node, key)
  if (++reader.count > limits.values || depth > limits.depth) {
    reader.places.set(pointer, { ...(key && { key }), value: span, unread: true })
    const place = { span: reader.alias?.span ?? span }
    const { values, depth: levels } = limits
    return stop(
      reader,
      depth > levels
        ? nestingTooDeep({ limit: levels }, place)
        : valuesTooMany({ limit: values, name: reader.alias?.name }, place),
    )
  }
  if (isAlias(node)) return readAlias(reader, node.source, pointer, depth, span, key)
  const tagged = checkTag(reader, node, span)
  reader.places.set(pointer, {
    ...(key && { key }),
    value: span,
    ...(tagged ? getSource(node) : { unread: true }),
  })
  if (!tagged) return null
  if (isScalar(node)) return readScalar(reader, node, span)
  if (!isCollection(node)) return null
  if (node.anchor !== undefined) reader.anchors.set(node.anchor, node)
  if (reader.open.has(node)) return null
  reader.open.add(node)
  const value = isMap(node)
    ? readMap(reader, node, pointer, depth)
    : readList(reader, node as YAMLSeq, pointer, depth)
  reader.open.delete(node)
  return value
}

function readMap(reader: Reader, map: YAMLMap, pointer: string, depth: number): JsonObject {
  const object: JsonObject = {}
  const seen = new Map<string, Span>()
  for (const [at, pair] of map.items.entries()) {
    if (depth === 0 && isDoubtful(reader, map.items[at + 1])) break
    const name = readKey(reader, pair)
    if (name === undefined) continue
    const key = getSpan(reader, pair.key as Node)
    const first = seen.get(name)
    if (first) {
      const related = [{ message: 'It is given here first.', span: first }]
      reader.diagnostics.push(keyDuplicate({ key: shorten(name), owner: undefined }, { span: key, related }))
      continue
    }
    seen.set(name, key)
    const target = joinPointer(pointer, name)
    const value = isNode(pair.value) ? readValue(reader, pair.value, target, depth + 1, key) : null
    if (!reader.places.has(target)) reader.places.set(target, { key, value: key })
    // `obj.__proto__ = …` would set the prototype; as a property of its own it is reported as an unknown
    // field.
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true })
  }
  return object
}

function readList(reader: Reader, list: YAMLSeq, pointer: string, depth: number): Json[] {
  return list.items.map((item, at) =>
    isNode(item) ? readValue(reader, item, joinPointer(pointer, at), depth + 1) : null,
  )
}

/** Name of a field; undefined for what cannot be one, which is reported. */
function readKey(reader: Reader, pair: Pair): string | undefined {
  const { key } = pair
  if (isScalar(key) && key.value !== '<<')
    return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
  const place = { span: isNode(key) ? getSpan(reader, key) : undefined }
  reader.diagnostics.push(isScalar(key) ? mergeUnsupported({}, place) : keyComplex({}, place))
  return undefined
}

function readScalar(reader: Reader, node: Scalar, span: Span): Json {
  if (node.anchor !== undefined) reader.anchors.set(node.anchor, node)
  const { value } = node
  if (typeof value !== 'string') return typeof value === 'number' || typeof value === 'boolean' ? value : null
  const found = findForbiddenCharacter(value)
  if (found) reader.diagnostics.push(characterForbidden({ character: found.name }, { span }))
  return value
}

function readAlias(
  reader: Reader,
  name: string,
  pointer: string,
  depth: number,
  span: Span,
  key?: Span,
): Json {
  const target = reader.anchors.get(name)
  const shown = shorten(name)
  if (!target || reader.open.has(target)) {
    reader.places.set(pointer, { ...(key && { key }), value: span, unread: true })
    reader.diagnostics.push(
      target ? anchorCircular({ name: shown }, { span }) : anchorUnknown({ name: shown }, { span }),
    )
    reader.complete = false
    return null
  }
  const outer = reader.alias
  reader.alias ??= { name: shown, span }
  const value = readValue(reader, target, pointer, depth, key)
  reader.alias = outer
  // A reader looks where the reference stands, not where the value was written first.
  reader.places.set(pointer, { ...(key && { key }), value: span, ...getSource(target) })
  return value
}

const coreTags = ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map(
  (name) => `tag:yaml.org,2002:${name}`,
)

function checkTag(reader: Reader, node: Node, span: Span): boolean {
  if (node.tag === undefined || coreTags.includes(node.tag)) return true
  reader.diagnostics.push(
    tagUnsupported({ tag: shorten(node.tag.replace('tag:yaml.org,2002:', '!!')) }, { span }),
  )
  reader.complete = false
  return false
}

/** Reports a bound once; what lies beyond it is not read. */
function stop(reader: Reader, diagnostic: Diagnostic): null {
  if (!reader.diagnostics.some(({ code }) => code === diagnostic.code)) reader.diagnostics.push(diagnostic)
  reader.complete = false
  return null
}

/** A field is whole if the next one begins before the place from which on the structure is doubtful. */
function isDoubtful(reader: Reader, next: Pair | undefined): boolean {
  if (reader.brokenAt === undefined) return false
  const start = isNode(next?.key) ? next.key.range?.[0] : undefined
  return (start ?? Infinity) >= reader.brokenAt
}

function getSpan(reader: Reader, node: Node, key?: Span): Span {
  const [start, end] = node.range ?? [0, 0]
  // An empty value has no place of its own.
  return start === end && key ? key : reader.index.createSpan(start, end)
}

function getSource(node: Node): { source?: string } {
  if (!isScalar(node) || typeof node.value === 'string') return {}
  return { source: node.source ?? describeJson(null) }
}
