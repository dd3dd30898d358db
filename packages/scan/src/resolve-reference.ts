import { type Binding, type Scope, type Step, findBinding, findClassScope } from './scope.ts'
import type { ScriptRecords } from './script-records.ts'
import { type Reference, createStep, extend } from './symbol-text.ts'
import { type SyntaxNode, findPropertyName, isFunctionNode, unwrap } from './syntax-node.ts'

/** What an expression comes down to: something that has a symbol, or syntax that is a value in itself. */
export type Resolved = { reference: Reference } | { node: SyntaxNode; scope: Scope }

export type Resolver = {
  file: string
  records: ScriptRecords
  /** Bindings and fields that are being resolved: a cycle ends there. */
  busy: Set<object>
  /** Reads a computed member's key as text, where it is known. */
  readText(node: SyntaxNode, scope: Scope): string | undefined
}

/** Follows names, members and calls to where the value comes from in this file. */
export function resolveReference(start: SyntaxNode, scope: Scope, resolver: Resolver): Resolved | undefined {
  const node = unwrap(start)
  const follow = followers[node.type]
  return follow ? follow(node, scope, resolver) : { node, scope }
}

type Follow = (node: SyntaxNode, scope: Scope, resolver: Resolver) => Resolved | undefined

const eitherSide: Follow = (node, scope, resolver) => {
  const sides: SyntaxNode[] = [node['left'] ?? node['consequent'], node['right'] ?? node['alternate']]
  const resolved = sides.map((side) => resolveReference(side, scope, resolver))
  // Of two globals the second is what is taken when nothing special is asked: `session ? sessionStorage : localStorage`.
  const [first, second] = resolved
  if (node.type === 'ConditionalExpression' && isGlobal(first) && isGlobal(second)) return { reference: { ...second.reference, other: first.reference } }
  return resolved.find((side) => side && 'reference' in side) ?? resolved.find((side) => side !== undefined)
}

function isGlobal(resolved: Resolved | undefined): resolved is { reference: Reference } {
  return resolved !== undefined && 'reference' in resolved && resolved.reference.prefix === 'global:'
}

const followers: Record<string, Follow> = {
  Identifier: (node, scope, resolver) => resolveName(node['name'], scope, resolver),
  JSXIdentifier: (node, scope, resolver) => resolveName(node['name'], scope, resolver),
  MemberExpression: (node, scope, resolver) =>
    resolveSteps(resolveReference(node['object'], scope, resolver), [readStep(node, scope, resolver)], resolver),
  JSXMemberExpression: (node, scope, resolver) =>
    resolveSteps(resolveReference(node['object'], scope, resolver), [createStep(node['property'].name)], resolver),
  CallExpression: resolveCall,
  TaggedTemplateExpression: (node, scope, resolver) =>
    resolveSteps(resolveReference(node['tag'], scope, resolver), ['()'], resolver),
  NewExpression: (node, scope, resolver) =>
    resolveSteps(resolveReference(node['callee'], scope, resolver), ['new()'], resolver),
  ImportExpression: (node, scope, resolver) => {
    const specifier = resolver.readText(node['source'], scope)
    return specifier === undefined ? undefined : { reference: createModuleReference(specifier, []) }
  },
  ThisExpression: () => ({ reference: { prefix: 'this:', steps: [] } }),
  Super: (_node, scope, resolver) => {
    const superClass = findClassScope(scope)?.superClass
    return superClass && resolveReference(superClass.node, superClass.scope, resolver)
  },
  MetaProperty: (node) => ({ reference: { prefix: 'global:', steps: [`${node['meta'].name}`, `${node['property'].name}`] } }),
  LogicalExpression: eitherSide,
  ConditionalExpression: eitherSide,
  AssignmentExpression: (node, scope, resolver) => resolveReference(node['right'], scope, resolver),
}

/** Relative modules are the project's own; a bare specifier may turn out to be as well, when files are linked. */
export function createModuleReference(specifier: string, steps: Step[]): Reference {
  return { prefix: `${specifier.startsWith('.') || specifier.startsWith('/') ? 'import' : 'npm'}:${specifier}#`, steps }
}

export function readStep(member: SyntaxNode, scope: Scope, resolver: Resolver): Step {
  const name = findPropertyName(member) ?? (member['computed'] ? resolver.readText(member['property'], scope) : undefined)
  return name === undefined ? '*' : createStep(name)
}

function resolveName(name: string, scope: Scope, resolver: Resolver): Resolved | undefined {
  if (name === 'undefined') return { node: { type: 'Undefined', start: 0, end: 0 }, scope }
  const found = findBinding(scope, name)
  if (!found) return { reference: { prefix: 'global:', steps: [name] } }
  const { binding } = found
  const local: Resolved = { reference: { prefix: 'local:', steps: [createStep(name)] } }
  if (resolver.busy.has(binding)) return local
  resolver.busy.add(binding)
  const resolved = resolveBinding(binding, resolver)
  resolver.busy.delete(binding)
  return resolved ?? local
}

