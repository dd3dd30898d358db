import type { Value } from '@candor/scan'

/** Fields of which a schema holds all when it describes what is kept, or what a device answers, rather than what somebody sends. */
const ofOthers: readonly (readonly RegExp[])[] = [
  [/^_?id$/i, /^created_?(at|on)$/i, /^updated_?(at|on)$/i],
  [/^clientDataJSON$/, /^(attestationObject|authenticatorData)$/],
]

/** Whether an object's schema may be that of a payload: nobody sends along when a row was made and last changed. */
export function isSent(shape: Value & { type: 'object' }): boolean {
  const has = (field: RegExp): boolean => shape.entries.some(({ key }) => field.test(key.replace(/\?$/, '')))
  // A password is never given out as it is.
  return has(/^(confirm|repeat)|password/i) || !ofOthers.some((fields) => fields.every(has))
}
