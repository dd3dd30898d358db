/** What requests are called in handlers, and their types. */
const requests = [
  'param:req', 'param:request', 'param:_req', 'param:_request', 'param:httpRequest', 'param:**.req', 'param:**.request',
  'npm:express#Request', 'npm:fastify#FastifyRequest', 'npm:next/server#NextRequest', 'npm:next#NextApiRequest', 'npm:koa#Context.request', 'npm:hono#Context.req', 'npm:@nestjs/common#Request',
  'npm:http#IncomingMessage', 'npm:node:http#IncomingMessage', 'global:Request', 'global:Astro.request',
]

/** What stands for a request in frameworks that hand out a context or an event. */
const contexts = ['param:ctx', 'param:context', 'param:c', 'param:event', 'npm:koa#Context', 'npm:@koa/router#RouterContext', 'npm:koa-router#RouterContext']

const join = (starts: readonly string[], ends: readonly string[]): string[] => starts.flatMap((start) => ends.map((end) => `${start}${end}`))
const each = (...ends: readonly string[]): string[] => join(requests, ends)
const h3 = ['npm:h3#', 'npm:#imports#', 'npm:nitropack/runtime#', 'global:']

/** Members whose name is the data's name. */
export const fieldReads: readonly string[] = [
  ...each('.body.**', '.query.**', '.params.**', '.payload.**', '.json().**', '.formData().**', '.query().**', '.parseBody().**', '.valid().**', '.nextUrl.searchParams.**'),
  ...join(contexts, ['.query.**', '.params.**', '.queryStringParameters.**', '.pathParameters.**', '.url.searchParams.**']),
  'param:event.body.**',
  // Handlers that take their request apart: `({ body, query })`.
  'param:{*}.body.**',
  'param:{*}.query.**',
  'param:{*}.searchParams.*',
  'param:{*}.searchParams().*',
  'param:{*}.url.searchParams.**',
  ...join(h3, ['readBody().**', 'readFormData().**', 'getQuery().**', 'readValidatedBody().**', 'getValidatedQuery().**', 'getRouterParams().**']),
  'param:body.*',
]

/** The address of a request: where it is read, `new URL(…)` beside it is of the request. */
export const urlReads: readonly string[] = [...each('.url', '.nextUrl', '.originalUrl'), 'param:{*}.url', ...join(contexts, ['.url', '.req.url'])]

/** Calls whose first argument is the field's name. */
export const fieldCalls: readonly string[] = [
  'param:formData.get',
  'param:formData.getAll',
  'param:form.get',
  'param:data.get',
  ...each('.formData().get', '.formData().getAll', '.nextUrl.searchParams.get', '.query', '.param', '.queries', '.body.get', '.input'),
  ...join(['param:ctx', 'param:context', 'param:event', 'param:{*}'], ['.url.searchParams.get', '.request.input', '.request.qs', '.request.only']),
  ...join(h3, ['readFormData().get', 'readMultipartFormData().get']),
  'global:Astro.url.searchParams.get',
  'global:Astro.request.formData().get',
  'global:FormData.get',
  'global:URL.new().searchParams.get',
  'global:URLSearchParams.new().get',
  // Parameters and validators that name a field.
  ...['Body', 'Query', 'Param'].map((name) => `npm:@nestjs/common#${name}`),
  ...['body', 'check', 'query', 'param'].map((name) => `npm:express-validator#${name}`),
]

const address = ['.ip', '.ips', '.clientIp', '.socket.remoteAddress', '.connection.remoteAddress', '.info.remoteAddress', '.raw.socket.remoteAddress']
const addressHeaders = ['x-forwarded-for', 'x-real-ip', 'x-client-ip', 'cf-connecting-ip', 'true-client-ip', 'fly-client-ip', 'fastly-client-ip', 'x-vercel-forwarded-for', 'x-appengine-user-ip']
const placeHeaders = ['x-vercel-ip-country', 'x-vercel-ip-city', 'x-vercel-ip-country-region', 'x-vercel-ip-latitude', 'x-vercel-ip-longitude', 'cf-ipcountry', 'cf-ipcity', 'cloudfront-viewer-country', 'cloudfront-viewer-city', 'x-appengine-country']
const places = ['city', 'country', 'region', 'latitude', 'longitude', 'postalCode', 'regionCode']

