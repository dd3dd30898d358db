import { suggestWord } from '@candor/diagnostics'
import type { SchemaError } from './generated/find-policy-errors.js'
import { isJsonObject } from './json.ts'

/** One of the shapes that a value may have, as far as this file looks at it. */
interface Branch {
  readonly title?: string
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, { readonly const?: unknown }>>
}

/**
 * Where a value may have one of several shapes, ajv reports what is wrong with each of them. Keeps what is
 * wrong with the shape that the author most likely meant.
 */
export function foldUnions(errors: readonly SchemaError[]): SchemaError[] {
  const unions = errors.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf')
  const within = (error: SchemaError, union: SchemaError) =>
    error.instancePath === union.instancePath || error.instancePath.startsWith(`${union.instancePath}/`)
  const kept = errors.filter((error) => !unions.some((union) => within(error, union)))
  return [
    ...kept,
    ...unions.flatMap((union) =>
      foldUnion(
        union,
        errors.filter((error) => error !== union && within(error, union)),
      ),
    ),
  ]
}

function foldUnion(union: SchemaError, errors: readonly SchemaError[]): SchemaError[] {
  const branches = union.schema as readonly Branch[]
  const groups = branches.filter(({ type }) => type === 'object')
  if (isJsonObject(union.data) && groups.length > 0) return foldGroups(union, groups, errors)
  if (groups.length === branches.length) return [{ ...union, keyword: 'type', schema: 'object' }]
  const isText = typeof union.data === 'string'
  const isPlain = isText || typeof union.data === 'number' || typeof union.data === 'boolean'
  if (branches.some(({ $ref }) => $ref)) return errors.filter(({ keyword }) => keyword !== 'enum')
  return isPlain
    ? errors.filter(({ keyword }) => keyword === 'enum')
    : [{ ...union, keyword: 'type', schema: 'string' }]
}

/** The data is a group of fields: keeps the errors of the branch whose fields it has. */
function foldGroups(
  union: SchemaError,
  groups: readonly Branch[],
  errors: readonly SchemaError[],
): SchemaError[] {
  const data = union.data as Readonly<Record<string, unknown>>
  const decider = findDecider(groups)
  const undecided =
    decider !== undefined && !groups.some((group) => group.properties?.[decider]?.const === data[decider])
  const meant = undecided ? mergeGroups(groups) : chooseGroup(groups, data, decider)
  const fields = Object.keys(meant.properties ?? {})
  const kept = errors.filter((error) => {
    const inner = error.instancePath.slice(union.instancePath.length + 1).split('/')[0]
    if (inner !== '' && inner !== undefined) return inner !== decider && fields.includes(inner)
    if (error.keyword === 'additionalProperties')
      return (
        !fields.includes(String(error.params['additionalProperty'])) &&
        error.parentSchema['title'] === (meant.title ?? groups[0]?.title)
      )
    if (undecided) return error.keyword === 'required' && error.params['missingProperty'] === decider
    return error.keyword === 'required' && error.parentSchema['title'] === meant.title
  })
  const shown = kept.map((error) =>
    error.keyword === 'additionalProperties'
      ? { ...error, parentSchema: { ...error.parentSchema, properties: { ...meant.properties } } }
      : error,
  )
  if (!undecided || !(decider in data)) return shown
  const allowed = groups.map((group) => group.properties?.[decider]?.const)
  return [
    ...shown,
    {
      ...union,
      instancePath: `${union.instancePath}/${decider}`,
      keyword: 'enum',
      schema: allowed,
      data: data[decider],
    },
  ]
}

/** The field that has a fixed value in each branch, such as `answer`. */
function findDecider(groups: readonly Branch[]): string | undefined {
  return Object.keys(groups[0]?.properties ?? {}).find((name) =>
    groups.every((group) => group.properties?.[name]?.const !== undefined),
  )
}

function chooseGroup(
  groups: readonly Branch[],
  data: Readonly<Record<string, unknown>>,
  decider: string | undefined,
): Branch {
  const score = ({ properties = {} }: Branch) =>
    Object.keys(data).filter((key) => suggestWord(key, Object.keys(properties)) !== undefined).length +
    (decider !== undefined && properties[decider]?.const === data[decider] ? 100 : 0)
  return groups.reduce((best, group) => (score(group) > score(best) ? group : best))
}

function mergeGroups(groups: readonly Branch[]): Branch {
  return {
    properties: Object.assign({}, ...groups.map(({ properties }) => properties)) as NonNullable<
      Branch['properties']
    >,
  }
}
