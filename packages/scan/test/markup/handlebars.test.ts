import { expect, test } from 'vitest'
import { listElements, listProblems, showFacts } from './show-facts.ts'

const source = `{{!-- candor-ignore lint/data-undeclared -- on paper as well --}}
{{#if open}}<form action="{{base}}/join"><input {{#if locked}}readonly{{/if}} name="mail"></form>{{/if}}
<script>gtag('config', '{{tag}}')</script>
`

test('all that a file says', () => {
  expect(showFacts('letter.hbs', source)).toEqual({
    kind: 'template',
    calls: [
      {
        symbol: 'global:gtag',
        written: 'gtag',
        args: [
          { type: 'text', text: 'config', place: '3:14-3:22' },
          {
            type: 'join',
            parts: [{ type: 'unknown', why: 'filled in by the template' }],
            place: '3:24-3:33',
          },
        ],
        place: '3:9-3:34',
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
              place: '2:19-2:41',
            },
            place: '2:19-2:41',
          },
        ],
        place: '2:13-2:42',
        parent: 2,
      },
      {
        tag: 'input',
        attributes: [
          { name: 'name', value: { type: 'text', text: 'mail', place: '2:79-2:90' }, place: '2:79-2:90' },
        ],
        place: '2:42-2:91',
        parent: 3,
      },
      { tag: 'script', attributes: [], place: '3:1-3:9', parent: 2 },
    ],
    waivers: [
      {
        code: 'lint/data-undeclared',
        reason: 'on paper as well',
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 66,
        alone: true,
        coversLine: 2,
      },
    ],
  })
})

test.each([
  ['a.mustache', '{{! <input> }}<img src="https://{{host}}/a.png">', ['img src=join']],
  [
    'a.njk',
    '{# <input> #}{% if a %}<INPUT NAME="mail" value="{{ b }}">{% endif %}',
    ['input name="mail" value=join'],
  ],
  ['post.njk', '---\ntitle: <input>\n---\n<b title="{{ title }}"></b>', ['b title=join']],
  ['tags.njk', '---js\n// <script>\nconst layout = "a"\n---\n<b></b>', ['b']],
  [
    'a.liquid',
    '{% comment %}<input>{% endcomment %}<img src="{{ a }}">{% schema %}<input>{% endschema %}',
    ['img src=join'],
  ],
  [
    'a.mjml',
    '<mjml><mj-image src="https://a.example/b.png" /></mjml>',
    ['mjml', 'mj-image src="https://a.example/b.png"'],
  ],
])('%s', (file, text, elements) => {
  expect(listElements(file, text).slice(3)).toEqual(elements)
  expect(listProblems(file, text)).toEqual([])
})

test('a waiver passes over comments of its kind', () => {
  const text = '{{!-- candor-ignore lint/x -- why --}}\n{{! more }}\n<!-- words -->\n<input>'
  expect(showFacts('a.hbs', text)['waivers']).toEqual([
    {
      code: 'lint/x',
      reason: 'why',
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 39,
      alone: true,
      coversLine: 4,
    },
  ])
})
