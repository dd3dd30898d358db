import { expect, test } from 'vitest'
import { linkCalls } from './scan-facts.ts'

const interests = { needles: ['localStorage', 'posthog'], symbols: ['global:localStorage.*', 'npm:posthog-js#**'] }
const only = (calls: string[]): string[] => calls.filter((call) => /localStorage|posthog/.test(call))

test('constants of other files, through barrels and renamed exports', () => {
  const calls = linkCalls({
    'keys.ts': 'export const CART = "cart"; export const KEYS = { theme: "theme" }; enum E { A = "ea" } export { E as Names }; export default "standard"',
    'index.ts': 'export * from "./keys"; export { CART as BASKET, default as STANDARD } from "./keys"; export * as all from "./keys"',
    'shop.ts': 'import { BASKET, KEYS, Names, STANDARD, all } from "./index"\nlocalStorage.setItem(BASKET, KEYS.theme, Names.A, STANDARD, all.CART)',
  })
  expect(only(calls)).toEqual(['shop.ts:2 global:localStorage.setItem(cart, theme, ea, standard, cart)'])
})

test('wrappers give each caller its own arguments', () => {
  const calls = linkCalls(
    {
      'lib/analytics.ts': 'import posthog from "posthog-js"\nexport function track(event: string, { email, ...rest }: Props = {}) {\n  posthog.capture(event, { email })\n}',
      'lib/index.ts': 'export * from "./analytics"',
      'app.ts': 'import { track } from "@/lib"\ntrack("opened", { email: user.email })\nexport const again = (mail) => track("again", { email: mail })',
      'page.ts': 'import { again } from "./app"\nagain(visitor.mail)',
    },
    interests,
  )
  expect(only(calls).filter((call) => call.includes('capture'))).toEqual([
    'app.ts:2 npm:posthog-js#default.capture(opened, { email: global:user.email }) via file:lib/analytics.ts#track',
    'app.ts:3 npm:posthog-js#default.capture(again, { email: param:mail }) via file:lib/analytics.ts#track',
    'lib/analytics.ts:3 npm:posthog-js#default.capture(param:event, { email: param:{0/1}.email })',
    'page.ts:2 npm:posthog-js#default.capture(again, { email: global:visitor.mail }) via file:app.ts#again file:lib/analytics.ts#track',
  ])
})

test('hooks, objects of functions, classes and default exports are wrappers too', () => {
  const calls = linkCalls(
    {
      'use-stored.ts': 'export default function useStored(key) { return [localStorage.getItem(key), (v) => localStorage.setItem(key, v)] }',
      'store.ts': 'export const store = { put(k, v) { localStorage.setItem(k, v) }, take: (k) => localStorage.getItem(k) }',
      'desk.ts': 'export class Desk { put(k) { localStorage.setItem(k, "1") } }\nexport const desk = new Desk()',
      'app.ts': 'import useStored from "./use-stored"; import { store } from "./store"; import { desk, Desk } from "./desk"\nuseStored("theme")\nstore.put("cart", "[]")\nstore.take("cart")\ndesk.put("a")\nnew Desk().put("b")',
    },
    interests,
  )
  expect(only(calls).filter((call) => call.startsWith('app.ts'))).toEqual([
    'app.ts:5 global:localStorage.setItem(a, 1) via file:desk.ts#Desk.new().put',
    'app.ts:6 global:localStorage.setItem(b, 1) via file:desk.ts#Desk.new().put',
    'app.ts:3 global:localStorage.setItem(cart, []) via file:store.ts#store.put',
    'app.ts:4 global:localStorage.getItem(cart) via file:store.ts#store.take',
    'app.ts:2 global:localStorage.getItem(theme) via file:use-stored.ts#useStored',
    'app.ts:2 global:localStorage.setItem(theme, param:v) via file:use-stored.ts#useStored',
  ])
})

test('instances and results that another file makes', () => {
  const calls = linkCalls(
    {
      'client.ts': 'import posthog from "posthog-js"\nexport const analytics = posthog\nexport function getClient() { return posthog }\nexport const useClient = () => ({ client: posthog })',
      'app.ts': 'import { analytics, getClient, useClient } from "./client"\nanalytics.capture("a")\ngetClient().capture("b")\nconst { client } = useClient()\nclient.capture("c")',
    },
    interests,
  )
  expect(only(calls).filter((call) => call.includes('capture'))).toEqual([
    'app.ts:2 npm:posthog-js#default.capture(a)',
    'app.ts:3 npm:posthog-js#default.capture(b)',
    'app.ts:5 npm:posthog-js#default.capture(c)',
  ])
})

test('CommonJS', () => {
  const calls = linkCalls({
    'keys.js': 'module.exports = { CART: "cart" }',
    'more.js': 'exports.THEME = "theme"',
    'app.js': 'const { CART } = require("./keys"); const more = require("./more")\nlocalStorage.setItem(CART, more.THEME)',
  })
  expect(only(calls)).toEqual(['app.js:2 global:localStorage.setItem(cart, theme)'])
})

test('circles of imports and of calls come to an end', () => {
  const calls = linkCalls(
    {
      'a.ts': 'import { b } from "./b"; export { b as c } from "./b"; export const a = (k) => { b(k); localStorage.setItem(k) }',
      'b.ts': 'import { a } from "./a"; export { c as b2 } from "./a"; export const b = (k) => a(k); b("x")',
    },
    interests,
  )
  expect(only(calls).some((call) => call.startsWith('b.ts:1 global:localStorage.setItem(x)'))).toEqual(true)
})

test('the order of files does not matter', () => {
  const texts = {
    'c.ts': 'import { put } from "./a"\nput("cart")',
    'a.ts': 'export const put = (k) => localStorage.setItem(k, "1")',
    'b.ts': 'import { put } from "./a"\nput("theme")',
  }
  const reversed = Object.fromEntries(Object.entries(texts).reverse())
  expect(linkCalls(reversed, interests)).toEqual(linkCalls(texts, interests))
})
