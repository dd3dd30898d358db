import type { Entry, Place, Value } from './generated/facts.ts'
import type { LineIndex } from './line-index.ts'
import { type Resolved, type Resolver, resolveReference, resolveThis } from './resolve-reference.ts'
import { placeValue } from './place-value.ts'
import { type Binding, type Fill, type Scope, findBinding } from './scope.ts'
import { type Reference, serializeSymbol } from './symbol-text.ts'
import { type SyntaxNode, findPropertyName, isFunctionNode, unwrap } from './syntax-node.ts'

/** Deeper parts of a value are cut off as unknown, longer lists are shortened: nothing that matters lies there. */
const limits = { depth: 6, entries: 200, items: 60, text: 8000, written: 100 }

export type ValueResolver = Resolver & { text: string; lines: LineIndex; values: Map<SyntaxNode, Value> }

/** What an expression is, as far as this file tells. */
export function resolveValue(start: SyntaxNode, scope: Scope, resolver: ValueResolver, depth = 0): Value {
  const node = unwrap(start)
  if (depth > limits.depth) return { type: 'unknown', why: 'nested too deep' }
  const read = readers[node.type]
  return read ? read(node, scope, resolver, depth) : { type: 'unknown', why: describe(node) }
}

type Read = (node: SyntaxNode, scope: Scope, resolver: ValueResolver, depth: number) => Value

const readers: Record<string, Read> = {
  Literal: readLiteral,
  Undefined: () => ({ type: 'null' }),
  TemplateLiteral: (node, scope, resolver, depth) => {
    const parts: Value[] = []
    for (const [index, quasi] of (node['quasis'] as SyntaxNode[]).entries()) {
      parts.push({ type: 'text', text: quasi['value'].cooked ?? quasi['value'].raw })
      const expression: SyntaxNode | undefined = node['expressions'][index]
      if (expression) parts.push(resolveValue(expression, scope, resolver, depth + 1))
    }
    return joinParts(parts, getPlace(node, resolver))
  },
  BinaryExpression: (node, scope, resolver, depth) => {
    if (node['operator'] !== '+') return { type: 'unknown', why: `the result of ${node['operator']}` }
    const sides = [node['left'], node['right']].map((side) => resolveValue(side, scope, resolver, depth + 1))
    return joinParts(sides, getPlace(node, resolver))
  },
  UnaryExpression: (node) => {
    if (node['operator'] === 'void') return { type: 'null' }
    const number: unknown = node['operator'] === '-' ? node['argument'].value : undefined
    return typeof number === 'number' ? { type: 'number', number: -number } : { type: 'unknown', why: `the result of ${node['operator']}` }
  },
  ObjectExpression: readObject,
  ArrayExpression: (node, scope, resolver, depth) => ({
    type: 'list',
    items: (node['elements'] as (SyntaxNode | null)[])
      .slice(0, limits.items)
      .flatMap((item) => (item ? [resolveValue(item.type === 'SpreadElement' ? item['argument'] : item, scope, resolver, depth + 1)] : [])),
  }),
  ArrowFunctionExpression: readFunction,
  FunctionExpression: readFunction,
  FunctionDeclaration: readFunction,
  LogicalExpression: (node, scope, resolver, depth) => {
    const right = resolveValue(node['right'], scope, resolver, depth + 1)
    if (node['operator'] === '&&') return right
    return chooseBetween([resolveValue(node['left'], scope, resolver, depth + 1), right])
  },
  ConditionalExpression: (node, scope, resolver, depth) =>
    chooseBetween([node['consequent'], node['alternate']].map((side) => resolveValue(side, scope, resolver, depth + 1))),
  AssignmentExpression: (node, scope, resolver, depth) => resolveValue(node['right'], scope, resolver, depth),
  Identifier: readName,
  MemberExpression: readMember,
  ThisExpression: readSymbol,
  MetaProperty: readSymbol,
  CallExpression: readCall,
  NewExpression: readCall,
  TaggedTemplateExpression: readCall,
  ImportExpression: readSymbol,
  TSEnumDeclaration: readEnum,
  SpreadElement: (node, scope, resolver, depth) => resolveValue(node['argument'], scope, resolver, depth),
  JSXExpressionContainer: (node, scope, resolver, depth) => resolveValue(node['expression'], scope, resolver, depth),
}

function readLiteral(node: SyntaxNode, _scope: Scope, resolver: ValueResolver): Value {
  const value: unknown = node['value']
  if (typeof value === 'string') return { type: 'text', text: value.slice(0, limits.text), place: getPlace(node, resolver) }
  if (typeof value === 'number') return { type: 'number', number: value }
  if (typeof value === 'boolean') return { type: 'boolean', boolean: value }
  return value === null && !node['regex'] && !node['bigint'] ? { type: 'null' } : { type: 'unknown', why: describe(node) }
}

