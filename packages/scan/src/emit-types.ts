import type { ShapeFact } from './generated/facts.ts'
import { readFields } from './emit-classes.ts'
import type { Emission } from './emission.ts'
import { getPlace } from './resolve-value.ts'
import type { SyntaxNode } from './syntax-node.ts'

/** The fields that a declaration of a type has of its own. */
const members: Record<string, (node: SyntaxNode) => SyntaxNode[] | undefined> = {
  TSInterfaceDeclaration: (node) => node['body'].body,
  TSTypeAliasDeclaration: (node) => (node['typeAnnotation'].type === 'TSTypeLiteral' ? node['typeAnnotation'].members : undefined),
}

/** Interfaces and object types at the top of files that import a module whose types were asked for: `types:kysely`. */
export function emitTypes(emission: Emission): void {
  const { records, resolver, facts, filter } = emission
  if (!facts.imports.some(({ specifier }) => filter.wants(`types:${specifier}`))) return
  for (const statement of records.program['body'] as SyntaxNode[]) {
    const node: SyntaxNode = statement.type === 'ExportNamedDeclaration' ? (statement['declaration'] ?? statement) : statement
    const own = members[node.type]?.(node)
    if (!own) continue
    const shape: ShapeFact = { name: node['id'].name, role: 'type', fields: readFields(own, emission), place: getPlace(node['id'], resolver) }
    ;(facts.shapes ??= []).push(shape)
  }
}
