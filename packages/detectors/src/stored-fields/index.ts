import { defineDetector } from '../detector.ts'
import { classifyTable } from './classify-table.ts'
import { codeNeedles, codeSymbols, listCodeTables } from './code-tables.ts'

export const detector = defineDetector({
  id: 'stored-fields',
  title: 'Fields that a database keeps',
  doc: 'Columns of tables and fields of models that hold personal data: Prisma schemas, SQL migrations as they stand after all of them, and models of the usual libraries.',
  needles: codeNeedles,
  symbols: codeSymbols,
  observe({ facts, observe }) {
    const declared = (facts.shapes ?? []).filter(({ role }) => role === 'table')
    for (const { verdict, path, place } of [...declared, ...listCodeTables(facts)].flatMap((table) => classifyTable(table))) {
      const { category, evidence, confidence } = verdict
      observe({ kind: 'data', category, mechanism: 'schema', evidence: `${path}: ${evidence}`, confidence, place })
    }
  },
})
