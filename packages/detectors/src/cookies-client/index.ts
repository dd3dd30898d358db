import { defineDetector } from '../detector.ts'
import { type NameSource, type StorageRule, createStorageObserver } from '../storage-rules.ts'

type Row = [symbol: string, access: StorageRule['access'], name?: NameSource]

const rows: Row[] = [
  ['npm:js-cookie#set', 'write'],
  ['npm:js-cookie#get', 'read'],
  ['npm:js-cookie#remove', 'delete'],
  ['npm:es-cookie#set', 'write'],
  ['npm:es-cookie#get', 'read'],
  ['npm:es-cookie#remove', 'delete'],
  ['npm:typescript-cookie#setCookie', 'write'],
  ['npm:typescript-cookie#getCookie', 'read'],
  ['npm:typescript-cookie#removeCookie', 'delete'],
  ['npm:tiny-cookie#set*', 'write'],
  ['npm:universal-cookie#new().set', 'write'],
  ['npm:universal-cookie#new().get', 'read'],
  ['npm:universal-cookie#new().remove', 'delete'],
  ['npm:react-cookie#useCookies().1', 'write'],
  ['npm:react-cookie#useCookies().2', 'delete'],
  ['npm:react-cookie#Cookies.new().set', 'write'],
  ['npm:cookies-next#setCookie', 'write'],
  ['npm:cookies-next#getCookie', 'read'],
  ['npm:cookies-next#deleteCookie', 'delete'],
  ['npm:cookies-next/*#setCookie', 'write'],
  ['npm:cookies-next/*#getCookie', 'read'],
  ['npm:nookies#setCookie', 'write', 1],
  ['npm:nookies#set', 'write', 1],
  ['npm:nookies#destroyCookie', 'delete', 1],
  ['npm:nookies#destroy', 'delete', 1],
  ['npm:vue-cookies#set', 'write'],
  ['npm:vue3-cookies#useCookies().cookies.set', 'write'],
  ['npm:@vueuse/integrations/useCookies#useCookies().set', 'write'],
  ['npm:#app#useCookie', 'write'],
  ['npm:#imports#useCookie', 'write'],
  ['npm:nuxt/app#useCookie', 'write'],
  ['global:useCookie', 'write'],
  ['npm:react-use#useCookie', 'write'],
]

const rules: StorageRule[] = [
  { symbol: 'global:document.cookie', on: 'write', medium: 'cookie', access: 'write', name: { cookieText: 'value' } },
  { symbol: 'global:cookieStore.set', medium: 'cookie', access: 'write', name: [[0], [0, 'name']] },
  { symbol: 'global:cookieStore.get', medium: 'cookie', access: 'read', name: [[0], [0, 'name']] },
  { symbol: 'global:cookieStore.delete', medium: 'cookie', access: 'delete', name: [[0], [0, 'name']] },
  { symbol: 'npm:vanilla-cookieconsent#run', medium: 'cookie', access: 'write', name: [0, 'cookie', 'name'], fallback: 'cc_cookie' },
  ...rows.map(([symbol, access, name = 0]): StorageRule => ({ symbol, medium: 'cookie', access, name })),
]

export const detector = defineDetector({
  id: 'cookies-client',
  title: 'Cookies set in the browser',
  doc: 'Cookies that scripts in the browser write, read or delete: document.cookie, the Cookie Store API and the usual libraries.',
  needles: ['ookie'],
  ...createStorageObserver(rules),
})
