import { type Resolved, type Resolver, resolveThis } from './resolve-reference.ts'
import type { Scope, Step } from './scope.ts'
import { type Reference, serializeSymbol } from './symbol-text.ts'

/** The names by which facts and linking know a thing. */
export type Named = { symbol: string; typed?: string }

/** The symbol of what an expression came down to; undefined for plain values. */
export function findSymbol(resolved: Resolved | undefined, scope: Scope, resolver: Resolver): Named | undefined {
  const reference = findReference(resolved, scope, resolver)
  if (!reference) return undefined
  const symbol = serializeSymbol(reference)
  return reference.typed ? { symbol, typed: serializeSymbol(reference.typed) } : { symbol }
}

/** The symbol of the other global that an expression may come down to. */
export function findOtherSymbol(resolved: Resolved | undefined): string | undefined {
  return resolved && 'reference' in resolved && resolved.reference.other ? serializeSymbol(resolved.reference.other) : undefined
}

function findReference(resolved: Resolved | undefined, scope: Scope, resolver: Resolver): Reference | undefined {
  if (!resolved) return undefined
  if ('reference' in resolved) {
    if (resolved.reference.prefix !== 'this:') return resolved.reference
    const own = resolveThis(resolved.reference, scope, resolver)
    return 'reference' in own && own.reference.prefix === 'this:' ? undefined : findReference(own, scope, resolver)
  }
  const steps = getFunctionSteps(resolved, resolver)
  return steps && { prefix: `file:${resolver.file}#`, steps }
}

function getFunctionSteps({ node }: { node: object }, { records }: Resolver): Step[] | undefined {
  const index = records.functionOf.get(node as never)
  if (index === undefined) return undefined
  return records.functions[index - records.firstFunction]?.steps ?? [`@${index}`]
}
