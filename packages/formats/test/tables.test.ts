import { fromHtml } from 'hast-util-from-html'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { render, renderBytes, renderText, shop } from './read-policies.ts'

describe('the cookie table', () => {
  test('as CSV', async () => {
    expect(await renderText('cookies-csv')).toBe(
      [
        'Name,What it is,Where,Set and read by,What for,How long,What it records',
        'cart,Cart,cookie,Harbour Books,Selling books,1 day,orders',
        'v_*,Visits,local storage,Harbour Books,Statistics,until it is deleted,pages that you visit',
        '',
      ].join('\r\n'),
    )
  })

  test('as Markdown, in which no text is markup', async () => {
    expect(
      (await renderText('cookies-md', shop.replace('title: Cart', 'title: "<b>a|b</b>"'))).split('\n')[2],
    ).toBe('| cart | \\<b\\>a\\|b\\</b\\> | cookie | Harbour Books | Selling books | 1 day | orders |')
  })

  test('as HTML, with headings for columns and rows', async () => {
    const html = await renderText('cookies-html')
    expect(html).toContain('<caption>Cookies and device storage of Harbour Books</caption>')
    expect(html).toContain('<tr><th scope="row">v_*</th><td>Visits</td>')
    expect(fromHtml(html, { fragment: true }).children[0]).toMatchObject({ tagName: 'table' })
  })

  test('leaves empty what is undeclared, and says so', async () => {
    const { content, gaps } = await render('cookies-csv', shop.replace(', duration: P1D', ''))
    expect(String(content)).toContain('cart,Cart,cookie,Harbour Books,Selling books,,orders')
    expect(gaps).toEqual(['Storage entry `cart`: how long it stays is undeclared.'])
  })

  test('a cell that a spreadsheet would run is text', async () => {
    expect(await renderText('cookies-csv', shop.replace('title: Cart', "title: '=HYPERLINK(1)'"))).toContain(
      "cart,'=HYPERLINK(1),cookie",
    )
  })
})

describe('the record of processing activities', () => {
  const sales = [
    'Harbour Books Ltd, 1 Quay Street, Galway, privacy@harbour-books.example, +353 91 555 0100',
    '',
    'not required: We are established in Ireland.',
    'Aoife Byrne, 1 Quay Street, Galway, dpo@harbour-books.example',
    'Selling books',
    'contract',
    'customers; visitors',
    'e-mail address (e-mail address); orders (purchase history)',
    'An Post, controller',
    '',
    '',
    'orders: 7 years, from the end of the year; e-mail address: 2 weeks',
    'Encryption on the way',
  ]

  test('as a workbook, read back with another library', async () => {
    const sheets = await readXlsxFile(Buffer.from(await renderBytes('record-xlsx')))
    const rows = (
      Array.isArray(sheets[0]) ? sheets : (sheets[0] as unknown as { data: unknown[][] }).data
    ) as unknown[][]
    expect(rows).toHaveLength(4)
    expect(rows[2]).toEqual(sales.map((cell) => (cell === '' ? null : cell)))
    expect(rows[1]?.slice(8, 11)).toEqual([
      'Mailgun Technologies, Inc., processor',
      'US',
      'Mailgun: standard contractual clauses',
    ])
  })

  test('as CSV with the same rows', async () => {
    const line = (await renderText('record-csv')).split('\r\n')[2]
    expect(line).toBe(sales.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(','))
  })

  test('says what Art. 30 asks for and the policy leaves open', async () => {
    const { gaps } = await render(
      'record-csv',
      shop.replace(', audiences: [customers, visitors]', '').replace('legalBasis: contract, ', ''),
    )
    expect(gaps).toEqual([
      'Legal basis (GDPR Art. 6(1)): undeclared for “Selling books”.',
      'Categories of persons (GDPR Art. 30(1)(c)): undeclared.',
    ])
  })
})