function readObject(node: SyntaxNode, scope: Scope, resolver: ValueResolver, depth: number): Value {
  const entries: Entry[] = []
  const spread: Value[] = []
  let open = node['properties'].length > limits.entries
  for (const property of (node['properties'] as SyntaxNode[]).slice(0, limits.entries)) {
    if (property.type === 'SpreadElement') {
      const inner = resolveValue(property['argument'], scope, resolver, depth + 1)
      if (inner.type === 'object') {
        entries.push(...inner.entries)
        spread.push(...(inner.spread ?? []))
        open ||= inner.open ?? false
      } else spread.push(inner)
      continue
    }
    const key = findPropertyName(property) ?? (property['computed'] ? resolver.readText(property['key'], scope) : undefined)
    if (key === undefined) open = true
    else entries.push({ key, value: resolveValue(property['value'], scope, resolver, depth + 1), place: getPlace(property['key'], resolver) })
  }
  return { type: 'object', entries, ...(spread.length > 0 && { spread }), ...(open && { open: true as const }) }
}

function readEnum(node: SyntaxNode, scope: Scope, resolver: ValueResolver, depth: number): Value {
  const members: SyntaxNode[] = node['body']?.members ?? node['members'] ?? []
  const entries = members.map(({ id, initializer, start, end }): Entry => {
    const key = String(id.name ?? id.value)
    const value: Value = initializer ? resolveValue(initializer, scope, resolver, depth + 1) : { type: 'unknown', why: 'a number of an enumeration' }
    return { key, value, place: resolver.lines.place(start, end) }
  })
  return { type: 'object', entries }
}

function readFunction(node: SyntaxNode, _scope: Scope, resolver: ValueResolver): Value {
  const index = resolver.records.functionOf.get(node)
  return index === undefined ? { type: 'unknown', why: 'a function' } : { type: 'function', index }
}

/** A variable with several texts is one of them; the elements of a written list likewise. */
function readName(node: SyntaxNode, scope: Scope, resolver: ValueResolver, depth: number): Value {
  const binding = findBinding(scope, node['name'])?.binding
  if (!binding || resolver.busy.has(binding)) return readSymbol(node, scope, resolver, depth)
  resolver.busy.add(binding)
  const value = readBinding(binding, resolver, depth) ?? readAlternatives(binding, node, resolver, depth) ?? readMade(binding, node, scope, resolver, depth)
  resolver.busy.delete(binding)
  return value ?? readSymbol(node, scope, resolver, depth)
}

function readBinding(binding: NonNullable<ReturnType<typeof findBinding>>['binding'], resolver: ValueResolver, depth: number): Value | undefined {
  if (binding.kind === 'variable' && binding.assigned.length > 0 && binding.steps.length === 0) {
    const first = binding.init ? [{ node: binding.init, scope: binding.scope }] : []
    const options = [...first, ...binding.assigned].map((option) => resolveValue(option.node, option.scope, resolver, depth + 1))
    const known = options.filter((option) => option.type !== 'null')
    return known.length > 0 && known.every((option) => option.type === 'text' || option.type === 'join') ? chooseBetween(known) : undefined
  }
  if (binding.kind === 'element') return readElement(binding.list, binding, resolver, depth)
  if (binding.kind === 'param' && binding.callback?.paramIndex === 0) {
    const callee = unwrap(binding.callback.call['callee'])
    const name = callee.type === 'MemberExpression' ? findPropertyName(callee) : undefined
    if (!name || !listMethods.has(name)) return undefined
    return readElement(callee['object'], { ...binding, scope: binding.callback.scope }, resolver, depth)
  }
  return undefined
}

/** `const host = process.env.HOST ?? 'https://…'`: the written text counts as well. */
function readAlternatives(binding: Binding, node: SyntaxNode, resolver: ValueResolver, depth: number): Value | undefined {
  if (binding.kind !== 'variable' || binding.assigned.length > 0 || binding.steps.length > 0 || !binding.init) return undefined
  const init = unwrap(binding.init)
  if (init.type !== 'LogicalExpression' && init.type !== 'ConditionalExpression') return undefined
  const value = resolveValue(init, binding.scope, resolver, depth + 1)
  return value.type === 'choice' && hasText(value) ? placeValue(value, getPlace(node, resolver)) : undefined
}

/**
 * A variable with what was put into it before this use, in the same function or the variable's own; and what a call of a
 * global made of its arguments: `const body = JSON.stringify(user)`.
 */
