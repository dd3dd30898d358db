import type { Span } from '@candor/diagnostics'
import type { PolicyDeclaration } from './generated/policy.ts'

/** Keys of the lists that an object may have. */
type ListKey<Value> = {
  [Key in keyof Value]-?: NonNullable<Value[Key]> extends readonly unknown[] ? Key : never
}[keyof Value]

/**
 * A declaration as it is read: deeply readonly, and with every list present, empty where none was declared.
 */
export type Complete<Value> = Value extends readonly (infer Item)[]
  ? readonly Complete<Item>[]
  : Value extends object
    ? { readonly [Key in ListKey<Value>]-?: Complete<NonNullable<Value[Key]>> } & {
        readonly [Key in Exclude<keyof Value, ListKey<Value>>]: Complete<Value[Key]>
      }
    : Value

/** A policy that was read and found whole: plain JSON, deeply frozen. */
export type Policy = Complete<Omit<PolicyDeclaration, 'include'>> & {
  /** `sha256-` and the base64url digest of the declaration as canonical JSON, without positions. */
  readonly hash: string
  /**
   * Where each field and entry stands in YAML, by JSON pointer: the name of the field, or the entry's first
   * line.
   */
  readonly positions: Readonly<Record<string, Span>>
}

/**
 * Whether the YAML says something at a JSON pointer. A list that is empty because none was declared is not
 * declared.
 */
export function declares(policy: Policy, pointer: string): boolean {
  return Object.hasOwn(policy.positions, pointer)
}

/** Place in YAML of what a JSON pointer leads to, or undefined when the policy does not declare it. */
export function findSpan(policy: Policy, pointer: string): Span | undefined {
  return declares(policy, pointer) ? policy.positions[pointer] : undefined
}
