import type { NameSource, StorageRule } from '../storage-rules.ts'

type Access = StorageRule['access']

/** Responses by the names that handlers give them, and by their types. */
const responses = ['param:res**', 'param:response**', 'param:reply**', 'param:**.res', 'param:**.response', 'param:**.reply', 'npm:express#Response**', 'npm:fastify#FastifyReply**']
/** Stores of cookies that frameworks hand out: name first, or an object that holds it. */
const stores = [
  'npm:next/headers#cookies()',
  'npm:next/server#NextResponse**.cookies',
  'npm:next/server#NextRequest**.cookies',
  'param:**.cookies',
  'param:cookies',
  'local:**.cookies',
  'local:cookies',
  'global:Astro.cookies',
  'npm:astro:middleware**.cookies',
]
const either: NameSource = [0, 'name']

export const cookieCalls: readonly (readonly [symbol: string, access: Access, name: StorageRule['name']])[] = [
  ...responses.flatMap((response) => [
    [`${response}.cookie`, 'write', 0] as const,
    [`${response}.setCookie`, 'write', 0] as const,
    [`${response}.clearCookie`, 'delete', 0] as const,
  ]),
  ...stores.flatMap((store) => [
    [`${store}.set`, 'write', [[0], either]] as const,
    [`${store}.get`, 'read', [[0], either]] as const,
    [`${store}.has`, 'read', 0] as const,
    [`${store}.delete`, 'delete', [[0], either]] as const,
  ]),
  ['npm:hono/cookie#setCookie', 'write', 1],
  ['npm:hono/cookie#setSignedCookie', 'write', 1],
  ['npm:hono/cookie#getCookie', 'read', 1],
  ['npm:hono/cookie#getSignedCookie', 'read', 2],
  ['npm:hono/cookie#deleteCookie', 'delete', 1],
  ['npm:h3#setCookie', 'write', 1],
  ['npm:h3#getCookie', 'read', 1],
  ['npm:h3#deleteCookie', 'delete', 1],
  ['global:setCookie', 'write', 1],
  ['global:deleteCookie', 'delete', 1],
  ['npm:cookie#serialize', 'write', 0],
  ['npm:cookie#stringifySetCookie', 'write', [[0, 'name'], [0]]],
  ['npm:oslo/cookie#serializeCookie', 'write', 0],
  ['npm:oslo/cookie#Cookie', 'write', 0],
  ['param:h.state', 'write', 0],
  ['param:h.response().state', 'write', 0],
  ['param:h.unstate', 'delete', 0],
  ['param:server.state', 'write', 0],
  ['param:server.auth.strategy', 'write', [2, 'cookie', 'name']],
  ['npm:@hapi/hapi#server().state', 'write', 0],
  ['npm:@hapi/hapi#server().auth.strategy', 'write', [2, 'cookie', 'name']],
  ['npm:@tanstack/react-start/server#deleteCookie', 'delete', 0],
  ['npm:@solidjs/start/http#setCookie', 'write', 0],
  ['npm:vinxi/http#setCookie', 'write', [[0], [1]]],
  ['npm:vinxi/http#useSession', 'write', [0, 'name']],
  ['npm:h3#useSession', 'write', [1, 'name']],
  ['npm:nookies#setCookie', 'write', 1],
  ['npm:@tanstack/react-start/server#setCookie', 'write', 0],
  ['npm:@tanstack/react-start/server#getCookie', 'read', 0],
  ['npm:cookies#new().set', 'write', 0],
  ['npm:cookies#new().get', 'read', 0],
]

const sessionCookie: NameSource = [0, 'cookie', 'name']