function readMade(binding: Binding, node: SyntaxNode, scope: Scope, resolver: ValueResolver, depth: number): Value | undefined {
  if (binding.kind !== 'variable' || binding.assigned.length > 0 || binding.steps.length > 0 || !binding.init) return undefined
  const init = unwrap(binding.init)
  const fills = (binding.filled ?? []).filter((fill) => fill.at.end <= node.start && (fill.scope.within === scope.within || fill.scope.within === binding.scope.within))
  if (init.type === 'CallExpression' || init.type === 'NewExpression') return readMadeByCall(init, fills, { binding, node, resolver, depth })
  if (fills.length === 0) return undefined
  const value = resolveValue(init, binding.scope, resolver, depth + 1)
  if (value.type === 'object') return addFills(value, fills, resolver, depth)
  if (value.type !== 'list') return undefined
  return { ...value, items: [...value.items, ...fills.filter(({ key }) => key === undefined).map((fill) => resolveValue(fill.value, fill.scope, resolver, depth + 1))].slice(0, limits.items) }
}

type Made = { binding: Binding & { kind: 'variable' }; node: SyntaxNode; resolver: ValueResolver; depth: number }

function readMadeByCall(init: SyntaxNode, fills: readonly Fill[], { binding, node, resolver, depth }: Made): Value | undefined {
  if (init['arguments'].length === 0 && fills.length === 0) return undefined
  const symbol = resolveReference(init, binding.scope, resolver)
  if (!symbol || !('reference' in symbol) || symbol.reference.prefix !== 'global:') return undefined
  const call = resolveValue(init, binding.scope, resolver, depth + 1)
  if (call.type !== 'call') return undefined
  const added = fills.length > 0 ? [addFills({ type: 'object', entries: [] }, fills, resolver, depth)] : []
  const value = createSymbolValue(symbol.reference, node, resolver)
  return value.type === 'symbol' ? { ...value, from: { ...call, args: [...call.args, ...added] } } : value
}

function addFills(object: Value & { type: 'object' }, fills: readonly Fill[], resolver: ValueResolver, depth: number): Value & { type: 'object' } {
  const entries = [...object.entries]
  const spread = [...(object.spread ?? [])]
  for (const { key, value: node, at, scope } of fills) {
    const value = resolveValue(node, scope, resolver, depth + 1)
    const name = typeof key === 'object' ? resolver.readText(key, scope) : key
    if (name !== undefined) entries.push({ key: name, value, place: getPlace(typeof key === 'object' ? key : at, resolver) })
    else if (value.type === 'object') entries.push(...value.entries)
    else spread.push(value)
  }
  return { ...object, entries: entries.slice(0, limits.entries), ...(spread.length > 0 && { spread }) }
}

const listMethods = new Set(['forEach', 'map', 'flatMap', 'some', 'every', 'filter', 'find'])

function readElement(list: SyntaxNode, { scope, steps }: { scope: Scope; steps: string[] }, resolver: ValueResolver, depth: number): Value | undefined {
  const value = resolveValue(list, scope, resolver, depth + 1)
  if (value.type !== 'list' || steps.length > 1) return undefined
  const items = value.items.map((item) => {
    if (steps.length === 0) return item
    return item.type === 'object' ? item.entries.find((entry) => entry.key === steps[0])?.value : undefined
  })
  const known = items.filter((item) => item !== undefined)
  return known.length > 0 ? chooseBetween(known) : undefined
}

/** `field.name` in `fields.map((field) => …)`: what stands there in each element of a written list, in its order. */
function readMember(node: SyntaxNode, scope: Scope, resolver: ValueResolver, depth: number): Value {
  const object = unwrap(node['object'])
  const name = findPropertyName(node)
  const binding = object.type === 'Identifier' ? findBinding(scope, object['name'])?.binding : undefined
  const ofList = binding?.kind === 'element' || (binding?.kind === 'param' && binding.callback !== undefined)
  if (name === undefined || !ofList || binding.steps.length > 0 || resolver.busy.has(binding)) return readAsText(node, scope, resolver, depth) ?? readSymbol(node, scope, resolver, depth)
  resolver.busy.add(binding)
  const value = readBinding({ ...binding, steps: [name] }, resolver, depth)
  resolver.busy.delete(binding)
  return value ?? readSymbol(node, scope, resolver, depth)
}

function readSymbol(node: SyntaxNode, scope: Scope, resolver: ValueResolver, depth: number): Value {
  const resolved = resolveReference(node, scope, resolver)
  return readResolved(resolved, node, scope, resolver, depth)
}

function readResolved(resolved: Resolved | undefined, node: SyntaxNode, scope: Scope, resolver: ValueResolver, depth: number): Value {
  if (!resolved) return createSymbolValue({ prefix: 'local:', steps: ['?'] }, node, resolver)
  if ('reference' in resolved) {
    const { reference } = resolved
    if (reference.prefix !== 'this:') return createSymbolValue(reference, node, resolver)
    return readResolved(resolveThis(reference, scope, resolver), node, scope, resolver, depth)
  }
  if (resolved.node === node) return { type: 'unknown', why: describe(node) }
  if (resolved.node.type.startsWith('JSX')) return { type: 'unknown', why: describe(resolved.node) }
  const value = resolveValue(resolved.node, resolved.scope, resolver, depth + 1)
  // A constant stands where it is used.
  return value.type === 'text' || value.type === 'join' ? { ...value, place: getPlace(node, resolver) } : value
}

