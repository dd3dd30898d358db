import { expect, test } from 'vitest'
import { listSeen, scanText } from './scan-facts.ts'

test.each([
  ['text', 'see("cart")', ['cart']],
  ['constants', 'const key = "cart"; see(key)', ['cart']],
  ['objects of constants', 'const keys = { cart: "cart", old: { cart: "old-cart" } } as const; see(keys.cart, keys.old.cart, keys["cart"])', ['cart, old-cart, cart']],
  ['enumerations', 'enum Key { Cart = "cart" } see(Key.Cart)', ['cart']],
  ['templates and sums', 'const shop = "harbour"; see(`${shop}:cart`, "a" + "-" + 1, shop + "/" + id)', ['harbour:cart, a-1, harbour/*']],
  ['what varies', 'see(`cart-${user.id}-v${2}`)', ['cart-*-v2']],
  ['choices', 'see(a ? "x" : "y", b ?? "z", c || ("w" as string))', ['x | y, global:b | z, global:c | w']],
  ['lists that are gone through', 'for (const k of ["a", "b"]) see(k); ["c"].forEach((k) => see(k)); [{ n: "d" }].map(({ n }) => see(n))', ['a | b', 'c', 'd']],
  ['members of what is gone through', 'const rows = [{ n: "e", m: "f" }, { n: "g" }]; rows.map((row) => see(row.n, row.m)); for (const row of rows) see(row.n)', ['e | g, f', 'e | g']],
  ['a variable with several texts', 'let k = "a"; if (x) k = "b"; see(k)', ['a | b']],
  ['spread objects', 'const base = { a: "1" }; see({ ...base, b: "2" })', ['{ a: 1, b: 2 }']],
])('%s', (_, text, seen) => {
  expect(listSeen(text)).toEqual(seen)
})

test('a constant stands where it is used', () => {
  const [call] = scanText('const key = "cart"\nsee(key)').calls
  expect(call?.args).toEqual([{ type: 'text', text: 'cart', place: { line: 2, column: 5, endLine: 2, endColumn: 8 } }])
})

test('deep and endless values are cut off', () => {
  expect(() => scanText('const n = n + "x"; let b = c; var c = b; see(n, b); const a = { a: () => a, b: { b: { b: { b: { b: { b: { b: { b: 1 } } } } } } } }; a.self = a; see(a)')).not.toThrow()
})

test('a binding that is written as a text is one', () => {
  const [element] = scanText('export const Desk = () => <Input v-model="email" />').elements
  expect(element?.attributes.map(({ name, value }) => [name, value.type])).toEqual([['v-model', 'text']])
})
