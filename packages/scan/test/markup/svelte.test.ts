import { expect, test } from 'vitest'
import { scanText } from '../scan-facts.ts'
import { listElements, listProblems, showFacts } from './show-facts.ts'

const source = `<script lang="ts">
  import { basket } from './stores'
  import TextField from './text-field.svelte'
  let email = ''
</script>

<form on:submit|preventDefault={() => send(email)}>
  <!-- candor-ignore lint/data-undeclared -- on paper as well -->
  <TextField bind:value={email} name="mail-{$basket.id}" />
  {#each $basket.books as { title }, at (title)}<b>{title}</b>{/each}
</form>
`

test('all that a file says', () => {
  expect(showFacts('Basket.svelte', source)).toEqual({
    kind: 'svelte',
    imports: [
      { specifier: './stores', names: ['basket'], typeOnly: false, used: true, place: '2:3-2:36' },
      {
        specifier: './text-field.svelte',
        names: ['default'],
        typeOnly: false,
        used: true,
        place: '3:3-3:46',
      },
    ],
    functions: [
      {
        symbol: 'file:Basket.svelte#@0',
        params: [],
        place: '7:33-7:50',
        returns: [
          {
            type: 'call',
            symbol: 'global:send',
            written: 'send(email)',
            args: [{ type: 'symbol', symbol: 'local:email', written: 'email', place: '7:44-7:49' }],
            place: '7:39-7:50',
          },
        ],
      },
      { symbol: 'file:Basket.svelte#@1', params: [{ name: '{1/0}' }, { name: 'at' }], place: '10:3-10:70' },
    ],
    calls: [
      {
        symbol: 'global:send',
        written: 'send',
        args: [{ type: 'symbol', symbol: 'local:email', written: 'email', place: '7:44-7:49' }],
        within: 0,
        place: '7:39-7:50',
      },
      {
        symbol: 'import:./stores#basket.books.map',
        written: '($basket.books).map',
        args: [{ type: 'function', index: 1 }],
        place: '10:3-10:70',
      },
    ],
    reads: [
      {
        symbol: 'import:./stores#basket.id',
        written: '$basket.id',
        key: { type: 'text', text: 'id' },
        place: '9:45-9:55',
      },
      {
        symbol: 'import:./stores#basket.books',
        written: '$basket.books',
        key: { type: 'text', text: 'books' },
        place: '10:10-10:23',
      },
      {
        symbol: 'param:{1/0}.title',
        written: 'title',
        key: { type: 'text', text: 'title' },
        within: 1,
        place: '10:29-10:34',
      },
    ],
    elements: [
      {
        tag: 'form',
        attributes: [{ name: 'on:submit', value: { type: 'function', index: 0 }, place: '7:7-7:51' }],
        place: '7:1-7:52',
      },
      {
        tag: 'TextField',
        attributes: [
          {
            name: 'bind:value',
            value: { type: 'symbol', symbol: 'local:email', written: 'email', place: '9:26-9:31' },
            place: '9:14-9:32',
          },
          {
            name: 'name',
            value: {
              type: 'join',
              parts: [
                { type: 'text', text: 'mail-' },
                {
                  type: 'symbol',
                  symbol: 'import:./stores#basket.id',
                  written: '$basket.id',
                  place: '9:45-9:55',
                },
              ],
              place: '9:39-9:57',
            },
            place: '9:33-9:57',
          },
        ],
        place: '9:3-9:60',
        symbol: 'import:./text-field.svelte#default',
        parent: 0,
      },
      { tag: 'b', attributes: [], place: '10:49-10:52', parent: 0, within: 1 },
    ],
    waivers: [
      {
        code: 'lint/data-undeclared',
        reason: 'on paper as well',
        line: 8,
        column: 3,
        endLine: 8,
        endColumn: 66,
        alone: true,
        coversLine: 9,
      },
    ],
  })
})

test.each([
  [
    'Svelte 5',
    '<script>let { mail = $bindable() } = $props()</script>\n<input bind:value={mail} onchange={() => note(mail)} {@attach focus}>',
    ['input bind:value={mail: global:$props().mail} onchange=function attach={focus: global:focus}'],
  ],
  [
    'spreads, shorthands, directives',
    '<script>import { fade } from "svelte/transition"\nimport { focus } from "./focus"</script><Field {mail} {...all} transition:fade={{ x: 1 }} use:focus class:wide />',
    [
      'Field mail={mail: global:mail} ...={all: global:all} transition:fade=object use:focus={focus: import:./focus#focus} class:wide={wide: global:wide}',
    ],
  ],
  [
    'blocks',
    '{#await load() then [book]}<a href={book.url}>x</a>{:catch { message }}<b title={message}></b>{/await}{#snippet row(item)}<i title={item}></i>{/snippet}{#key a}<u></u>{/key}',
    [
      'a href={book.url: param:{0/0}.0.url}',
      'b title={message: param:{1/0}.message}',
      'i title={item: param:item}',
      'u',
    ],
  ],
  ['constants of a block', '{#if a}{@const b = a.c}<i title={b}></i>{/if}', ['i title={b: global:a.c}']],
  [
    'names that a component gives',
    '<List let:item let:at={place}><i title={item} class={place}></i></List>',
    ['List', 'i title={item: param:item} class={place: param:place}'],
  ],
])('%s', (_, text, elements) => {
  expect(listElements('Join.svelte', text)).toEqual(elements)
  expect(listProblems('Join.svelte', text)).toEqual([])
})

test('the scripts of a page', () => {
  const { calls } = scanText(
    '<script module>\n  setUp()\n</script>\n<script lang="ts">\n  const a = <string>start()\n</script>\n<svelte:head><script>\n  fbq("init")\n</script></svelte:head>',
    'Join.svelte',
  )
  expect(calls.map(({ symbol, place }) => [symbol, place.line, place.column])).toEqual([
    ['global:setUp', 2, 3],
    ['global:start', 5, 21],
    ['global:fbq', 8, 3],
  ])
})

test('what cannot be read hides nothing else', () => {
  const text = '<script>\n  const = 1\n</script>\n{#if a(}<input name="mail" value={b}>{/if}'
  expect(listElements('Join.svelte', text)).toEqual(['input name="mail" value={b: global:b}'])
  expect(listProblems('Join.svelte', text)).toEqual([
    '2:9 syntax error: Unexpected token',
    '4:8 syntax error: Unexpected token',
  ])
})

test('markup beyond repair is read as plain elements', () => {
  const text = '<script>\n  start()\n</script>\n{#each}{/if}<input name="mail" value={b}>'
  expect(listElements('Join.svelte', text).filter((element) => element.startsWith('input'))).toEqual([
    'input name="mail" value=join',
  ])
  expect(scanText(text, 'Join.svelte').calls.map(({ symbol }) => symbol)).toEqual(['global:start'])
  expect(listProblems('Join.svelte', text)).toEqual(['4:7 syntax error: Expected whitespace'])
})
