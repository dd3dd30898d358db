import type { Policy } from '@candor/model'
import { isConsentCookie } from './consent-cookie.ts'
import { describePlace } from './describe-place.ts'
import { getLeastSeconds, parseDuration } from './duration.ts'
import { renderComment, renderString, renderUnion } from './escape.ts'
import { pascalCase } from './identifier.ts'
import { listRequiredConsent } from './list-consent.ts'
import { joinSections, type Section } from './section.ts'

type Entry = Policy['storage'][number]

/** `read…`, `write…` and `remove…` functions for each storage entry that has a name; `nameOf…` where it has no text. */
export function renderStorage(policy: Policy): Section {
  return joinSections(
    policy.storage.map((entry, index) =>
      isConsentCookie(entry) ? { code: '' } : renderEntry(policy, entry, index),
    ),
  )
}

function renderEntry(policy: Policy, entry: Entry, index: number): Section {
  const { id, medium, name = entry.pattern } = entry
  if (name === undefined) return { code: '' }
  const comment = renderComment([
    entry.title ?? `${name} (${medium})`,
    entry.text,
    ...(entry.title === undefined ? [] : [`${name} (${medium}), ${describeDuration(entry.duration)}`]),
    describePlace(policy, `/storage/${index}`),
  ])
  const render = medium === 'cookie' ? renderCookie : isWeb(medium) ? renderWeb : renderNamed
  const section = render({
    ...entry,
    // `readConsent` is taken; no id ends so.
    helper: id === 'consent' ? 'Consent_' : pascalCase(id),
    key: entry.name === undefined ? 'name' : renderString(entry.name),
    parameters: entry.name === undefined ? [`name: ${renderPattern(name)}`] : [],
    asked: listRequiredConsent(policy, entry.purposes),
    isFirst: (entry.party ?? 'first') === 'first',
    declared: renderString(name),
  })
  return { ...section, code: section.code.replaceAll(/^(?=export )/gm, () => `${comment}\n`) }
}

type Shape = Entry & {
  readonly helper: string
  /** The name as an expression. */
  readonly key: string
  readonly parameters: readonly string[]
  /** Purposes of which one needs consent before anything is written. */
  readonly asked: readonly string[]
  /** Third parties write their own; the app only reads and removes. */
  readonly isFirst: boolean
  readonly declared: string
}

function renderCookie({
  helper,
  key,
  parameters,
  asked,
  isFirst,
  declared,
  duration,
  httpOnly,
}: Shape): Section {
  const read = renderFunction(
    `read${helper}`,
    [...parameters, httpOnly ? 'request: RequestLike' : 'request?: RequestLike'],
    'string | undefined',
    [`return loadCookie(${key}, request)`],
  )
  const life = [getSeconds(duration) ?? (httpOnly ? 'undefined' : ''), httpOnly ? "';HttpOnly'" : ''].filter(
    (part) => part !== '',
  )
  const write = renderFunction(
    `write${helper}`,
    [...parameters, 'value: string', ...renderProof(asked)],
    'string',
    [...renderCheck(asked), `return storeCookie(${[key, 'value', ...life].join(', ')})`],
  )
  const remove = isFirst
    ? renderFunction(`remove${helper}`, parameters, 'string', [`return storeCookie(${key}, '', 0)`])
    : renderFunction(`remove${helper}`, [], 'string[]', [`return clearCookies(${declared})`])
  return {
    code: [read, ...(isFirst ? [write] : []), remove].join('\n\n'),
    values: ['loadCookie', ...(isFirst ? ['storeCookie', ...importCheck(asked)] : ['clearCookies'])],
    types: ['RequestLike', ...(isFirst ? importProof(asked) : [])],
  }
}

function renderWeb({ helper, key, parameters, asked, isFirst, medium, declared, duration }: Shape): Section {
  const seconds = getSeconds(duration)
  const place = renderString(medium)
  const read = renderFunction(`read${helper}`, parameters, 'string | undefined', [
    `return loadItem(${place}, ${key}${isFirst && seconds !== undefined ? ', true' : ''})`,
  ])
  const write = renderFunction(
    `write${helper}`,
    [...parameters, 'value: string', ...renderProof(asked)],
    'void',
    [
      ...renderCheck(asked),
      `storeItem(${place}, ${key}, value${seconds === undefined ? '' : `, ${seconds}`})`,
    ],
  )
  const remove = renderFunction(`remove${helper}`, [], 'void', [`clearItems(${place}, ${declared})`])
  return {
    code: [read, ...(isFirst ? [write] : []), remove].join('\n\n'),
    values: ['loadItem', 'clearItems', ...(isFirst ? ['storeItem', ...importCheck(asked)] : [])],
    types: isFirst ? importProof(asked) : [],
  }
}

function renderNamed({ helper, medium, declared, name }: Shape): Section {
  const constant = name === undefined ? [] : [`export const nameOf${helper} = ${declared}`]
  if (medium === 'asyncStorage') return { code: constant.join('') }
  const remover = medium === 'indexedDB' ? 'clearDatabases' : 'clearCaches'
  const remove = renderFunction(`remove${helper}`, [], 'Promise<void>', [`return ${remover}(${declared})`])
  return { code: [...constant, remove].join('\n\n'), values: [remover] }
}

function renderFunction(
  name: string,
  parameters: readonly string[],
  result: string,
  body: readonly string[],
): string {
  return `export function ${name}(${parameters.join(', ')}): ${result} {\n  ${body.join('\n  ')}\n}`
}

function renderProof(asked: readonly string[]): string[] {
  return asked.length === 0 ? [] : [`grant: Granted<${renderUnion(asked)}>`]
}

function renderCheck(asked: readonly string[]): string[] {
  return asked.length === 0 ? [] : [`proveConsent(grant, [${asked.map(renderString).join(', ')}])`]
}

function importProof(asked: readonly string[]): string[] {
  return asked.length === 0 ? [] : ['Granted']
}

function importCheck(asked: readonly string[]): string[] {
  return asked.length === 0 ? [] : ['proveConsent']
}

/** A name with a `*` for each part that varies, as a template literal type. */
function renderPattern(pattern: string): string {
  const parts = pattern.split('*').map((part) =>
    renderString(part)
      .slice(1, -1)
      .replace(/`|\$\{/g, '\\$&'),
  )
  return `\`${parts.join('${string}')}\``
}

function isWeb(medium: string): boolean {
  return medium === 'localStorage' || medium === 'sessionStorage'
}

// Undeclared is for the session: nothing in the policy says that it may stay longer.
function getSeconds(duration: string | undefined): number | undefined {
  if (duration === 'until-deleted') return 400 * 86400
  const parsed = duration === undefined ? undefined : parseDuration(duration)
  return parsed && getLeastSeconds(parsed)
}

function describeDuration(duration: string | undefined): string {
  if (duration === undefined) return 'duration undeclared'
  return duration === 'session'
    ? 'for the session'
    : duration === 'until-deleted'
      ? 'until deleted'
      : `for ${duration}`
}
