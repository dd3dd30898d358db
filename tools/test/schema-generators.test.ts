import { expect, test } from 'vitest'
import { generator as typesGenerator } from '../generators/schema-types.ts'
import { generator as validatorsGenerator } from '../generators/schema-validators.ts'
import type { Repository } from '../generator.ts'

const diagnosticSchema = {
  title: 'Diagnostic',
  type: 'object',
  additionalProperties: false,
  required: ['code'],
  properties: { code: { type: 'string' } },
}

const configSchema = {
  title: 'Config',
  description: 'Settings of a shop.',
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: {
    name: { $ref: '#/$defs/line', description: 'The name on the sign.' },
    owner: { $ref: '#/$defs/line', description: 'Who signs.' },
    opening: { $ref: '#/$defs/opening' },
    last: { $ref: 'diagnostic.schema.json' },
    tags: { type: 'array', items: { $ref: '#/$defs/line' }, minItems: 1, uniqueItems: true },
  },
  $defs: {
    line: { title: 'Line', type: 'string', minLength: 1 },
    opening: { description: 'When it opens.', enum: ['daily', 'weekdays'] },
    unused: {
      title: 'Closing',
      type: 'object',
      additionalProperties: false,
      properties: { reason: { type: 'string' } },
    },
  },
}

const files: Record<string, string> = {
  'schemas/diagnostic.schema.json': JSON.stringify(diagnosticSchema),
  'schemas/config.schema.json': JSON.stringify(configSchema),
}

const repository: Repository = {
  read: (path) => files[path] ?? '',
  list: (pattern) => Object.keys(files).filter((path) => path === pattern),
}

test('types keep names, descriptions and unused definitions, and come from the package that owns them', async () => {
  const generated = await typesGenerator.generate(repository)
  expect(generated.map(({ path, source }) => [path, source])).toEqual([
    ['packages/diagnostics/src/generated/diagnostic.ts', 'schemas/diagnostic.schema.json'],
    ['packages/cli/src/generated/config.ts', 'schemas/config.schema.json'],
  ])
  expect(generated[1]?.text).toBe(`import type { Diagnostic } from '@candor/diagnostics'

/**
 * When it opens.
 */
export type Opening = 'daily' | 'weekdays'

export type Line = string

/**
 * Settings of a shop.
 */
export interface Config {
  /**
   * The name on the sign.
   */
  name: Line
  /**
   * Who signs.
   */
  owner?: Line
  opening?: Opening
  last?: Diagnostic
  /**
   * @minItems 1
   */
  tags?: Line[]
}

export interface Closing {
  reason?: string
}
`)
})

test('a compiled validator reports every error and needs no library', async () => {
  const { last: _, ...properties } = configSchema.properties
  const alone: Repository = {
    ...repository,
    read: () => JSON.stringify({ ...configSchema, properties }),
    list: (pattern) => (pattern === 'schemas/config.schema.json' ? [pattern] : []),
  }
  const generated = await validatorsGenerator.generate(alone)
  expect(generated.map(({ path }) => path)).toEqual([
    'packages/cli/src/generated/find-config-errors.js',
    'packages/cli/src/generated/find-config-errors.d.ts',
  ])
  const code = generated[0]?.text ?? ''
  const { findConfigErrors } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  const findKeywords = (value: unknown) =>
    findConfigErrors(value).map((error: { instancePath: string; keyword: string }) => [
      error.instancePath,
      error.keyword,
    ])
  expect({
    good: findKeywords({ name: 'Harbour Books', opening: 'daily', tags: ['books', 'maps'] }),
    bad: findKeywords({ name: '', opnening: 'daily', opening: 'never', tags: ['maps', 'maps'] }),
  }).toEqual({
    good: [],
    bad: [
      ['', 'additionalProperties'],
      ['/name', 'minLength'],
      ['/opening', 'enum'],
      ['/tags', 'uniqueItems'],
    ],
  })
})
