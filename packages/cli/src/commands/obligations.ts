import { type MatrixFormat, type ObligationStatus, checkObligations, obligationTexts, renderMatrix } from '@candor/obligations'
import { deliver } from '../deliver.ts'
import { loadConfig } from '../load-config.ts'
import { getPolicy } from '../load-policy.ts'
import type { Command } from '../command.ts'
import { resolvePolicyPath } from '../resolve-policy-path.ts'
import { isAtLeast } from '../severities.ts'

/** `candor obligations [policy] --format text|json|md|html` */
export const run: Command = async ([path], options, system) => {
  const settings = loadConfig(options.config, system.cwd, system.cwd)
  const { policy } = getPolicy(resolvePolicyPath(path, settings, system.cwd, 'Give one: `candor obligations policy.yaml`'), system.cwd)
  const statuses = checkObligations(policy)
  deliver(renderMatrix((options.format ?? 'text') as MatrixFormat, policy.title, statuses), options.output, system)
  const threshold = options.failOn
  if (threshold === undefined) return 0
  const severities = getSeverities()
  return statuses.some(({ id, status }) => status === 'missing' && isAtLeast(severities.get(id) ?? 'error', threshold)) ? 1 : 0
}

/** As grave as `candor check` takes it to be missing. */
function getSeverities(): ReadonlyMap<ObligationStatus['id'], 'error' | 'warning' | 'note'> {
  return new Map(
    obligationTexts.flatMap(({ jurisdictions, obligations }) =>
      obligations.map(({ id, read }) => [id, jurisdictions.length === 0 ? 'note' : read ? 'error' : 'warning'] as const),
    ),
  )
}
