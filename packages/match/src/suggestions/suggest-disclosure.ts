import type { IndexedProcessor, PolicyIndex } from '../policy-index.ts'
import { renderReceives } from './suggest-processor.ts'
import { renderItem } from './yaml-text.ts'

/** YAML that adds a disclosure to a processor that the policy names already. */
export function suggestDisclosure(index: PolicyIndex, processor: IndexedProcessor, category: string): string {
  const { span } = processor
  const place = span ? `, at ${span.file}:${span.line}` : ''
  return `processors: # in what is there${place}\n${renderItem([['id', processor.id]])}${renderReceives(index, [category])}`
}
