import { type Scope, findBinding } from './scope.ts'
import { type SyntaxNode, findPropertyName, unwrap } from './syntax-node.ts'

/** Flags that build tools replace: what they guard never ships. */
const flags: Record<string, boolean> = { '__DEV__': true, 'import.meta.env.DEV': true, 'import.meta.dev': true, 'import.meta.env.PROD': false }
const modes = new Set(['process.env.NODE_ENV', 'import.meta.env.MODE'])

/** What a condition says of the build: true only in development, false only in what ships, undefined otherwise. */
export function findDevelopment(test: SyntaxNode, scope: Scope, depth = 0): boolean | undefined {
  const node = unwrap(test)
  const read = (part: SyntaxNode): boolean | undefined => findDevelopment(part, scope, depth)
  if (node.type === 'UnaryExpression' && node['operator'] === '!') return negate(read(node['argument']))
  if (node.type === 'LogicalExpression' && node['operator'] === '&&') {
    const sides = [read(node['left']), read(node['right'])]
    return sides.includes(true) ? true : undefined
  }
  if (node.type === 'BinaryExpression') return compareMode(node)
  if (node.type === 'Identifier' && depth === 0) {
    const binding = findBinding(scope, node['name'])?.binding
    if (binding) return binding.kind === 'variable' && binding.init && binding.steps.length === 0 ? findDevelopment(binding.init, binding.scope, 1) : undefined
  }
  return flags[writePath(node) ?? '']
}

function negate(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value
}

/** `process.env.NODE_ENV === 'development'`. */
function compareMode({ left, right, operator }: SyntaxNode): boolean | undefined {
  const mode = [left, right].find((side: SyntaxNode) => side.type === 'Literal')?.['value']
  if (![left, right].some((side: SyntaxNode) => modes.has(writePath(side) ?? '')) || typeof mode !== 'string') return undefined
  if (operator === '===' || operator === '==') return mode === 'production' ? false : mode === 'development' || mode === 'test' ? true : undefined
  return (operator === '!==' || operator === '!=') && mode === 'production' ? true : undefined
}

function writePath(node: SyntaxNode): string | undefined {
  const inner = unwrap(node)
  if (inner.type === 'Identifier') return inner['name']
  if (inner.type === 'MetaProperty') return `${inner['meta'].name}.${inner['property'].name}`
  if (inner.type !== 'MemberExpression') return undefined
  const object = writePath(inner['object'])
  const name = findPropertyName(inner)
  return object === undefined || name === undefined ? undefined : `${object}.${name}`
}
