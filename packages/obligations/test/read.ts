import { type Policy, readPolicy } from '@candor/model'

/** A policy from YAML text; throws with its errors. */
export function read(text: string): Policy {
  const { policy, diagnostics } = readPolicy('policy.yaml', () => ({ bytes: new TextEncoder().encode(text) }))
  if (!policy) throw new Error(diagnostics.map(({ what }) => what).join('\n'))
  return policy
}
