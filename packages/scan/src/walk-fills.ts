import type { Scope } from './scope.ts'
import type { ScriptRecords } from './script-records.ts'
import { type SyntaxNode, findPropertyName, unwrap } from './syntax-node.ts'

/** `form.append('name', x)`, `url.searchParams.set('name', x)`, `list.push(x)`, `Object.assign(user, x)`. */
export function noteFillingCall(node: SyntaxNode, scope: Scope, { fills }: ScriptRecords): void {
  const callee = unwrap(node['callee'])
  if (callee.type !== 'MemberExpression') return
  const method = findPropertyName(callee)
  const [first, second]: (SyntaxNode | undefined)[] = node['arguments']
  if (!first) return
  if (method === 'assign' && callee['object'].name === 'Object') {
    for (const value of node['arguments'].slice(1)) if (first.type === 'Identifier') fills.push({ name: first['name'], fill: { value, at: node, scope } })
    return
  }
  const name = findFilled(callee['object'])
  if (name === undefined) return
  if ((method === 'append' || method === 'set') && second) fills.push({ name, fill: { key: first, value: second, at: node, scope } })
  if (method === 'push') for (const value of node['arguments']) fills.push({ name, fill: { value, at: node, scope } })
}

/** `user.name = x`. */
export function noteFillingAssignment(node: SyntaxNode, scope: Scope, { fills }: ScriptRecords): void {
  const left = unwrap(node['left'])
  const name = node['operator'] === '=' && left['object'].type === 'Identifier' ? left['object'].name : undefined
  const key = findPropertyName(left)
  if (name !== undefined && key !== undefined) fills.push({ name, fill: { key, value: node['right'], at: left, scope } })
}

/** The variable that is filled: itself, or the one whose query it is. */
function findFilled(object: SyntaxNode): string | undefined {
  const inner = unwrap(object)
  if (inner.type === 'Identifier') return inner['name']
  const isQuery = inner.type === 'MemberExpression' && findPropertyName(inner) === 'searchParams'
  return isQuery ? findFilled(inner['object']) : undefined
}
