import { compareText } from '@candor/diagnostics'
import type { Observation } from '@candor/scan'
import { deviceCapabilities } from './device-categories.ts'
import type { FindingDraft } from './fingerprint.ts'
import { judge } from './judge.ts'
import type { PolicyIndex } from './policy-index.ts'
import { dataRule } from './rules/data-rule.ts'
import { deviceRule } from './rules/device-rule.ts'
import type { Group, Judgement } from './rules/rule.ts'

/**
 * What the code does and the policy does not declare: one finding a subject and file, at the first line, with
 * the other lines as related places. Each file stands alone, so that a part of a project gives the same
 * findings for its files.
 */
export function findUndeclared(index: PolicyIndex, observations: readonly Observation[]): FindingDraft[] {
  const judgements = observations
    .toSorted(compareObservations)
    .flatMap((observation) => judge(observation, index) ?? [])
  return [...groupJudgements(foldDeviceData(judgements)).values()].map((group) => {
    const [{ rule, subject, observation }] = group
    return { subject, diagnostic: rule.describe(group, index), observation }
  })
}

function groupJudgements(judgements: readonly Judgement[]): Map<string, Group> {
  const groups = new Map<string, [Judgement, ...Judgement[]]>()
  for (const judgement of judgements) {
    const key = [judgement.rule.id, judgement.observation.file, judgement.subject].join('\n')
    const group = groups.get(key)
    if (group) group.push(judgement)
    else groups.set(key, [judgement])
  }
  return groups
}

/** What an undeclared capability gives is not reported once more as data of the same file. */
function foldDeviceData(judgements: readonly Judgement[]): Judgement[] {
  const told = new Set<string>()
  for (const { rule, observation } of judgements) {
    if (rule !== deviceRule || observation.kind !== 'device') continue
    for (const category of deviceCapabilities[observation.api].categories)
      told.add(`${observation.file}\n${category}`)
  }
  return judgements.filter(
    ({ rule, observation }) =>
      rule !== dataRule ||
      observation.kind !== 'data' ||
      !told.has(`${observation.file}\n${observation.category}`),
  )
}

function compareObservations(a: Observation, b: Observation): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.kind, b.kind) ||
    compareText(JSON.stringify(a), JSON.stringify(b))
  )
}
