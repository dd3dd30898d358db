import { expect, test } from 'vitest'
import { findFileKind, scanFile } from '../../src/index.ts'

test.each([
  ['Join.vue', 'vue'],
  ['+page.svelte', 'svelte'],
  ['index.astro', 'astro'],
  ['views/join.pug', 'pug'],
  ['views/join.jade', 'pug'],
  ['views/join.ejs', 'template'],
  ['letter.hbs', 'template'],
  ['letter.handlebars', 'template'],
  ['letter.mustache', 'template'],
  ['page.njk', 'template'],
  ['page.liquid', 'template'],
  ['letter.mjml', 'html'],
])('%s is read as %s', (file, kind) => {
  expect(findFileKind(file)).toEqual(kind)
})

test.each([
  ['Join.vue', '<template><text-area v-model="note" /></template>', true],
  ['join.pug', 'input(name="mail")', true],
  ['page.html', '<INPUT name="mail">', true],
  ['join.pug', 'p an output', false],
  ['join.ts', 'const input = 1', false],
])('needles of elements and components are found as %s writes them: %s', (file, text, parsed) => {
  expect(scanFile({ file, text }, { needles: ['<input', 'TextArea'], symbols: [] }).parsed).toEqual(parsed)
})
