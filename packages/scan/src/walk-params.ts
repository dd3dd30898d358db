import { type CreateBinding, declarePattern, listLeaves } from './declare-pattern.ts'
import { type Binding, type Callback, type Scope, addField, findClassScope } from './scope.ts'
import type { FunctionRecord } from './script-records.ts'
import { createStep } from './symbol-text.ts'
import type { SyntaxNode } from './syntax-node.ts'
import { type Visitor, type Walker, note } from './walker.ts'

/** Where a function is declared, the scope inside it, and the call that it is handed to, if any. */
export type Around = { outer: Scope; inner: Scope; walker: Walker; callback: Callback | undefined }

/** Declares the parameters of a function and notes what their patterns read; `visit` walks on into defaults and decorators. */
export function declareParams(record: FunctionRecord, { outer, inner, walker, callback }: Around, visit: Visitor): void {
  for (const [paramIndex, param] of (record.node['params'] as SyntaxNode[]).entries()) {
    const property = param.type === 'TSParameterProperty'
    const pattern: SyntaxNode = property ? param['parameter'] : param
    const target: SyntaxNode = pattern.type === 'AssignmentPattern' ? pattern['left'] : pattern
    const name = target.type === 'Identifier' ? target['name'] : `{${record.index}/${paramIndex}}`
    const type: SyntaxNode | undefined = target['typeAnnotation']?.typeAnnotation
    record.params.push({ name, type, rest: pattern.type === 'RestElement', fallback: pattern['right'], scope: outer })
    const create: CreateBinding = (steps) => {
      const binding: Binding = { kind: 'param', param: name, steps, scope: inner }
      if (type) binding.type = type
      if (callback) binding.callback = { ...callback, paramIndex }
      return binding
    }
    declarePattern(pattern, { create, target: inner, visitDefault: (node) => visit(node, inner, walker) })
    for (const { steps, at } of listLeaves(target, [])) note(walker, { kind: 'read', param: name, type, node: at, scope: inner, steps, at })
    if (property && type) addField(findClassScope(outer), createStep(name), { type, scope: outer })
    for (const decorator of param['decorators'] ?? []) visit(decorator['expression'], outer, walker)
  }
}
