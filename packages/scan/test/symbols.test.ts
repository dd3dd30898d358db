import { expect, test } from 'vitest'
import { listCalls, scanText } from './scan-facts.ts'

test.each([
  ['a global', 'fetch("/cart")', ['global:fetch']],
  ['a global through window', 'window.localStorage.clear(); globalThis.self.fetch()', ['global:localStorage.clear', 'global:fetch']],
  ['optional chaining', 'window?.fbq?.("x")', ['global:fbq']],
  ['an alias', 'const store = window.localStorage; store.clear()', ['global:localStorage.clear']],
  ['destructuring', 'const { localStorage: store, navigator: { geolocation } } = window; store.clear(); geolocation.watchPosition()', ['global:localStorage.clear', 'global:navigator.geolocation.watchPosition']],
  ['a default import', 'import posthog from "posthog-js"; posthog.init()', ['npm:posthog-js#default.init']],
  ['a renamed import', 'import { cookies as jar } from "next/headers"; jar().set()', ['npm:next/headers#cookies().set', 'npm:next/headers#cookies']],
  ['a namespace import', 'import * as Sentry from "@sentry/node"; Sentry.init()', ['npm:@sentry/node#init']],
  ['awaited results', 'import { cookies } from "next/headers"; (await cookies()).set()', ['npm:next/headers#cookies().set', 'npm:next/headers#cookies']],
  ['require', 'const { Resend } = require("resend"); new Resend("k").emails.send()', ['global:require', 'npm:resend#Resend.new().emails.send', 'npm:resend#Resend']],
  ['a required function', 'require("stripe")("key").charges.create()', ['npm:stripe#().charges.create', 'npm:stripe#', 'global:require']],
  ['dynamic import', 'const { loadStripe } = await import("@stripe/stripe-js"); loadStripe()', ['npm:@stripe/stripe-js#loadStripe']],
  ['instances', 'import Stripe from "stripe"; const stripe = new Stripe("k"); stripe.customers.create()', ['npm:stripe#default', 'npm:stripe#default.new().customers.create']],
  ['a variable that is filled later', 'import Stripe from "stripe"; let s = null; s = new Stripe("k"); s.charges.create()', ['npm:stripe#default', 'npm:stripe#default.new().charges.create']],
  ['fields of a class', 'import S from "stripe"; class Till { #s = new S("k"); constructor() { this.b = this.#s } pay() { this.#s.charge(); this.b.refund() } }', ['npm:stripe#default', 'npm:stripe#default.new().charge', 'npm:stripe#default.new().refund']],
  ['injected fields', 'import { Mailer } from "./mailer"; class Desk { constructor(private readonly mailer: Mailer) {} greet() { this.mailer.send() } }', ['import:./mailer#Mailer.new().send']],
  ['another form of the same', 'import p from "p"; JSON.parse(p.text).send(); Object.fromEntries(p.pairs()).size()', ['npm:p#default.text.send', 'global:JSON.parse', 'npm:p#default.pairs().size', 'global:Object.fromEntries', 'npm:p#default.pairs']],
  ['one of two globals', 'const store = (session) => (session ? sessionStorage : localStorage).getItem("a"); (x ? null : localStorage).clear()', ['global:localStorage.getItem', 'global:sessionStorage.getItem', 'global:localStorage.clear']],
  ['fields with a type', 'class Desk { store: typeof localStorage | Memory; constructor() { this.store = localStorage } put() { this.store.setItem() } }', ['global:localStorage.setItem']],
  ['what ships', 'if (process.env.NODE_ENV === "development") a(); else b(); if (!(import.meta.env.PROD)) c(); __DEV__ && d(); const dev = process.env.NODE_ENV !== "production"; if (dev) e(); if (x && dev) f(); if (process.env.NODE_ENV === "production") g(); (x && h())', ['global:b', 'global:g', 'global:h']],
  ['bound functions', 'import p from "posthog-js"; const track = p.capture.bind(p); track("x")', ['npm:posthog-js#default.capture.bind', 'npm:posthog-js#default.capture']],
  ['the file\'s own functions', 'const track = useCallback((name) => {}, []); function send() {} track(); send()', ['global:useCallback', 'file:shop.tsx#track', 'file:shop.tsx#send']],
  ['members of an object', 'import p from "posthog-js"; const sdk = { analytics: p }; sdk.analytics.capture()', ['npm:posthog-js#default.capture']],
  ['parameters', 'app.post("/", (req, res) => { res.status(200).cookie("a") })', ['global:app.post', 'param:res.status().cookie', 'param:res.status']],
  ['calls in decorators and templates', 'class A { @Get("/x") b() {} }; sql`select ${now()}`', ['global:Get', 'global:sql', 'global:now']],
])('%s', (_, text, symbols) => {
  expect(listCalls(text)).toEqual(symbols)
})

test.each([
  ['a parameter', 'function count(fbq) { fbq("x") }', ['param:fbq']],
  ['a constant', 'const fbq = () => 1; fbq()', ['file:shop.tsx#fbq']],
  ['a block', '{ let gtag = 1; gtag() } gtag()', ['global:gtag']],
  ['var in a block', 'if (a) { var gtag = b.c } gtag()', ['global:b.c']],
  ['a function declared below', 'gtag(); function gtag() {}', ['file:shop.tsx#gtag']],
  ['a caught error', 'try {} catch (fbq) { fbq() }', ['local:fbq']],
])('%s shadows a global', (_, text, symbols) => {
  expect(listCalls(text).filter((symbol) => !symbol.startsWith('local:?'))).toEqual(expect.arrayContaining(symbols))
})

test('a declaration of types does not shadow', () => {
  expect(listCalls('declare const fbq: (name: string) => void; declare global { function gtag(): void } fbq("x"); gtag()')).toEqual(['global:fbq', 'global:gtag'])
})

test('the type of a parameter gives a second name', () => {
  const { calls } = scanText('import type { Response } from "express"; import type E from "express"; const a = (r: Response, s: E.Response) => { r.cookie("a"); s.cookie("b") }')
  expect(calls.map(({ symbol, typed }) => [symbol, typed])).toEqual([
    ['param:r.cookie', 'npm:express#Response.cookie'],
    ['param:s.cookie', 'npm:express#default.Response.cookie'],
  ])
})

test('a parameter that is called like its type has that type', () => {
  const { calls } = scanText('const isLocal = (URL: URL) => URL.host.endsWith("local")')
  expect(calls.map(({ symbol, typed }) => [symbol, typed])).toEqual([['param:URL.host.endsWith', 'global:URL.host.endsWith']])
})

test('imports of types and unused imports are told apart', () => {
  const text = 'import type A from "a"; import { type B } from "b"; import c from "c"; import d from "d"; import "e"; import { f } from "f"; d(); export { f }; const x: typeof c = 1 as never'
  expect(scanText(text).imports.map(({ specifier, typeOnly, used }) => [specifier, typeOnly, used])).toEqual([
    ['a', true, false],
    ['b', true, false],
    ['c', false, false],
    ['d', false, true],
    ['e', false, true],
    ['f', false, true],
  ])
})
