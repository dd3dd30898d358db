import type { Right } from '@candor/model'
import type { CheckName } from './checks/checks.ts'
import type { EntryList, Need } from './obligation.ts'

/** At least one of these fields is declared. */
export const field = (what: string, ...any: string[]): Need => ({ kind: 'field', what, any })

/** There are entries in the list, and each declares at least one of these fields. */
export const each = (list: EntryList, what: string, ...any: string[]): Need => ({ kind: 'each', what, list, any })

/** At least one of these rights is declared. */
export const right = (what: string, ...any: Right['kind'][]): Need => ({ kind: 'right', what, any })

/** A check that fields alone cannot express. */
export const check = (what: string, name: CheckName): Need => ({ kind: 'check', what, check: name })
