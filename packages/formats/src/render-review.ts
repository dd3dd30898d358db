import { createHash } from 'node:crypto'
import { pageStyle } from '@candor/document'
import { listUndeclared } from '@candor/model'
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Nodes } from 'mdast'
import { type FormatInput, type RenderFormat, complete } from './format.ts'
import { element } from './html-element.ts'
import { listRuns } from './tree-runs.ts'

type Places = ReadonlyMap<string, string>

const ownStyle = `
mark { background: color-mix(in srgb, #f0b429 30%, transparent); color: inherit; padding: 0.05em 0.1em; border-radius: 3px; }
.at { font: 0.75rem/1.4 ui-monospace, Menlo, Consolas, monospace; color: var(--soft); white-space: nowrap; margin-inline-start: 0.3em; }
main { display: block; }
`

/**
 * The document for counsel to check: every piece that comes from the declaration is marked and followed by its file and
 * line; what is not marked is the template's own. What is undeclared stands at the end, with why it matters.
 */
export const renderReview: RenderFormat = (input) => {
  const { policy, document } = input
  const css = `${pageStyle}\n${ownStyle}`
  const security = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'; base-uri 'none'; form-action 'none'`
  const title = `Review copy: ${policy.title}`
  const head = element(
    'head',
    {},
    element('meta', { charSet: 'utf-8' }),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: security }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('title', {}, title),
    element('style', {}, css),
  )
  const places = listPlaces(input)
  const note =
    'Marked words come from the declaration; the file and line after them say where. Words without a mark are the template’s.'
  const body = element(
    'body',
    {},
    element('a', { className: ['skip'], href: '#content' }, 'Skip to the policy'),
    element(
      'header',
      { className: ['title'] },
      element('h1', { id: 'title' }, title),
      element('p', {}, `${note} Content hash: ${policy.hash}.`),
    ),
    element('main', { id: 'content', tabIndex: -1 }, ...renderSections(input, places), renderGaps(input)),
    element('footer', {}, element('a', { href: '#title' }, 'To the top')),
  )
  return complete(`<!doctype html>\n${toHtml(element('html', { lang: document.language }, head, body))}\n`)
}

function renderSections({ document }: FormatInput, places: Places): Element[] {
  const sections: Element[] = []
  for (const node of document.tree.children) {
    if (sections.length === 0 || (node.type === 'heading' && node.depth === 2))
      sections.push(element('section', {}))
    sections.at(-1)!.children.push(...renderNode(node, places))
  }
  return sections
}

function renderNode(node: Nodes, places: Places): ElementContent[] {
  switch (node.type) {
    case 'heading':
      return [
        element(
          `h${Math.max(2, node.depth)}`,
          node.data?.block === undefined
            ? {}
            : { id: node.data.block === 'title' ? 'policy-title' : node.data.block },
          ...renderInline(node, places),
        ),
      ]
    case 'paragraph':
      return [element('p', {}, ...renderInline(node, places))]
    case 'code':
      return [element('pre', {}, element('code', {}, node.value))]
    case 'list':
      return [
        element(
          node.ordered ? 'ol' : 'ul',
          {},
          ...node.children.map((item) =>
            element(
              'li',
              {},
              ...item.children.flatMap((child) =>
                child.type === 'paragraph' ? renderInline(child, places) : renderNode(child, places),
              ),
            ),
          ),
        ),
      ]
    case 'blockquote':
      return [element('blockquote', {}, ...node.children.flatMap((child) => renderNode(child, places)))]
    case 'table':
      return [renderTable(node, places)]
    default:
      return []
  }
}

function renderTable(
  { children: [head, ...rows] }: Extract<Nodes, { type: 'table' }>,
  places: Places,
): Element {
  const names =
    head?.children.map((cell) =>
      listRuns(cell)
        .map(({ text }) => text)
        .join(''),
    ) ?? []
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      ...row.children.map((cell, at) =>
        element('td', { dataLabel: names[at] ?? '' }, ...renderInline(cell, places)),
      ),
    ),
  )
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...names.map((name) => element('th', { scope: 'col' }, name)))),
    element('tbody', {}, ...body),
  )
}

function renderInline(node: Nodes, places: Places): ElementContent[] {
  return listRuns(node).flatMap(({ text, facts, link, bold, italic, code }): ElementContent[] => {
    if (text === '\n') return [element('br', {})]
    let piece: ElementContent = { type: 'text', value: text }
    if (code) piece = element('code', {}, piece)
    if (italic) piece = element('em', {}, piece)
    if (bold) piece = element('strong', {}, piece)
    if (link !== undefined) piece = element('a', { href: link }, piece)
    if (!facts || text.trim() === '') return [piece]
    const at = [...new Set(facts.map((fact) => places.get(fact) ?? fact))].join(', ')
    return [
      element('mark', {}, piece),
      element('span', { className: ['at'] }, at),
      { type: 'text', value: ' ' },
    ]
  })
}

/** Fact → file and line, as the trace has them: seen from the policy's folder. */
function listPlaces({ document }: FormatInput): Places {
  return new Map(
    document.trace.sentences.flatMap(({ facts }) =>
      facts.map(({ path, file, line }) => [path, `${file}:${line}`] as const),
    ),
  )
}

function renderGaps({ policy }: FormatInput): Element {
  const gaps = listUndeclared(policy)
  const items = gaps.map(({ what, why }) => element('li', {}, element('strong', {}, what), ` ${why}`))
  const children =
    items.length === 0
      ? [element('p', {}, 'Nothing that Candor knows of is left undeclared.')]
      : [element('ul', {}, ...items)]
  return element(
    'section',
    {},
    element('h2', { id: 'undeclared' }, 'What the policy does not declare'),
    ...children,
  )
}