function resolveBinding(binding: Binding, resolver: Resolver): Resolved | undefined {
  switch (binding.kind) {
    case 'import':
      return { reference: createModuleReference(binding.specifier, binding.imported === '*' ? [] : [createStep(binding.imported)]) }
    case 'variable':
      return resolveVariable(binding, resolver)
    case 'param':
      return { reference: createParamReference(binding, resolver) }
    case 'function':
      return { node: binding.node, scope: binding.scope }
    case 'class':
      return resolveClass(binding.node, resolver)
    case 'enum':
      return { node: binding.node, scope: binding.scope }
    case 'element':
      return resolveElement(binding, resolver)
    default:
      return undefined
  }
}

/** A variable is its first value; one that starts out empty is what it is assigned, when that happens only once. */
function resolveVariable(binding: Binding & { kind: 'variable' }, resolver: Resolver): Resolved | undefined {
  const { init, steps, scope, assigned } = binding
  const empty = !init || isEmpty(init)
  const only = assigned.length === 1 ? assigned[0] : undefined
  if (empty && only) return resolveReference(only.node, only.scope, resolver)
  if (!init || (assigned.length > 0 && !isSteady(init))) return undefined
  return resolveSteps(resolveReference(init, scope, resolver), steps, resolver)
}

/** One of a list that a loop goes through: `*` of what the list is. */
function resolveElement({ list, steps, scope }: Binding & { kind: 'element' }, resolver: Resolver): Resolved | undefined {
  const resolved = resolveReference(list, scope, resolver)
  return resolved && 'reference' in resolved ? resolveSteps(resolved, ['*', ...steps], resolver) : undefined
}

function isEmpty(node: SyntaxNode): boolean {
  return (node.type === 'Literal' && node['value'] === null) || (node.type === 'Identifier' && node['name'] === 'undefined')
}

/** Whether a value still tells something when the variable is assigned again: the things that SDKs give. */
function isSteady(node: SyntaxNode): boolean {
  return ['CallExpression', 'NewExpression', 'MemberExpression', 'Identifier', 'AwaitExpression'].includes(node.type)
}

function createParamReference(binding: Binding & { kind: 'param' }, resolver: Resolver): Reference {
  const reference: Reference = { prefix: 'param:', steps: [binding.param, ...binding.steps] }
  const typed = binding.type && resolveType(binding.type, binding.scope, resolver)
  if (typed) reference.typed = { prefix: typed.prefix, steps: [...typed.steps, ...binding.steps] }
  return reference
}

/** The symbol of a named type: `Request`, `express.Request`, `Stripe | null`. */
export function resolveType(type: SyntaxNode, scope: Scope, resolver: Resolver): Reference | undefined {
  if (type.type === 'TSUnionType') {
    const named = (type['types'] as SyntaxNode[]).map((option) => resolveType(option, scope, resolver))
    return named.find((option) => option !== undefined)
  }
  if (type.type !== 'TSTypeReference') return undefined
  return resolveTypeName(type['typeName'], scope, resolver)
}

/** What a type's name stands for; parameters and variables of that name are no types: `(URL: URL) => …`. */
function findType(scope: Scope, name: string): ReturnType<typeof findBinding> {
  const found = findBinding(scope, name)
  if (!found || !['param', 'variable', 'element', 'function'].includes(found.binding.kind)) return found
  return found.owner.parent && findType(found.owner.parent, name)
}

function resolveTypeName(name: SyntaxNode, scope: Scope, resolver: Resolver): Reference | undefined {
  if (name.type === 'TSQualifiedName') {
    const left = resolveTypeName(name['left'], scope, resolver)
    return left && extend(left, [createStep(name['right'].name)])
  }
  if (name.type !== 'Identifier') return undefined
  const found = findType(scope, name['name'])
  if (!found) return { prefix: 'global:', steps: [name['name']] }
  const resolved = resolveBinding(found.binding, resolver)
  return resolved && 'reference' in resolved ? resolved.reference : undefined
}

function resolveClass(node: SyntaxNode, resolver: Resolver): Resolved {
  const name = resolver.records.classOf.get(node)?.name
  return { reference: { prefix: `file:${resolver.file}#`, steps: name ?? ['class'] } }
}

/** Functions whose result has the parts of what they are given. */
const sameFunctions = new Set(['Object.freeze', 'Object.fromEntries', 'JSON.parse'])

function resolveCall(node: SyntaxNode, scope: Scope, resolver: Resolver): Resolved | undefined {
  const callee = unwrap(node['callee'])
  const first: SyntaxNode | undefined = node['arguments'][0]
  if (callee.type === 'Identifier' && callee['name'] === 'require' && !findBinding(scope, 'require') && first) {
    const specifier = resolver.readText(first, scope)
    return specifier === undefined ? undefined : { reference: createModuleReference(specifier, []) }
  }
  const name = callee.type === 'MemberExpression' ? findPropertyName(callee) : undefined
  if (name === 'bind') return resolveReference(callee['object'], scope, resolver)
  if (name !== undefined && first && sameFunctions.has(`${callee['object'].name}.${name}`)) return resolveReference(first, scope, resolver)
  return resolveSteps(resolveCallee(callee, scope, resolver), ['()'], resolver)
}

