import { expect, test } from 'vitest'
import { fillSlots } from '../src/fill-slots.ts'
import { getLanguagePack } from '../src/find-language.ts'
import { parseMarkdown } from '../src/parse-prose.ts'
import { renderTemplate } from '../src/render-template.ts'
import type { SectionOutline, Slot } from '../src/slot.ts'
import { normalizeTree } from './normalize-tree.ts'

const createLine = (text: string): Slot => ({ kind: 'line', text, paths: ['/title'] })

function fill(template: string, outline: SectionOutline) {
  const { markdown, slots } = renderTemplate(template, outline, getLanguagePack('en'))
  return normalizeTree({ type: 'root', children: fillSlots(parseMarkdown(markdown), slots, 2) }).children
}

test('a slot is text wherever a template prints it', () => {
  const title = createLine('**<b>&amp;')
  expect(fill('# {{title}}\n\n{{{title}}} _{{title}}_', { title })).toEqual([
    { type: 'heading', depth: 1, children: [{ type: 'text', value: '**<b>&amp;' }] },
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: '**<b>&amp; ' },
        { type: 'emphasis', children: [{ type: 'text', value: '**<b>&amp;' }] },
      ],
    },
  ])
})

test.each([
  [['e-mail address', 'name'], 'E-mail address, name'],
  [['iPhone id', 'name'], 'iPhone id, name'],
  [['name and age', 'town'], 'Name and age, town'],
  [['take part, or not', 'refuse'], 'Take part, or not; refuse'],
  [['été'], 'Été'],
  [['https://a.example'], 'https://a.example'],
])('%j as the start of a line', (texts, line) => {
  expect(fill('{{list (capital data)}}', { data: texts.map(createLine) })).toEqual([
    { type: 'paragraph', children: [{ type: 'text', value: line }] },
  ])
})

test('prose of several blocks splits the line that it stands in', () => {
  const text: Slot = { kind: 'prose', text: 'One.\n\n- two\n\nThree.', paths: ['/text'] }
  expect(fill('Before {{text}} after.', { text })).toEqual([
    { type: 'paragraph', children: [{ type: 'text', value: 'Before One.' }] },
    {
      type: 'list',
      ordered: false,
      children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'two' }] }] }],
    },
    { type: 'paragraph', children: [{ type: 'text', value: 'Three.' }] },
    { type: 'paragraph', children: [{ type: 'text', value: 'after.' }] },
  ])
})

test('an undeclared slot leaves nothing behind', () => {
  expect(fill('{{text}}\n\n{{#if text}}Never.{{/if}}', { text: undefined })).toEqual([])
})

test('a template that names what the outline does not know is a bug', () => {
  expect(() => fill('{{titel}}', { title: createLine('Shop') })).toThrow('"titel" not defined')
})

test('a template that holds HTML is a bug', () => {
  expect(() => fill('<b>{{title}}</b>', { title: createLine('Shop') })).toThrow('a template holds HTML: <b>')
})
