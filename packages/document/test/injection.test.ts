import { fromHtml } from 'hast-util-from-html'
import type { Nodes as HtmlNodes } from 'hast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { createDocument, serializeHtml, serializeMarkdown } from '../src/index.ts'
import { clinic, createPolicy } from './clinic.ts'
import { normalizeTree } from './normalize-tree.ts'

/** What somebody might write, or paste, into a line of YAML. */
const hostileLines = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!-- --> <b>bold</b>',
  '[click](javascript:alert(1))',
  'a](javascript:alert(1))',
  '![x](https://evil.example/pixel.png)',
  '<https://evil.example>',
  'https://evil.example and www.evil.example and me@evil.example',
  '{{title}} {{{title}}} {{#each x}}',
  '{{> appointment}}',
  '\uE0000\uE001 \uE0001\uE001',
  'a | b | c',
  '# not a heading',
  '- not a list',
  '* not a list',
  '+ not a list',
  '1. not a list',
  '1) not a list',
  '> not a quotation',
  '    not code',
  '\tnot code',
  '```js',
  '~~~',
  '---',
  '===',
  '***',
  '| --- |',
  '**bold** _emphasis_ ~~struck~~ ~struck~ `code`',
  'snake_case_name and 2*3*4',
  '[^1] and [^1]: note',
  '[ref]: https://evil.example',
  '[ref][] [x]',
  '&lt;script&gt; &amp; &#60; &copy;',
  'back\\slash \\* \\< \\',
  'line one\nline two',
  'line one\r\n\r\n# line three',
  'line\u2028separator\u0085next',
  'zero\u0000byte and \u001B[31mred',
  'lone \uD800 surrogate',
  '  spaces at the ends  ',
  '"quoted" \'text\'',
  ':smile: @name #123 $x^2$',
  'trailing backslash\\',
  'http://',
  'x'.repeat(300),
]

const everywhere = (text: string) =>
  createPolicy({
    title: text,
    version: text,
    controller: { name: text, legalName: text, address: text },
    dataProtectionOfficer: { name: text, address: text },
    supervisoryAuthority: { name: text },
    data: [{ id: 'email', category: 'contact.email', label: text, source: { party: text }, withoutIt: text }],
    purposes: [{ id: 'orders', title: text }],
    channels: [{ id: 'shop', kind: 'form', title: text, data: ['email'], purposes: ['orders'] }],
    processors: [{ id: 'mailgun', title: text, legalName: text, transfer: { mechanism: 'adequacy', copy: text }, receives: [{ data: ['email'], purposes: ['orders'] }] }],
    storage: [{ id: 'cart', name: text, medium: 'cookie', title: text, purposes: ['orders'] }],
    retention: [{ id: 'orders', data: ['email'], duration: 'P1Y', after: text }],
    safeguards: [{ id: 'care', title: text }],
    choices: [{ id: 'none', title: text }],
    scope: { apps: [text], audiences: [text] },
    changes: [{ version: text, date: '2026-01-31', text: 'News.' }],
    clauses: [{ id: 'more', title: text, place: 'after', section: 'data', text: 'More.' }],
  })

describe.each(hostileLines.map((text) => [JSON.stringify(text.slice(0, 60)), text]))('a line %s', (_, text) => {
  const document = createDocument(everywhere(text))

  test('reads the same in Markdown', () => {
    expect(parseMarkdown(serializeMarkdown(document))).toEqual(normalizeTree(document.tree))
  })

  test('adds no element or attribute to the page', () => {
    const html = serializeHtml(document)
    expect(listStructure(html)).toEqual(listStructure(serializeHtml(createDocument(everywhere('plain')))))
    // oxlint-disable-next-line no-control-regex
    expect(getTitle(html)).toBe(text.toWellFormed().replaceAll(/[\0\x1B]/g, '\uFFFD').replaceAll(/[\s\u0085]+/g, ' ').trim())
  })
})

const hostileProse: readonly (readonly [string, string])[] = [
  ['HTML block', '<script>alert(1)</script>\n\n<div onclick="x()">\n\ntext\n\n</div>'],
  ['HTML in a line', 'before <img src=x onerror=alert(1)> after <b>bold</b>'],
  ['HTML comment', '<!-- hidden -->\n\nshown'],
  ['bad links', '[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](data:text/html,x) [d](vbscript:x) [e](//evil.example) [f](/local)'],
  ['bad link by reference', '[a][x]\n\n[x]: javascript:alert(1)'],
  ['encoded bad link', '[a](&#106;avascript:alert(1)) [b](java\\\nscript:alert(1))'],
  ['good links', '[a](https://a.example) [m](mailto:a@a.example) [t](tel:+353) <https://b.example> https://c.example www.d.example e@e.example'],
  ['good link by reference', 'see [a][x] and [x]\n\n[x]: https://a.example "Title"'],
  ['definition without use', '[controller]: https://evil.example\n\ntext'],
  ['pictures', '![a picture](https://a.example/p.png) ![](https://a.example/q.png) ![bad](javascript:x) ![][y]\n\n[y]: https://a.example/r.png'],
  ['footnotes', 'text[^1]\n\n[^1]: The note.\n'],
  ['headings', '# one\n\n### three\n\n###### six\n\nSetext\n===\n\ntext'],
  ['task list', '- [x] done\n- [ ] open'],
  ['slots', '{{title}} {{{title}}} \uE0000\uE001'],
  ['table', '| a | b |\n| - | - |\n| `x\\|y` | **b** <b>x</b> |'],
  ['code', '```html\n<script>\n```\n\n    indented {{x}}'],
  ['lists', '- a\n  - b\n\n  second\n- c\n\n1. one\n2. two'],
  ['quotation', '> said <i>so</i>\n> [x](javascript:y)'],
  ['deep quotations', `${'> '.repeat(15000)}deep`],
  ['deep lists', `${'- '.repeat(15000)}deep\n\n${'1. '.repeat(8000)}deep`],
  ['bars without end', `|a|\n|-|\n${'|'.repeat(20000)}`],
  ['a nest that is meant', `${'> '.repeat(12)}deep\n\n- a\n  - b\n    - c`],
  ['unclosed', '**bold `code [link](https://a.example'],
  ['entities', '&lt;script&gt; &#x3C;b&#x3E; &amp;lt;'],
  ['strike', '~~struck~~'],
  ['hard break', 'one\\\ntwo  \nthree'],
  ['only HTML', '<br>'],
  ['rule', 'a\n\n---\n\nb'],
]

