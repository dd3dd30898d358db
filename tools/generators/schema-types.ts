import { type JSONSchema, compile } from 'json-schema-to-typescript'
import { type Repository, defineGenerator } from '../generator.ts'
import { getSchemaPath, schemaOwners } from '../schema-owners.ts'

type Json = null | boolean | number | string | Json[] | JsonObject
type JsonObject = { [key: string]: Json }

/** schemas/X.schema.json → the TypeScript types of the package that owns it, descriptions as JSDoc. */
export const generator = defineGenerator({
  name: 'schema-types',
  async generate(repository) {
    const present = schemaOwners.filter((owner) => repository.list(getSchemaPath(owner)).length > 0)
    return Promise.all(
      present.map(async (owner) => ({
        path: `packages/${owner.package}/src/generated/${owner.schema}.ts`,
        source: getSchemaPath(owner),
        text: await renderTypes(owner.schema, owner.package, repository),
      })),
    )
  },
})

async function renderTypes(name: string, packageName: string, repository: Repository): Promise<string> {
  const imports = new Map<string, Set<string>>()
  const schema = readSchema(name, repository)
  const named = nameReferences(schema, (reference) => {
    const [file = '', pointer = ''] = reference.split('#')
    if (file === '') return getTypeName(schema, pointer)
    const other = schemaOwners.find((owner) => `${owner.schema}.schema.json` === file)
    if (!other) throw new Error(`schemas/${name}.schema.json: "${file}" is not in tools/schema-owners.ts`)
    const type = getTypeName(readSchema(other.schema, repository), pointer)
    const from = other.package === packageName ? `./${other.schema}.ts` : `@candor/${other.package}`
    imports.set(from, (imports.get(from) ?? new Set()).add(type))
    return type
  })
  const types = await compile(named as JSONSchema, name, {
    additionalProperties: false,
    bannerComment: '',
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
    style: { semi: false, singleQuote: true, printWidth: 110 },
  })
  const definitions = isObject(schema['$defs']) ? Object.keys(schema['$defs']) : []
  const lost = definitions
    .map((key) => getTypeName(schema, `/$defs/${key}`))
    .filter((type) => !new RegExp(`^export (type|interface) ${type}\\b`, 'm').test(types))
  if (lost.length > 0) throw new Error(`schemas/${name}.schema.json: no type came out for ${lost.join(', ')}`)
  return serializeImports(imports) + dropRemarks(types)
}

/**
 * References become type names here, not in json-schema-to-typescript: that copies a definition for each description
 * that stands beside a `$ref` (`Line1`, `Line2`, …), and would copy the types of other packages. A plain reference
 * stays, because what is reached by none is left out where the root is not an object.
 */
function nameReferences<Value extends Json>(value: Value, nameType: (reference: string) => string): Value
function nameReferences(value: Json, nameType: (reference: string) => string): Json {
  if (Array.isArray(value)) return value.map((item) => nameReferences(item, nameType))
  if (!isObject(value)) return value
  const { $ref: reference, ...rest } = value
  if (typeof reference === 'string') {
    const isPlain = reference.startsWith('#') && Object.keys(rest).length === 0
    return isPlain ? value : { ...rest, tsType: nameType(reference) }
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, nameReferences(item, nameType)]))
}

/** The title of what a JSON pointer leads to, or the pointer's last part in capitals, as the compiler does it. */
function getTypeName(schema: JsonObject, pointer: string): string {
  const keys = pointer.split('/').slice(1)
  let found: Json | undefined = schema
  for (const key of keys) found = isObject(found) ? found[key] : undefined
  if (!isObject(found)) throw new Error(`the schema "${String(schema['$id'])}" has nothing at "#${pointer}"`)
  const name = found['title'] ?? keys.at(-1)
  if (typeof name !== 'string') throw new Error(`"${String(schema['$id'])}#${pointer}" needs a title`)
  return name[0]?.toUpperCase() + name.slice(1)
}

/** "This interface was referenced by …" tells a reader nothing. */
function dropRemarks(types: string): string {
  return types
    .replaceAll(
      /\/\*\*\n \* This interface was referenced by [^\n]*\n \* via the `definition` [^\n]*\n \*\/\n/g,
      '',
    )
    .replaceAll(/\n \*\n \* This interface was referenced by [^\n]*\n \* via the `definition` [^\n]*/g, '')
    .replaceAll(/\n(export|\/\*\*)/g, '\n\n$1')
    .replaceAll(/\n \*\/\n\nexport/g, '\n */\nexport')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trimStart()
}

function serializeImports(imports: Map<string, Set<string>>): string {
  const lines = [...imports]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, types]) => `import type { ${[...types].sort().join(', ')} } from '${from}'\n`)
  return lines.length > 0 ? `${lines.join('')}\n` : ''
}

function readSchema(name: string, repository: Repository): JsonObject {
  return JSON.parse(repository.read(getSchemaPath({ schema: name })))
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