/**
 * What is called. A variable that holds what a call made of a function is called like that function:
 * `const track = useCallback((event) => …)`, `const getUser = cache(async () => …)`.
 */
export function resolveCallee(start: SyntaxNode, scope: Scope, resolver: Resolver): Resolved | undefined {
  const callee = unwrap(start)
  const binding = callee.type === 'Identifier' ? findBinding(scope, callee['name'])?.binding : undefined
  if (binding?.kind === 'variable' && binding.steps.length === 0 && binding.init) {
    const init = unwrap(binding.init)
    const first: SyntaxNode | undefined = init.type === 'CallExpression' ? init['arguments'][0] : undefined
    if (first && isFunctionNode(unwrap(first))) return { node: unwrap(first), scope: binding.scope }
  }
  return resolveReference(callee, scope, resolver)
}

/** Goes on from a value to a part of it. */
export function resolveSteps(from: Resolved | undefined, steps: readonly Step[], resolver: Resolver): Resolved | undefined {
  let at = from
  for (const step of steps) at = at && resolveStep(at, step, resolver)
  return at
}

function resolveStep(from: Resolved, step: Step, resolver: Resolver): Resolved | undefined {
  if ('node' in from) return resolveNodeStep(from.node, from.scope, step, resolver)
  if (from.reference.prefix !== 'this:') return { reference: extend(from.reference, [step]) }
  return { reference: { prefix: 'this:', steps: [...from.reference.steps, step] } }
}

function resolveNodeStep(node: SyntaxNode, scope: Scope, step: Step, resolver: Resolver): Resolved | undefined {
  if (node.type === 'ObjectExpression') return resolveProperty(node, scope, step, resolver)
  if (node.type === 'TSEnumDeclaration') return resolveMember(node, scope, step)
  if (node.type === 'ArrayExpression' && /^\d+$/.test(step)) {
    const element: SyntaxNode | undefined = node['elements'][Number(step)]
    return element ? resolveReference(element, scope, resolver) : undefined
  }
  const index = resolver.records.functionOf.get(node)
  const record = index === undefined ? undefined : resolver.records.functions[index - resolver.records.firstFunction]
  if (record) return { reference: { prefix: `file:${resolver.file}#`, steps: [...(record.steps ?? [`@${record.index}`]), step] } }
  return { reference: { prefix: 'local:', steps: ['?', step] } }
}

function resolveProperty(node: SyntaxNode, scope: Scope, step: Step, resolver: Resolver): Resolved | undefined {
  let spread: Resolved | undefined
  for (const property of [...(node['properties'] as SyntaxNode[])].reverse()) {
    if (property.type === 'SpreadElement') {
      const inner = resolveReference(property['argument'], scope, resolver)
      spread ??= inner && resolveStep(inner, step, resolver)
    } else if (createStep(findPropertyName(property) ?? '*') === step) {
      return resolveReference(property['value'], scope, resolver)
    }
  }
  return spread
}

function resolveMember(node: SyntaxNode, scope: Scope, step: Step): Resolved | undefined {
  const members: SyntaxNode[] = node['body']?.members ?? node['members'] ?? []
  const member = members.find((candidate) => (candidate['id'].name ?? String(candidate['id'].value)) === step)
  if (!member) return undefined
  const name: SyntaxNode = { type: 'Literal', value: step, start: member.start, end: member.end }
  return { node: member['initializer'] ?? name, scope }
}

/** `this.stripe` is what the class gives that field. */
export function resolveThis(reference: Reference, scope: Scope, resolver: Resolver): Resolved {
  const [field, ...rest] = reference.steps
  const classScope = findClassScope(scope)
  const local: Resolved = { reference: { prefix: 'local:', steps: ['this', ...reference.steps] } }
  if (field === undefined || !classScope) return local
  const values = classScope.fields.get(field) ?? []
  // What a field is given tells more than its type.
  for (const value of [...values.filter((one) => 'node' in one), ...values.filter((one) => !('node' in one))]) {
    const resolved = 'node' in value ? resolveField(value, resolver) : resolveTyped(value, resolver)
    if (resolved) return resolveSteps(resolved, rest, resolver) ?? local
  }
  if (!classScope.name || classScope.fields.has(field)) return local
  return { reference: { prefix: `file:${resolver.file}#`, steps: [classScope.name, 'new()', ...reference.steps] } }
}

function resolveField(value: { node: SyntaxNode; scope: Scope }, resolver: Resolver): Resolved | undefined {
  const { node, scope } = value
  if (isEmpty(node) || resolver.busy.has(value)) return undefined
  resolver.busy.add(value)
  const resolved = resolveReference(node, scope, resolver)
  const ofField = resolved && 'reference' in resolved && resolved.reference.prefix === 'this:'
  const final = ofField ? resolveThis(resolved.reference, scope, resolver) : resolved
  resolver.busy.delete(value)
  return final
}

/** A field with a type only is given from outside (dependency injection): an instance of that type. */
function resolveTyped({ type, scope }: { type: SyntaxNode; scope: Scope }, resolver: Resolver): Resolved | undefined {
  const reference = resolveType(type, scope, resolver)
  return reference && { reference: extend(reference, ['new()']) }
}
