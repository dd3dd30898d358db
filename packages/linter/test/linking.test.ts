import { expect, test } from 'vitest'
import type { Observation } from '@candor/scan'
import { scanProject } from '../src/index.ts'
import { createTree } from './create-tree.ts'

/** What a scan of these files sees, as `file:line what`. */
async function observe(files: Record<string, string>, options: { workers?: number } = {}): Promise<string[]> {
  const { result } = await scanProject({ root: createTree(files), ...options })
  return result.observations.map((one) => `${one.file}:${one.line} ${describe(one)}`)
}

function describe(one: Observation): string {
  switch (one.kind) {
    case 'data':
      return [one.category, one.mechanism, one.processor ?? one.domain].join(' ')
    case 'processor':
      return one.processor ?? one.domain
    case 'storage':
      return [one.medium, one.name, one.access].join(' ')
    case 'device':
      return one.api
    case 'unreadable':
      return `unreadable: ${one.why}`
  }
}

const keep = 'export function keep(name: string, value: string): void {\n  localStorage.setItem(name, value)\n}\n'

interface Case {
  readonly files: Record<string, string>
  readonly seen: readonly string[]
}

const cases: Record<string, Case> = {
  'constants of another file': {
    files: {
      'keys.ts': "export const KEYS = { cart: 'cart', nested: { theme: 'theme' } } as const\nexport enum Name { A = 'enum-a' }\nexport const PREFIX = 'hb_'\nexport default 'standard'\n",
      'app.ts': "import standard, { KEYS, Name, PREFIX } from './keys'\nimport * as all from './keys'\nlocalStorage.setItem(KEYS.cart, '')\nlocalStorage.setItem(KEYS.nested.theme, '')\nlocalStorage.setItem(Name.A, '')\nlocalStorage.setItem(`${PREFIX}visits`, '')\nlocalStorage.setItem(standard, '')\nlocalStorage.setItem(all.PREFIX + 'all', '')\n",
    },
    seen: ['app.ts:3 localStorage cart write', 'app.ts:4 localStorage theme write', 'app.ts:5 localStorage enum-a write', 'app.ts:6 localStorage hb_visits write', 'app.ts:7 localStorage standard write', 'app.ts:8 localStorage hb_all write'],
  },
  'constants made of constants of a third file': {
    files: {
      'prefix.ts': "export const prefix = 'hb'\n",
      'keys.ts': "import { prefix } from './prefix'\nexport const cartKey = `${prefix}:cart`\nexport const getKey = (shop: string) => `${prefix}:${shop}`\n",
      'app.ts': "import { cartKey, getKey } from './keys'\nlocalStorage.setItem(cartKey, '')\nlocalStorage.setItem(getKey('north'), '')\n",
    },
    seen: ['app.ts:2 localStorage hb:cart write', 'app.ts:3 localStorage hb:north write'],
  },
  're-exports and barrels': {
    files: {
      'lib/keep.ts': keep,
      'lib/default.ts': "export default function (name: string) { sessionStorage.setItem(name, '') }\n",
      'lib/index.ts': "export * from './keep'\nexport { keep as store } from './keep'\nexport { default as session } from './default'\nexport * as space from './keep'\n",
      'index.ts': "export * from './lib'\n",
      'more.ts': "import { keep } from './lib'\nexport { keep as again }\n",
      'app.ts': "import { keep, store, session, space } from '.'\nimport { again } from './more'\nkeep('a', '')\nstore('b', '')\nsession('c')\nspace.keep('d', '')\nagain('e', '')\n",
    },
    seen: ['app.ts:3 localStorage a write', 'app.ts:4 localStorage b write', 'app.ts:5 sessionStorage c write', 'app.ts:6 localStorage d write', 'app.ts:7 localStorage e write'],
  },
  'path aliases of tsconfig, extended and referred to': {
    files: {
      'tsconfig.json': '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }',
      'tsconfig.app.json': '{ "extends": "./tsconfig.base.json" }',
      'tsconfig.base.json': '{ "compilerOptions": { "paths": { "~lib/*": ["./src/lib/*"], "keep": ["./src/lib/keep.ts"] } } }',
      'src/lib/keep.ts': keep,
      'src/app.ts': "import { keep } from '~lib/keep'\nimport { keep as other } from 'keep'\nkeep('a', '')\nother('b', '')\n",
    },
    seen: ['src/app.ts:3 localStorage a write', 'src/app.ts:4 localStorage b write'],
  },
  'jsconfig, and imports of package.json': {
    files: {
      'package.json': '{ "name": "shop", "imports": { "#lib/*": "./src/lib/*.js" } }',
      'jsconfig.json': '{ "compilerOptions": { "baseUrl": "src" } }',
      'src/lib/keep.js': "export const keep = (name) => localStorage.setItem(name, '')\n",
      'src/app.js': "import { keep } from '#lib/keep'\nimport { keep as other } from 'lib/keep'\nkeep('a')\nother('b')\n",
    },
    seen: ['src/app.js:3 localStorage a write', 'src/app.js:4 localStorage b write'],
  },
  'packages of the workspace': {
    files: {
      'package.json': '{ "workspaces": ["packages/*", "apps/*"] }',
      'packages/store/package.json': '{ "name": "@harbour/store", "exports": { ".": "./dist/index.js", "./keys": "./dist/keys.js" } }',
      'packages/store/src/index.ts': keep,
      'packages/store/src/keys.ts': "export const CART = 'cart'\n",
      'apps/web/package.json': '{ "name": "web" }',
      'apps/web/app.ts': "import { keep } from '@harbour/store'\nimport { CART } from '@harbour/store/keys'\nkeep(CART, '')\n",
    },
    seen: ['apps/web/app.ts:3 localStorage cart write'],
  },
  'CommonJS': {
    files: {
      'keys.js': "module.exports = { CART: 'cart' }\n",
      'keep.js': "exports.keep = function (name) { localStorage.setItem(name, '') }\nmodule.exports.take = (name) => localStorage.getItem(name)\n",
      'one.js': "module.exports = function (name) { sessionStorage.setItem(name, '') }\n",
      'barrel.js': "module.exports = { ...require('./keep'), one: require('./one') }\n",
      'app.js': "const { CART } = require('./keys')\nconst { keep, take } = require('./keep')\nconst one = require('./one')\nconst all = require('./barrel')\nkeep(CART)\ntake('b')\none('c')\nall.one('d')\nall.keep('e')\nrequire('./keep').keep('f')\n",
    },
    seen: ['app.js:5 localStorage cart write', 'app.js:6 localStorage b read', 'app.js:7 sessionStorage c write', 'app.js:8 sessionStorage d write', 'app.js:9 localStorage e write', 'app.js:10 localStorage f write'],
  },
  'classes: instances, fields, statics, subclasses, singletons, factories': {
    files: {
      'analytics.ts': "export class Analytics {\n  constructor(private prefix: string) {}\n  track(name: string) { this.save(`t_${name}`) }\n  static once(name: string) { sessionStorage.setItem(name, '') }\n  private save(name: string) { localStorage.setItem(name, '') }\n}\nexport class Special extends Analytics {}\nexport const analytics = new Analytics('x')\nexport const create = () => new Analytics('y')\nexport default Analytics\nlet shared: Analytics | undefined\nexport function getShared() { shared ??= new Analytics('z'); return shared }\n",
      'app.ts': "import Base, { Analytics, Special, analytics, create, getShared } from './analytics'\nnew Analytics('a').track('a')\nanalytics.track('b')\nAnalytics.once('c')\nnew Special('d').track('d')\ncreate().track('e')\nconst own = new Base('f')\nown.track('f')\ngetShared().track('g')\nclass Desk {\n  private log = new Analytics('h')\n  open() { this.log.track('h') }\n}\nnew Desk().open()\n",
    },
    seen: ['app.ts:2 localStorage t_a write', 'app.ts:3 localStorage t_b write', 'app.ts:4 sessionStorage c write', 'app.ts:5 localStorage t_d write', 'app.ts:6 localStorage t_e write', 'app.ts:8 localStorage t_f write', 'app.ts:9 localStorage t_g write', 'app.ts:12 localStorage t_h write'],
  },
  'wrappers of wrappers': {
    files: {
      'a.ts': keep,
      'b.ts': "import { keep } from './a'\nexport const remember = (name: string) => keep(`b_${name}`, '1')\n",
      'c.ts': "import { remember } from './b'\nexport function note(options: { name: string }) {\n  const { name } = options\n  remember(name)\n}\n",
      'app.ts': "import { note } from './c'\nnote({ name: 'cart' })\n",
    },
    seen: ['app.ts:2 localStorage b_cart write'],
  },
  'functions that make functions': {
    files: {
      'make.ts': "export function createKeeper(prefix: string) {\n  return (name: string) => localStorage.setItem(`${prefix}_${name}`, '')\n}\nexport const createStore = (prefix: string) => ({\n  put(name: string) { localStorage.setItem(prefix + name, '') },\n})\nexport function createFetcher(baseUrl: string) {\n  return async function request(path: string, body: unknown) {\n    return fetch(baseUrl + path, { method: 'POST', body: JSON.stringify(body) })\n  }\n}\n",
      'clients.ts': "import { createFetcher, createKeeper, createStore } from './make'\nexport const keep = createKeeper('hb')\nexport const store = createStore('st_')\nexport const crm = createFetcher('https://api.hubapi.com')\n",
      'app.ts': "import { crm, keep, store } from './clients'\nkeep('cart')\nstore.put('theme')\nexport const save = (user: { email: string }) => crm('/contacts', { email: user.email })\n",
    },
    seen: ['app.ts:2 localStorage hb_cart write', 'app.ts:3 localStorage st_theme write', 'app.ts:4 contact.email disclosure hubspot', 'app.ts:4 hubspot'],
  },
  'hooks': {
    files: {
      'use-stored.ts': "import { useState } from 'react'\nexport function useStored<T>(key: string, initial: T) {\n  const [value, setValue] = useState(() => JSON.parse(localStorage.getItem(key) ?? 'null') ?? initial)\n  const set = (next: T) => { setValue(next); localStorage.setItem(key, JSON.stringify(next)) }\n  return [value, set] as const\n}\nexport default useStored\n",
      'app.tsx': "import useStored, { useStored as again } from './use-stored'\nexport function App() {\n  const [theme, setTheme] = useStored('theme', 'dark')\n  again('cart', [])\n  return <button onClick={() => setTheme('light')}>{theme}</button>\n}\n",
    },
    seen: ['app.tsx:3 localStorage theme read', 'app.tsx:3 localStorage theme write', 'app.tsx:4 localStorage cart read', 'app.tsx:4 localStorage cart write'],
  },
  'objects of functions': {
    files: {
      'analytics.ts': "import posthog from 'posthog-js'\nexport const analytics = {\n  track(event: string, properties: object) { posthog.capture(event, properties) },\n  user: { identify: (id: string, traits: object) => { posthog.identify(id, traits) } },\n  page: posthog.capture,\n}\nexport default analytics\n",
      'app.ts': "import analytics, { analytics as named } from './analytics'\nexport function go(user: { id: string; email: string; phone: string }) {\n  analytics.track('x', { email: user.email })\n  named.user.identify(user.id, { phone: user.phone })\n  analytics.page('y', { email: user.email })\n}\n",
    },
    seen: ['analytics.ts:1 posthog', 'analytics.ts:4 device.user-id disclosure posthog', 'app.ts:3 contact.email disclosure posthog', 'app.ts:4 contact.phone disclosure posthog', 'app.ts:4 device.user-id disclosure posthog', 'app.ts:5 contact.email disclosure posthog'],
  },
  'a fetcher whose address is a parameter, and hosts of the environment': {
    files: {
      'env.ts': "export const env = { crmHost: process.env.CRM_HOST ?? 'https://api.hubapi.com' }\nexport const API = process.env.API_URL || 'https://api.mailgun.net/v3'\n",
      'fetcher.ts': "interface Options { url: string; body?: unknown; method?: string }\nexport async function fetcher<T>({ url, body, method = 'POST' }: Options): Promise<T> {\n  const response = await fetch(url, { method, body: JSON.stringify(body) })\n  return response.json() as Promise<T>\n}\n",
      'app.ts': "import { API, env } from './env'\nimport { fetcher } from './fetcher'\nexport const one = (user: { email: string }) => fetcher({ url: `${env.crmHost}/contacts`, body: { email: user.email } })\nexport const two = (user: { phone: string }) => fetch(API + '/messages', { method: 'POST', body: JSON.stringify({ phone: user.phone }) })\n",
    },
    seen: ['app.ts:3 contact.email disclosure hubspot', 'app.ts:3 hubspot', 'app.ts:4 mailgun', 'app.ts:4 contact.phone disclosure mailgun'],
  },
  'parameters with a class of the project as their type, and services that are injected': {
    files: {
      'shop.ts': "export class Shop { keep(name: string) { localStorage.setItem(name, '') } }\n",
      'desk.ts': "import { Shop } from './shop'\nexport class Desk { constructor(private readonly shop: Shop) {}\n  open() { this.shop.keep('injected') }\n}\n",
      'app.ts': "import type { Shop } from './shop'\nexport function go(shop: Shop) { shop.keep('typed') }\n",
    },
    seen: ['app.ts:2 localStorage typed write', 'desk.ts:3 localStorage injected write'],
  },
  'a function that is bound, curried, or lazily imported': {
    files: {
      'keep.ts': keep + "export const curry = (prefix: string) => (name: string) => keep(prefix + name, '')\n",
      'app.ts': "import { curry, keep } from './keep'\nconst bound = keep.bind(null)\nbound('a', '')\ncurry('x_')('b')\nexport async function later() {\n  const { keep: lazy } = await import('./keep')\n  lazy('c', '')\n  const whole = await import('./keep')\n  whole.keep('d', '')\n}\n",
    },
    seen: ['app.ts:3 localStorage a write', 'app.ts:4 localStorage x_b write', 'app.ts:7 localStorage c write', 'app.ts:9 localStorage d write'],
  },
  'the same name twice, shadowed, is not the wrapper': {
    files: {
      'keep.ts': keep,
      'app.ts': "import { keep } from './keep'\nexport function one(keep: (name: string) => void) { keep('param') }\nexport function two() { const keep = (name: string) => name; return keep('local') }\nkeep('cart', '')\n",
    },
    seen: ['app.ts:4 localStorage cart write'],
  },
  'recursion, circles and deep chains come to an end': {
    files: {
      'a.ts': "import { b } from './b'\nexport function a(k: string, n: number): void { if (n > 0) a(k + 'x', n - 1); b(k); localStorage.setItem(k, '') }\nexport { c } from './b'\n",
      'b.ts': "import { a, c as again } from './a'\nexport const b = (k: string): void => a(k, 1)\nexport { c } from './a'\nexport * from './a'\nagain()\nb('end')\n",
    },
    seen: ['b.ts:6 localStorage end write'],
  },
}

test.each(Object.entries(cases))('%s', async (_, { files, seen }) => {
  expect(await observe(files)).toEqual(seen)
})

test('gives the same for any order of files and any number of threads', async () => {
  const files = Object.fromEntries(Object.entries(cases).flatMap(([, one], at) => Object.entries(one.files).map(([path, text]) => [`project${at}/${path}`, text])))
  const reversed = Object.fromEntries(Object.entries(files).toReversed())
  const scans = await Promise.all([observe(files, { workers: 1 }), observe(reversed, { workers: 1 }), observe(files, { workers: 3 }), observe(reversed, { workers: 2 })])
  const [first] = scans
  expect(scans).toEqual([first, first, first, first])
})
