import { expect, test } from 'vitest'
import { findFileKind, scanFile } from '../src/index.ts'
import { everything, scanText } from './scan-facts.ts'

test.each([
  ['shop.ts', 'script'],
  ['a/b.mjs', 'script'],
  ['index.html', 'html'],
  ['types.d.ts', undefined],
  ['style.css', undefined],
])('%s is read as %s', (file, kind) => {
  expect(findFileKind(file)).toEqual(kind)
})

test('elements of JSX with their attributes, words and parents', () => {
  const { elements } = scanText('import { Input } from "./ui"\nexport const Form = () => <form><label htmlFor="m">Your {"e-mail"}</label><Input id="m" {...register("email")} required /></form>')
  expect(elements.map(({ tag, symbol, text, parent, attributes }) => ({ tag, symbol, text, parent, attributes: attributes.map(({ name }) => name) }))).toEqual([
    { tag: 'form', symbol: undefined, text: 'Your e-mail', parent: undefined, attributes: [] },
    { tag: 'label', symbol: undefined, text: 'Your e-mail', parent: 0, attributes: ['htmlFor'] },
    { tag: 'Input', symbol: 'import:./ui#Input', text: undefined, parent: 0, attributes: ['id', '...', 'required'] },
  ])
})

test('inline scripts of a page have the positions of the page', () => {
  const { calls, elements } = scanText('<!doctype html>\n<p>Ahoy</p>\n<script>\n  fbq("init")\n</script>\n<script type="application/json">{"a": 1}</script>', 'index.html')
  expect(calls.map(({ symbol, place }) => [symbol, place])).toEqual([['global:fbq', { line: 4, column: 3, endLine: 4, endColumn: 14 }]])
  expect(elements.map(({ tag }) => tag)).toEqual(['html', 'head', 'body', 'p', 'script', 'script'])
})

test('scripts and markup inside texts', () => {
  const { calls, elements } = scanText('const head = ["<script src=\'https://a.example/x.js\'></script>"]\nexport const A = () => <Script>{`gtag("config", "${id}")`}</Script>')
  expect(calls.map(({ symbol, place }) => [symbol, place.line, place.column])).toEqual([['global:gtag', 2, 34]])
  expect(elements.map(({ tag }) => tag)).toEqual(['Script', 'script'])
})

test('a syntax error is reported with its place, and does not throw', () => {
  const { problems } = scanText('const cart = {\n  a: \n', 'cart.ts')
  expect(problems.map(({ why, place }) => [why.startsWith('syntax error: '), place.line])).toEqual([[true, 3]])
})

test.each([
  ['// candor-ignore lint/storage-undeclared -- kept for a day', 'lint/storage-undeclared', 'kept for a day', 2],
  ['/* candor-ignore lint/x -- a -- b */', 'lint/x', 'a -- b', 2],
  ['// candor-ignore', '', undefined, 2],
])('the waiver %s', (comment, code, reason, coversLine) => {
  const { waivers } = scanText(`${comment}\nstore()`, 'a.ts')
  expect(waivers.map((waiver) => ({ code: waiver.code, reason: waiver.reason, alone: waiver.alone, coversLine: waiver.coversLine }))).toEqual([{ code, reason, alone: true, coversLine }])
})

test('a waiver behind code acts on its own line, one above it passes over comments', () => {
  const { waivers } = scanText('store() // candor-ignore lint/x -- why\n// candor-ignore lint/y -- why\n\n// more words\nstore()', 'a.ts')
  expect(waivers.map(({ code, alone, coversLine }) => [code, alone, coversLine])).toEqual([
    ['lint/x', false, 1],
    ['lint/y', true, 5],
  ])
})

test('waivers in JSX and HTML', () => {
  const jsx = scanText('const a = (\n  <div>\n    {/* candor-ignore lint/x -- why */}\n    <input />\n  </div>\n)')
  const html = scanText('<!-- candor-ignore lint/y -- why -->\n<input>', 'a.html')
  expect([...jsx.waivers, ...html.waivers].map(({ code, alone, coversLine }) => [code, alone, coversLine])).toEqual([
    ['lint/x', true, 4],
    ['lint/y', true, 2],
  ])
})

test.each([
  ['a script that returns at its top', 'a.js', 'if (done) return\nfetch("/x")'],
  ['types in another dialect', 'a.js', '// @flow\nfunction f(a: ?string): void { fetch("/x") }'],
  ['names that modules may not use', 'a.cjs', 'var await = 1; with (till) { fetch("/x") }'],
  ['decorators', 'a.ts', '@Injectable() class A { @Input() a = fetch("/x") }'],
  ['a byte order mark', 'a.ts', '\ufefffetch("/x")'],
])('%s is read', (_, file, text) => {
  const { problems, calls } = scanText(text, file)
  expect([problems, calls.filter(({ symbol }) => symbol === 'global:fetch').length]).toEqual([[], 1])
})

test('only comments waive', () => {
  expect(scanText('const text = "// candor-ignore lint/x -- no"', 'a.ts').waivers).toEqual([])
})

test('a file without needles is not parsed, its waivers are noted all the same', () => {
  const interests = { needles: ['localStorage'], symbols: ['global:localStorage.**'] }
  const facts = [
    scanFile({ file: 'a.ts', text: 'fetch("/x")' }, interests),
    scanFile({ file: 'b.ts', text: '// candor-ignore lint/x -- why\nfetch("/x")' }, interests),
    scanFile({ file: 'c.ts', text: 'localStorage.clear(); fetch("/x")' }, interests),
  ]
  expect(facts.map(({ parsed, calls, waivers }) => [parsed, calls.length, waivers.length])).toEqual([
    [false, 0, 0],
    [true, 0, 1],
    [true, 1, 0],
  ])
})

test('modules that candor made say so', () => {
  expect(scanFile({ file: 'privacy.ts', text: '// Generated by Candor from policy.yaml; do not edit.\n' }, everything).generated).toEqual(true)
})
