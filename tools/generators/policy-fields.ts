import { type Repository, defineGenerator } from '../generator.ts'

interface Schema {
  readonly $ref?: string
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly $defs?: Readonly<Record<string, Schema>>
}

interface Field {
  readonly meaning: string
  readonly example?: string
}

/** schemas/policy.schema.json → what each field means, by its place in a policy, for the messages of the model. */
export const generator = defineGenerator({
  name: 'policy-fields',
  generate: async (repository) => [
    {
      path: 'packages/model/src/generated/policy-fields.ts',
      source: 'schemas/policy.schema.json',
      text: renderFields(collectFields(repository)),
    },
  ],
})

function renderFields(fields: ReadonlyMap<string, Field>): string {
  return `/** A field's description, and its first example if that is a text, by JSON pointer with * for the entries of a list. */
export const policyFields: Readonly<Record<string, { readonly meaning: string; readonly example?: string }>> = ${JSON.stringify(Object.fromEntries(fields), null, 2)}
`
}

function collectFields(repository: Repository): Map<string, Field> {
  const root: Schema = JSON.parse(repository.read('schemas/policy.schema.json'))
  const fields = new Map<string, Field>()
  collect(root, '')
  return fields

  function collect(schema: Schema, pointer: string): void {
    const target = follow(schema)
    for (const [key, property] of Object.entries(target.properties ?? {})) add(property, `${pointer}/${key}`)
    if (target.items) collect(target.items, `${pointer}/*`)
    for (const branch of [...(target.oneOf ?? []), ...(target.anyOf ?? [])]) collect(branch, pointer)
  }

  function add(property: Schema, pointer: string): void {
    const target = follow(property)
    const meaning = property.description ?? target.description ?? ''
    const example = (property.examples ?? target.examples)?.[0]
    if (!fields.has(pointer))
      fields.set(pointer, { meaning, ...(typeof example === 'string' && { example }) })
    collect(property, pointer)
  }

  function follow(schema: Schema): Schema {
    const name = schema.$ref?.split('/').at(-1)
    return name === undefined ? schema : follow(root.$defs?.[name] ?? {})
  }
}
