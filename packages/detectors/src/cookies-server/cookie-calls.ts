import type { NameSource, StorageRule } from '../storage-rules.ts'

type Access = StorageRule['access']

/** Responses by the names that handlers give them, and by their types. */
const responses = ['param:res**', 'param:response**', 'param:reply**', 'npm:express#Response**', 'npm:fastify#FastifyReply**']
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
  ['npm:csurf#default', [[0, 'cookie', 'key']], '_csrf'],
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
