import type { Observation } from '@candor/scan'
import { areCategoriesRelated } from './cover-category.ts'
import { deviceCapabilities } from './device-categories.ts'
import { findProcessors } from './find-processors.ts'
import type { FindingDraft } from './fingerprint.ts'
import { gatheredByProcessors } from './gathered-by-processors.ts'
import { dataUnobserved, processorUnobserved, storageUnobserved } from './generated/messages.ts'
import { canPatternsMeet, parsePattern } from './name-pattern.ts'
import type { IndexedDataItem, PolicyIndex } from './policy-index.ts'
import { mediumLabels } from './rules/words.ts'

/** What a whole project showed of the policy: ids of processors and storage entries, and categories. */
interface Seen {
  readonly processors: ReadonlySet<string>
  readonly storage: ReadonlySet<string>
  readonly categories: ReadonlySet<string>
}

/**
 * What the policy declares as observable and the code never shows, at the YAML's line. Only sound for the
 * observations of a whole project.
 */
export function findUnobserved(index: PolicyIndex, observations: readonly Observation[]): FindingDraft[] {
  const seen = collectSeen(index, observations)
  return [
    ...findUnobservedProcessors(index, seen),
    ...findUnobservedStorage(index, seen),
    ...findUnobservedData(index, seen),
  ]
}

function collectSeen(index: PolicyIndex, observations: readonly Observation[]): Seen {
  const processors = new Set<string>()
  const storage = new Set<string>()
  const categories = new Set<string>()
  for (const one of observations) {
    if (one.kind === 'data') categories.add(one.category)
    if (one.kind === 'device')
      deviceCapabilities[one.api].categories.forEach((category) => categories.add(category))
    if (one.kind === 'data' || one.kind === 'processor')
      findProcessors(index, one).forEach(({ id }) => processors.add(id))
    if (one.kind !== 'storage' || one.access === 'delete') continue
    const pattern = parsePattern(one.name)
    for (const entry of index.storage)
      if (entry.medium === one.medium && canPatternsMeet(entry.pattern, pattern)) storage.add(entry.id)
  }
  return { processors, storage, categories }
}

function findUnobservedProcessors(index: PolicyIndex, seen: Seen): FindingDraft[] {
  return index.processors
    .filter(({ id, observable }) => observable && !seen.processors.has(id))
    .map(({ id, title, span }) => ({ subject: id, diagnostic: processorUnobserved({ title }, { span }) }))
}

/** What a processor sets, its own script sets: the processor itself stands for it. */
function findUnobservedStorage(index: PolicyIndex, seen: Seen): FindingDraft[] {
  return index.storage
    .filter(({ id, observable, party = 'first' }) => observable && party === 'first' && !seen.storage.has(id))
    .map(({ id, medium, name, span }) => ({
      subject: id,
      diagnostic: storageUnobserved({ medium: mediumLabels[medium], name }, { span }),
    }))
}

function findUnobservedData(index: PolicyIndex, seen: Seen): FindingDraft[] {
  return index.data
    .filter((item) => item.observable && !isItemSeen(item, index, seen))
    .map(({ id, label, category, span }) => ({
      subject: id,
      diagnostic: dataUnobserved({ label, category }, { span }),
    }))
}

function isItemSeen({ id, category }: IndexedDataItem, index: PolicyIndex, seen: Seen): boolean {
  if ([...seen.categories].some((observed) => areCategoriesRelated(observed, category))) return true
  if (index.storage.some((entry) => seen.storage.has(entry.id) && entry.data.includes(id))) return true
  const gathered = gatheredByProcessors.some((group) => areCategoriesRelated(category, group))
  return (
    gathered &&
    index.processors.some((processor) => seen.processors.has(processor.id) && processor.receives.includes(id))
  )
}
