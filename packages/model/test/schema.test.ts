import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { isCountryCode } from '../src/countries.ts'
import { policyLists } from '../src/link-policy.ts'
import { isPlainDate } from '../src/plain-date.ts'
import { referencePatterns } from '../src/references.ts'

interface Schema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly type?: string
  readonly additionalProperties?: boolean
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
}

interface Found {
  /** JSON pointer into the schema file. */
  readonly at: string
  readonly schema: Schema
}

const root: Schema = JSON.parse(
  readFileSync(new URL('../../../schemas/policy.schema.json', import.meta.url), 'utf8'),
)

function follow(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1)
  return name === undefined ? schema : follow(root.$defs?.[name] ?? {})
}

/** Every schema in the file, references not followed. */
function walk(schema: Schema, at: string): Found[] {
  const inner = [
    ...Object.entries(schema.properties ?? {}).map(([key, property]) =>
      walk(property, `${at}/properties/${key}`),
    ),
    ...Object.entries(schema.$defs ?? {}).map(([key, definition]) => walk(definition, `${at}/$defs/${key}`)),
    ...(schema.items ? [walk(schema.items, `${at}/items`)] : []),
    ...(schema.oneOf ?? []).map((branch, index) => walk(branch, `${at}/oneOf/${index}`)),
    ...(schema.anyOf ?? []).map((branch, index) => walk(branch, `${at}/anyOf/${index}`)),
  ]
  return [{ at, schema }, ...inner.flat()]
}

const all = walk(root, '#')
const properties = all.filter(({ at }) => /\/properties\/[^/]+$/.test(at))

describe('schemas/policy.schema.json', () => {
  it('describes every field', () => {
    expect(
      properties
        .filter(({ schema }) => (schema.description ?? follow(schema).description ?? '') === '')
        .map(({ at }) => at),
    ).toEqual([])
  })

  it('gives every field an example, its own or that of its definition', () => {
    const without = properties.filter(
      ({ schema }) => (schema.examples ?? follow(schema).examples ?? []).length === 0,
    )
    expect(without.map(({ at }) => at)).toEqual([])
  })

  it('closes every group of fields', () => {
    const open = all.filter(
      ({ schema }) => schema.properties !== undefined && schema.additionalProperties !== false,
    )
    expect(open.map(({ at }) => at)).toEqual([])
  })

  it('ends every description with a full stop', () => {
    const ragged = all.filter(
      ({ schema }) => schema.description !== undefined && !/[.)]$/.test(schema.description),
    )
    expect(ragged.map(({ at }) => at)).toEqual([])
  })

  it('gives examples that fit', () => {
    const ajv = new Ajv2020({
      strict: false,
      formats: { date: isPlainDate, email: /^\S+@\S+$/, uri: (text: string) => URL.canParse(text) },
    })
    ajv.addSchema({ ...root, $id: 'policy' })
    const wrong = all.flatMap(({ at, schema }) => {
      const validate = ajv.compile({ $ref: `policy${at}` })
      return (schema.examples ?? [])
        .filter((example) => !validate(example))
        .map((example) => ({ at, example, errors: validate.errors }))
    })
    expect(wrong).toEqual([])
  })

  it('gives examples of countries that exist', () => {
    expect(root.$defs?.['country']?.examples?.every((code) => isCountryCode(String(code)))).toBe(true)
  })

  it('has the lists that linkPolicy fills', () => {
    const lists: Record<string, string[]> = {}
    collectLists(root, '', lists)
    delete lists['/include']
    expect({ ...lists, '': lists['']?.filter((list) => list !== 'include') }).toEqual(
      Object.fromEntries(Object.entries(policyLists).map(([at, names]) => [at, [...names].sort()])),
    )
  })

  it('has the lists that references are looked for in', () => {
    const places = new Set(all.length > 0 ? collectPaths(root, '') : [])
    expect(referencePatterns.filter((pattern) => !places.has(pattern))).toEqual([])
  })
})

function collectLists(schema: Schema, at: string, lists: Record<string, string[]>): void {
  const target = follow(schema)
  for (const [key, property] of Object.entries(target.properties ?? {})) {
    const inner = follow(property)
    if (inner.type !== 'array') collectLists(property, `${at}/${key}`, lists)
    else {
      lists[at] = [...(lists[at] ?? []), key].sort()
      if (inner.items) collectLists(inner.items, `${at}/${key}/*`, lists)
    }
  }
}

function collectPaths(schema: Schema, at: string): string[] {
  const target = follow(schema)
  return [
    at,
    ...Object.entries(target.properties ?? {}).flatMap(([key, property]) =>
      collectPaths(property, `${at}/${key}`),
    ),
    ...(target.items ? collectPaths(target.items, `${at}/*`) : []),
  ]
}
