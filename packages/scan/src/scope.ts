import type { SyntaxNode } from './syntax-node.ts'

/** One step from a value to a part of it or to what it gives: `name`, `()`, `new()`, or `*` where it is computed. */
export type Step = string

/** What a name stands for. `scope` is where the nodes in it are to be read. */
export type Binding =
  | { kind: 'import'; specifier: string; imported: string; typeOnly: boolean }
  | { kind: 'variable'; init: SyntaxNode | undefined; steps: Step[]; fallback?: SyntaxNode; scope: Scope; assigned: Assigned[]; filled?: Fill[] }
  | { kind: 'element'; list: SyntaxNode; steps: Step[]; scope: Scope }
  | { kind: 'param'; param: string; steps: Step[]; type?: SyntaxNode; scope: Scope; callback?: Callback }
  | { kind: 'function'; index: number; node: SyntaxNode; scope: Scope }
  | { kind: 'class'; node: SyntaxNode; scope: Scope }
  | { kind: 'enum'; node: SyntaxNode; scope: Scope }
  | { kind: 'other' }

/** What a statement puts into an object, a list or a form: `user.name = x`, `form.append('name', x)`, `list.push(x)`. */
export type Fill = { key?: string | SyntaxNode; value: SyntaxNode; at: SyntaxNode; scope: Scope }

export type Assigned = { node: SyntaxNode; scope: Scope }

/** The call that a function is an argument of, so that its first parameter may be the elements of a list. */
export type Callback = { call: SyntaxNode; scope: Scope; paramIndex: number }

/** The values that a class's fields get, by field. */
export type ClassScope = { name: string | undefined; fields: Map<string, (Assigned | { type: SyntaxNode; scope: Scope })[]>; superClass: Assigned | undefined }

export type Scope = {
  parent: Scope | undefined
  bindings: Map<string, Binding>
  /** Whether `var` and functions stop here. */
  isFunction: boolean
  /** Index of the function that this scope is in. */
  within: number | undefined
  classScope?: ClassScope
}

export function createScope(parent: Scope | undefined, options: { isFunction?: boolean; within?: number } = {}): Scope {
  return {
    parent,
    bindings: new Map(),
    isFunction: options.isFunction ?? false,
    within: options.within ?? parent?.within,
  }
}

/** The nearest binding of a name; undefined for a global. */
export function findBinding(scope: Scope, name: string): { binding: Binding; owner: Scope } | undefined {
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    const binding = at.bindings.get(name)
    if (binding) return { binding, owner: at }
  }
  return undefined
}

export function findClassScope(scope: Scope): ClassScope | undefined {
  for (let at: Scope | undefined = scope; at; at = at.parent) if (at.classScope) return at.classScope
  return undefined
}

/** Where `var` declares. */
export function findFunctionScope(scope: Scope): Scope {
  let at = scope
  while (!at.isFunction && at.parent) at = at.parent
  return at
}

/** Whether what is named here is reachable from the file's top: the scope is the file's, or of a class there. */
export function isOutermost(scope: Scope): boolean {
  return scope.parent === undefined || (scope.classScope !== undefined && isOutermost(scope.parent))
}

/** Notes what a class's field is given. */
export function addField(classScope: ClassScope | undefined, step: Step, value: { type: SyntaxNode; scope: Scope } | { node: SyntaxNode; scope: Scope }): void {
  if (!classScope) return
  const values = classScope.fields.get(step) ?? []
  values.push(value)
  classScope.fields.set(step, values)
}
