import { type CallFact, type FileFacts, type Place, type ReadFact, type Value, createSymbolMatcher, listPatterns } from '@candor/scan'
import type { Verdict } from '../classifier/index.ts'
import { defineDetector } from '../detector.ts'
import { type Around, type RequestField, classifyRequestField, hasModel, tellsPerson } from './classify-request-field.ts'
import { listNeedles } from '../list-needles.ts'
import { isClientFile, isServerAction } from './file-side.ts'
import { listPayloadFields, payloadSymbols } from './payload-schemas.ts'
import { fieldCalls, fieldReads, fixedCalls, fixedReads, headerCalls, headers, urlReads } from './request-symbols.ts'
import { listUploads, uploadSymbols } from './uploads.ts'

const flag = (symbols: readonly string[]): ((symbol: string) => true | undefined) => createSymbolMatcher(symbols.map((symbol) => [symbol, true] as const))

const matchFixedRead = createSymbolMatcher(fixedReads)
const matchFixedCall = createSymbolMatcher(fixedCalls)
const isField = flag(fieldReads)
const isFieldCall = flag(fieldCalls)
const isHeaderCall = flag(headerCalls)
const isUrl = flag(urlReads)

/** Symbols that code has to spell. */
const ownSymbols = [...fixedCalls.map(([symbol]) => symbol), ...fieldCalls, ...uploadSymbols, ...payloadSymbols]

/** What a careful reader would not count among what a request brings. */
const ignored = new Set(['device.user-id', 'account.third-party-account-id'])

export const detector = defineDetector({
  id: 'request-reads',
  title: 'Data read from a request',
  doc: 'Server code reads personal data from a request: a field of the body or query, a form field, a header, the address it came from, or a schema that says what a payload holds.',
  needles: ['=body', '=query', '=queries', '=params', '=param', '=headers', '=header', '=formData', '=FormData', '=form', '=data', '=ip', '=ips', '=remoteAddress', '=searchParams', '=geo', '=cf', '=json', '=readBody', '=getQuery', '=getHeader', '=getRequestHeader', '=request', '=req', '=zod', '=yup', '=valibot', '=joi', '=superstruct', '=event', '=c', '=ctx', '=context', '=payload', '=url', '=Headers', '=clientAddress', '=handshake', ...listNeedles(ownSymbols.filter((symbol) => !symbol.startsWith('param:')))],
  symbols: [...fixedReads.map(([symbol]) => symbol), ...fieldReads, ...urlReads, ...headerCalls, ...ownSymbols],
  observe({ facts, observe }) {
    if (isClientFile(facts)) return
    const found = [...listFields(facts), ...listFixed(facts), ...facts.calls.flatMap(listUploads), ...listPayloadFields(facts)]
    for (const { verdict, written, place } of found) {
      const { category, evidence, confidence } = verdict
      if (!ignored.has(category)) observe({ kind: 'data', category, mechanism: 'request', evidence: `${written}: ${evidence}`, confidence, place })
    }
  },
})

type Found = { verdict: Verdict; written: string; place: Place }

/** `req.body.email`, `formData.get('email')`, `@Body('email')`. */
function listFields(facts: FileFacts): Found[] {
  const fields = [...facts.reads.flatMap((read) => readMember(read, facts)), ...facts.calls.flatMap((call) => readCall(call, facts))]
  const personal = new Set(fields.filter(({ name }) => tellsPerson(name)).map(({ within }) => within))
  const around: Around = { facts, personal, talksToModel: hasModel(facts) }
  return fields.flatMap(({ written, place, ...field }) => {
    const verdict = classifyRequestField(field, around)
    return verdict ? [{ verdict, written, place }] : []
  })
}

type Read = RequestField & { written: string; place: Place }

function readMember(read: ReadFact, { elements }: FileFacts): Read[] {
  const { symbol, written, place, within } = read
  // A component takes its properties apart as a handler does its request.
  if (read.via || !matches(isField, read) || (elements.length > 0 && /^param:\{[^}]*\}\.(body|query)\./.test(symbol))) return []
  const name = decodeURIComponent(symbol.split('.').at(-1) ?? '')
  return [{ name, source: findSource(symbol), within, ofForm: /ormData\(\)|parseBody\(\)/.test(symbol), written, place }]
}

function readCall(call: CallFact, facts: FileFacts): Read[] {
  const { symbol, args, written, place, via, within } = call
  const first = args[0]
  if (via || first?.type !== 'text' || !matches(isFieldCall, call) || (symbol.includes('ormData') && !isServerAction(call, facts))) return []
  // The address bar of a page is no request.
  if (symbol.startsWith('global:URL') && !facts.reads.some((read) => read.within === within && matches(isUrl, read))) return []
  const [name = ''] = listPatterns(first)
  return [{ name, source: findSource(symbol), within, ofForm: symbol.includes('ormData'), written: `${written}("${name}")`, place: first.place ?? place }]
}

function findSource(symbol: string): RequestField['source'] {
  return /quer|search|params|#param$/i.test(symbol) ? 'query' : 'body'
}

/** Addresses, headers and the like: what they hold follows from what is read. */
function listFixed({ reads, calls }: FileFacts): Found[] {
  const found = (category: string | undefined, evidence: string, { written, place }: ReadFact | CallFact): Found[] =>
    category === undefined ? [] : [{ verdict: { category, evidence, confidence: 'high' }, written, place }]
  return [
    ...reads.filter(({ via }) => !via).flatMap((read) => found(matchFixedRead(read.symbol) ?? (read.typed === undefined ? undefined : matchFixedRead(read.typed)), 'where the request came from', read)),
    ...calls.filter(({ via }) => !via).flatMap((call) => {
      const name = matches(isHeaderCall, call) ? findHeaderName(call.args) : undefined
      return [...found(name === undefined ? undefined : headers[name.toLowerCase()], `the header ${name}`, call), ...found(matchFixedCall(call.symbol), 'where the request came from', call)]
    }),
  ]
}

/** `getHeader(event, 'user-agent')`, `req.get('User-Agent')`. */
function findHeaderName(args: readonly Value[]): string | undefined {
  const text = args.find((value) => value.type === 'text')
  return text && listPatterns(text)[0]
}

function matches(match: (symbol: string) => true | undefined, { symbol, typed }: ReadFact | CallFact): boolean {
  return match(symbol) === true || (typed !== undefined && match(typed) === true)
}
