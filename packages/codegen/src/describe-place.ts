import { getFolder, getRelativePath } from '@candor/diagnostics'
import type { Policy } from '@candor/model'

/**
 * Where a fact stands in the policy, as `channels.yaml:12`: relative to the policy's own folder, so that it is the same
 * wherever the build runs.
 */
export function describePlace(policy: Policy, pointer: string): string | undefined {
  const span = policy.positions[pointer]
  if (!span) return undefined
  const folder = getFolder(policy.positions['']?.file ?? span.file)
  return `${getRelativePath(span.file, folder)}:${span.line}`
}
