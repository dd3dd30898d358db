import { fromHtml } from 'hast-util-from-html'
import mammoth from 'mammoth'
import { extractLinks, extractText, getDocumentProxy, getMeta } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { formats } from '../src/index.ts'
import { render, renderBytes, renderText, shop, silent } from './read-policies.ts'

describe('DOCX', () => {
  test('reads back with its headings, tables, lists and links', async () => {
    const { value, messages } = await mammoth.convertToHtml({
      buffer: Buffer.from(await renderBytes('docx')),
    })
    expect(messages.filter(({ type }) => type === 'error')).toEqual([])
    expect(value).toMatch(/^<h1>(<a id="[^"]+"><\/a>)?Harbour Books Privacy Policy<\/h1>/)
    expect(value.match(/<h2>/g)?.length).toBeGreaterThan(8)
    expect(value).toContain('<table><thead><tr><th><p><strong>')
    expect(value).toContain('<a href="https://www.harbour-books.example/letter">our letter</a>')
    expect(value).toContain('<a href="mailto:privacy@harbour-books.example">')
    expect(value).toContain('<ol><li>First</li><li>Second<ul><li>deeper</li></ul></li></ol>')
    expect(value).toContain('A word of a bookseller.')
  })
})

describe('PDF', () => {
  test('reads back with its text, page numbers, links, outline and no time of making', async () => {
    const bytes = await renderBytes('pdf')
    const pdf = await getDocumentProxy(new Uint8Array(bytes))
    const { text, totalPages } = await extractText(pdf, { mergePages: false })
    expect(totalPages).toBeGreaterThan(1)
    expect(text.map((page, index) => page.includes(`${index + 1} / ${totalPages}`))).toEqual(
      text.map(() => true),
    )
    expect(text.join(' ').replaceAll(/\s+/g, ' ')).toContain('A word of a bookseller.')
    expect((await extractLinks(pdf)).links).toContain('https://www.harbour-books.example/letter')
    const outline = (await pdf.getOutline()) as { title: string }[]
    expect(outline[0]?.title).toBe('Harbour Books Privacy Policy')
    const { info } = await getMeta(pdf)
    expect([info['Title'], info['Author'], info['CreationDate'], info['Language']]).toEqual([
      'Harbour Books Privacy Policy',
      'Harbour Books',
      undefined,
      'en',
    ])
  })
})

describe('the review copy', () => {
  test('marks what comes from the declaration, with its file and line', async () => {
    const html = await renderText('review')
    expect(html).toContain('<mark>Mailgun</mark><span class="at">policy.yaml:26</span>')
    expect(html).toContain('<h2 id="undeclared">What the policy does not declare</h2>')
    expect(html).not.toMatch(/<script|src=/)
    expect(fromHtml(html).children.map(({ type }) => type)).toEqual(['doctype', 'element'])
  })
})

describe('notices', () => {
  test('at collection: categories, purposes, periods, sale and sharing, and where to read more', async () => {
    expect(await renderText('notice-md')).toBe(`## What Harbour Books collects, and why

- **e-mail address**: used for: Our letter; used for: Selling books; kept: 2 weeks
- **orders**: used for: Selling books; kept: 7 years, from the end of the year
- **pages that you visit**: used for: Statistics; kept: Until you delete it.
- **Sold**: no: We sell books.
- **Shared for advertising across contexts**: no: We sell books.

[Harbour Books Privacy Policy](<https://www.harbour-books.example>)
`)
  })

  test('for a form: what is asked for, why, who receives it', async () => {
    expect(await renderText('form-notice-md', shop, { channel: 'signup' })).toBe(`## Signing up

- **We ask for**: e-mail address
- **We use it for**: Our letter
- **It also goes to**: Mailgun
- **How to opt out**: Follow the link in each letter.

[Harbour Books Privacy Policy](<https://www.harbour-books.example>)
`)
    expect(await renderText('form-notice-html', shop, { channel: 'signup' })).toContain(
      '<section aria-labelledby="notice-signup"><h2 id="notice-signup">Signing up</h2><dl><dt>We ask for</dt>',
    )
  })
})

describe('every format', () => {
  test.each(formats.map(({ id }) => id))('%s is the same bytes each time', async (id) => {
    expect((await render(id)).content).toEqual((await render(id)).content)
  })

  test.each(formats.map(({ id }) => id))('%s makes nothing of silence', async (id) => {
    const { content } = await render(id, silent)
    const text = content === undefined ? '' : Buffer.from(content).toString('latin1')
    expect(text).not.toMatch(/\b(we do not|no cookies|never share|not sold|not shared)\b/i)
    const isDocument = ['markdown', 'html', 'docx', 'pdf', 'review', 'json', 'dpv'].includes(id)
    expect(content !== undefined).toBe(isDocument)
  })

  test('has a name and a file of its own', () => {
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length)
    expect(new Set(formats.map(({ file }) => file)).size).toBe(formats.length)
  })
})
