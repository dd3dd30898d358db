import type {
  DataObservation,
  DeviceObservation,
  Observation,
  ProcessorObservation,
  StorageObservation,
} from '@candor/scan'
import { type Cover, coverCategory } from './cover-category.ts'
import { deviceCapabilities } from './device-categories.ts'
import { findProcessors, getRecipientKey } from './find-processors.ts'
import { isPatternWithin, parsePattern } from './name-pattern.ts'
import type { PolicyIndex } from './policy-index.ts'
import { dataRule } from './rules/data-rule.ts'
import { deviceRule } from './rules/device-rule.ts'
import { disclosureRule } from './rules/disclosure-rule.ts'
import { processorRule } from './rules/processor-rule.ts'
import type { Judgement, Rule } from './rules/rule.ts'
import { storageRule } from './rules/storage-rule.ts'
import { unreadableRule } from './rules/unreadable-rule.ts'
import { vagueRule } from './rules/vague-rule.ts'

type Verdict = Omit<Judgement, 'observation'> | undefined

/** Holds one observation against the policy; undefined when the policy covers it. */
export function judge(observation: Observation, index: PolicyIndex): Judgement | undefined {
  const verdict = decide(observation, index)
  return verdict && { ...verdict, observation }
}

function decide(observation: Observation, index: PolicyIndex): Verdict {
  switch (observation.kind) {
    case 'processor':
      return judgeProcessor(observation, index)
    case 'data':
      return hasRecipient(observation) ? judgeDisclosure(observation, index) : judgeData(observation, index)
    case 'storage':
      return judgeStorage(observation, index)
    case 'device':
      return judgeDevice(observation, index)
    case 'unreadable':
      return { rule: unreadableRule, subject: observation.why }
  }
}

function judgeProcessor(observation: ProcessorObservation, index: PolicyIndex): Verdict {
  return findProcessors(index, observation).length > 0
    ? undefined
    : { rule: processorRule, subject: getRecipientKey(observation) }
}

function judgeDisclosure(observation: DataObservation, index: PolicyIndex): Verdict {
  const processors = findProcessors(index, observation)
  const [first] = processors
  if (!first) return { rule: processorRule, subject: getRecipientKey(observation) }
  const received = new Set(processors.flatMap(({ receives }) => receives))
  const cover = coverCategory(
    [observation.category],
    index.data.filter(({ id }) => received.has(id)),
  )
  return judgeCover(cover, { rule: disclosureRule, subject: `${first.id} ${observation.category}` })
}

function judgeData({ category }: DataObservation, index: PolicyIndex): Verdict {
  const cover = coverCategory(
    [category],
    index.data.filter(({ collected }) => collected),
  )
  return judgeCover(cover, { rule: dataRule, subject: category })
}

function judgeDevice({ api }: DeviceObservation, index: PolicyIndex): Verdict {
  const { categories } = deviceCapabilities[api]
  if (categories.length === 0) return undefined
  const cover = coverCategory(
    categories,
    index.data.filter(({ collected }) => collected),
  )
  return judgeCover(cover, { rule: deviceRule, subject: api })
}

/**
 * A name that is read counts as one that is written: it is kept by somebody. What is only deleted is not
 * kept.
 */
function judgeStorage({ medium, name, access }: StorageObservation, index: PolicyIndex): Verdict {
  if (access === 'delete') return undefined
  const observed = parsePattern(name)
  const declared = index.storage.some(
    (entry) => entry.medium === medium && isPatternWithin(observed, entry.pattern),
  )
  return declared ? undefined : { rule: storageRule, subject: `${medium} ${name}` }
}

function judgeCover(cover: Cover, undeclared: { readonly rule: Rule; readonly subject: string }): Verdict {
  if (cover.kind === 'declared') return undefined
  return cover.kind === 'vague' ? { rule: vagueRule, subject: cover.category, item: cover.item } : undeclared
}

function hasRecipient({ mechanism, processor, domain }: DataObservation): boolean {
  return mechanism === 'disclosure' && (processor !== undefined || domain !== undefined)
}
