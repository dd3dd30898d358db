import type { Policy } from '@candor/model'
import { isConsentCookie } from './consent-cookie.ts'
import { describePlace } from './describe-place.ts'
import { renderComment } from './escape.ts'
import { renderCookie } from './render-cookie.ts'
import { renderFunction } from './render-function.ts'
import { renderWebStorage } from './render-web-storage.ts'
import { joinSections, type Section } from './section.ts'
import { findShape, type StorageShape } from './storage-shape.ts'

type Entry = Policy['storage'][number]

const renderers: { readonly [medium in Entry['medium']]: (shape: StorageShape) => Section } = {
  cookie: renderCookie,
  localStorage: renderWebStorage,
  sessionStorage: renderWebStorage,
  indexedDB: (shape) => renderContainer(shape, 'clearDatabases'),
  cacheStorage: (shape) => renderContainer(shape, 'clearCaches'),
  asyncStorage: (shape) => ({ code: renderName(shape) }),
}

/** `read…`, `write…` and `remove…` functions for each storage entry; `nameOf…` where it holds more than a text. */
export function renderStorage(policy: Policy): Section {
  return joinSections(policy.storage.map((entry, index) => renderEntry(policy, entry, index)))
}

function renderEntry(policy: Policy, entry: Entry, index: number): Section {
  const shape = findShape(policy, entry)
  if (!shape || isConsentCookie(entry)) return { code: '' }
  const { title, text, medium, duration, name, pattern } = entry
  const kept = `\`${name ?? pattern}\` (${medium}), ${describeDuration(duration)}`
  const comment = renderComment([title, text, kept, describePlace(policy, `/storage/${index}`)])
  const section = renderers[medium](shape)
  return { ...section, code: section.code.replaceAll(/^(?=export )/gm, () => `${comment}\n`) }
}

function renderContainer(shape: StorageShape, clear: string): Section {
  const body = [`return ${clear}(${shape.declared})`]
  const remove = renderFunction(`remove${shape.helper}`, [], 'Promise<void>', body)
  return { code: [renderName(shape), remove].filter(Boolean).join('\n\n'), values: [clear] }
}

function renderName({ helper, declared, name }: StorageShape): string {
  return name === undefined ? '' : `export const nameOf${helper} = ${declared}`
}

function describeDuration(duration: string | undefined): string {
  if (duration === undefined) return 'duration undeclared'
  if (duration === 'session') return 'for the session'
  return duration === 'until-deleted' ? 'until deleted' : `for ${duration}`
}
