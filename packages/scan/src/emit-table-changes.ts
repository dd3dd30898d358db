import { readSqlChanges } from './data-files/read-sql.ts'
import type { Emission } from './emission.ts'
import type { Scope } from './scope.ts'

const definition = /\b(?:create\s+(?:unlogged\s+)?table|alter\s+table|drop\s+table)\b/i

/** SQL in texts of code that makes or changes tables: migrations, and set-up of small databases. What undoes it is left out. */
export function emitTableChanges(emission: Emission): void {
  const { records, text, lines, facts } = emission
  for (const candidate of records.candidates) {
    if (candidate.kind !== 'text') continue
    const { node, scope } = candidate
    const raw = text.slice(node.start + 1, node.end - 1)
    if (!definition.test(raw) || isUndoing(scope, emission)) continue
    const sql = cleanText(raw)
    const changes = readSqlChanges(sql, (start, end) => lines.place(node.start + 1 + start, node.start + 1 + end))
    if (changes.length > 0) (facts.changes ??= []).push(...changes)
  }
}

/** Escapes and what is put into a template, made blank in the same length; a table's name that is put in stays a name. */
function cleanText(raw: string): string {
  return raw
    .replace(/\\[nrt\n]/g, '  ')
    .replace(/\\(["'`])/g, ' $1')
    .replace(/((?:table|exists|only)\s+)?\$\{([^{}]*)\}/gi, (_whole, before: string | undefined, inner: string) =>
      before === undefined ? ' '.repeat(inner.length + 3) : `${before}x${' '.repeat(inner.length + 2)}`,
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
