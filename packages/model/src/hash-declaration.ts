import { createHash } from 'node:crypto'
import { compareText } from '@candor/diagnostics'
import type { Json } from './json.ts'

/** `sha256-` and the base64url digest of the value as canonical JSON: keys sorted, no white space. */
export function hashDeclaration(declaration: Json): string {
  return `sha256-${createHash('sha256').update(serializeCanonical(declaration)).digest('base64url')}`
}

/** JSON with sorted keys and without white space, so that equal values give equal texts. */
export function serializeCanonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(serializeCanonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.keys(value).sort(compareText)
  return `{${fields.map((key) => `${JSON.stringify(key)}:${serializeCanonical(value[key] ?? null)}`).join(',')}}`
}
