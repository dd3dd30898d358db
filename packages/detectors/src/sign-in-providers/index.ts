import { type ThirdParty, findThirdParty } from '@candor/catalog'
import { type ElementFact, type Place, type Value, createSymbolMatcher, listPatterns } from '@candor/scan'
import { defineDetector } from '../detector.ts'
import { addedWords, otherNames, providerCalls, providerElements, providerMakers, wellKnown } from './provider-names.ts'

const matchCall = createSymbolMatcher(providerCalls.map(([symbol, ...source]) => [symbol, source] as const))
const isMaker = createSymbolMatcher([[providerMakers, true] as const])

export const detector = defineDetector({
  id: 'sign-in-providers',
  title: 'Providers of sign-in',
  doc: 'A sign-in library is told by name with whom a person can sign in: the provider then learns who signs in here. Libraries that have a package for each provider are known by that package.',
  needles: ['=signInWithOAuth', '=linkIdentity', '=social', '=linkSocial', '=socialProviders', '=signIn', '=authenticateWithRedirect', '=startSSOFlow', '=useOAuth', '=createOAuth2Session', '=createOAuth2Token', 'defineOAuth', '=providers', '=provider'],
  symbols: [...providerCalls.map(([symbol]) => symbol), providerMakers],
  observe({ facts, observe }) {
    const report = (name: string, place: Place, written: string): void => {
      const thirdParty = findProvider(name)
      if (!thirdParty) return
      const { id, domain } = thirdParty
      observe({ kind: 'processor', processor: id, domain, evidence: `${written} lets people sign in with ${name}`, confidence: 'high', place })
    }
    for (const { symbol, args, written, place } of facts.calls) {
      const maker = isMaker(symbol) && /defineOAuth(\w+)EventHandler/.exec(symbol)?.[1]
      if (maker) report(maker, place, written)
      const source = matchCall(symbol)
      for (const name of source ? listNames(args[source[0]], source.slice(1) as string[]) : []) report(name, place, written)
    }
    for (const element of facts.elements) {
      const { symbol, tag, attributes } = element
      for (const { name, place } of listChoices(element)) report(name, place, `<${tag} name="provider">`)
      const wanted = symbol === undefined ? undefined : providerElements[symbol]
      for (const { name, value, place } of attributes)
        if (name === wanted) for (const provider of listNames(value, ['*'])) report(provider, place, `<${tag}>`)
    }
  },
})

/** `<input type="hidden" name="provider" value="github">`: a form by which a person picks one; widely known ones only. */
function listChoices({ tag, attributes }: ElementFact): { name: string; place: Place }[] {
  const find = (name: string): Value | undefined => attributes.find((attribute) => attribute.name === name)?.value
  const named = find('name')
  const value = find('value')
  if (!['input', 'button', 'Button', 'option'].includes(tag) || named?.type !== 'text' || !/^(auth|oauth|social)?provider$/i.test(named.text) || !value) return []
  const place = attributes.find(({ name }) => name === 'value')?.place
  return place ? listPatterns(value).filter((name) => wellKnown.has(name.toLowerCase())).map((name) => ({ name, place })) : []
}

/** Names at a path; `*` stands for each item of a list, or each key of an object. */
function listNames(value: Value | undefined, path: readonly string[]): string[] {
  if (value === undefined) return []
  if (value.type === 'choice') return value.options.flatMap((option) => listNames(option, path))
  const [step, ...rest] = path
  if (step === undefined) return listPatterns(value).filter((name) => !name.includes('*'))
  if (value.type === 'list') return step === '*' ? value.items.flatMap((item) => listNames(item, rest)) : []
  if (value.type !== 'object') return []
  if (step === '*') return value.entries.map(({ key }) => key)
  return value.entries.filter(({ key }) => key === step).flatMap((entry) => listNames(entry.value, rest))
}

function findProvider(written: string): ThirdParty | undefined {
  const name = written.toLowerCase().replace(addedWords, '')
  return findThirdParty(otherNames[name] ?? name)
}
