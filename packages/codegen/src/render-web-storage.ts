import { getLeastSeconds, parseDuration } from './duration.ts'
import { renderString } from './escape.ts'
import { importProof, renderCheck, renderFunction, renderProof } from './render-function.ts'
import type { Section } from './section.ts'
import type { StorageShape } from './storage-shape.ts'

/** The functions of a key of localStorage or sessionStorage; of a third party's, no `write…`. */
export function renderWebStorage(shape: StorageShape): Section {
  const { helper, key, parameters, asked, isFirst, medium, declared, duration } = shape
  const place = renderString(medium)
  // The browser has no end for it, so the helpers keep one; a third party's script writes without.
  const parsed = duration === undefined || !isFirst ? undefined : parseDuration(duration)
  const read = renderFunction(`read${helper}`, parameters, 'string | undefined', [
    `return loadItem(${[place, key, ...(parsed ? ['true'] : [])].join(', ')})`,
  ])
  const remove = renderFunction(`remove${helper}`, [], 'void', [`clearItems(${place}, ${declared})`])
  if (!isFirst) return { code: `${read}\n\n${remove}`, values: ['loadItem', 'clearItems'] }
  const stored = [place, key, 'value', ...(parsed ? [`${getLeastSeconds(parsed)}`] : [])]
  const write = renderFunction(
    `write${helper}`,
    [...parameters, 'value: string', ...renderProof(asked)],
    'void',
    [...renderCheck(asked), `storeItem(${stored.join(', ')})`],
  )
  const { values, types } = importProof(asked)
  return {
    code: [read, write, remove].join('\n\n'),
    values: ['loadItem', 'storeItem', 'clearItems', ...values],
    types,
  }
}
