import { expect, test } from 'vitest'
import { scanText } from '../scan-facts.ts'
import { listElements, listProblems, showFacts } from './show-facts.ts'

const source = `//- candor-ignore lint/data-undeclared -- on paper as well
form(action='/join' + path)
  - const kind = 'email'
  input#mail.wide(type=kind value=user?.mail
    required)
  each book in books
    b= book.title
  script.
    gtag('config', '#{tag}')
`

test('all that a file says', () => {
  expect(showFacts('join.pug', source)).toEqual({
    kind: 'pug',
    functions: [{ symbol: 'file:join.pug#@0', params: [{ name: 'book' }], place: '6:3-6:21' }],
    calls: [
      {
        symbol: 'local:books.map',
        written: '(books).map',
        args: [{ type: 'function', index: 0 }],
        place: '6:3-6:21',
      },
      {
        symbol: 'global:gtag',
        written: 'gtag',
        args: [
          { type: 'text', text: 'config', place: '9:10-9:18' },
          {
            type: 'join',
            parts: [{ type: 'unknown', why: 'filled in by the template' }],
            place: '9:20-9:28',
          },
        ],
        place: '9:5-9:29',
      },
    ],
    reads: [
      {
        symbol: 'local:user.mail',
        written: 'user?.mail',
        key: { type: 'text', text: 'mail' },
        place: '4:35-4:45',
      },
      {
        symbol: 'param:book.title',
        written: 'book.title',
        key: { type: 'text', text: 'title' },
        within: 0,
        place: '7:8-7:18',
      },
    ],
    elements: [
      {
        tag: 'form',
        attributes: [
          {
            name: 'action',
            value: {
              type: 'join',
              parts: [
                { type: 'text', text: '/join' },
                { type: 'symbol', symbol: 'local:path', written: 'path', place: '2:23-2:27' },
              ],
              place: '2:13-2:27',
            },
            place: '2:6-2:27',
          },
        ],
        place: '2:1-2:28',
      },
      {
        tag: 'input',
        attributes: [
          { name: 'id', value: { type: 'text', text: 'mail', place: '4:8-4:13' }, place: '4:8-4:13' },
          { name: 'class', value: { type: 'text', text: 'wide', place: '4:13-4:18' }, place: '4:13-4:18' },
          { name: 'type', value: { type: 'text', text: 'email', place: '4:24-4:28' }, place: '4:19-4:28' },
          {
            name: 'value',
            value: { type: 'symbol', symbol: 'local:user.mail', written: 'user?.mail', place: '4:35-4:45' },
            place: '4:29-4:45',
          },
          { name: 'required', value: { type: 'boolean', boolean: true }, place: '5:5-5:13' },
        ],
        place: '4:3-5:14',
        parent: 0,
      },
      { tag: 'b', attributes: [], place: '7:5-7:6', parent: 0, within: 0 },
      { tag: 'script', attributes: [], place: '8:3-8:9', parent: 0 },
    ],
    waivers: [
      {
        code: 'lint/data-undeclared',
        reason: 'on paper as well',
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 59,
        alone: true,
        coversLine: 2,
      },
    ],
  })
})

test.each([
  [
    'expressions that are no names',
    "img(src=book.cover || 'https://a.example/b.png', alt=`a ${b}`)",
    ['img src=choice alt=join'],
  ],
  ['new syntax', "input(value=user?.mail ?? '' required)", ['input value=choice required=boolean']],
  ['lines of attributes', "input(\n  type='email'\n  name='a' + 'b'\n)", ['input type="email" name="ab"']],
  [
    'mixins',
    "mixin field(name, type='text')\n  input(name=name type=type)\n+field('mail')",
    ['input name={name: param:name} type={type: param:type}'],
  ],
  [
    'conditions and cases',
    'if a\n  b\nelse if c\n  i\ncase d\n  when 1: u\n  default: s',
    ['b', 'i', 'u', 's'],
  ],
  [
    'code with a block',
    '- if (a)\n  b\n- else if (c)\n  i\n- else\n  u\n- const d = e\n  s(title=d)',
    ['b', 'i', 'u', 's title={d: local:e}'],
  ],
  [
    'tags in texts',
    'p Ahoy #[b(title=a) you] #{b}\n| <input name="mail">',
    ['p', 'b title={a: local:a}', 'input name="mail"'],
  ],
  ['attributes from outside', 'a&attributes(all)', ['a ...={all: local:all}']],
])('%s', (_, text, elements) => {
  expect(listElements('a.pug', text)).toEqual(elements)
  expect(listProblems('a.pug', text)).toEqual([])
})

test('what cannot be read hides nothing else', () => {
  const text = "p= a(\ninput(name='mail' value=b)\ninput(name=\ninput(name='call')\n- const = 1\ni"
  expect(listElements('a.pug', text)).toEqual([
    'p',
    'input name="mail" value={b: local:b}',
    'input name="call"',
    'i',
  ])
  expect(listProblems('a.pug', text)).toEqual([
    '3:1 syntax error: The end of the string reached with no closing bracket ) found.',
    '5:9 syntax error: Unexpected token',
    '1:6 syntax error: Unexpected token',
  ])
})

test('scripts of several lines, by dot or by bars', () => {
  const { calls } = scanText(
    "script.\n  one(\n    '#{a}')\n\n  two()\nscript(type='module')\n  | three()\nscript(type='application/json').\n  {}",
    'a.pug',
  )
  expect(calls.map(({ symbol, place }) => [symbol, place.line, place.column])).toEqual([
    ['global:one', 2, 3],
    ['global:two', 5, 3],
    ['global:three', 7, 5],
  ])
})

test('a waiver of several lines covers what follows the last', () => {
  const text = 'div\n  //\n    candor-ignore lint/x -- why\n  input(name="mail")'
  expect(showFacts('a.pug', text)['waivers']).toEqual([
    {
      code: 'lint/x',
      reason: 'why',
      line: 2,
      column: 3,
      endLine: 3,
      endColumn: 32,
      alone: true,
      coversLine: 4,
    },
  ])
})
