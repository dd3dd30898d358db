import { type Granted, proveConsent } from './grant.ts'
import { type Personal, type Revealed, reveal } from './personal.ts'
import type { Refused } from './refused.ts'

/** Values as given, if the processor is declared to receive each personal one of them, however deep. */
export type Disclosable<Values, Category extends string, Processor extends string> =
  Values extends Personal<unknown, infer Given>
    ? [Given] extends [Category]
      ? Values
      : Refused<`${Processor} is not declared to receive ${Given}`>
    : Values extends (...parameters: never) => unknown
      ? Values
      : Values extends object
        ? { [Key in keyof Values]: Disclosable<Values[Key], Category, Processor> }
        : Values

/**
 * Gives the plain values that a processor may have. It sends nothing. Where `purposes` are named, throws without a
 * proof of consent to one of them.
 */
export function disclose<Values>(
  values: Values,
  grant?: Granted<string>,
  purposes?: readonly string[],
): Revealed<Values> {
  if (purposes) proveConsent(grant, purposes)
  return reveal(values)
}
