/** A field of a suggested block; without a value it is a comment line that asks for one. */
export type Field = readonly [key: string, value: string | readonly string[] | undefined, comment?: string]

/** One item of a list in YAML: `- id: …` and its other fields, indented below the list's key. */
export function renderItem(fields: readonly Field[], indent = 2): string {
  const lines = fields.map(renderField)
  const space = ' '.repeat(indent)
  return lines.map((line, at) => `${space}${at === 0 ? '- ' : '  '}${line}\n`).join('')
}

/** A text as a YAML scalar: plain where that is safe, else in double quotes (JSON is YAML). */
export function quoteScalar(text: string): string {
  const plain =
    /^[A-Za-z_][\w ./@+()&'-]*$/.test(text) && !/\s$|^(true|false|null|yes|no|on|off|y|n)$/i.test(text)
  return plain ? text : JSON.stringify(text)
}

/** A new id that no other part of the policy has, made from a name: `_ga_*` is `ga`. */
export function createId(name: string, taken: readonly string[], fallback: string): string {
  const words = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '')
  const base = words.slice(0, 48).replace(/-$/, '') || fallback
  let id = base
  for (let count = 2; taken.includes(id); count++) id = `${base}-${count}`
  return id
}

function renderField([key, value, comment]: Field): string {
  if (value === undefined) return `# ${key}: ${comment ?? ''}`.trimEnd()
  const shown = typeof value === 'string' ? quoteScalar(value) : `[${value.map(quoteScalar).join(', ')}]`
  return `${key}: ${shown}${comment === undefined ? '' : ` # ${comment}`}`
}
