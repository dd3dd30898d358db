import { createHash } from 'node:crypto'
import type { Policy } from '@candor/model'
import { type FormatOutput, type RenderFormat, printJson } from './format.ts'
import { isOutsideEea } from './eea.ts'
import { describeDuration } from './describe-period.ts'
import { type ItemUse, listItemUses } from './item-uses.ts'

/** Stands where TILT wants an address and nothing is declared: by RFC 2606 nobody can have it. ZZ is no country. */
const nobody = { email: 'undeclared@undeclared.invalid', country: 'ZZ' } as const

/**
 * The policy in the Transparency Information Language (tilt-schema.json of Transparency-Information-Language/schema). Texts
 * that TILT wants and the policy leaves open say so ("undeclared"). Where TILT wants a yes or no, a number or a day that is
 * undeclared, there is no file: any value would be made up.
 */
export const renderTilt: RenderFormat = ({ policy }): FormatOutput => {
  const uses = listItemUses(policy)
  const missing = listMissing(policy, uses)
  if (missing.length > 0) return { content: undefined, gaps: missing }
  const body = {
    controller: describeController(policy),
    dataProtectionOfficer: describeAppointment(policy.dataProtectionOfficer, true),
    dataDisclosed: uses.map((use) => describeItem(policy, use)),
    thirdCountryTransfers: describeTransfers(policy),
    accessAndDataPortability: { available: true, ...describeWay(policy, 'access') },
    sources: describeSources(policy),
    rightToInformation: describeRight(policy, ['access', 'know']),
    rightToRectificationOrDeletion: describeRight(policy, ['rectification', 'erasure', 'correct', 'delete']),
    rightToDataPortability: describeRight(policy, ['portability']),
    rightToWithdrawConsent: describeRight(policy, ['withdraw-consent']),
    rightToComplain: policy.supervisoryAuthority
      ? { ...describeRight(policy, ['complaint']), ...describeAuthority(policy) }
      : {},
    automatedDecisionMaking: policy.automatedDecisions
      ? {
          inUse: policy.automatedDecisions.answer === 'yes',
          ...(policy.automatedDecisions.answer === 'yes' && {
            logicInvolved: policy.automatedDecisions.text,
            scopeAndIntendedEffects: 'see logicInvolved',
          }),
        }
      : {},
    changesOfPurpose: [],
  }
  const meta = {
    _id: policy.hash,
    name: policy.title,
    created: policy.changes.map(({ date }) => date).toSorted()[0] ?? policy.dates?.effective,
    modified: policy.dates?.lastReviewed ?? policy.dates?.effective,
    version: readVersion(policy),
    language: policy.languages[0]?.split('-')[0] ?? '',
    status: 'active',
    url: policy.scope?.sites[0] ?? policy.controller.website ?? '',
    _hash: createHash('sha256').update(JSON.stringify(body)).digest('hex'),
  }
  return { content: printJson({ meta, ...body }), gaps: listPlaceholders(policy) }
}

function listMissing(policy: Policy, uses: readonly ItemUse[]): string[] {
  return [
    ...(policy.dates?.effective === undefined
      ? ['TILT wants the day from which the policy applies (`dates.effective`).']
      : []),
    ...(readVersion(policy) === undefined
      ? ['TILT wants a version that begins with a number (`version`).']
      : []),
    ...(policy.languages.length === 0 ? ['TILT wants the language (`languages`).'] : []),
    ...(policy.controller.country === undefined
      ? ['TILT wants the controller’s country (`controller.country`).']
      : []),
    ...(policy.rights.some(({ kind }) => kind === 'access')
      ? []
      : ['TILT wants to know whether there is a right of access (`rights`).']),
    ...uses
      .filter((use) => isObliged(use) === undefined)
      .map(({ item }) => `TILT wants to know whether \`${item.id}\` must be given (\`necessity\`).`),
    ...policy.purposes
      .filter(({ legalBasis }) => legalBasis === undefined)
      .map(({ id }) => `TILT wants the legal basis of \`${id}\` (\`legalBasis\`).`),
  ]
}

function listPlaceholders(policy: Policy): string[] {
  const { representative: named, dataProtectionOfficer: officer } = policy
  return [
    ...(named && 'name' in named
      ? []
      : ['TILT wants a representative; the file says that none is declared.']),
    ...(officer && 'name' in officer
      ? []
      : ['TILT wants a data protection officer; the file says that none is declared.']),
    ...policy.data
      .filter(
        ({ source }) => source === undefined || (typeof source === 'object' && source.public === undefined),
      )
      .map(({ id }) => `TILT wants to know whether the source of \`${id}\` is public; it is left out.`),
  ]
}

