import { type GeneratedFile, type Repository, defineGenerator } from '../generator.ts'
import { getSchemaPath } from '../schema-owners.ts'

/** The part of JSON Schema that our schemas use. */
interface Schema {
  readonly title?: string
  readonly description?: string
  readonly type?: string
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly examples?: readonly unknown[]
  readonly $defs?: Readonly<Record<string, Schema>>
}

const pages = [
  { schema: 'policy', file: 'policy.md', heading: 'The policy, field by field', opening: 'What can stand in `policy.yaml`, and in the files that it includes. A field that is left out is undeclared: `candor check` lists it, and the published policy says nothing about it.' },
  { schema: 'config', file: 'settings.md', heading: 'Settings', opening: 'What can stand in `candor.yaml`, in the folder that Candor works in or above it.' },
]

/** The schemas that people write against → reference pages. */
export const generator = defineGenerator({
  name: 'schema-reference',
  async generate(repository) {
    return pages.map((page) => renderPage(page, repository))
  },
})

function renderPage({ schema: name, file, heading, opening }: (typeof pages)[number], repository: Repository): GeneratedFile {
  const source = getSchemaPath({ schema: name })
  const schema: Schema = JSON.parse(repository.read(source))
  const groups = Object.entries(schema.$defs ?? {}).filter(([, one]) => one.properties || one.oneOf)
  const sections = groups.map(([key, one]) => `## ${key}\n\n${one.description ?? ''}\n\n${renderVariants(one, schema)}`)
  const text = `# ${heading}\n\n${opening}\n\n${renderFields(schema, schema)}\n\n${sections.join('\n\n')}`
  return { path: `docs/reference/${file}`, source, text: text.trimEnd() }
}

function renderVariants(schema: Schema, root: Schema): string {
  return [schema, ...(schema.oneOf ?? [])].filter(({ properties }) => properties).map((one) => renderFields(one, root)).join('\n\nor\n\n')
}

function renderFields(schema: Schema, root: Schema, prefix = ''): string {
  const rows = listRows(schema, root, prefix)
  return ['| field | value | what it says | example |', '|---|---|---|---|', ...rows].join('\n')
}

/** A row a field; the fields of a group that has no name of its own follow it, with its name before theirs. */
function listRows(schema: Schema, root: Schema, prefix: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const target = resolve(field, root)
    const needed = schema.required?.includes(key) ? ' **(needed)**' : ''
    const cells = [`\`${prefix}${key}\`${needed}`, describeType(field, root), field.description ?? target.description ?? '', showExample(field, target)]
    const inner = field.properties ?? field.items?.properties
    return [`| ${cells.map(escapeCell).join(' | ')} |`, ...(inner ? listRows(field.items ?? field, root, `${prefix}${key}.`) : [])]
  })
}

function describeType(field: Schema, root: Schema): string {
  const name = field.$ref?.split('/').at(-1)
  const target = resolve(field, root)
  if (name !== undefined && (target.properties || target.oneOf)) return `[${name}](#${name.toLowerCase()})`
  if (target.enum) return target.enum.map((value) => `\`${String(value)}\``).join(', ')
  const choices = target.oneOf ?? target.anyOf
  if (choices) return choices.map((one) => describeType(one, root)).join(', or ')
  if (target.type === 'array') return `list of ${target.items ? describeType(target.items, root) : 'values'}`
  if (target.type === 'object') return target.properties ? `group with \`${Object.keys(target.properties).join('`, `')}\`` : 'group'
  if (target.type === 'boolean') return '`true` or `false`'
  if (target.type === 'integer') return 'number'
  return names[name ?? ''] ?? 'text'
}

const names: Record<string, string> = {
  id: 'id',
  line: 'text on one line',
  prose: 'text in Markdown',
  url: 'address',
  email: 'e-mail address',
  phone: 'telephone number',
  date: 'day',
  country: 'country code',
  duration: 'length of time',
  vocabularyId: 'id of the vocabulary',
}

function resolve(field: Schema, root: Schema): Schema {
  const name = field.$ref?.split('/').at(-1)
  return name === undefined ? field : (root.$defs?.[name] ?? {})
}

function showExample(field: Schema, target: Schema): string {
  const example = (field.examples ?? target.examples)?.[0]
  if (example === undefined) return ''
  return `\`${typeof example === 'string' ? example : JSON.stringify(example)}\``
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
