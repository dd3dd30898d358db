import { readFileSync } from 'node:fs'
import type { Policy } from '@candor/model'
import { parse } from 'yaml'

const lists = {
  '': 'jurisdictions otherAuthorities languages data purposes channels processors storage retention safeguards choices rights changes terms clauses',
  scope: 'sites apps audiences',
  purposes: 'accepts dataSubjects',
  channels: 'optionalData',
  processors: 'receives packages hosts globals',
  storage: 'purposes data',
  retention: 'purposes',
  safeguards: 'data processors',
  choices: 'channels purposes storage',
}

/** A policy from plain data, as `model` gives it: all lists present. It need not be valid. */
export function createPolicy(declaration: object): Policy {
  const policy = complete(declaration, '') as Record<string, unknown>
  for (const [key, value] of Object.entries(policy)) {
    if (Array.isArray(value)) policy[key] = value.map((item) => complete(item, key))
    else policy[key] = complete(value, key)
  }
  return { ...policy, hash: 'sha256-test', positions: {} } as unknown as Policy
}

function complete<Value>(value: Value, key: string): Value {
  const names = (lists as Record<string, string>)[key]?.split(' ') ?? []
  if (typeof value !== 'object' || value === null || names.length === 0) return value
  return { ...Object.fromEntries(names.map((name) => [name, []])), ...value }
}

/** A policy in which every field of the schema says something. */
export const clinic = createPolicy(parse(readFileSync(new URL('fixtures/clinic/policy.yaml', import.meta.url), 'utf8')))
