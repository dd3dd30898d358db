/** What requests are called in handlers, and their types. */
const requests = ['param:req', 'param:request', 'param:ctx.request', 'param:ctx.req', 'param:c.req', 'param:context.req', 'param:event.request', 'param:context.request', 'param:{*}.request', 'npm:express#Request', 'npm:fastify#FastifyRequest', 'npm:next/server#NextRequest', 'npm:next#NextApiRequest', 'global:Request']

const each = (...ends: readonly string[]): string[] => requests.flatMap((request) => ends.map((end) => `${request}${end}`))

/** Members whose name is the data's name. */
export const fieldReads: readonly string[] = [
  ...each('.body.**', '.query.**', '.params.**', '.json().**', '.formData().**', '.query().**'),
  'npm:h3#readBody().**',
  'global:readBody().**',
  'npm:h3#getQuery().**',
  'param:body.*',
]

/** Calls whose first argument is the field's name. */
export const fieldCalls: readonly string[] = [
  'param:formData.get',
  'param:form.get',
  'param:data.get',
  ...each('.formData().get', '.nextUrl.searchParams.get', '.query', '.param', '.queries'),
  'global:FormData.get',
  'global:URL.new().searchParams.get',
  'global:URLSearchParams.new().get',
]

/** Members that mean the same wherever they are read. */
export const fixedReads: readonly (readonly [symbol: string, category: string])[] = [
  ...each('.ip', '.ips', '.socket.remoteAddress', '.connection.remoteAddress', '.info.remoteAddress').map((symbol) => [symbol, 'device.ip-address'] as const),
  ['param:ctx.ip', 'device.ip-address'],
  ['param:ctx.request.ip', 'device.ip-address'],
  ['npm:request-ip#getClientIp', 'device.ip-address'],
  ...each('.headers.user-agent').map((symbol) => [symbol, 'device.user-agent'] as const),
  ...each('.headers.referer', '.headers.referrer').map((symbol) => [symbol, 'behaviour.referrer'] as const),
  ...each('.headers.x-forwarded-for', '.headers.x-real-ip', '.headers.cf-connecting-ip').map((symbol) => [symbol, 'device.ip-address'] as const),
  ...each('.geo.city', '.geo.country', '.geo.region', '.cf.city', '.cf.country').map((symbol) => [symbol, 'location.coarse'] as const),
]

/** Calls whose first argument is a header's name. */
export const headerCalls: readonly string[] = [
  ...each('.headers.get', '.get', '.header', '.header()'),
  'npm:next/headers#headers().get',
  'npm:h3#getHeader',
  'npm:h3#getRequestHeader',
  'param:headers.get',
]

/** What a header tells about the person who sends it. */
export const headers: Record<string, string> = {
  'user-agent': 'device.user-agent',
  'x-forwarded-for': 'device.ip-address',
  'x-real-ip': 'device.ip-address',
  'cf-connecting-ip': 'device.ip-address',
  'true-client-ip': 'device.ip-address',
  'x-client-ip': 'device.ip-address',
  'fly-client-ip': 'device.ip-address',
  'referer': 'behaviour.referrer',
  'x-vercel-ip-country': 'location.coarse',
  'x-vercel-ip-city': 'location.coarse',
  'x-vercel-ip-country-region': 'location.coarse',
  'cf-ipcountry': 'location.coarse',
}
