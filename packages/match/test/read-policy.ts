import { type Policy, readPolicy } from '@candor/model'

/**
 * A policy from YAML, without the head that every policy needs. Throws with the problems of a policy that has
 * any.
 */
export function readShopPolicy(yaml: string): Policy {
  return readWholePolicy(
    `title: Harbour Books Privacy Policy\nversion: "2"\ncontroller: { name: Harbour Books }\n${yaml}`,
  )
}

export function readWholePolicy(text: string): Policy {
  const { policy, diagnostics } = readPolicy('policy.yaml', (path) =>
    path === 'policy.yaml' ? { bytes: new TextEncoder().encode(text) } : { problem: 'missing' },
  )
  if (!policy)
    throw new Error(`${text}\n${diagnostics.map(({ what, span }) => `${span?.line}: ${what}`).join('\n')}`)
  return policy
}
