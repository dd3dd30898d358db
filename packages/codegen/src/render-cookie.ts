import { getLeastSeconds, parseDuration } from './duration.ts'
import { importProof, renderCheck, renderFunction, renderProof } from './render-function.ts'
import type { Section } from './section.ts'
import type { StorageShape } from './storage-shape.ts'

// What a browser keeps at most (RFC 6265bis, section 5.5).
const longestSeconds = 400 * 86400

/** The functions of a cookie; of a third party's, no `write…`. */
export function renderCookie(shape: StorageShape): Section {
  const { helper, key, parameters, asked, isFirst, declared, httpOnly } = shape
  const request = httpOnly ? 'request: RequestLike' : 'request?: RequestLike'
  const read = renderFunction(`read${helper}`, [...parameters, request], 'string | undefined', [
    `return loadCookie(${key}, request)`,
  ])
  if (!isFirst) {
    const remove = renderFunction(`remove${helper}`, [], 'string[]', [`return clearCookies(${declared})`])
    return { code: `${read}\n\n${remove}`, values: ['loadCookie', 'clearCookies'], types: ['RequestLike'] }
  }
  const write = renderFunction(
    `write${helper}`,
    [...parameters, 'value: string', ...renderProof(asked)],
    'string',
    [...renderCheck(asked), `return storeCookie(${[key, 'value', ...renderLife(shape)].join(', ')})`],
  )
  const remove = renderFunction(`remove${helper}`, parameters, 'string', [
    `return storeCookie(${key}, '', 0)`,
  ])
  const { values, types } = importProof(asked)
  return {
    code: [read, write, remove].join('\n\n'),
    values: ['loadCookie', 'storeCookie', ...values],
    types: ['RequestLike', ...types],
  }
}

// Undeclared is for the session: nothing in the policy says that it may stay longer.
function renderLife({ duration, httpOnly }: StorageShape): string[] {
  const parsed = duration === undefined ? undefined : parseDuration(duration)
  const seconds = duration === 'until-deleted' ? longestSeconds : parsed && getLeastSeconds(parsed)
  if (httpOnly) return [`${seconds}`, "';HttpOnly'"]
  return seconds === undefined ? [] : [`${seconds}`]
}
