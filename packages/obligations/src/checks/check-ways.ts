import { type Policy, declares } from '@candor/model'
import type { NeedResult } from '../obligation.ts'
import { type Finding, collect, collectAny } from './collect.ts'

/** How people reach the controller, find the policy and learn of changes. */
export const checkWays = {
  'two-ways-to-ask': (policy) => {
    const ways = ['/contact/email', '/contact/phone', '/contact/url', '/contact/address'].filter((pointer) => declares(policy, pointer))
    return ways.length >= 2 ? { at: ways, gaps: [] } : { at: ways, gaps: ['two ways to make a request (`contact.email`, `contact.phone`, `contact.url`, `contact.address`)'] }
  },
  'notice-of-each-change': ({ changes }) =>
    collect(
      changes.map(({ version, date, announced }, index): Finding => {
        if (announced === undefined) return { gap: `when people were told of version ${version} (\`changes[].announced\`)` }
        return announced <= date ? { at: [`/changes/${index}/announced`] } : { gap: `notice of version ${version} before it began to apply (\`changes[].announced\`)` }
      }),
    ),
  'opt-out-link': ({ rights, choices }) =>
    collectAny(
      [
        ...rights.flatMap(({ kind, url }, index) => (url !== undefined && kind.startsWith('opt-out-of') ? [`/rights/${index}/url`] : [])),
        ...choices.flatMap(({ url, purposes }, index) => (url !== undefined && purposes.length > 0 ? [`/choices/${index}/url`] : [])),
      ],
      'the page on which people opt out (`rights[].url`)',
    ),
  'limit-link': ({ rights }) =>
    collectAny(
      rights.flatMap(({ kind, url }, index) => (url !== undefined && kind === 'limit-sensitive' ? [`/rights/${index}/url`] : [])),
      'the page on which people limit the use of sensitive data (`rights[].url`)',
    ),
  'way-to-withdraw': ({ rights, purposes }) => {
    const at = rights.flatMap(({ kind, how, url }, index) =>
      kind === 'withdraw-consent' && (how ?? url) !== undefined ? [`/rights/${index}/${how === undefined ? 'url' : 'how'}`] : [],
    )
    if (at.length > 0) return { at, gaps: [] }
    return collect(
      purposes.flatMap(({ id, legalBasis, optOut }, index): Finding[] => {
        if (legalBasis !== 'consent') return []
        return optOut === undefined ? [{ gap: `how to take back the consent for \`${id}\` (\`purposes[].optOut\`, or \`how\` of the right)` }] : [{ at: [`/purposes/${index}/optOut`] }]
      }),
    )
  },
  'home-authority': (policy) =>
    collectAny(declares(policy, '/supervisoryAuthority') ? ['/supervisoryAuthority'] : [], 'the authority (`supervisoryAuthority`)'),
  'british-authority': (policy) => findAuthority(policy, 'GB', 'the Information Commissioner (`supervisoryAuthority` or `otherAuthorities`, with `country: GB`)'),
} satisfies Record<string, (policy: Policy) => NeedResult>

function findAuthority({ supervisoryAuthority, otherAuthorities }: Policy, wanted: string, gap: string): NeedResult {
  const at = [
    ...(supervisoryAuthority?.country === wanted ? ['/supervisoryAuthority'] : []),
    ...otherAuthorities.flatMap(({ country }, index) => (country === wanted ? [`/otherAuthorities/${index}`] : [])),
  ]
  return collectAny(at, gap)
}
