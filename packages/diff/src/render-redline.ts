import { createHash } from 'node:crypto'
import type { Element, ElementContent, Properties } from 'hast'
import { toHtml } from 'hast-util-to-html'
import {
  classHeadings,
  describeConsent,
  describeVerdict,
  describeVersion,
  jurisdictionUnknown,
} from './describe-diff.ts'
import type { PolicyDiff } from './generated/diff.ts'
import { type AlignedBlock, alignBlocks } from './redline-blocks.ts'

/** One block of a document: a heading, a paragraph, an item of a list or a row of a table. */
export interface RedlineBlock {
  /** The id by which both documents know the block. */
  readonly id: string
  /** Anchor of the section. */
  readonly section: string
  readonly kind: 'title' | 'section' | 'heading' | 'text' | 'item' | 'row'
  readonly text: string
}

/** A document as its blocks, with the language that it is written in. */
export interface RedlineDocument {
  readonly blocks: readonly RedlineBlock[]
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
}

/** What the page looks like. */
export interface RedlineOptions {
  /** Style sheet of the policy page. */
  readonly style: string
}

const ownStyle = `
ins { background: color-mix(in srgb, #2da44e 22%, transparent); text-decoration: underline; text-decoration-thickness: 0.12em; }
del { background: color-mix(in srgb, #cf222e 18%, transparent); text-decoration: line-through; }
ins, del { padding: 0.05em 0.15em; border-radius: 3px; color: inherit; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
ins::before, ins::after, del::before, del::after { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
ins::before { content: " [insertion start] "; }
ins::after { content: " [insertion end] "; }
del::before { content: " [deletion start] "; }
del::after { content: " [deletion end] "; }
.place { color: var(--soft); font-size: 0.875rem; }
.row { border-bottom: 1px solid var(--line); padding-bottom: 0.5rem; }
`

/**
 * Both documents in one self-contained page: what the change comes to, then the whole text with insertions and deletions.
 * Marked by line and by words for screen readers, never by colour alone. No script, no outside request.
 */
export function renderRedline(
  diff: PolicyDiff,
  old: RedlineDocument,
  next: RedlineDocument,
  { style }: RedlineOptions,
): string {
  const css = `${style}\n${ownStyle}`
  const hash = createHash('sha256').update(css).digest('base64')
  const security = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  const title = `What changed: ${diff.new.title}`
  const aligned = alignBlocks(old.blocks, next.blocks)
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
  const sections = groupSections(aligned)
  const body = element(
    'body',
    {},
    element('a', { className: ['skip'], href: '#content' }, 'Skip to the changes'),
    element(
      'header',
      { className: ['title'] },
      element('h1', { id: 'title' }, title),
      element('p', {}, `Old: ${describeVersion(diff.old)}. New: ${describeVersion(diff.new)}.`),
    ),
    element(
      'main',
      { id: 'content', tabIndex: -1 },
      ...renderReport(diff),
      renderContents(sections),
      ...sections.map((section) => renderSection(section, next)),
    ),
    element('footer', {}, element('a', { href: '#title' }, 'To the top')),
  )
  return `<!doctype html>\n${toHtml(element('html', { lang: 'en' }, head, body))}\n`
}

function renderReport(diff: PolicyDiff): Element[] {
  const verdict = `${diff.class === 'none' ? 'No changes' : `Class: ${diff.class}`}. ${describeVerdict(diff)}`
  const lists = classHeadings.flatMap(([judged, heading]) => {
    const changes = diff.changes.filter((change) => change.class === judged)
    if (changes.length === 0) return []
    const items = changes.map(({ what, references, new: after, old }) => {
      const place = after ?? old
      const details = [place && `${place.file}:${place.line}`, ...references]
        .filter((part) => part !== undefined)
        .join(' · ')
      return element(
        'li',
        {},
        what,
        ...(details === '' ? [] : [' ', element('span', { className: ['place'] }, details)]),
      )
    })
    return [element('h3', {}, `${heading} (${changes.length})`), element('ul', {}, ...items)]
  })
  const report = [
    element(
      'section',
      {},
      element('h2', { id: 'changes-in-words' }, 'The changes in words'),
      element('p', {}, verdict),
      ...lists,
    ),
  ]
  if (diff.notices.length > 0) {
    const items = diff.notices.map(({ reference, who, what }) =>
      element('li', {}, element('strong', {}, reference), `: ${who}. ${what}`),
    )
    const unknown = diff.notices.some(({ applies }) => applies === 'unknown')
      ? [element('p', {}, jurisdictionUnknown)]
      : []
    report.push(
      element(
        'section',
        {},
        element('h2', { id: 'who-must-be-told' }, 'Who must be told'),
        element('ul', {}, ...items),
        ...unknown,
      ),
    )
  }
  if (diff.consent.length > 0) {
    const items = diff.consent.map((effect) => element('li', {}, describeConsent(effect)))
    report.push(
      element('section', {}, element('h2', { id: 'consent' }, 'Consent'), element('ul', {}, ...items)),
    )
  }
  return report
}

type Section = { id: string; title: string; blocks: AlignedBlock[]; changes: number }

function groupSections(aligned: readonly AlignedBlock[]): Section[] {
  const sections: Section[] = []
  for (const one of aligned) {
    const opens = one.block.kind === 'section' || one.block.kind === 'title'
    if (opens || sections.length === 0)
      sections.push({ id: `redline-${sections.length + 1}`, title: one.block.text, blocks: [], changes: 0 })
    const section = sections.at(-1)!
    section.blocks.push(one)
    if (one.state !== 'same') section.changes += 1
  }
  return sections
}

function renderContents(sections: readonly Section[]): Element {
  const items = sections.map(({ id, title, changes }) =>
    element(
      'li',
      {},
      element(
        'a',
        { href: `#${id}` },
        changes === 0 ? title : `${title} (${changes} ${changes === 1 ? 'change' : 'changes'})`,
      ),
    ),
  )
  return element(
    'nav',
    { ariaLabelledBy: ['contents'] },
    element('h2', { id: 'contents' }, 'The whole text'),
    element('ol', {}, ...items),
  )
}

function renderSection({ id, blocks }: Section, { language, direction }: RedlineDocument): Element {
  const children: Element[] = []
  let opened = false
  for (const { block, pieces } of blocks) {
    const text = pieces.map(renderPiece)
    if (!opened) children.push(element('h2', { id }, ...text))
    else if (block.kind === 'heading') children.push(element('h3', {}, ...text))
    else if (block.kind === 'item') appendItem(children, element('li', {}, ...text))
    else children.push(element('p', block.kind === 'row' ? { className: ['row'] } : {}, ...text))
    opened = true
  }
  return element('section', { lang: language, dir: direction }, ...children)
}

function appendItem(children: Element[], item: Element): void {
  const last = children.at(-1)
  if (last?.tagName === 'ul') last.children.push(item)
  else children.push(element('ul', {}, item))
}

function renderPiece({ kind, text }: AlignedBlock['pieces'][number]): ElementContent {
  return kind === 'same' ? { type: 'text', value: text } : element(kind, {}, text)
}

function element(
  tagName: string,
  properties: Properties,
  ...children: readonly (ElementContent | string)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child): ElementContent =>
      typeof child === 'string' ? { type: 'text', value: child } : child,
    ),
  }
}
