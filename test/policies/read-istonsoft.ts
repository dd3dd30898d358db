import { readFileSync } from 'node:fs'
import { type Policy, type PolicyReading, readPolicy } from '@candor/model'

const folder = new URL('../../policies/istonsoft/', import.meta.url)

/** The archived policy, read from its folder; paths in positions are relative to that folder. */
export function readIstonsoft(): PolicyReading & { policy: Policy } {
  const { policy, diagnostics, sources } = readPolicy('policy.yaml', (file) => ({
    bytes: new Uint8Array(readFileSync(new URL(file, folder))),
  }))
  if (!policy)
    throw new Error(diagnostics.map(({ what, span }) => `${span?.file}:${span?.line} ${what}`).join('\n'))
  return { policy, diagnostics, sources }
}
