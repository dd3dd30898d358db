import type { CallFact, Value, WriteFact } from './generated/facts.ts'
import { addMarkup } from './add-markup.ts'
import { findMaker } from './find-maker.ts'
import { findOtherSymbol, findSymbol } from './find-symbol.ts'
import { type Resolved, resolveCallee, resolveReference, resolveSteps, resolveType } from './resolve-reference.ts'
import { findReceiverCall, getPlace, readArguments, readWritten, resolveValue } from './resolve-value.ts'
import type { Scope } from './scope.ts'
import type { Emission } from './emission.ts'
import type { Candidate } from './script-records.ts'
import { type SyntaxNode, findPropertyName, unwrap } from './syntax-node.ts'
import { renderPattern } from './render-pattern.ts'

type Of<Kind extends Candidate['kind']> = Candidate & { kind: Kind }

function listCandidates<Kind extends Candidate['kind']>({ records }: Emission, kind: Kind): Of<Kind>[] {
  return records.candidates.filter((candidate): candidate is Of<Kind> => candidate.kind === kind)
}

const inside = (scope: Scope): { within?: number } => (scope.within === undefined ? {} : { within: scope.within })

export function emitCalls(emission: Emission): void {
  const { resolver, filter, facts } = emission
  const names = listNamed(emission)
  for (const { node, scope } of listCandidates(emission, 'call')) {
    const callee = node['callee'] ?? node['tag']
    const resolved = resolveCallee(callee, scope, resolver)
    const named = findSymbol(resolved, scope, resolver)
    if (!named || !(filter.wantsCall(named.symbol) || (named.typed && filter.wantsCall(named.typed)))) continue
    const on = findReceiverCall(node)
    const made = filter.wants(named.symbol) ? undefined : findMaker(callee, scope, resolver)
    const name = names.get(node)
    const fact: CallFact = {
      ...named,
      ...(name !== undefined && { name }),
      written: readWritten(callee, emission.text),
      ...(node.type === 'NewExpression' && { new: true as const }),
      args: readArguments(node, scope, resolver),
      ...(on && { on: resolveValue(on, scope, resolver) }),
      ...(made && { made: [made] }),
      ...inside(scope),
      place: getPlace(node, resolver),
    }
    facts.calls.push(fact)
    const other = findOtherSymbol(resolved)
    if (other !== undefined && filter.wants(other)) facts.calls.push({ ...fact, symbol: other })
  }
}

/** Calls whose result the file's own variables hold. */
function listNamed({ records }: Emission): Map<SyntaxNode, string> {
  const names = new Map<SyntaxNode, string>()
  for (const [name, binding] of records.scope.bindings)
    if (binding.kind === 'variable' && binding.init && binding.steps.length === 0) names.set(unwrap(binding.init), name)
  return names
}

export function emitWrites(emission: Emission): void {
  const { resolver, filter, facts } = emission
  for (const { node, scope } of listCandidates(emission, 'write')) {
    const left = unwrap(node['left'])
    const resolved = resolveReference(left, scope, resolver)
    const named = findSymbol(resolved, scope, resolver)
    if (!named || !(filter.wants(named.symbol) || (named.typed && filter.wants(named.typed)))) continue
    const fact: WriteFact = {
      ...named,
      written: readWritten(left, emission.text),
      ...readKey(left, scope, emission),
      value: resolveValue(node['right'], scope, resolver),
      ...inside(scope),
      place: getPlace(left, resolver),
    }
    facts.writes.push(fact)
    const other = findOtherSymbol(resolved)
    if (other !== undefined && filter.wants(other)) facts.writes.push({ ...fact, symbol: other })
  }
  for (const { node, scope } of listCandidates(emission, 'delete')) {
    const target = unwrap(node)
    const named = target.type === 'MemberExpression' && findSymbol(resolveReference(target, scope, resolver), scope, resolver)
    if (!named || !filter.wants(named.symbol)) continue
    const key = readKey(target, scope, emission)
    facts.writes.push({ ...named, written: readWritten(target, emission.text), ...key, value: { type: 'unknown', why: 'deleted' }, ...inside(scope), place: getPlace(target, resolver) })
  }
}

function readKey(member: SyntaxNode, scope: Scope, { resolver }: Emission): { key?: Value } {
  if (member.type !== 'MemberExpression') return {}
  if (member['computed']) return { key: resolveValue(member['property'], scope, resolver) }
  const name = findPropertyName(member)
  return name === undefined ? {} : { key: { type: 'text', text: name } }
}

export function emitReads(emission: Emission): void {
  const { resolver, filter, facts } = emission
  const written = new Set([...listCandidates(emission, 'write').map(({ node }) => unwrap(node['left'])), ...listCandidates(emission, 'delete').map(({ node }) => unwrap(node))])
  for (const candidate of listCandidates(emission, 'read')) {
    if (written.has(candidate.node)) continue
    const named = findSymbol(resolveRead(candidate, emission), candidate.scope, resolver)
    if (!named || !(filter.wants(named.symbol) || (named.typed && filter.wants(named.typed)))) continue
    const { at, scope, steps } = candidate
    const last = steps.at(-1)
    const key = last === undefined ? readKey(at, scope, emission) : { key: { type: 'text' as const, text: last } }
    facts.reads.push({ ...named, written: readWritten(at, emission.text), ...key, ...inside(scope), place: getPlace(at, resolver) })
  }
}

function resolveRead(candidate: Of<'read'>, { resolver }: Emission): Resolved | undefined {
  const { node, scope, steps, param, type } = candidate
  if (param === undefined) return resolveSteps(resolveReference(node, scope, resolver), steps, resolver)
  const typed = type && resolveType(type, scope, resolver)
  const reference = { prefix: 'param:', steps: [param, ...steps] }
  return { reference: typed ? { ...reference, typed: { prefix: typed.prefix, steps: [...typed.steps, ...steps] } } : reference }
}

const absolute = /^(https?:|wss?:)?\/\/[a-z0-9*]/i
const markup = /<(script|iframe|img|link|form|input|textarea)\b/i

/** URLs, and markup inside texts (a head that is a list of strings, an e-mail's template). */
export function emitTexts(emission: Emission): void {
  const { resolver, facts, text, records } = emission
  for (const { node, scope } of listCandidates(emission, 'text')) {
    const raw = text.slice(node.start + 1, node.end - 1)
    const isUrl = absolute.test(raw)
    if (!isUrl && (records.shown.has(node) || !markup.test(raw))) continue
    const place = getPlace(node, resolver)
    const content = renderPattern(resolveValue(node, scope, resolver))
    if (isUrl) facts.urls.push({ url: content, place })
    else addMarkup(content, emission, () => place)
  }
}
