import { readFileSync } from 'node:fs'
import { type Policy, readPolicy } from '@candor/model'

/** The policy of an example, read as `candor build` reads it. */
export function loadPolicy(example: string): Policy {
  const folder = new URL(`fixtures/${example}/`, import.meta.url)
  return parsePolicy(readFileSync(new URL('policy.yaml', folder), 'utf8'))
}

/** A policy from its YAML; throws what is wrong with it. */
export function parsePolicy(yaml: string): Policy {
  const { policy, diagnostics } = readPolicy('policies/example/policy.yaml', () => ({
    bytes: Buffer.from(yaml),
  }))
  if (!policy) throw new Error(diagnostics.map(({ what, span }) => `${span?.line}: ${what}`).join('\n'))
  return policy
}
