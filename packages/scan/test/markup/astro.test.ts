import { expect, test } from 'vitest'
import { listElements, listProblems, showFacts } from './show-facts.ts'

const source = `---
import Page from '../page.astro'
const { slot } = Astro.props
if (!slot) return Astro.redirect('/')
---
<!doctype html>
<Page title="Visit">
  {/* candor-ignore lint/data-undeclared -- on paper as well */}
  <input name="mail" value={slot.mail} required><br>
  {slot.days.map((day) => <b>{day.name}</b>)}
  <script>book(1 as number)</script>
</Page>
`

test('all that a file says', () => {
  expect(showFacts('visit.astro', source)).toEqual({
    kind: 'astro',
    imports: [
      { specifier: '../page.astro', names: ['default'], typeOnly: false, used: true, place: '2:1-2:33' },
    ],
    functions: [{ symbol: 'file:visit.astro#@0', params: [{ name: 'day' }], place: '10:18-10:44' }],
    calls: [
      {
        symbol: 'global:Astro.redirect',
        written: 'Astro.redirect',
        args: [{ type: 'text', text: '/', place: '4:34-4:37' }],
        place: '4:19-4:38',
      },
      {
        symbol: 'global:Astro.props.slot.days.map',
        written: 'slot.days.map',
        args: [{ type: 'function', index: 0 }],
        place: '10:4-10:45',
      },
      { symbol: 'global:book', written: 'book', args: [{ type: 'number', number: 1 }], place: '11:11-11:28' },
    ],
    reads: [
      {
        symbol: 'global:Astro.props.slot',
        written: 'slot',
        key: { type: 'text', text: 'slot' },
        place: '3:9-3:13',
      },
      {
        symbol: 'global:Astro.props',
        written: 'Astro.props',
        key: { type: 'text', text: 'props' },
        place: '3:18-3:29',
      },
      {
        symbol: 'global:Astro.props.slot.mail',
        written: 'slot.mail',
        key: { type: 'text', text: 'mail' },
        place: '9:29-9:38',
      },
      {
        symbol: 'global:Astro.props.slot.days',
        written: 'slot.days',
        key: { type: 'text', text: 'days' },
        place: '10:4-10:13',
      },
      {
        symbol: 'param:day.name',
        written: 'day.name',
        key: { type: 'text', text: 'name' },
        within: 0,
        place: '10:31-10:39',
      },
    ],
    elements: [
      {
        tag: 'Page',
        attributes: [
          { name: 'title', value: { type: 'text', text: 'Visit', place: '7:13-7:20' }, place: '7:7-7:20' },
        ],
        place: '7:1-7:21',
        symbol: 'import:../page.astro#default',
      },
      {
        tag: 'input',
        attributes: [
          { name: 'name', value: { type: 'text', text: 'mail', place: '9:15-9:21' }, place: '9:10-9:21' },
          {
            name: 'value',
            value: {
              type: 'symbol',
              symbol: 'global:Astro.props.slot.mail',
              written: 'slot.mail',
              place: '9:29-9:38',
            },
            place: '9:22-9:39',
          },
          { name: 'required', value: { type: 'boolean', boolean: true }, place: '9:40-9:48' },
        ],
        place: '9:3-9:49',
        parent: 0,
      },
      { tag: 'br', attributes: [], place: '9:49-9:53', parent: 0 },
      { tag: 'b', attributes: [], place: '10:27-10:30', parent: 0, within: 0 },
      { tag: 'script', attributes: [], place: '11:3-11:11', parent: 0 },
    ],
    waivers: [
      {
        code: 'lint/data-undeclared',
        reason: 'on paper as well',
        line: 8,
        column: 4,
        endLine: 8,
        endColumn: 64,
        alone: true,
        coversLine: 9,
      },
    ],
  })
})

test.each([
  [
    'void elements, comments and stray ends',
    '<ul><li>a<li><br><img src=/a.png></ul></p><!-- <b> --><i/>',
    ['ul', 'li', 'li', 'br', 'img src="/a.png"', 'i'],
  ],
  [
    'brackets in texts',
    '<p title="{">it\'s {"}" + `${ { a: "}" }.a }`} {/[}"]/.test(a) && <b/>}</p><i/>',
    ['p title="{"', 'b', 'i'],
  ],
  ['comparisons', '{a < b && c > d ? <b/> : e <f}<i/>', ['b', 'i']],
  [
    'elements side by side',
    '{list.map((a) => (\n<b/>\n<!-- x -->\n<i title={a}/>\n))}',
    ['b', 'i title={a: param:a}'],
  ],
  [
    'attributes',
    '<p {a} {...b} c=`d${e}` @click="f" x-on:click.prevent="g" {/* h */} class:list={[i]}>',
    ['p a={a: global:a} ...={b: global:b} c=join on:click="f" x-on:click-prevent="g" class:list=list'],
  ],
  ['nothing but markup', '<b>{1}</b>', ['b']],
])('%s', (_, text, elements) => {
  expect(listElements('a.astro', text)).toEqual(elements)
  expect(listProblems('a.astro', text)).toEqual([])
})

test('what cannot be read hides nothing else', () => {
  const text = '---\nconst = 1\n---\n<p>{a(}</p><input name="mail" value={b}>{c.map(() => (<i/> 1 ))}'
  expect(listElements('a.astro', text)).toEqual(['p', 'input name="mail" value={b: global:b}', 'i'])
  expect(listProblems('a.astro', text)).toEqual([
    '2:7 syntax error: Unexpected token',
    '4:7 syntax error: Unexpected token',
    '4:42 syntax error: this expression could not be read',
  ])
})

test('markup in markup in markup takes no longer than it is long', () => {
  const text = Array.from({ length: 30 }).reduce<string>(
    (inner) => `{a.map((b) => (<p title={<i>{c}</i>}>${inner}</p>))}`,
    '<input>',
  )
  expect(listElements('a.astro', text).length).toEqual(61)
})
