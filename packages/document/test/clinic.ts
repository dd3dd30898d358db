import { readFileSync } from 'node:fs'
import type { Policy } from '@candor/model'
import { parse } from 'yaml'

const lists = [
  'jurisdictions', 'data', 'purposes', 'channels', 'processors', 'storage', 'retention', 'safeguards', 'choices', 'rights', 'changes',
  'terms', 'clauses',
]

/** A policy from plain data, as `model` gives it: all lists present. */
export function createPolicy(declaration: object): Policy {
  return { ...Object.fromEntries(lists.map((key) => [key, []])), ...declaration, hash: 'sha256-test', positions: {} } as unknown as Policy
}
export const clinic = createPolicy(parse(readFileSync(new URL('fixtures/clinic/policy.yaml', import.meta.url), 'utf8')))
