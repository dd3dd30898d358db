import { expect, test } from 'vitest'
import { scanText, show } from '../scan-facts.ts'
import { listElements, listProblems, showFacts } from './show-facts.ts'

const source = `<script setup lang="ts">
import { reactive } from 'vue'
import ShopInput from './shop-input.vue'
const form = reactive({ email: '' })
</script>

<template>
  <!-- candor-ignore lint/data-undeclared -- on paper as well -->
  <shop-input v-model.trim="form.email" :label="t('mail')" @blur="track('left', form.email)" />
  <li v-for="({ title }, at) in books" :key="at">{{ title }}</li>
</template>
`

test('all that a file says', () => {
  expect(showFacts('Checkout.vue', source)).toEqual({
    kind: 'vue',
    imports: [
      { specifier: 'vue', names: ['reactive'], typeOnly: false, used: true, place: '2:1-2:31' },
      { specifier: './shop-input.vue', names: ['default'], typeOnly: false, used: true, place: '3:1-3:41' },
    ],
    functions: [
      { symbol: 'file:Checkout.vue#@0', params: [{ name: '$event' }], place: '9:60-9:93' },
      { symbol: 'file:Checkout.vue#@1', params: [{ name: '{1/0}' }, { name: 'at' }], place: '10:3-10:66' },
    ],
    calls: [
      {
        symbol: 'npm:vue#reactive',
        name: 'form',
        written: 'reactive',
        args: [
          {
            type: 'object',
            entries: [
              { key: 'email', value: { type: 'text', text: '', place: '4:32-4:34' }, place: '4:25-4:30' },
            ],
          },
        ],
        place: '4:14-4:37',
      },
      {
        symbol: 'global:t',
        written: 't',
        args: [{ type: 'text', text: 'mail', place: '9:51-9:57' }],
        place: '9:49-9:58',
      },
      {
        symbol: 'global:track',
        written: 'track',
        args: [
          { type: 'text', text: 'left', place: '9:73-9:79' },
          { type: 'symbol', symbol: 'npm:vue#reactive().email', written: 'form.email', place: '9:81-9:91' },
        ],
        within: 0,
        place: '9:67-9:92',
      },
      {
        symbol: 'global:books.map',
        written: '(books).map',
        args: [{ type: 'function', index: 1 }],
        place: '10:3-10:66',
      },
    ],
    reads: [
      {
        symbol: 'npm:vue#reactive().email',
        written: 'form.email',
        key: { type: 'text', text: 'email' },
        place: '9:29-9:39',
      },
      {
        symbol: 'npm:vue#reactive().email',
        written: 'form.email',
        key: { type: 'text', text: 'email' },
        within: 0,
        place: '9:81-9:91',
      },
      {
        symbol: 'param:{1/0}.title',
        written: 'title',
        key: { type: 'text', text: 'title' },
        within: 1,
        place: '10:17-10:22',
      },
    ],
    elements: [
      {
        tag: 'ShopInput',
        attributes: [
          {
            name: 'v-model',
            value: {
              type: 'symbol',
              symbol: 'npm:vue#reactive().email',
              written: 'form.email',
              place: '9:29-9:39',
            },
            place: '9:15-9:40',
          },
          {
            name: 'label',
            value: {
              type: 'call',
              symbol: 'global:t',
              written: "t('mail')",
              args: [{ type: 'text', text: 'mail', place: '9:51-9:57' }],
              place: '9:49-9:58',
            },
            place: '9:41-9:59',
          },
          { name: 'on:blur', value: { type: 'function', index: 0 }, place: '9:60-9:93' },
        ],
        place: '9:3-9:96',
        symbol: 'import:./shop-input.vue#default',
      },
      {
        tag: 'li',
        attributes: [
          {
            name: 'key',
            value: { type: 'symbol', symbol: 'param:at', written: 'at', place: '10:46-10:48' },
            place: '10:40-10:49',
          },
        ],
        place: '10:3-10:50',
        within: 1,
      },
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

test("names of a template without script setup are the component's own", () => {
  const text =
    '<template><input v-model="email" @input="send(localStorage)"></template>\n<script>\nexport default { data: () => ({ email: "" }) }\n</script>'
  expect(listElements('Join.vue', text)).toEqual(['input v-model={email: local:email} on:input=function'])
  expect(scanText(text, 'Join.vue').calls.map(({ symbol, args }) => [symbol, args.map(show)])).toEqual([
    ['local:send', ['local:localStorage']],
  ])
})

test('a template in Pug', () => {
  const text =
    '<template lang="pug">\n  form(@submit.prevent="send(form)")\n    input(v-model="form.email" :type="kind")\n</template>\n<script setup>\nimport { form } from "./form"\n</script>'
  expect(listElements('Join.vue', text)).toEqual([
    'form on:submit=function',
    'input v-model={form.email: import:./form#form.email} type={kind: global:kind}',
  ])
})

test('components of kebab-case, slots, directives and shorthands', () => {
  const text =
    '<script setup lang="ts">\nimport { vFocus } from "./focus"\nconst cast = <string>name\n</script>\n<template><el-form v-slot="{ errors }" v-bind="all"><el-input v-focus :label v-show="a &amp;&amp; errors.mail"/></el-form></template>'
  expect(listElements('Join.vue', text)).toEqual([
    'ElForm ...={all: global:all}',
    'ElInput v-focus=boolean label={label: global:label} v-show={errors.mail: param:{0/0}.errors.mail}',
  ])
  expect(listProblems('Join.vue', text)).toEqual([])
  expect(scanText(text, 'Join.vue').imports.map(({ used }) => used)).toEqual([true])
})

test('what cannot be read hides nothing else', () => {
  const text =
    '<script setup>\nconst = 1\n</script>\n<template>\n  <p>{{ a( }}</p><input name="mail" :value="b">\n  <p v-for="c in">\n</template>'
  expect(listElements('Join.vue', text)).toEqual([
    'p',
    'input name="mail" value={b: global:b}',
    'p v-for=null',
  ])
  expect(listProblems('Join.vue', text)).toEqual([
    '6:3 syntax error: Element is missing end tag.',
    '2:7 syntax error: Unexpected token',
    '5:11 syntax error: Unexpected token',
    '6:17 syntax error: Unexpected token',
  ])
})
