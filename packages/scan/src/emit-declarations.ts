import type { ExportFact, FunctionFact, Param, Value } from './generated/facts.ts'
import { resolveReference, resolveType } from './resolve-reference.ts'
import { getPlace, resolveValue } from './resolve-value.ts'
import { findMaker } from './find-maker.ts'
import { findSymbol } from './find-symbol.ts'
import { findBinding } from './scope.ts'
import { type Emission, listDirectives } from './emission.ts'
import type { ExportRecord, FunctionRecord, ImportRecord } from './script-records.ts'
import { listPatterns } from './render-pattern.ts'
import { serializeSymbol } from './symbol-text.ts'

export function emitImports({ records, resolver, facts }: Emission): void {
  const used = new Set<object>()
  for (const { name, scope } of records.names) {
    const binding = findBinding(scope, name)?.binding
    if (binding?.kind === 'import') used.add(binding)
  }
  for (const record of records.imports) {
    const { specifier, names, typeOnly, node } = record
    facts.imports.push({ specifier, names, typeOnly, used: isUsed(record, used), place: getPlace(node, resolver) })
  }
}

function isUsed({ locals, names, scope, typeOnly }: ImportRecord, used: Set<object>): boolean {
  if (typeOnly) return false
  return names.length === 0 || locals.some((local) => used.has(scope.bindings.get(local) ?? {}))
}

/** `import('x')` and `require('x')`. */
export function emitModules({ records, resolver, facts }: Emission): void {
  for (const { kind, node, scope } of records.candidates) {
    const required = kind === 'call' && node['callee']?.name === 'require' && !findBinding(scope, 'require')
    const source = kind === 'module' ? node['source'] : required ? node['arguments'][0] : undefined
    if (!source) continue
    const place = getPlace(node, resolver)
    for (const specifier of listPatterns(resolveValue(source, scope, resolver))) {
      if (!specifier.includes('*')) facts.imports.push({ specifier, names: ['*'], typeOnly: false, used: true, dynamic: true, place })
      // What lies in the project is read anyhow; a package that nobody can name is not.
      else if (!/^(\.{0,2}\/|[@~$]\/)/.test(specifier)) facts.problems.push({ why: 'the name of a module that is loaded is computed', place })
    }
  }
}

export function emitFunctions(emission: Emission): void {
  const { records, resolver, facts, file } = emission
  for (const record of records.functions) {
    const directives = record.node['body'].type === 'BlockStatement' ? listDirectives(record.node['body'].body) : []
    const fact: FunctionFact = {
      symbol: serializeSymbol({ prefix: `file:${file}#`, steps: record.steps ?? [`@${record.index}`] }),
      params: record.params.map((param) => createParam(param, emission)),
      place: getPlace(record.node, resolver),
    }
    if (record.parent !== undefined) fact.parent = record.parent
    if (directives.length > 0) fact.directives = directives
    const returns = record.returns.map(({ node, scope }) => resolveValue(node, scope, resolver)).filter(saysSomething)
    if (returns.length > 0) fact.returns = returns
    facts.functions.push(fact)
  }
}

function saysSomething(value: Value): boolean {
  return value.type !== 'null' && value.type !== 'unknown'
}

function createParam({ name, type, rest, fallback, scope }: FunctionRecord['params'][number], { resolver }: Emission): Param {
  const reference = type && resolveType(type, scope, resolver)
  return {
    name,
    ...(reference && { typed: serializeSymbol(reference) }),
    ...(rest && { rest: true as const }),
    ...(fallback && { default: resolveValue(fallback, scope, resolver) }),
  }
}

export function emitExports(emission: Emission): void {
  for (const record of emission.records.exports) emission.facts.exports.push(createExport(record, emission))
}

function createExport(record: ExportRecord, { resolver }: Emission): ExportFact {
  if ('from' in record) return record
  const node = 'node' in record ? record.node : { type: 'Identifier', name: record.local, start: 0, end: 0 }
  const binding = 'local' in record ? findBinding(record.scope, record.local)?.binding : undefined
  const isPart = binding?.kind === 'variable' && binding.steps.length > 0
  const made = isPart ? undefined : findMaker(node, record.scope, resolver)
  return { name: record.name, value: made ?? resolveValue(node, record.scope, resolver) }
}

/** Classes that extend another, so that linking finds the members which they inherit. */
export function emitSubclasses({ records, resolver, facts, file }: Emission): void {
  for (const { name, classScope } of records.classOf.values()) {
    const { superClass } = classScope
    const parent = name && superClass && findSymbol(resolveReference(superClass.node, superClass.scope, resolver), superClass.scope, resolver)
    if (!name || !parent || !/^(file|import|npm):/.test(parent.symbol)) continue
    facts.subclasses ??= []
    facts.subclasses.push({ symbol: serializeSymbol({ prefix: `file:${file}#`, steps: name }), extends: parent.symbol })
  }
}
