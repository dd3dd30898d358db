import { expect, test } from 'vitest'
import { scanText } from '../scan-facts.ts'
import { listProblems, showFacts } from './show-facts.ts'

const source = `<%# candor-ignore lint/data-undeclared -- on paper as well %>
<% if (open) { %>
<form action="<%= base %>/join"><input name="mail" value="<%= user.mail %>"></form>
<% } %>
<script>gtag('config', '<%= tag %>', <%- more %>)</script>
`

test('all that a file says', () => {
  expect(showFacts('join.ejs', source)).toEqual({
    kind: 'template',
    calls: [
      {
        symbol: 'global:gtag',
        written: 'gtag',
        args: [
          { type: 'text', text: 'config', place: '5:14-5:22' },
          {
            type: 'join',
            parts: [{ type: 'unknown', why: 'filled in by the template' }],
            place: '5:24-5:36',
          },
          { type: 'symbol', symbol: 'local:*', written: '<%- more %>', place: '5:38-5:49' },
        ],
        place: '5:9-5:50',
      },
    ],
    reads: [
      {
        symbol: 'local:user.mail',
        written: 'user.mail',
        key: { type: 'text', text: 'mail' },
        place: '3:63-3:72',
      },
    ],
    elements: [
      { tag: 'html', attributes: [], place: '1:1-1:1' },
      { tag: 'head', attributes: [], place: '1:1-1:1', parent: 0 },
      { tag: 'body', attributes: [], place: '1:1-1:1', parent: 0 },
      {
        tag: 'form',
        attributes: [
          {
            name: 'action',
            value: {
              type: 'join',
              parts: [
                { type: 'unknown', why: 'filled in by the template' },
                { type: 'text', text: '/join' },
              ],
              place: '3:7-3:32',
            },
            place: '3:7-3:32',
          },
        ],
        place: '3:1-3:33',
        parent: 2,
      },
      {
        tag: 'input',
        attributes: [
          { name: 'name', value: { type: 'text', text: 'mail', place: '3:40-3:51' }, place: '3:40-3:51' },
          {
            name: 'value',
            value: {
              type: 'join',
              parts: [{ type: 'unknown', why: 'filled in by the template' }],
              place: '3:52-3:76',
            },
            place: '3:52-3:76',
          },
        ],
        place: '3:33-3:77',
        parent: 3,
      },
      { tag: 'script', attributes: [], place: '5:1-5:9', parent: 2 },
    ],
    waivers: [
      {
        code: 'lint/data-undeclared',
        reason: 'on paper as well',
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 62,
        alone: true,
        coversLine: 2,
      },
    ],
  })
})

test('code around markup is one program', () => {
  const { functions, reads } = scanText(
    '<% books.forEach((book) => { %><b title="<%= book.title %>"></b><% }) -%>',
    'a.ejs',
  )
  expect([functions.length, reads.map(({ symbol, within }) => [symbol, within])]).toEqual([
    1,
    [['param:book.title', 0]],
  ])
})

test('code that is not whole is said, and its outputs are read', () => {
  const text = '<% if (a { %><input name="mail" value="<%= user.mail %>"><% } %>'
  expect(listProblems('a.ejs', text)).toEqual(['1:1 the code in the tags could not be read as one program'])
  expect(scanText(text, 'a.ejs').reads.map(({ symbol }) => symbol)).toEqual(['local:user.mail'])
})
