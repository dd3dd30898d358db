import type { FileFacts, Place, ShapeFact } from './generated/facts.ts'
import { readSqlChanges } from './data-files/read-sql.ts'
import { readGraphqlShapes } from './data-files/read-graphql.ts'
import type { Emission } from './emission.ts'
import type { Scope } from './scope.ts'

const definition = /\b(?:create\s+(?:unlogged\s+)?table|alter\s+table|drop\s+table)\b/i

/** The schema language of GraphQL, where it says what clients send. */
const inputs = /^\s*(?:extend\s+)?(?:input\s+\w+[^{}()]*\{|type\s+(?:Mutation|Query)\s*\{)/m

function addShapes(shapes: readonly ShapeFact[], facts: FileFacts): void {
  if (shapes.length > 0) (facts.shapes ??= []).push(...shapes)
}

/**
 * Schemas in texts of code: SQL that makes or changes tables (migrations, small databases; what undoes it is left out), and
 * what clients send by the schema language of GraphQL.
 */
export function emitEmbeddedSchemas(emission: Emission): void {
  const { records, text, lines, facts } = emission
  for (const candidate of records.candidates) {
    if (candidate.kind !== 'text') continue
    const { node, scope } = candidate
    const raw = text.slice(node.start + 1, node.end - 1)
    const place = (start: number, end: number): Place => lines.place(node.start + 1 + start, node.start + 1 + end)
    if (inputs.test(raw)) addShapes(readGraphqlShapes(raw, place).shapes, facts)
    if (!definition.test(raw) || isUndoing(scope, emission)) continue
    const sql = cleanText(raw)
    const changes = readSqlChanges(sql, place)
    if (changes.length > 0) (facts.changes ??= []).push(...changes)
  }
}

/** Escapes and what is put into a template, made blank in the same length; a table's name that is put in stays a name. */
function cleanText(raw: string): string {
  return raw
    .replace(/\\[nrt\n]/g, '  ')
    .replace(/\\(["'`])/g, ' $1')
    .replace(/((?:table|exists|only)\s+)?\$\{([^{}]*)\}/gi, (_whole, before: string | undefined, inner: string) =>
      before === undefined ? ' '.repeat(inner.length + 3) : `${before}${'_'.repeat(inner.length + 3)}`,
    )
}

function isUndoing({ within }: Scope, { records }: Emission): boolean {
  for (let index = within; index !== undefined; ) {
    const fact = records.functions[index - records.firstFunction]
    const own = fact?.steps?.at(-1)
    if (own === 'down' || own === 'rollback') return true
    index = fact?.parent
  }
  return false
}
