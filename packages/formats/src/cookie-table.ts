import type { Policy } from '@candor/model'
import { describeDuration } from './describe-period.ts'
import { type FormatOutput, type RenderFormat } from './format.ts'
import { type Table, serializeCsv, serializeHtmlTable, serializeMarkdownTable } from './table.ts'

const media: Record<Policy['storage'][number]['medium'], string> = {
  cookie: 'cookie',
  localStorage: 'local storage',
  sessionStorage: 'session storage',
  indexedDB: 'IndexedDB',
  cacheStorage: 'cache storage',
  asyncStorage: 'storage of the app',
}

type Column = readonly [
  name: string,
  gap: string,
  value: (entry: Policy['storage'][number], policy: Policy) => string,
]

const columns: readonly Column[] = [
  ['Name', 'its name', ({ name, pattern }) => name ?? pattern ?? ''],
  ['What it is', 'what it is', ({ title, text }) => title ?? text ?? ''],
  ['Where', 'where it is kept', ({ medium }) => media[medium]],
  ['Set and read by', 'who sets and reads it', ({ party }, policy) => nameParty(policy, party)],
  [
    'What for',
    'what it is used for',
    ({ purposes }, policy) =>
      purposes.map((id) => policy.purposes.find((one) => one.id === id)?.title ?? id).join(', '),
  ],
  [
    'How long',
    'how long it stays',
    ({ duration }) => (duration === undefined ? '' : describeDuration(duration)),
  ],
  [
    'What it records',
    'what it records',
    ({ data }, policy) => data.map((id) => policy.data.find((one) => one.id === id)?.label ?? id).join(', '),
  ],
]

export const renderCookiesMarkdown: RenderFormat = ({ policy }) => render(policy, serializeMarkdownTable)
export const renderCookiesHtml: RenderFormat = ({ policy }) => render(policy, serializeHtmlTable)
export const renderCookiesCsv: RenderFormat = ({ policy }) => render(policy, serializeCsv)

/** What is undeclared stays empty, and is told. Without any entry there is no table: an empty one would say that there is none. */
function render(policy: Policy, serialize: (table: Table) => string): FormatOutput {
  if (policy.storage.length === 0)
    return { content: undefined, gaps: ['The policy declares no storage entry (`storage`).'] }
  const rows = policy.storage.map((entry) => columns.map(([, , value]) => value(entry, policy)))
  const gaps = policy.storage.flatMap(({ id }, row) =>
    columns.flatMap(([, gap], at) =>
      rows[row]?.[at] === '' && gap !== 'what it records'
        ? [`Storage entry \`${id}\`: ${gap} is undeclared.`]
        : [],
    ),
  )
  return {
    content: serialize({
      title: `Cookies and device storage of ${policy.controller.name}`,
      columns: columns.map(([name]) => name),
      rows,
    }),
    gaps,
  }
}

function nameParty(policy: Policy, party: string | undefined): string {
  if (party === undefined) return ''
  return party === 'first'
    ? policy.controller.name
    : (policy.processors.find(({ id }) => id === party)?.title ?? party)
}
