import type { Policy } from '@candor/model'
import { adequacyDate, hasAdequacyDecision, isWithinEconomicArea } from '@candor/vocabulary'
import { isSpecial } from '../conditions.ts'
import type { NeedResult } from '../obligation.ts'
import { type Finding, collect } from './collect.ts'

type Check = (policy: Policy) => NeedResult

/** Words that put a period off instead of naming what decides. */
const vaguePeriod = /\b(?:as|so) long as (?:is |it is |reasonably )*(?:necessary|needed|required|appropriate)\b|\breasonable (?:time|period)\b/i

/** How long each data item is kept. */
export const checkRetention = {
  'retention-of-each': (policy) => {
    if (policy.data.length === 0) return { at: [], gaps: ['the policy declares no data'] }
    return collect(policy.data.map(({ id }) => findRetention(policy, id)))
  },
} satisfies Record<string, Check>

function findRetention({ retention }: Policy, id: string): Finding {
  const own = retention.flatMap((entry, index) => (entry.data.includes(id) ? [{ entry, index }] : []))
  if (own.length === 0) return { gap: `a period for \`${id}\` (\`retention\`)` }
  const vague = own.find(({ entry: { duration, criteria } }) => duration === undefined && vaguePeriod.test(criteria ?? ''))
  if (vague) return { gap: `what decides how long \`${id}\` is kept: "${vague.entry.criteria?.trim()}" decides nothing` }
  return { at: own.map(({ index, entry }) => `/retention/${index}/${entry.duration === undefined ? 'criteria' : 'duration'}`) }
}

/** What each data item is used for, and what allows it. */
export const checkUses = {
  'purpose-of-each': ({ data, channels, storage }) => {
    if (data.length === 0) return { at: [], gaps: ['the policy declares no data'] }
    return collect(
      data.map(({ id }) => {
        const at = [
          ...channels.flatMap((one, index) =>
            one.purposes.length > 0 && [...one.data, ...one.optionalData].includes(id) ? [`/channels/${index}/purposes`] : [],
          ),
          ...storage.flatMap((one, index) => (one.purposes.length > 0 && one.data.includes(id) ? [`/storage/${index}/purposes`] : [])),
        ]
        return at.length > 0 ? { at } : { gap: `what \`${id}\` is used for (\`channels[].purposes\`)` }
      }),
    )
  },
  'basis-of-special-data': ({ data, channels, storage, purposes }) => {
    const special = new Set(data.filter(isSpecial).map(({ id }) => id))
    const used = new Set(
      [...channels, ...storage].filter((one) => one.data.some((id) => special.has(id))).flatMap((one) => one.purposes),
    )
    return collect(
      purposes.flatMap(({ id, specialBasis }, index): Finding[] => {
        if (!used.has(id)) return []
        return specialBasis === undefined ? [{ gap: `what allows \`${id}\` to use specially protected data (\`purposes[].specialBasis\`)` }] : [{ at: [`/purposes/${index}/specialBasis`] }]
      }),
    )
  },
  'interest-of-each': ({ purposes }) =>
    collect(
      purposes.flatMap(({ id, legalBasis, legitimateInterest }, index): Finding[] => {
        if (legalBasis !== 'legitimate-interests') return []
        return legitimateInterest === undefined ? [{ gap: `the interest pursued with \`${id}\` (\`purposes[].legitimateInterest\`)` }] : [{ at: [`/purposes/${index}/legitimateInterest`] }]
      }),
    ),
  'necessity-of-each': ({ data }) =>
    collect(
      data.flatMap(({ id, source, necessity, requiredBy, withoutIt }, index): Finding[] => {
        if (source !== undefined && source !== 'person') return []
        if (necessity === undefined) return [{ gap: `whether \`${id}\` must be provided (\`necessity\`)` }]
        if (necessity === 'optional') return [{ at: [`/data/${index}/necessity`] }]
        const missing = [
          ...(requiredBy === undefined ? [`what makes \`${id}\` required (\`requiredBy\`)`] : []),
          ...(withoutIt === undefined ? [`what happens without \`${id}\` (\`withoutIt\`)`] : []),
        ]
        return [{ at: [`/data/${index}/necessity`] }, ...missing.map((gap) => ({ gap }))]
      }),
    ),
  'source-of-each': ({ data }) =>
    collect(
      data.map(({ id, source }, index) =>
        source === undefined ? { gap: `where \`${id}\` comes from (\`source\`)` } : { at: [`/data/${index}/source`] },
      ),
    ),
  'public-source-of-each': ({ data }) =>
    collect(
      data.flatMap(({ id, source }, index): Finding[] => {
        if (source === undefined) return [{ gap: `where \`${id}\` comes from (\`source\`)` }]
        if (typeof source !== 'object') return []
        return [source.public === undefined ? { gap: `whether the source of \`${id}\` is public (\`source.public\`)` } : { at: [`/data/${index}/source/public`] }]
      }),
    ),
  'notice-of-others-data': ({ data }) =>
    collect(
      data.flatMap(({ id, source }, index): Finding[] => {
        if (typeof source !== 'object') return []
        if (source.noticeException !== undefined) return [{ at: [`/data/${index}/source/noticeException`] }]
        if (source.noticeWithin === undefined) return [{ gap: `within what time people learn of \`${id}\` (\`source.noticeWithin\`)` }]
        return isWithinMonth(source.noticeWithin)
          ? [{ at: [`/data/${index}/source/noticeWithin`] }]
          : [{ gap: `a time of at most one month for \`${id}\` (\`source.noticeWithin\`)` }]
      }),
    ),
} satisfies Record<string, Check>

function isWithinMonth(duration: string): boolean {
  const [, months = '0', weeks = '0', days = '0'] = /^P(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T[\dHMS]+)?$/.exec(duration) ?? [undefined, '99']
  return Number(months) * 31 + Number(weeks) * 7 + Number(days) <= 31
}

/** What protects data where it leaves the area, and how to get a copy of it. */
export const checkTransfers = {
  'safeguards-outside-eea': (policy) => collect(listTransfers(policy, isWithinEconomicArea)),
  'safeguards-outside-uk': (policy) => collect(listTransfers(policy, (country) => country === 'GB' || isWithinEconomicArea(country))),
  'countries-of-recipients': ({ processors }) =>
    collect(
      processors.map(({ id, country }, index) =>
        country === undefined ? { gap: `the country of \`${id}\` (\`country\`)` } : { at: [`/processors/${index}/country`] },
      ),
    ),
} satisfies Record<string, Check>

function listTransfers({ processors }: Policy, isInside: (country: string) => boolean): Finding[] {
  return processors.flatMap(({ id, country, transfer }, index): Finding[] => {
    if (country === undefined) return [{ gap: `the country of \`${id}\` (\`country\`)` }]
    if (isInside(country)) return []
    if (!transfer) return [{ gap: `what protects the data that goes to \`${id}\` (\`transfer.mechanism\`)` }]
    const at = [`/processors/${index}/country`, `/processors/${index}/transfer/mechanism`]
    if (transfer.mechanism === 'adequacy') {
      return [hasAdequacyDecision(country) ? { at } : { gap: `another mechanism for \`${id}\`: of ${country} no adequacy decision is known (list of ${adequacyDate})` }]
    }
    if (transfer.mechanism === 'derogation') return [{ at }]
    if (transfer.copy === undefined) return [{ at }, { gap: `where a copy of the safeguards for \`${id}\` can be had (\`transfer.copy\`)` }]
    return [{ at: [...at, `/processors/${index}/transfer/copy`] }]
  })
}
