import { findSymbol } from './find-symbol.ts'
import type { Attribute, ElementFact, Value } from './generated/facts.ts'
import { resolveReference } from './resolve-reference.ts'
import { getPlace, readWritten, resolveValue } from './resolve-value.ts'
import type { Scope } from './scope.ts'
import type { Emission } from './emission.ts'
import { type SyntaxNode, findPropertyName, unwrap } from './syntax-node.ts'

const longestText = 160

/** Code that stands inside other code. */
export type Embedded = { start: number; code: string }

/** Elements of JSX, in the order of the file; gives back the scripts that are written inside them. */
export function emitElements(emission: Emission): Embedded[] {
  const { records, facts, resolver } = emission
  const first = facts.elements.length
  const embedded: Embedded[] = []
  for (const { node, scope, parent } of records.elements) {
    const name: SyntaxNode = node['openingElement'].name
    const fact: ElementFact = {
      tag: renderTag(name),
      attributes: (node['openingElement'].attributes as SyntaxNode[]).map((attribute) => createAttribute(attribute, scope, emission)),
      place: getPlace(node['openingElement'], resolver),
    }
    const symbol = /^[a-z]/.test(fact.tag) ? undefined : findSymbol(resolveReference(name, scope, resolver), scope, resolver)
    if (symbol) fact.symbol = symbol.symbol
    const text = readText(node, scope, emission).replace(/\s+/g, ' ').trim().slice(0, longestText)
    if (text !== '') fact.text = text
    if (parent !== undefined) fact.parent = first + parent
    if (scope.within !== undefined) fact.within = scope.within
    facts.elements.push(fact)
    if (/(^|\.)script$/i.test(fact.tag)) embedded.push(...listInlineScripts(node, scope, emission))
  }
  return embedded
}

function renderTag(name: SyntaxNode): string {
  if (name.type === 'JSXMemberExpression') return `${renderTag(name['object'])}.${renderTag(name['property'])}`
  if (name.type === 'JSXNamespacedName') return `${name['namespace'].name}:${name['name'].name}`
  return name['name']
}

function createAttribute(attribute: SyntaxNode, scope: Scope, { resolver }: Emission): Attribute {
  const place = getPlace(attribute, resolver)
  if (attribute.type === 'JSXSpreadAttribute') return { name: '...', value: resolveValue(attribute['argument'], scope, resolver), place }
  const name = renderTag(attribute['name'])
  const value: Value = attribute['value'] ? resolveValue(attribute['value'], scope, resolver) : { type: 'boolean', boolean: true }
  const bound: SyntaxNode | undefined = isBinding.test(name) ? attribute['value']?.['expression'] : undefined
  const expression = bound && unwrap(bound)
  if (expression && value.type !== 'symbol') return { name, value: createTarget(expression, scope, resolver), place }
  return { name, value, place }
}

const isBinding = /^(bind:|v-model\b)/

/** What is bound is written to: what it holds at first says nothing. */
function createTarget(expression: SyntaxNode, scope: Scope, resolver: Emission['resolver']): Value {
  const written = readWritten(expression, resolver.text)
  const symbol = findSymbol(resolveReference(expression, scope, resolver), scope, resolver)?.symbol ?? `local:${written}`
  return { type: 'symbol', symbol, written, place: getPlace(expression, resolver) }
}

/** Words in an element: its text, texts in braces, and the keys of translations. */
function readText(node: SyntaxNode, scope: Scope, emission: Emission): string {
  return (node['children'] as SyntaxNode[]).map((child) => readChild(child, scope, emission)).join(' ')
}

function readChild(child: SyntaxNode, scope: Scope, emission: Emission): string {
  if (child.type === 'JSXText') return child['value']
  if (child.type === 'JSXElement' || child.type === 'JSXFragment') return readText(child, scope, emission)
  if (child.type !== 'JSXExpressionContainer') return ''
  const expression = unwrap(child['expression'])
  if (expression.type === 'Literal') return String(expression['value'])
  if (expression.type !== 'CallExpression' || expression['arguments'].length === 0) return ''
  const first = unwrap(expression['arguments'][0])
  return first.type === 'Literal' && typeof first['value'] === 'string' ? first['value'] : ''
}

/** `<Script>{`…`}</Script>` and `<script dangerouslySetInnerHTML={{ __html: `…` }} />`. */
function listInlineScripts(node: SyntaxNode, scope: Scope, emission: Emission): Embedded[] {
  const children = (node['children'] as SyntaxNode[]).map((child) => child['expression']).filter(Boolean)
  const html = (node['openingElement'].attributes as SyntaxNode[])
    .filter((attribute) => attribute['name']?.name === 'dangerouslySetInnerHTML')
    .flatMap((attribute) => unwrap(attribute['value']?.expression ?? attribute)['properties'] ?? [])
    .filter((property: SyntaxNode) => findPropertyName(property) === '__html')
    .map((property: SyntaxNode) => property['value'])
  return [...children, ...html].flatMap((found) => {
    const resolved = resolveReference(found, scope, emission.resolver)
    const content = resolved && 'node' in resolved ? unwrap(resolved.node) : undefined
    if (content?.type !== 'TemplateLiteral' && content?.type !== 'Literal') return []
    return [readCode(content, emission)]
  })
}

/** The code inside a text; what is filled in at run time becomes a name of the same length. */
function readCode(node: SyntaxNode, emission: Emission): Embedded {
  let code = emission.text.slice(node.start + 1, node.end - 1)
  for (const expression of (node['expressions'] ?? []) as SyntaxNode[]) {
    const from = emission.text.lastIndexOf('${', expression.start) - node.start - 1
    const to = emission.text.indexOf('}', expression.end) - node.start
    code = code.slice(0, from) + '_'.repeat(to - from) + code.slice(to)
  }
  return { start: node.start + 1, code: code.replace(/\\n/g, '  ') }
}
