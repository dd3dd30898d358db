import type { Span } from '@candor/diagnostics'
import type { Observation } from '@candor/scan'
import { coverCategory } from './cover-category.ts'
import { deviceCapabilities } from './device-categories.ts'
import { findProcessors } from './find-processors.ts'
import { isPatternWithin, parsePattern } from './name-pattern.ts'
import type { PolicyIndex } from './policy-index.ts'

/** A part of a policy that speaks of something observed. */
export interface IndexedDeclaration {
  readonly list: 'data' | 'processors' | 'storage'
  readonly id: string
  readonly title: string
  /** It names only a wider category. */
  readonly vague?: true
  readonly span?: Span
}

/** What a policy declares of an observation: the data item, the processor, the storage entry. */
export function findDeclarations(index: PolicyIndex, observation: Observation): IndexedDeclaration[] {
  switch (observation.kind) {
    case 'processor':
      return listProcessors(index, observation)
    case 'data':
      return [...listProcessors(index, observation), ...listItems(index, [observation.category])]
    case 'storage':
      return index.storage
        .filter(({ medium, pattern }) => medium === observation.medium && isPatternWithin(parsePattern(observation.name), pattern))
        .map(({ id, name, span }) => ({ list: 'storage', id, title: name, ...(span && { span }) }))
    case 'device':
      return listItems(index, deviceCapabilities[observation.api].categories)
    case 'unreadable':
      return []
  }
}

function listProcessors(index: PolicyIndex, recipient: Parameters<typeof findProcessors>[1]): IndexedDeclaration[] {
  if (recipient.processor === undefined && recipient.domain === undefined) return []
  return findProcessors(index, recipient).map(({ id, title, span }) => ({ list: 'processors', id, title, ...(span && { span }) }))
}

function listItems(index: PolicyIndex, categories: readonly string[]): IndexedDeclaration[] {
  const cover = coverCategory(categories, index.data)
  if (cover.kind === 'undeclared') return []
  const { id, label, span } = cover.item
  return [{ list: 'data', id, title: label, ...(cover.kind === 'vague' && { vague: true as const }), ...(span && { span }) }]
}