/** Libraries that take the cookie's name as an option; the last column is the name that they use without. */
export const cookieOptions: readonly (readonly [symbol: string, name: StorageRule['name'], fallback?: string])[] = [
  ['npm:express-session#default', [[0, 'name']], 'connect.sid'],
  ['npm:cookie-session#default', [[0, 'name']], 'session'],
  ['npm:koa-session#default', [[0, 'key']], 'koa.sess'],
  ['npm:koa-generic-session#default', [[0, 'key']], 'koa.sid'],
  ['npm:csurf#default', [[0, 'cookie', 'key']], '_csrf'],
  ['npm:csrf-csrf#doubleCsrf', [[0, 'cookieName']]],
  ['npm:hono-sessions#sessionMiddleware', [[0, 'sessionCookieName']], 'session'],
  ['npm:hono/cookie#generateCookie', 0],
  ['npm:lucia#Lucia', [[1, 'sessionCookie', 'name']], 'auth_session'],
  ['npm:better-auth#betterAuth', [[0, 'advanced', 'cookies', 'session_token', 'name']]],
  ['npm:next-auth#default', [[0, 'cookies', 'sessionToken', 'name']]],
  ['npm:next-auth#getServerSession', [[0, 'cookies', 'sessionToken', 'name']]],
  ['npm:@auth/core#Auth', [[1, 'cookies', 'sessionToken', 'name']]],
  ['npm:@auth/sveltekit#SvelteKitAuth', [[0, 'cookies', 'sessionToken', 'name']]],
  ['npm:@keystone-6/core/session#statelessSessions', [[0, 'cookieName']], 'keystonejs-session'],
  ['npm:@supabase/ssr#createServerClient', [[2, 'cookieOptions', 'name']], 'sb-*-auth-token'],
  ['npm:@supabase/ssr#createBrowserClient', [[2, 'cookieOptions', 'name']], 'sb-*-auth-token'],
  ['npm:next-intl/routing#defineRouting', [[0, 'localeCookie', 'name']]],
  ['npm:i18next**.init', [[0, 'detection', 'lookupCookie']]],
  ['npm:iron-session#getIronSession', [[2, 'cookieName'], [1, 'cookieName']]],
  ...['@remix-run/node', '@remix-run/cloudflare', 'react-router', '@react-router/node'].flatMap((name) => [
    [`npm:${name}#createCookie`, 0] as const,
    [`npm:${name}#createCookieSessionStorage`, [sessionCookie]] as const,
    [`npm:${name}#createSessionStorage`, [sessionCookie]] as const,
  ]),
]

/** Cookies of a request, read as members. */
export const cookieReads: readonly string[] = [
  'param:req.cookies.*',
  'param:request.cookies.*',
  'param:req.signedCookies.*',
  'npm:express#Request.cookies.*',
  'npm:fastify#FastifyRequest.cookies.*',
  // All cookies of a request; Nuxt and Nitro import the function by themselves.
  'npm:h3#parseCookies().*',
  'global:parseCookies().*',
  'npm:cookie#parse().*',
]

/** Calls that set a header: name, then value. */
export const headerCalls: readonly string[] = [
  'param:**.setHeader',
  'param:**.header',
  'param:**.append',
  'param:**.appendHeader',
  'param:**.set',
  'global:Headers.new().append',
  'global:Headers.new().set',
  'global:Response.new().headers.append',
  'global:Response.new().headers.set',
  'npm:next/server#NextResponse**.headers.append',
  'npm:next/server#NextResponse**.headers.set',
  'local:**.headers.append',
  'local:**.headers.set',
  'npm:h3#setHeader',
]

/** Plug-ins of a server that set a cookie: the plug-in, where the name stands, and the name that it uses without. */
export const cookiePlugins: readonly (readonly [plugin: string, option: string, fallback: string])[] = [
  ['npm:@fastify/session#default', 'cookieName', 'sessionId'],
  ['npm:@fastify/secure-session#default', 'cookieName', 'session'],
  ['npm:@fastify/csrf-protection#default', 'cookieKey', '_csrf'],
]
export const registerCalls: readonly string[] = ['param:**.register', 'local:**.register', 'npm:fastify#default().register', 'npm:fastify#fastify().register', 'npm:fastify#().register']

const header = 'set-cookie'

/** Calls that take headers as an object. */
export const headerObjects: readonly (readonly [symbol: string, argument: number, ...path: string[]])[] = [
  ['global:Headers', 0, header],
  ['global:Response', 1, 'headers', header],
  ['global:Response.json', 1, 'headers', header],
  ['npm:next/server#NextResponse', 1, 'headers', header],
  ['npm:next/server#NextResponse.json', 1, 'headers', header],
  ['npm:next/server#NextResponse.redirect', 1, 'headers', header],
  ...['@remix-run/node', '@remix-run/cloudflare', 'react-router'].flatMap((name) => [
    [`npm:${name}#redirect`, 1, 'headers', header] as const,
    [`npm:${name}#json`, 1, 'headers', header] as const,
    [`npm:${name}#data`, 1, 'headers', header] as const,
  ]),
  ['param:res**.writeHead', 1, header],
  ['param:res**.set', 0, header],
  ['param:res**.header', 0, header],
]

/** Cookies that Elysia hands out as objects: `({ cookie: { visit } }) => { visit.value = '1' }`. */
export const cookieObjects: readonly (readonly [symbol: string, on: 'write' | 'call', access: Access])[] = [
  ['param:{*}.cookie.*.value', 'write', 'write'],
  ['param:{*}.cookie.*.set', 'call', 'write'],
  ['param:{*}.cookie.*.remove', 'call', 'delete'],
]
