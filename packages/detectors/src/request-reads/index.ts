import { type CallFact, type FileFacts, type Place, type ReadFact, createSymbolMatcher, listPatterns } from '@candor/scan'
import { type Verdict, classifyField } from '../classifier/index.ts'
import { defineDetector } from '../detector.ts'
import { isClientFile, isServerAction } from './file-side.ts'
import { fieldCalls, fieldReads, fixedReads, headerCalls, headers } from './request-symbols.ts'
import { listPayloadFields, payloadSymbols } from './payload-schemas.ts'

const matchFixed = createSymbolMatcher(fixedReads)
const isField = createSymbolMatcher(fieldReads.map((symbol) => [symbol, true] as const))
const isFieldCall = createSymbolMatcher(fieldCalls.map((symbol) => [symbol, true] as const))
const isHeaderCall = createSymbolMatcher(headerCalls.map((symbol) => [symbol, true] as const))

/** What a careful reader would not count among what a request brings. */
const ignored = new Set(['device.user-id', 'account.third-party-account-id'])

const tokenPath = /(auth|login|sign-?in|sign-?up|verif|reset|confirm|callback|oauth|invite|magic|password|session)/i

export const detector = defineDetector({
  id: 'request-reads',
  title: 'Data read from a request',
  doc: 'Server code reads personal data from a request: a field of the body or query, a form field, a header, the address it came from, or a schema that says what a payload holds.',
  needles: ['=body', '=query', '=queries', '=params', '=param', '=headers', '=header', '=formData', '=FormData', '=form', '=data', '=ip', '=ips', '=remoteAddress', '=searchParams', '=geo', '=cf', '=json', '=readBody', '=getQuery', '=getHeader', '=getRequestHeader', '=request', '=req', '=zod', '=yup', '=valibot', '=joi', '=superstruct', '=event', '=c', '=ctx', '=context'],
  symbols: [...fixedReads.map(([symbol]) => symbol), ...fieldReads, ...fieldCalls, ...headerCalls, ...payloadSymbols],
  observe({ facts, observe }) {
    if (isClientFile(facts)) return
    const found = [...listReads(facts), ...listCalls(facts), ...listPayloadFields(facts)]
    for (const { verdict, written, place } of found) {
      const { category, evidence, confidence } = verdict
      if (!ignored.has(category)) observe({ kind: 'data', category, mechanism: 'request', evidence: `${written}: ${evidence}`, confidence, place })
    }
  },
})

type Found = { verdict: Verdict; written: string; place: Place }

function listReads({ reads, file }: FileFacts): Found[] {
  const fields = reads.filter((read) => matches(isField, read))
  // A handler that reads an address or a password beside it reads a person's name.
  const personal = new Set(fields.filter(({ symbol }) => tellsPerson.test(classifyField({ path: getLastStep(symbol) })?.category ?? '')).map(({ within }) => within))
  return reads.flatMap((read) => {
    const { written, place, within } = read
    const verdict = readFixed(read) ?? (matches(isField, read) ? classifyRequestField(getLastStep(read.symbol), file, personal.has(within)) : undefined)
    return verdict ? [{ verdict, written, place }] : []
  })
}

const tellsPerson = /^(contact\.(email|phone)|account\.password)$/

function readFixed(read: ReadFact): Verdict | undefined {
  const category = matchFixed(read.symbol) ?? (read.typed === undefined ? undefined : matchFixed(read.typed))
  return category === undefined ? undefined : { category, evidence: 'where the request came from', confidence: 'high' }
}

function matches(match: (symbol: string) => true | undefined, { symbol, typed }: ReadFact | CallFact): boolean {
  return match(symbol) === true || (typed !== undefined && match(typed) === true)
}

function getLastStep(symbol: string): string {
  return decodeURIComponent(symbol.split('.').at(-1) ?? '')
}

/** `formData.get('email')`, `searchParams.get('token')`, `headers().get('user-agent')`. */
function listCalls(facts: FileFacts): Found[] {
  return facts.calls.flatMap((call) => {
    const { args, written, place, via } = call
    const [first] = args
    if (via || !first || first.type !== 'text') return []
    const [name = ''] = listPatterns(first)
    const header = matches(isHeaderCall, call) ? headers[name.toLowerCase()] : undefined
    if (header) return [{ verdict: { category: header, evidence: `the header ${name}`, confidence: 'high' }, written, place }]
    if (!matches(isFieldCall, call) || (call.symbol.includes('ormData') && !isServerAction(call, facts))) return []
    const verdict = classifyRequestField(name, facts.file)
    return verdict ? [{ verdict, written: `${written}("${name}")`, place: first.place ?? place }] : []
  })
}

function classifyRequestField(name: string, file: string, ofPerson = false): Verdict | undefined {
  if (/^(token|token_hash|code|otp)$/i.test(name) && tokenPath.test(file))
    return { category: 'account.auth-token', evidence: `"${name}" where a person is let in`, confidence: 'medium' }
  return classifyField({ path: name, ofPerson })
}