describe.each(hostileProse)('prose with %s', (_, text) => {
  const policy = createPolicy({
    title: 'Shop',
    introduction: text,
    controller: { name: 'Shop' },
    representative: { notRequired: text },
    data: [{ id: 'email', category: 'contact.email', label: 'e-mail address', text }],
    purposes: [{ id: 'orders', title: 'Orders', text, legitimateInterest: text, optOut: text }],
    storage: [{ id: 'cart', name: 'cart', medium: 'cookie', text }],
    retention: [{ id: 'orders', data: ['email'], criteria: text, text }],
    rights: [{ kind: 'access', text, how: text }],
    sale: { answer: 'no', reason: text },
    terms: [{ term: 'cart', meaning: text }],
    clauses: [{ id: 'more', place: 'instead', section: 'scope', text }],
  })
  const document = createDocument(policy)

  test('reads the same in Markdown', () => {
    expect(parseMarkdown(serializeMarkdown(document))).toEqual(normalizeTree(document.tree))
  })

  test('brings only harmless elements to the page', () => {
    const { links, elements, attributes } = listParts(serializeHtml(document))
    expect(links.filter((href) => !/^(https?:\/\/|mailto:|tel:|#)/.test(href))).toEqual([])
    expect(elements.filter((name) => !harmless.has(name))).toEqual([])
    expect(attributes.filter((name) => name.startsWith('on') || name === 'src' || name === 'style')).toEqual([])
  })
})

const harmless = new Set(
  'html head meta title style body a header main footer nav section h1 h2 h3 h4 h5 h6 p ul ol li strong em del code pre blockquote hr br table thead tbody tr th td'.split(' '),
)

test('hostile prose comes out as the text that was written', () => {
  const policy = createPolicy({ title: 'Shop', controller: { name: 'Shop' }, introduction: hostileProse.slice(0, 6).map(([, text]) => text).join('\n\n') })
  const paragraphs = createDocument(policy).trace.sentences.filter(({ block }) => block.startsWith('introduction-')).map(({ text }) => text)
  expect(paragraphs).toMatchInlineSnapshot(`
    [
      "<script>alert(1)</script>",
      "<div onclick="x()">",
      "text",
      "</div>",
      "before <img src=x onerror=alert(1)> after <b>bold</b>",
      "<!-- hidden -->",
      "shown",
      "[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](data:text/html,x) [d](vbscript:x) [e](//evil.example) [f](/local)",
      "[a][x]",
      "[a](&#106;avascript:alert(1)) [b](java script:alert(1))",
    ]
  `)
})

test('a name that Markdown has no code for is text there', () => {
  const storage = [{ id: 'odd', name: 'a\\|b', medium: 'cookie' }]
  const markdown = serializeMarkdown(createDocument(createPolicy({ title: 'Shop', controller: { name: 'Shop' }, storage })))
  expect(JSON.stringify(parseMarkdown(markdown))).toContain(JSON.stringify({ type: 'text', value: 'a\\|b (cookie)' }))
})

test('a hostile term reads the same in Markdown', () => {
  const terms = hostileLines.map((term) => ({ term, meaning: term }))
  const document = createDocument(createPolicy({ title: 'Shop', controller: { name: 'Shop' }, terms }))
  expect(parseMarkdown(serializeMarkdown(document))).toEqual(normalizeTree(document.tree))
})

test('the clinic reads the same in Markdown', () => {
  const document = createDocument(clinic)
  expect(parseMarkdown(serializeMarkdown(document))).toEqual(normalizeTree(document.tree))
})

function parseMarkdown(text: string) {
  return normalizeTree(unified().use(remarkParse).use(remarkGfm).parse(text))
}

/** Elements and attributes in order; ids and facts come from ids of the policy, so they count as well. */
function listStructure(html: string): string[] {
  return walk(fromHtml(html)).flatMap((node) =>
    node.type === 'element' ? [`${node.tagName} ${Object.keys(node.properties).join(' ')}`] : node.type === 'comment' ? ['comment'] : [],
  )
}

function listParts(html: string) {
  const elements = walk(fromHtml(html)).filter((node) => node.type === 'element')
  return {
    elements: elements.map(({ tagName }) => tagName),
    attributes: elements.flatMap(({ properties }) => Object.keys(properties)),
    links: elements.flatMap(({ properties }) => (properties['href'] === undefined ? [] : [String(properties['href'])])),
  }
}

function getTitle(html: string): string {
  const title = walk(fromHtml(html)).find((node) => node.type === 'element' && node.tagName === 'h1')
  return title ? walk(title).map((node) => (node.type === 'text' ? node.value : '')).join('') : ''
}

function walk(node: HtmlNodes): HtmlNodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(walk)] : [node]
}
