import { visitorKeys } from 'oxc-parser'

/**
 * A node of the parser's tree, loosely typed on purpose: only the files of this package that begin with `walk-` and
 * `resolve-` read nodes, so that another parser or its lazy mode can take over without touching anything else.
 */
// oxlint-disable-next-line typescript/no-explicit-any -- its parts are known by `type`, which the walk tells apart
export type SyntaxNode = { type: string; start: number; end: number } & Record<string, any>

/** Nodes directly inside a node, in source order of the parser's keys. */
export function listChildren(node: SyntaxNode): SyntaxNode[] {
  const keys = (visitorKeys as Record<string, readonly string[]>)[node.type]
  if (!keys) return []
  const children: SyntaxNode[] = []
  for (const key of keys) {
    const child = node[key]
    if (Array.isArray(child)) for (const item of child) if (item) children.push(item)
    if (child && typeof child === 'object' && !Array.isArray(child)) children.push(child)
  }
  return children
}

/** Syntax that says something of a value's type and leaves the value as it is. */
export const typeWrappers = ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSTypeAssertion', 'TSInstantiationExpression']

const wrappers = new Set([...typeWrappers, 'ChainExpression', 'ParenthesizedExpression'])

/** The value under `as`, `!`, `satisfies`, `?.`, brackets and `await`. */
export function unwrap(node: SyntaxNode): SyntaxNode {
  let inner = node
  for (;;) {
    if (wrappers.has(inner.type)) inner = inner['expression']
    else if (inner.type === 'AwaitExpression') inner = inner['argument']
    else if (inner.type === 'SequenceExpression') inner = inner['expressions'].at(-1)
    else return inner
  }
}

export function isFunctionNode(node: SyntaxNode): boolean {
  return node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression' || node.type === 'FunctionDeclaration'
}

/** The name of a property that is written out: `a.b`, `a['b']`, `{ b }`, `#b`. */
export function findPropertyName(node: SyntaxNode): string | undefined {
  const key: SyntaxNode = node['property'] ?? node['key']
  if (!node['computed']) {
    if (key.type === 'Identifier') return key['name']
    if (key.type === 'PrivateIdentifier') return `#${key['name']}`
  }
  if (key.type === 'Literal') return String(key['value'])
  if (key.type === 'TemplateLiteral' && key['expressions'].length === 0) return key['quasis'][0].value.cooked
  return undefined
}

/** The name that a tag begins with: `Form` in `<Form.Item>`. */
export function findTagRoot(name: SyntaxNode): string | undefined {
  if (name.type === 'JSXMemberExpression') return findTagRoot(name['object'])
  return name.type === 'JSXIdentifier' ? name['name'] : undefined
}
