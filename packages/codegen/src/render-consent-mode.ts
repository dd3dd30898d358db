import type { Policy } from '@candor/model'
import { coreTypes, findConsentModeTypes, typesByKind } from './consent-mode-types.ts'
import { renderString } from './escape.ts'
import type { Section } from './section.ts'

/** The bridge to Google's Consent Mode, with the types that the kinds of the declared purposes bear on. */
export function renderConsentMode(policy: Policy): Section {
  const types = new Set([...coreTypes, ...Object.values(typesByKind).flatMap((named) => named ?? [])])
  const entries = [...types].flatMap((type) => {
    const purposes = policy.purposes
      .filter(({ kind }) => kind !== undefined && findConsentModeTypes(kind).includes(type))
      .map(({ id }) => renderString(id))
    // One of the four that is not declared must be denied aloud; the others are spoken of only where they matter.
    return purposes.length > 0 || coreTypes.some((core) => core === type)
      ? [`    ${type}: [${purposes.join(', ')}],`]
      : []
  })
  const code = `/**
 * Tells Google's tags what they may do (Consent Mode v2), now and after each decision; call it before they load. Each
 * type stands for the purposes whose \`kind\` bears on it, and is granted when all of them are; one without purposes is
 * denied. Give a map of your own where the policy's tags work otherwise. Gives the function that ends it.
 */
export function connectConsentMode(
  map: ConsentModeMap<Purpose> = {
${entries.join('\n')}
  },
): () => void {
  return announceConsentMode(notice, map)
}`
  return { code, values: ['announceConsentMode'], types: ['ConsentModeMap'] }
}
