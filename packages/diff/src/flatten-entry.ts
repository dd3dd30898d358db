type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }
export type JsonGroup = { readonly [key: string]: Json | undefined }

/** A field's value: text, or a list whose order does not count. */
export type FlatValue = string | readonly string[]

/** Fields of an entry by dotted name, with plain texts as values: booleans are yes and no, `source: { party }` is its party. */
export function flattenEntry(entry: JsonGroup, prefix = ''): Map<string, FlatValue> {
  const flat = new Map<string, FlatValue>()
  for (const [key, value] of Object.entries(entry)) {
    if (value === undefined || value === null) continue
    const name = `${prefix}${key}`
    if (Array.isArray(value)) {
      if (value.length > 0)
        flat.set(
          name,
          value.map((item) => describeItem(item)),
        )
    } else if (typeof value === 'object') {
      const group = value as JsonGroup
      if (key === 'source' && typeof group['party'] === 'string') {
        const { party, ...more } = group
        flat.set(name, `another party: ${party}`)
        for (const [below, text] of flattenEntry(more, `${name}.`)) flat.set(below, text)
      } else for (const [below, text] of flattenEntry(group, `${name}.`)) flat.set(below, text)
    } else {
      flat.set(name, value === true ? 'yes' : value === false ? 'no' : String(value))
    }
  }
  return flat
}

/** An entry of a list without ids goes by its name and where it is found. */
function describeItem(item: Json): string {
  if (typeof item === 'string') return item
  const { name, url } = (
    typeof item === 'object' && !Array.isArray(item) && item !== null ? item : {}
  ) as JsonGroup
  return typeof name === 'string'
    ? [name, url].filter((part) => part !== undefined).join(', ')
    : JSON.stringify(item)
}
