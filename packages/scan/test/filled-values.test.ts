import { expect, test } from 'vitest'
import type { Value } from '../src/index.ts'
import { linkCalls, scanText, show } from './scan-facts.ts'

/** What the arguments of `see(…)` are; of a variable that a global's call gave, that call. */
function see(text: string): string[] {
  const open = (value: Value): string => (value.type === 'symbol' && value.from ? `${value.symbol} from ${value.from.args.map(show).join(', ')}` : show(value))
  return scanText(text).calls.flatMap(({ symbol, args }) => (symbol === 'global:see' ? [args.map(open).join(' | ')] : []))
}

test.each([
  ['what a form holds', 'const f = new FormData(); f.append("a", user.a); f.set("b", "1"); see(f)', ['global:FormData.new() from { a: global:user.a, b: 1 }']],
  ['the query of an address', 'const u = new URL("https://x.de"); u.searchParams.set("a", a); see(u)', ['global:URL.new() from https://x.de, { a: global:a }']],
  ['a text made of an object', 'const body = JSON.stringify({ a }); see(body)', ['global:JSON.stringify() from { a: global:a }']],
  ['properties that are written', 'const o = { a: "1" }; o.b = b; o["c"] = "3"; see(o)', ['{ a: 1, b: global:b, c: 3 }']],
  ['objects that are merged in', 'const o = {}; Object.assign(o, { a }, rest); see(o)', ['{ a: global:a }']],
  ['lists', 'const l = ["x"]; l.push(a, "y"); see(l)', ['[x, global:a, y]']],
])('%s', (_, text, seen) => {
  expect(see(text)).toEqual(seen)
})

test.each([
  ['later', 'const o = {}; see(o); o.a = a', ['{  }']],
  ['in another function', 'const o = {}; function fill() { o.a = a } function tell() { see(o) }', ['{  }']],
  ['into another of the name', 'const o = {}; { const o = {}; o.a = a } see(o)', ['{  }']],
  ['by a package\'s call', 'import { make } from "make"; const o = make({ a }); see(o)', ['npm:make#make()']],
])('not what is put in %s', (_, text, seen) => {
  expect(see(text)).toEqual(seen)
})

test('an object that fills itself comes to an end', () => {
  expect(() => see('const o = {}; o.a = o; o.b = { o }; const l = []; l.push(l); see(o, l)')).not.toThrow()
})

test('what another file\'s object or helper holds stands where it is passed on', () => {
  const calls = linkCalls({
    'lib.ts': '\n\n\n\nexport const defaults = { plan }\nexport const toTraits = (user) => ({ email: user.email })',
    'app.ts': 'import { defaults, toTraits } from "./lib"\nsee(defaults, toTraits(visitor))',
  })
  expect(calls.filter((call) => call.includes('see'))).toEqual(['app.ts:2 global:see({ plan: global:plan }, { email: global:visitor.email })'])
})
