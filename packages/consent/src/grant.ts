/**
 * Proof that a person consented to a purpose. Only `withConsent` makes one: the class is exported as a type alone, its
 * private field keeps look-alikes from passing for it, and `proveConsent` turns away what was cast to it.
 */
export class Granted<Purpose extends string> {
  readonly #purpose: Purpose
  constructor(purpose: Purpose) {
    this.#purpose = purpose
  }
  static prove(grant: Granted<string> | undefined, purposes: readonly string[]): void {
    if (!grant || !purposes.includes(grant.#purpose)) throw new TypeError('No consent: ' + purposes)
  }
}

/** Throws unless the value is a proof of consent to one of these purposes. */
export function proveConsent(grant: Granted<string> | undefined, purposes: readonly string[]): void {
  Granted.prove(grant, purposes)
}
