import { expect, test } from 'vitest'
import { scanText } from './scan-facts.ts'

const see = (text: string, file = 'shop.ts'): string[] =>
  scanText(text, file).calls.flatMap(({ symbol, args, place }) => (symbol === 'global:see' && args[0]?.type === 'number' ? [`${args[0].number} at ${place.line}`] : []))

test.each([
  ['before and after', 'see(1)\nconst broken = {\n  a: (\n}\nsee(2)\nfunction f() { see(3) }', ['1 at 1', '2 at 5', '3 at 6']],
  ['around two of them', 'see(1)\nconst = 1\nsee(2)\nfunction ( {\nsee(3)', ['1 at 1', '2 at 3', '3 at 5']],
  ['before a bracket that is never closed', 'see(1)\nsee(2)\nfunction f() {\n  see(3)\n', ['1 at 1', '2 at 2']],
  ['after a bracket that is never closed', 'function f() {\n  if (a) {\n}\nsee(1)\nsee(2)', ['1 at 4', '2 at 5']],
  ['after a broken import', 'import { a from "a"\nsee(1)', ['1 at 2']],
  ['with leftovers of a merge', 'see(1)\n<<<<<<< HEAD\nsee(2)\n=======\nsee(3)\n>>>>>>> other\nsee(4)', ['1 at 1', '2 at 3', '3 at 5', '4 at 7']],
])('statements that are sound are read %s', (_, text, seen) => {
  expect(see(text)).toEqual(seen)
  expect(scanText(text, 'shop.ts').problems.length).toEqual(1)
})

test('text inside a broken text or comment is no code', () => {
  expect(see('const a = `\nsee(1)\n${\n`\nsee(2)')).toEqual(['2 at 5'])
  expect(see('const a = (\n/*\nsee(1)\n*/\n}\nsee(2)')).toEqual(['2 at 6'])
  expect(see('const a = {{ (\n')).toEqual([])
})

test('a script inside a page is recovered at its own indentation', () => {
  expect(see('<script>\n  see(1)\n  const = 2\n  see(3)\n</script>', 'index.html')).toEqual(['1 at 2', '3 at 4'])
})

test('a large file with an error is read in good time', () => {
  const text = `${'see(1)\nfunction f() {\n  see(2)\n}\n'.repeat(4_000)}const = 1\n`
  expect(see(text).length).toEqual(8_000)
})

test.each([
  ['import(name)', 1],
  ['const a = (name) => require(name)', 1],
  ['import(`@shop/${name}`)', 1],
  ['import(`./pages/${name}.ts`)', 0],
  ['import("./a")', 0],
  ['import(old ? "./a" : "posthog-js")', 0],
  ['function f(require) { require(a) }', 0],
])('%s leaves open what is loaded: %i', (text, count) => {
  expect(scanText(text, 'shop.ts').problems.filter(({ why }) => why === 'the name of a module that is loaded is computed').length).toEqual(count)
})

test('each of the modules that may be loaded is imported', () => {
  expect(scanText('import(old ? "./a" : "posthog-js")').imports.map(({ specifier }) => specifier)).toEqual(['./a', 'posthog-js'])
})
