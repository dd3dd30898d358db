import type { Policy } from '@candor/model'

/** Purposes that rest on consent, in the policy's order. */
export function listConsentPurposes(policy: Policy): string[] {
  return policy.purposes.filter(({ legalBasis }) => legalBasis === 'consent').map(({ id }) => id)
}

/** The purposes, when every one rests on consent; none when data may be used without it, or for no purpose at all. */
export function listRequiredConsent(policy: Policy, purposes: readonly string[]): string[] {
  const asked = listConsentPurposes(policy)
  return purposes.every((purpose) => asked.includes(purpose)) ? [...purposes] : []
}
