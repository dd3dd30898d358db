import type { Value } from './generated/facts.ts'
import { type ValueResolver, resolveValue } from './resolve-value.ts'
import { type Scope, findBinding } from './scope.ts'
import { type SyntaxNode, unwrap } from './syntax-node.ts'

/**
 * The call that gave what is called or exported: that of a variable, or the one before the brackets in
 * `createKeeper('cart')()`. Its arguments are what a name of the result alone does not tell.
 */
export function findMaker(callee: SyntaxNode, scope: Scope, resolver: ValueResolver): (Value & { type: 'call' }) | undefined {
  let at = unwrap(callee)
  while (at.type === 'MemberExpression') at = unwrap(at['object'])
  const binding = at.type === 'Identifier' ? findBinding(scope, at['name'])?.binding : undefined
  const variable = binding?.kind === 'variable' && binding.assigned.length === 0 ? binding : undefined
  const node = variable?.init ? unwrap(variable.init) : at
  if (node.type !== 'CallExpression' || node['arguments'].length === 0) return undefined
  const value = resolveValue(node, variable?.scope ?? scope, resolver)
  return value.type === 'call' ? value : undefined
}