function createSymbolValue(reference: Reference, node: SyntaxNode, resolver: ValueResolver): Value {
  return { type: 'symbol', symbol: serializeSymbol(reference), written: readWritten(node, resolver.text), place: getPlace(node, resolver) }
}

/** `url.toString()`, `url.href`: what a variable was made of, as a text, is still that. */
function readAsText(node: SyntaxNode, scope: Scope, resolver: ValueResolver, depth: number): Value | undefined {
  const member = node.type === 'MemberExpression' ? node : unwrap(node['callee'] ?? node)
  const object = member.type === 'MemberExpression' ? unwrap(member['object']) : undefined
  if (object?.type !== 'Identifier' || findPropertyName(member) !== (member === node ? 'href' : 'toString')) return undefined
  const value = resolveValue(object, scope, resolver, depth + 1)
  return value.type === 'symbol' && value.from ? value : undefined
}

function readCall(node: SyntaxNode, scope: Scope, resolver: ValueResolver, depth: number): Value {
  const text = readAsText(node, scope, resolver, depth)
  if (text) return text
  const symbol = readSymbol(node, scope, resolver, depth)
  // `require('x')` and `f.bind(x)` are what they lead to.
  if (symbol.type !== 'symbol' || !symbol.symbol.endsWith('()')) return symbol
  const on = findReceiverCall(node)
  return {
    type: 'call',
    symbol: symbol.symbol.replace(/\(\)$/, '').replace(/\.new$/, ''),
    written: symbol.written,
    args: readArguments(node, scope, resolver, depth),
    ...(on && { on: resolveValue(on, scope, resolver, depth + 1) }),
    place: symbol.place,
  }
}

export function readArguments(node: SyntaxNode, scope: Scope, resolver: ValueResolver, depth = 0): Value[] {
  if (node['quasi']) return [resolveValue(node['quasi'], scope, resolver, depth + 1)]
  return ((node['arguments'] ?? []) as SyntaxNode[]).map((argument) => resolveValue(argument, scope, resolver, depth + 1))
}

/** The call on whose result this one is made: in `form.get('email').trim()` the first one. */
export function findReceiverCall(node: SyntaxNode): SyntaxNode | undefined {
  let at = unwrap(node['callee'] ?? node['tag'])
  while (at.type === 'MemberExpression') at = unwrap(at['object'])
  return at.type === 'CallExpression' || at.type === 'NewExpression' ? at : undefined
}

/** Texts that stand side by side become one; with an unknown part they stay apart, for linking. */
export function joinParts(parts: readonly Value[], place?: Place): Value {
  const joined: Value[] = []
  for (const part of parts.flatMap((part) => (part.type === 'join' ? part.parts : [part]))) {
    const text = getPlainText(part)
    const last = joined.at(-1)
    if (text === undefined) joined.push(part)
    else if (last?.type === 'text') last.text += text
    else if (text !== '') joined.push({ type: 'text', text })
  }
  const at = place && { place }
  if (joined.length === 0) return { type: 'text', text: '', ...at }
  const only = joined.length === 1 ? joined[0] : undefined
  return only?.type === 'text' ? { ...only, ...at } : { type: 'join', parts: joined, ...at }
}

function getPlainText(value: Value): string | undefined {
  if (value.type === 'text') return value.text
  return value.type === 'number' ? String(value.number) : undefined
}

export function chooseBetween(values: readonly Value[]): Value {
  const options = values.flatMap((value) => (value.type === 'choice' ? value.options : [value])).slice(0, limits.items)
  return options.length === 1 && options[0] ? options[0] : { type: 'choice', options }
}

/** Whether one of the options is a text that says something. */
export function hasText({ options }: Value & { type: 'choice' }): boolean {
  return options.some((option) => option.type === 'join' || (option.type === 'text' && option.text !== ''))
}

export function getPlace(node: SyntaxNode, { lines }: ValueResolver): Place {
  return lines.place(node.start, node.end)
}

/** An expression as the code writes it, on one line and shortened. */
export function readWritten(node: SyntaxNode, text: string): string {
  if (isFunctionNode(node)) return 'function'
  return text.slice(node.start, Math.min(node.end, node.start + limits.written * 2)).replace(/\s+/g, ' ').slice(0, limits.written)
}

const descriptions: Record<string, string> = {
  Literal: 'a regular expression',
  ClassExpression: 'a class',
  JSXElement: 'an element',
  JSXFragment: 'an element',
}

function describe(node: SyntaxNode): string {
  return descriptions[node.type] ?? 'an expression'
}
