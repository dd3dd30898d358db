import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { type GeneratedFile, defineGenerator } from '../generator.ts'
import { type SchemaOwner, getSchemaPath, schemaOwners } from '../schema-owners.ts'

/**
 * schemas/X.schema.json → a compiled validator, in the packages that validate at run time. Compiled beforehand, because
 * loading ajv and compiling a schema costs more than all else that a short command does; as JavaScript, because
 * stripping types from that much code costs more than running it.
 */
export const generator = defineGenerator({
  name: 'schema-validators',
  async generate(repository) {
    return schemaOwners
      .filter((owner) => owner.validates && repository.list(getSchemaPath(owner)).length > 0)
      .flatMap((owner) => renderValidator(owner, JSON.parse(repository.read(getSchemaPath(owner)))))
  },
})

/** Formats as regular expressions, so that the compiled code needs no library. A day's existence is checked later. */
const formats: Record<string, RegExp> = {
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  email: /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\.]+(?:\.[^\s@<>(),;:"[\]\\.]+)+$/,
  uri: /^[a-z][a-z0-9+.-]*:[^\s<>"]+$/i,
}

function renderValidator(owner: SchemaOwner, schema: object): GeneratedFile[] {
  const name = `find-${owner.schema}-errors`
  const path = `packages/${owner.package}/src/generated/${name}`
  const finder = name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const source = getSchemaPath(owner)
  return [
    { path: `${path}.js`, source, text: renderFunction(finder, source, schema) },
    { path: `${path}.d.ts`, source, text: renderDeclaration(finder, source) },
  ]
}

function renderFunction(finder: string, source: string, schema: object): string {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    discriminator: true,
    formats,
    inlineRefs: false,
    verbose: true,
    code: { source: true, esm: true, lines: true },
  })
  const code = dropUnused(standalone.default(ajv, ajv.compile(schema)))
    .replace(/^"use strict";\n*/, '')
    .replace(/^export const validate = .*\n?/m, '')
    .replace(/^export default (\w+);?\n?/m, 'const compiled = $1\n')
    .replaceAll(/require\("ajv\/dist\/runtime\/(\w+)"\)\.default/g, '$1')
  const left = /require\([^)]*\)/.exec(code)
  if (left) throw new Error(`${source} needs ${left[0]} at run time; avoid that keyword`)
  const needed = Object.entries(runtime).flatMap(([word, text]) => (code.includes(word) ? [text] : []))
  return `export function ${finder}(value) {
  return compiled(value) ? [] : [...compiled.errors]
}

${needed.join('')}${code}`
}

function renderDeclaration(finder: string, source: string): string {
  return `/** One thing that does not fit the schema, as ajv reports it with \`allErrors\` and \`verbose\`. */
export type SchemaError = {
  /** JSON pointer to the value. */
  instancePath: string
  /** Where in the schema, as a URI fragment; it begins anew at each definition that is referred to. */
  schemaPath: string
  keyword: string
  params: { [key: string]: unknown }
  message?: string
  /** What the keyword is set to. */
  schema: unknown
  /** The schema that holds the keyword: its title, description, properties, examples. */
  parentSchema: { [key: string]: unknown }
  /** The value itself. */
  data: unknown
}

/** Every place where a value does not fit ${source}; none when it fits. */
export function ${finder}(value: unknown): SchemaError[]
`
}

/** ajv leaves every schema in the code as a constant, whether or not anything reads it. */
function dropUnused(code: string): string {
  return code.replaceAll(/^const (schema\d+) = .*;\n?/gm, (line, name: string) =>
    code.split(new RegExp(`\\b${name}\\b`)).length > 2 ? line : '',
  )
}

/** What compiled code would otherwise take from ajv's CommonJS runtime. */
const runtime: Record<string, string> = {
  equal: `function equal(a, b) {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]))
}

`,
  ucs2length: `function ucs2length(text) {
  let length = 0
  for (const _ of text) length++
  return length
}

`,
}
