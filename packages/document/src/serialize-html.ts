import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { RootContent } from 'mdast'
import { createGeneratedLine } from './content-hash.ts'
import { convertBlocks } from './convert-blocks.ts'
import type { PolicyDocument } from './create-document.ts'
import { getLanguagePack } from './find-language.ts'
import { getText } from './find-terms.ts'
import { pageStyle, pageStyleHash } from './generated/page-style.ts'
import { createElement } from './html-element.ts'
import type { LanguagePack } from './language-pack.ts'

type Section = { anchor: string; title: string; blocks: RootContent[] }

/**
 * The document as one self-contained page: no script, no outside request. The first line says that it is generated and
 * carries the hash of the rest.
 */
export function serializeHtml(document: PolicyDocument): string {
  const pack = getLanguagePack(document.language)
  const [front, ...sections] = splitSections(document.tree.children)
  const title = front?.title ?? ''
  const page = createElement(
    'html',
    { lang: document.language, dir: pack.direction },
    createHead(title),
    createBody(front?.blocks ?? [], sections, pack),
  )
  const html = `<!doctype html>\n${toHtml(page)}\n`
  return `${createGeneratedLine(document.trace.policyHash, html)}\n${html}`
}

function splitSections(blocks: readonly RootContent[]): Section[] {
  const sections: Section[] = []
  for (const block of blocks) {
    const opens = block.type === 'heading' && block.depth <= 2
    if (opens) sections.push({ anchor: block.data?.block ?? '', title: getText(block), blocks: [block] })
    else sections.at(-1)?.blocks.push(block)
  }
  return sections
}

function createHead(title: string): Element {
  const security = `default-src 'none'; style-src '${pageStyleHash}'; base-uri 'none'; form-action 'none'`
  return createElement(
    'head',
    {},
    createElement('meta', { charSet: 'utf-8' }),
    createElement('meta', { httpEquiv: ['Content-Security-Policy'], content: security }),
    createElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    createElement('meta', { name: 'color-scheme', content: 'light dark' }),
    createElement('title', {}, title),
    createElement('style', {}, pageStyle),
  )
}

function createBody(front: readonly RootContent[], sections: readonly Section[], pack: LanguagePack): Element {
  const isLayered = (section: Section) => section.anchor === 'introduction' || section.anchor === 'summary'
  const opening = sections.filter(isLayered)
  const rest = sections.filter((section) => !isLayered(section))
  return createElement(
    'body',
    {},
    createElement('a', { className: ['skip'], href: '#content' }, pack.page.skip),
    createElement('header', { className: ['title'] }, ...convertBlocks(front)),
    createElement(
      'main',
      { id: 'content', tabIndex: -1 },
      ...opening.map(createSection),
      createContents(sections, pack),
      ...rest.map(createSection),
    ),
    createElement('footer', {}, createElement('a', { href: '#title' }, pack.page.top)),
  )
}

function createSection({ anchor, blocks }: Section): Element {
  return createElement('section', { className: [anchor] }, ...convertBlocks(blocks))
}

function createContents(sections: readonly Section[], pack: LanguagePack): ElementContent {
  const items = sections.map(({ anchor, title }) => createElement('li', {}, createElement('a', { href: `#${anchor}` }, title)))
  return createElement(
    'nav',
    { ariaLabelledBy: ['contents'] },
    createElement('h2', { id: 'contents' }, pack.page.contents),
    createElement('ol', {}, ...items),
  )
}
