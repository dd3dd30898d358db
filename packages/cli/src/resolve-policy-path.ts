import { resolve } from 'node:path'
import { Failure } from './failure.ts'
import { policyMissing } from './generated/messages.ts'
import type { LoadedConfig } from './load-config.ts'

/** Absolute path of the policy: the one given on the command line, else that of the settings. Throws a Failure without any. */
export function resolvePolicyPath(given: string | undefined, { config, folder }: LoadedConfig, cwd: string, hint: string): string {
  if (given !== undefined) return resolve(cwd, given)
  if (config.policy !== undefined) return resolve(folder, config.policy)
  throw new Failure([policyMissing({ hint })])
}