function readVersion({ version }: Policy): number | undefined {
  const digits = /^\D{0,3}(\d+)/.exec(version ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}

function describeController({ controller, representative, contact }: Policy): object {
  const { name, email, phone } = describeAppointment(representative, false)
  return {
    name: controller.legalName ?? controller.name,
    address: controller.address ?? contact?.address ?? 'undeclared',
    country: controller.country,
    representative: { name, email, ...(phone !== undefined && { phone }) },
  }
}

function describeAppointment(
  appointment: Policy['representative'],
  isWhole: boolean,
): { name: string; email: string; phone?: string } {
  if (!appointment || 'notRequired' in appointment) {
    const name = appointment
      ? `none: ${appointment.notRequired.replaceAll(/\s+/g, ' ').trim()}`
      : 'undeclared'
    return { name, ...(isWhole && { address: 'undeclared', country: nobody.country }), email: nobody.email }
  }
  const { name, address, country, email, phone } = appointment
  return {
    name,
    ...(isWhole && { address: address ?? 'undeclared', country: country ?? nobody.country }),
    email: email ?? nobody.email,
    ...(phone !== undefined && { phone: phone.replaceAll(/[^+0-9]/g, '') }),
  }
}

const bases: Readonly<Record<string, string>> = {
  consent: 'GDPR-6-1-a',
  contract: 'GDPR-6-1-b',
  'legal-obligation': 'GDPR-6-1-c',
  'vital-interests': 'GDPR-6-1-d',
  'public-task': 'GDPR-6-1-e',
  'legitimate-interests': 'GDPR-6-1-f',
}

function describeItem(policy: Policy, { item, purposes, recipients, retention, demanded }: ItemUse): object {
  const basesUsed = new Set(purposes.flatMap(({ legalBasis }) => legalBasis ?? []))
  return {
    _id: item.id,
    category: item.label,
    purposes: purposes.map(({ title, text }) => ({ purpose: title, description: text ?? '' })),
    legalBases: [...basesUsed].map((basis) => ({ reference: bases[basis] ?? '', description: basis })),
    legitimateInterests: purposes.flatMap(({ legalBasis, legitimateInterest }) =>
      legalBasis === 'legitimate-interests'
        ? [{ exists: true, reasoning: legitimateInterest ?? 'undeclared' }]
        : [],
    ),
    recipients: recipients.map(({ processor: { title, legalName, role, country } }) => ({
      name: legalName ?? title,
      ...(country !== undefined && { country }),
      category: role ?? 'undeclared',
    })),
    storage: retention.flatMap(({ duration, after, criteria, purposes: own }) =>
      duration === undefined && criteria === undefined
        ? []
        : [
            {
              temporal:
                duration === undefined
                  ? []
                  : [
                      {
                        description: `${describeDuration(duration)}${after === undefined ? '' : `, from ${after}`}`,
                        ttl: spellWeeks(duration),
                      },
                    ],
              purposeConditional: [
                ...own.map((id) => policy.purposes.find((purpose) => purpose.id === id)?.title ?? id),
                ...(criteria === undefined ? [] : [criteria]),
              ],
              legalBasisConditional: [],
              aggregationFunction: 'max',
            },
          ],
    ),
    nonDisclosure: {
      legalRequirement: item.requiredBy === 'law' || basesUsed.has('legal-obligation'),
      contractualRegulation: item.requiredBy === 'contract' || basesUsed.has('contract'),
      obligationToProvide: isObliged({ item, demanded }) === true,
      consequences: item.withoutIt ?? '',
    },
  }
}

/** Whether a person has to give it; what is observed or worked out is not given at all. */
function isObliged({ item, demanded }: Pick<ItemUse, 'item' | 'demanded'>): boolean | undefined {
  if (item.source === 'observed' || item.source === 'inferred') return false
  return demanded
}

/** TILT's durations have no weeks. */
function spellWeeks(duration: string): string {
  return duration.replace(
    /(\d+)W(?:(\d+)D)?/,
    (_, weeks: string, days = '0') => `${Number(weeks) * 7 + Number(days)}D`,
  )
}

function describeTransfers({ processors }: Policy): object[] {
  return processors.flatMap(({ title, country, transfer }): object[] => {
    if (country === undefined || !isOutsideEea(country)) return []
    const description = `${title}: ${transfer?.mechanism ?? 'undeclared'}${transfer?.copy === undefined ? '' : `; copy: ${transfer.copy}`}`
    const guarantee = { available: true, description }
    if (transfer === undefined) return [{ country }]
    if (transfer.mechanism === 'adequacy') return [{ country, adequacyDecision: guarantee }]
    if (transfer.mechanism === 'standard-contractual-clauses')
      return [{ country, appropriateGuarantees: guarantee, standardDataProtectionClause: guarantee }]
    return [transfer.mechanism === 'derogation' ? { country } : { country, appropriateGuarantees: guarantee }]
  })
}

/** The person, observation and inference are no public source; of another party the policy says it, or nothing is told. */
function describeSources({ data }: Policy): object[] {
  return data.flatMap(({ id, label, source }) => {
    const isPublic = typeof source === 'object' ? source.public : source === undefined ? undefined : false
    if (source === undefined || isPublic === undefined) return []
    const description = typeof source === 'string' ? source : source.party
    return [
      {
        _id: `source-${id}`,
        dataCategory: label,
        sources: [{ description, url: '', publiclyAvailable: isPublic }],
      },
    ]
  })
}

function describeRight(policy: Policy, kinds: readonly string[]): object {
  const right = policy.rights.find(({ kind }) => kinds.includes(kind))
  return right ? { available: true, ...describeWay(policy, right.kind) } : {}
}

function describeWay({ rights, contact }: Policy, wanted: string): object {
  const right = rights.find(({ kind }) => kind === wanted)
  const description = right?.text ?? right?.how
  return {
    description: description ?? 'undeclared',
    ...(contact?.url !== undefined && { url: contact.url }),
    ...(contact?.email !== undefined && { email: contact.email }),
    ...(contact?.verification !== undefined && { identificationEvidences: [contact.verification] }),
  }
}

function describeAuthority({ supervisoryAuthority: authority }: Policy): object {
  if (!authority) return {}
  return {
    supervisoryAuthority: {
      name: authority.name,
      ...(authority.country !== undefined && { country: authority.country }),
    },
    ...(authority.url !== undefined && { url: authority.url }),
  }
}
