import { isDevelopment } from './is-development.ts'
import { Personal } from './personal.ts'
import type { Refused } from './refused.ts'

/** Fields as given, if each is one that the channel declares; holds for literals and for variables. */
export type Declared<Given, Fields, Channel extends string> = Given & {
  readonly [Key in Exclude<keyof Given, keyof Fields>]: Refused<`${Channel} does not declare ${Key & string}`>
}

/** What a channel collected: each field given, as an opaque value of its category. */
export type Collected<Given, Categories> = {
  readonly [Key in keyof Given]: Sealed<Given[Key], Categories[Key & keyof Categories] & string>
}

type Sealed<Value, Category extends string> = Value extends null | undefined
  ? undefined
  : Personal<Value, Category>

/**
 * Takes the declared fields of a channel and seals them. A field that is not declared is dropped; in development it
 * throws instead. `null` and `undefined` are left out.
 */
export function collect<Result>(channel: string, declared: readonly string[], given: object): Result {
  const collected: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(given)) {
    if (declared.includes(field)) {
      if (value !== null && value !== undefined) collected[field] = new Personal(value)
    } else if (isDevelopment()) {
      throw new TypeError(`${channel} does not declare ${field}`)
    }
  }
  return collected as Result
}
