import { type Policy, declares } from '@candor/model'
import { findCategory, isWithin, isWithinEconomicArea } from '@candor/vocabulary'

/** Whether a condition holds; undefined where the policy doesn't say. The pointers are those of the facts that decide. */
export type ConditionResult = { readonly holds: boolean | undefined; readonly because: string; readonly at: readonly string[] }

type Condition = (policy: Policy) => ConditionResult
type FactName = 'sale' | 'sharing' | 'targetedAdvertising' | 'profiling' | 'sensitiveUse' | 'minorsSale' | 'financialIncentives' | 'children' | 'processingForOthers' | 'thirdPartyTracking'

const holds = (because: string, at: readonly string[]): ConditionResult => ({ holds: true, because, at })
const fails = (because: string, at: readonly string[] = []): ConditionResult => ({ holds: false, because, at })
const isUnknown = (because: string): ConditionResult => ({ holds: undefined, because, at: [] })

const names = (ids: readonly string[]) => ids.map((id) => `\`${id}\``).join(', ')

/** One of these facts is answered with yes. */
function answersYes(what: string, ...facts: FactName[]): Condition {
  return (policy) => {
    const yes = facts.filter((name) => policy[name]?.answer === 'yes')
    if (yes.length > 0) return holds(`the policy says that ${what}`, yes.map((name) => `/${name}`))
    const silent = facts.filter((name) => policy[name] === undefined)
    if (silent.length > 0) return isUnknown(`the policy does not say whether ${what} (${names(silent)})`)
    return fails(`the policy says that it is not so that ${what}`, facts.map((name) => `/${name}`))
  }
}

/** Some purpose rests on this; unknown while a purpose gives no legal basis. */
function usesBasis(what: string, fits: (purpose: Policy['purposes'][number]) => boolean): Condition {
  return ({ purposes }) => {
    const at = purposes.flatMap((purpose, index) => (fits(purpose) ? [`/purposes/${index}/legalBasis`] : []))
    if (at.length > 0) return holds(`a purpose rests on ${what}`, at)
    const silent = purposes.filter(({ legalBasis }) => legalBasis === undefined).map(({ id }) => id)
    if (silent.length > 0) return isUnknown(`the policy does not say on which legal basis these purposes rest: ${names(silent)}`)
    if (purposes.length === 0) return isUnknown('the policy declares no purposes')
    return fails(`no purpose rests on ${what}`, purposes.map((_, index) => `/purposes/${index}/legalBasis`))
  }
}

function hasRecipientOutside(isInside: (country: string) => boolean, area: string): Condition {
  return (policy) => {
    const { processors } = policy
    const outside = processors.flatMap(({ country }, index) =>
      country !== undefined && !isInside(country) ? [`/processors/${index}/country`] : [],
    )
    const silent = processors.filter(({ country }) => country === undefined).map(({ id }) => id)
    if (silent.length > 0) return isUnknown(`the policy does not say in which country these recipients are: ${names(silent)}`)
    if (outside.length > 0) return holds(`a recipient lies outside ${area}`, outside)
    if (processors.length === 0 && !declares(policy, '/processors')) return isUnknown('the policy does not say who receives data (`processors`)')
    return fails(`no declared recipient lies outside ${area}`, processors.map((_, index) => `/processors/${index}/country`))
  }
}

/** An item of data for which this holds. */
function hasData(what: string, fits: (item: Policy['data'][number]) => boolean): Condition {
  return (policy) => {
    const { data } = policy
    if (data.length === 0 && !declares(policy, '/data')) return isUnknown('the policy does not say what is collected (`data`)')
    const at = data.flatMap((item, index) => (fits(item) ? [`/data/${index}`] : []))
    return at.length > 0 ? holds(`data is ${what}`, at) : fails(`no declared data is ${what}`)
  }
}

function isControllerOutside(isInside: (country: string) => boolean, area: string): Condition {
  return ({ controller: { country } }) => {
    if (country === undefined) return isUnknown('the policy does not say in which country the controller is (`controller.country`)')
    return isInside(country) ? fails(`the controller is in ${area}`, ['/controller/country']) : holds(`the controller is outside ${area}`, ['/controller/country'])
  }
}

/** Whether data needs special care: what the policy says of the item, else what the vocabulary says of its category. */
export const isSensitive = ({ sensitive, category }: Policy['data'][number]): boolean => sensitive ?? findCategory(category)?.sensitive ?? false

/** Special categories of GDPR Art. 9(1): a group of the vocabulary, but for what Art. 10 covers. */
export const isSpecial = ({ category }: Policy['data'][number]): boolean =>
  (category === 'special' || isWithin(category, 'special')) && category !== 'special.criminal-record'

const isInUnitedKingdom = (country: string) => country === 'GB'

