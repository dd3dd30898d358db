import type { Policy } from '@candor/model'
import { renderString } from './escape.ts'
import { pascalCase } from './identifier.ts'
import { listRequiredConsent } from './list-consent.ts'

type Entry = Policy['storage'][number]

/** A storage entry as the functions around it need it. */
export type StorageShape = Entry & {
  /** What stands after `read`, `write`, `remove` in their names. */
  readonly helper: string
  /** The name or pattern, as a literal. */
  readonly declared: string
  /** The name as an expression: the literal, or the parameter that takes a name of the pattern. */
  readonly key: string
  /** That parameter, where there is a pattern. */
  readonly parameters: readonly string[]
  /** Purposes of which one needs consent before anything is written. */
  readonly asked: readonly string[]
  /** Third parties write their own; the app only reads and removes. */
  readonly isFirst: boolean
}

/** `undefined` for an entry without a name or pattern: there is nothing to read it by. */
export function findShape(policy: Policy, entry: Entry): StorageShape | undefined {
  const { id, name, pattern } = entry
  const declared = name ?? pattern
  if (declared === undefined) return undefined
  return {
    ...entry,
    // `readConsent` is taken; no id ends so.
    helper: id === 'consent' ? 'Consent_' : pascalCase(id),
    declared: renderString(declared),
    key: name === undefined ? 'name' : renderString(name),
    parameters: name === undefined ? [`name: ${renderPattern(declared)}`] : [],
    asked: listRequiredConsent(policy, entry.purposes),
    isFirst: (entry.party ?? 'first') === 'first',
  }
}

/** A name with a `*` for each part that varies, as a template literal type. */
function renderPattern(pattern: string): string {
  const parts = pattern.split('*').map((part) => renderString(part).slice(1, -1))
  return `\`${parts.map((part) => part.replace(/`|\$\{/g, '\\$&')).join('${string}')}\``
}
