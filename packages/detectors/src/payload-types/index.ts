import { defineDetector } from '../detector.ts'
import { classifyPayload } from './classify-payload.ts'
import { listDocumentPayloads } from './read-openapi.ts'
import { listClassPayloads } from './read-classes.ts'
import { listNamedPayloads, listSchemaPayloads, schemaSymbols } from './read-schemas.ts'

export const detector = defineDetector({
  id: 'payload-types',
  title: 'Types of what a server is sent',
  doc: 'Declarations of request payloads that hold personal data: classes with validators, input types and arguments of GraphQL, OpenAPI documents, JSON Schema of routes, TypeBox and the like.',
  needles: ['class-validator', 'type-graphql', '@nestjs/graphql', 'typebox', 'elysia', 'arktype', '@vinejs/vine', 'zod', 'yup', 'valibot', 'joi', 'input ', 'type Mutation', 'type Query', 'properties'],
  symbols: schemaSymbols,
  observe({ facts, observe }) {
    const inputs = (facts.shapes ?? []).filter(({ role }) => role === 'input')
    const payloads = [...inputs, ...listClassPayloads(facts), ...listSchemaPayloads(facts), ...listDocumentPayloads(facts)]
    const named = listNamedPayloads(facts).flatMap(classifyPayload).filter(({ verdict }) => verdict.category.startsWith('content.'))
    for (const { verdict, path, place } of [...payloads.flatMap(classifyPayload), ...named]) {
      const { category, evidence, confidence } = verdict
      observe({ kind: 'data', category, mechanism: 'request', evidence: `${path}: ${evidence}`, confidence, place })
    }
  },
})