/** Data that goes to a buyer and fits, of a policy that does not say that nothing is sold. */
function sellsData(what: string, fits: (item: Policy['data'][number]) => boolean): Condition {
  return (policy) => {
    if (policy.sale?.answer === 'no') return fails('the policy says that no data is sold', ['/sale'])
    const at = policy.processors.flatMap(({ receives }, index) =>
      receives.flatMap(({ data, as }, order) =>
        as.includes('sale') && data.some((id) => policy.data.some((item) => item.id === id && fits(item))) ? [`/processors/${index}/receives/${order}`] : [],
      ),
    )
    if (at.length > 0) return holds(`${what} is sold`, at)
    if (policy.sale === undefined) return isUnknown('the policy does not say whether data is sold (`sale`)')
    return fails(`no declared ${what} is sold`, ['/sale'])
  }
}

/** Under which an obligation applies, by name. */
export const conditions = {
  'collects-from-person': hasData('collected from the person', ({ source }) => typeof source !== 'object'),
  'collects-from-others': (policy) => {
    const found = hasData('collected from somebody else', ({ source }) => typeof source === 'object')(policy)
    const silent = policy.data.filter(({ source }) => source === undefined).map(({ id }) => id)
    if (found.holds || silent.length === 0) return found
    return isUnknown(`the policy does not say where this data comes from: ${names(silent)}`)
  },
  'uses-special-data': hasData('specially protected (GDPR Art. 9(1))', isSpecial),
  'uses-sensitive-data': hasData('sensitive', isSensitive),
  'infers-sensitive-data': hasData('sensitive and inferred', (item) => item.source === 'inferred' && isSensitive(item)),
  'rests-on-consent': usesBasis('consent', ({ legalBasis, specialBasis }) => legalBasis === 'consent' || specialBasis === 'explicit-consent'),
  'rests-on-legitimate-interests': usesBasis('legitimate interests', ({ legalBasis }) => legalBasis === 'legitimate-interests'),
  'allows-objection': usesBasis('a public task or legitimate interests', ({ legalBasis }) => legalBasis === 'public-task' || legalBasis === 'legitimate-interests'),
  'allows-portability': usesBasis('consent or contract', ({ legalBasis }) => legalBasis === 'consent' || legalBasis === 'contract'),
  'sends-outside-eea': hasRecipientOutside(isWithinEconomicArea, 'the European Economic Area'),
  'sends-outside-uk': hasRecipientOutside((country) => isInUnitedKingdom(country) || isWithinEconomicArea(country), 'the United Kingdom and the European Economic Area'),
  'controller-outside-eea': isControllerOutside(isWithinEconomicArea, 'the European Economic Area'),
  'controller-outside-uk': isControllerOutside(isInUnitedKingdom, 'the United Kingdom'),
  'keeps-storage': (policy) => {
    if (policy.storage.length > 0) return holds('something is kept on devices', ['/storage'])
    return declares(policy, '/storage') ? fails('the policy declares that nothing is kept on devices', ['/storage']) : isUnknown('the policy does not say what is kept on devices (`storage`)')
  },
  'logged-change': ({ changes }) => (changes.length > 0 ? holds('the change log has entries', ['/changes']) : fails('the change log has no entry')),
  'keeps-record': ({ record }) =>
    record?.exemption === undefined ? holds('no exemption is declared', []) : fails('the policy declares why no record has to be kept', ['/record/exemption']),
  'requires-data': hasData('required', ({ necessity }) => necessity === 'required'),
  'processes-for-others': answersYes('data is handled on behalf of others', 'processingForOthers'),
  sells: answersYes('personal data is sold', 'sale'),
  'sells-or-shares': answersYes('personal data is sold or shared', 'sale', 'sharing'),
  'needs-state-opt-out': answersYes('personal data is sold or used for targeted advertising or profiling', 'sale', 'targetedAdvertising', 'profiling'),
  'sells-or-targets': answersYes('personal data is sold or used for targeted advertising', 'sale', 'targetedAdvertising'),
  'uses-sensitive-beyond': (policy) =>
    hasData('sensitive', isSensitive)(policy).holds === false
      ? fails('no declared data is sensitive')
      : answersYes('sensitive data is used for more than the service asked for', 'sensitiveUse')(policy),
  'sells-minors-data': answersYes('data of people under 16 is sold or shared', 'minorsSale'),
  'offers-incentives': answersYes('something is offered in return for data', 'financialIncentives'),
  'others-collect': answersYes('other parties collect data here', 'thirdPartyTracking'),
  'claims-exception': hasData('collected from others without telling the person each time', ({ source }) => typeof source === 'object' && source.noticeException !== undefined),
  'collects-from-children': answersYes('data of children is collected', 'children'),
  'sells-sensitive': sellsData('sensitive data', isSensitive),
  'sells-biometric': sellsData('biometric data', ({ category }) => category === 'special.biometric'),
} satisfies Record<string, Condition>

export type ConditionName = keyof typeof conditions
