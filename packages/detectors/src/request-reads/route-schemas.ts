import { type CallFact, type Entry, type Place, type Value, createSymbolMatcher } from '@candor/scan'
import { type Verdict, classifyMention } from '../classifier/index.ts'

const methods = ['get', 'post', 'put', 'patch', 'delete', 'route']
const apps = ['npm:fastify#default()', 'npm:fastify#fastify()', 'param:fastify', 'param:app', 'param:server', 'param:instance', 'local:fastify', 'local:app', 'local:server']

/** Calls that add a route, whose options may hold JSON Schemas of what is sent to it. */
export const routeSymbols: readonly string[] = apps.flatMap((app) => methods.map((method) => `${app}.${method}`))

const isRoute = createSymbolMatcher(routeSymbols.map((symbol) => [symbol, true] as const))

/** `{ schema: { body: { properties: { email: { type: 'string' } } } } }`: what a route takes. */
export function listRouteFields({ symbol, args, written, via }: CallFact): { verdict: Verdict; written: string; place: Place }[] {
  if (!isRoute(symbol) || via) return []
  const schemas = args.flatMap((argument) => listEntries(pick(argument, 'schema')))
  return schemas
    .filter(({ key }) => ['body', 'querystring', 'query', 'params'].includes(key))
    .flatMap(({ value }) => listProperties(value))
    .flatMap(({ key, place, siblings }) => {
      const verdict = classifyMention({ key, siblings }, false)
      return verdict ? [{ verdict, written: `${written} ${key}`, place }] : []
    })
}

/** Properties of a schema and of the objects in it; flags and fixed lists hold no data. */
function listProperties(schema: Value): { key: string; place: Place; siblings: string[] }[] {
  const properties = listEntries(pick(schema, 'properties'))
  const held = properties.filter(({ value }) => readText(pick(value, 'type')) !== 'boolean' && !pick(value, 'enum'))
  return held.flatMap(({ key, value, place }) => {
    const inner = listProperties(value)
    return inner.length > 0 ? inner : [{ key, place, siblings: held.map((entry) => entry.key).filter((other) => other !== key) }]
  })
}

function listEntries(value: Value | undefined): readonly Entry[] {
  return value?.type === 'object' ? value.entries : []
}

function pick(value: Value | undefined, key: string): Value | undefined {
  return listEntries(value).findLast((entry) => entry.key === key)?.value
}

function readText(value: Value | undefined): string | undefined {
  return value?.type === 'text' ? value.text : undefined
}
