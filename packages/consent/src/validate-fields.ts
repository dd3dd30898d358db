import { type Collected, collect } from './collect.ts'
import { isDevelopment } from './is-development.ts'

/**
 * What a channel takes, as a Standard Schema (https://standardschema.dev, version 1): routers, forms and other libraries
 * that accept one need to know nothing of Candor. What it gives is sealed as by `collect`.
 */
export interface ChannelSchema<Fields, Categories> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: 'candor'
    readonly validate: (value: unknown) => FieldsResult<Collected<Fields, Categories>>
    /** For types alone: there is nothing in it. */
    readonly types?: { readonly input: Fields; readonly output: Collected<Fields, Categories> } | undefined
  }
}

/** Sealed fields, or all that is wrong with what was given. */
export type FieldsResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly FieldsIssue[] }

/** One thing that is wrong; `path` holds the field, if it is about one. */
export interface FieldsIssue {
  readonly message: string
  readonly path?: readonly string[] | undefined
}

/**
 * Checks what came from outside against the fields of a channel, and seals them. Issues are: no object at all, a
 * required field that is missing, `null` or `undefined`; in development also a field that is not declared, which is
 * dropped otherwise. What a field holds is not looked at.
 */
export function validateFields<Output>(
  channel: string,
  required: readonly string[],
  optional: readonly string[],
  given: unknown,
): FieldsResult<Output> {
  if (typeof given !== 'object' || !given || Array.isArray(given))
    return { issues: [{ message: `${channel} takes an object` }] }
  const declared = [...required, ...optional]
  const fields = Object.entries(given)
  const undeclared = isDevelopment() ? fields.filter(([field]) => !declared.includes(field)) : []
  const found = fields.filter(([, value]) => value !== null && value !== undefined).map(([field]) => field)
  const missing = required.filter((field) => !found.includes(field))
  const issues = [
    ...undeclared.map(([field]) => ({ message: `${channel} does not declare ${field}`, path: [field] })),
    ...missing.map((field) => ({ message: `${channel} needs ${field}`, path: [field] })),
  ]
  return issues.length > 0 ? { issues } : { value: collect(channel, declared, given) }
}
