import { defineDetector } from '../detector.ts'
import { classifyTable } from '../table-classifier/index.ts'
import { linkTables } from '@candor/scan'
import { listBuilderChanges } from './read-builders.ts'
import { linkTypedTables } from './link-typed-tables.ts'
import { codeNeedles, codeSymbols, listCodeTables } from './code-tables.ts'

export const detector = defineDetector({
  id: 'stored-fields',
  title: 'Fields that a database keeps',
  doc: 'Columns of tables and fields of models that hold personal data: Prisma schemas, SQL migrations as they stand after all of them, and models of the usual libraries.',
  needles: codeNeedles,
  symbols: codeSymbols,
  link(files) {
    const changes = new Map(files.flatMap((facts) => {
      const own = facts.kind === 'script' ? listBuilderChanges(facts) : []
      return own.length > 0 ? [[facts.file, own] as const] : []
    }))
    if (changes.size === 0) return linkTypedTables(files)
    const changed = files.map((facts) => ({ ...facts, ...(changes.has(facts.file) && { changes: [...(facts.changes ?? []), ...(changes.get(facts.file) ?? [])] }) }))
    linkTables(changed)
    return linkTypedTables(changed)
  },
  observe({ facts, observe }) {
    const declared = (facts.shapes ?? []).filter(({ role }) => role === 'table')
    for (const { verdict, path, place } of [...declared, ...listCodeTables(facts)].flatMap((table) => classifyTable(table))) {
      const { category, evidence, confidence } = verdict
      observe({ kind: 'data', category, mechanism: 'schema', evidence: `${path}: ${evidence}`, confidence, place })
    }
  },
})
