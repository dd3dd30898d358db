import type { Policy } from '@candor/model'
import { type RenderFormat, complete, printJson } from './format.ts'

/** Fields that are for code, for the helpers and for the record of processing, not for readers. */
const inner = new Set([
  'packages',
  'hosts',
  'globals',
  'observable',
  'accepts',
  'record',
  'hash',
  'positions',
])

/**
 * The declaration as JSON, valid against schemas/policy.schema.json, so that whoever reads policies as YAML reads this
 * too. What is undeclared is absent; what only code needs is left out.
 */
export const renderDeclaration: RenderFormat = ({ policy }) => complete(printJson(strip(policy)))

function strip(value: Policy | unknown, isTop = true): unknown {
  if (Array.isArray(value)) return value.map((one) => strip(one, false))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(
    ([key, one]) =>
      !inner.has(key) &&
      one !== undefined &&
      !(isOptionalList(key, isTop) && Array.isArray(one) && one.length === 0),
  )
  return Object.fromEntries(entries.map(([key, one]) => [key, strip(one, false)]))
}

/** Lists that the schema asks for stay, even when they are empty. */
function isOptionalList(key: string, isTop: boolean): boolean {
  return isTop || (key !== 'data' && key !== 'purposes')
}