/** Members that mean the same wherever they are read. */
export const fixedReads: readonly (readonly [symbol: string, category: string])[] = [
  ...[...each(...address), ...join(['param:ctx', 'npm:koa#Context', 'npm:@koa/router#RouterContext', 'npm:koa-router#RouterContext'], ['.ip', '.ips']), ...join(contexts, ['.clientAddress']), 'global:Astro.clientAddress', 'param:{*}.clientAddress'].map((symbol) => [symbol, 'device.ip-address'] as const),
  ...join(['param:event.requestContext'], ['.identity.sourceIp', '.http.sourceIp']).map((symbol) => [symbol, 'device.ip-address'] as const),
  ...join(['param:event.requestContext'], ['.identity.userAgent', '.http.userAgent']).map((symbol) => [symbol, 'device.user-agent'] as const),
  ...['param:socket', 'npm:socket.io#Socket'].flatMap((socket) => [[`${socket}.handshake.address`, 'device.ip-address'] as const, [`${socket}.handshake.headers.user-agent`, 'device.user-agent'] as const]),
  ...[...each('.headers.user-agent'), ...join(contexts, ['.headers.user-agent', '.header.user-agent'])].map((symbol) => [symbol, 'device.user-agent'] as const),
  ...[...each('.headers.referer', '.headers.referrer'), ...join(contexts, ['.headers.referer', '.headers.referrer'])].map((symbol) => [symbol, 'behaviour.referrer'] as const),
  ...addressHeaders.map((name) => [`param:**eaders.${name}`, 'device.ip-address'] as const),
  ...placeHeaders.map((name) => [`param:**eaders.${name}`, 'location.coarse'] as const),
  ...each(...places.flatMap((place) => [`.geo.${place}`, `.cf.${place}`])).map((symbol) => [symbol, 'location.coarse'] as const),
  ...['@vercel/functions', '@vercel/edge'].flatMap((name) => places.map((place) => [`npm:${name}#geolocation().${place}`, 'location.coarse'] as const)),
]

/** Calls that tell the same whatever they are given. */
export const fixedCalls: readonly (readonly [symbol: string, category: string])[] = [
  ['npm:request-ip#getClientIp', 'device.ip-address'],
  ['npm:@supercharge/request-ip#getClientIp', 'device.ip-address'],
  ['npm:@vercel/functions#ipAddress', 'device.ip-address'],
  ['npm:@vercel/edge#ipAddress', 'device.ip-address'],
  ['npm:@vercel/functions#geolocation', 'location.coarse'],
  ['npm:@vercel/edge#geolocation', 'location.coarse'],
  ['npm:geoip-lite#lookup', 'location.coarse'],
  ['npm:geoip-country#lookup', 'location.coarse'],
  ['npm:next/server#userAgent', 'device.user-agent'],
  ['npm:@nestjs/common#Ip', 'device.ip-address'],
  ['npm:@nestjs/common#RealIP', 'device.ip-address'],
  ['npm:nestjs-real-ip#RealIP', 'device.ip-address'],
  ['npm:hono/**#getConnInfo', 'device.ip-address'],
  ['npm:@hono/node-server/conninfo#getConnInfo', 'device.ip-address'],
  ['npm:proxy-addr#default', 'device.ip-address'],
  ['npm:forwarded#default', 'device.ip-address'],
  ...join(h3, ['getRequestIP']).map((symbol) => [symbol, 'device.ip-address'] as const),
  ['param:**.getClientAddress', 'device.ip-address'],
  ['param:server.requestIP', 'device.ip-address'],
  ['global:Bun.serve().requestIP', 'device.ip-address'],
]

/** Calls whose first text is a header's name. */
export const headerCalls: readonly string[] = [
  ...each('.headers.get', '.get', '.header', '.header()'),
  ...join(['param:ctx', 'param:context', 'npm:koa#Context'], ['.get', '.request.get']),
  'npm:next/headers#headers().get',
  ...join(h3, ['getHeader', 'getRequestHeader']),
  'npm:@tanstack/react-start/server#getRequestHeader',
  'npm:@nestjs/common#Headers',
  'global:Astro.request.headers.get',
  'param:**eaders.get',
]

/** What a header tells about the person who sends it. */
export const headers: Record<string, string> = {
  'user-agent': 'device.user-agent',
  'referer': 'behaviour.referrer',
  ...Object.fromEntries(addressHeaders.map((name) => [name, 'device.ip-address'])),
  ...Object.fromEntries(placeHeaders.map((name) => [name, 'location.coarse'])),
}
