import { type Diagnostic, type Place, compareDiagnostics } from '@candor/diagnostics'
import { describeChoices } from './describe-json.ts'
import * as message from './generated/messages.ts'
import { joinPointer } from './json-pointer.ts'
import { type Policy, declares, findSpan } from './policy.ts'

/** One thing that a policy may say as a whole. */
interface Fact {
  /** JSON pointers at which it may be said. */
  readonly at: readonly string[]
  /** What it would be part of; the note stands there if the policy has it. */
  readonly within?: string
  readonly report: (slots: Record<never, never>, place: Place) => Diagnostic
}

const facts: readonly Fact[] = [
  {
    at: ['/controller/address', '/contact/address'],
    within: '/controller',
    report: message.controllerAddressUndeclared,
  },
  {
    at: [
      '/controller/email',
      '/controller/phone',
      '/contact/email',
      '/contact/phone',
      '/contact/url',
      '/contact/text',
    ],
    within: '/controller',
    report: message.controllerContactUndeclared,
  },
  { at: ['/controller/legalName'], within: '/controller', report: message.controllerLegalNameUndeclared },
  { at: ['/controller/country'], within: '/controller', report: message.controllerCountryUndeclared },
  { at: ['/representative'], report: message.representativeUndeclared },
  { at: ['/dataProtectionOfficer'], report: message.dataProtectionOfficerUndeclared },
  { at: ['/supervisoryAuthority'], report: message.supervisoryAuthorityUndeclared },
  { at: ['/languages'], report: message.languagesUndeclared },
  { at: ['/dates/effective'], within: '/dates', report: message.effectiveDateUndeclared },
  { at: ['/dates/lastReviewed'], within: '/dates', report: message.lastReviewedUndeclared },
  { at: ['/scope'], report: message.scopeUndeclared },
  { at: ['/jurisdictions'], report: message.jurisdictionsUndeclared },
  { at: ['/data'], report: message.dataUndeclared },
  { at: ['/purposes'], report: message.purposesUndeclared },
  { at: ['/channels'], report: message.channelsUndeclared },
  { at: ['/processors'], report: message.processorsUndeclared },
  { at: ['/storage'], report: message.storageUndeclared },
  { at: ['/safeguards'], report: message.safeguardsUndeclared },
  { at: ['/rights'], report: message.rightsUndeclared },
  { at: ['/automatedDecisions'], report: message.automatedDecisionsUndeclared },
  { at: ['/sale'], report: message.saleUndeclared },
  { at: ['/sharing'], report: message.sharingUndeclared },
  { at: ['/children'], report: message.childrenUndeclared },
  { at: ['/doNotTrack'], report: message.doNotTrackUndeclared },
  { at: ['/globalPrivacyControl'], report: message.globalPrivacyControlUndeclared },
  { at: ['/changeNotice'], report: message.changeNoticeUndeclared },
]

type EntryList = 'data' | 'purposes' | 'processors' | 'storage'

/** One thing that each entry of a list may say. */
interface EntryFact<List extends EntryList> {
  readonly isSilent: (
    entry: Policy[List][number],
    says: (field: string) => boolean,
    policy: Policy,
  ) => boolean
  readonly report: (slots: { items: string }, place: Place) => Diagnostic
}

const entryFacts: { readonly [List in EntryList]: readonly EntryFact<List>[] } = {
  purposes: [
    { isSilent: (_, says) => !says('legalBasis'), report: message.legalBasisUndeclared },
    { isSilent: (_, says) => !says('kind'), report: message.purposeKindUndeclared },
  ],
  data: [
    { isSilent: (_, says) => !says('source'), report: message.sourceUndeclared },
    { isSilent: (_, says) => !says('necessity'), report: message.necessityUndeclared },
    {
      isSilent: ({ necessity }, says) => necessity === 'required' && !says('withoutIt'),
      report: message.consequenceUndeclared,
    },
    {
      isSilent: ({ id }, _, policy) => !policy.retention.some(({ data }) => data.includes(id)),
      report: message.retentionUndeclared,
    },
  ],
  processors: [
    { isSilent: (_, says) => !says('role'), report: message.processorRoleUndeclared },
    { isSilent: (_, says) => !says('country'), report: message.processorCountryUndeclared },
    { isSilent: (_, says) => !says('legalName'), report: message.processorLegalNameUndeclared },
    { isSilent: (_, says) => !says('receives'), report: message.processorReceivesUndeclared },
  ],
  storage: [
    {
      isSilent: ({ observable }, says) => observable !== false && !says('name') && !says('pattern'),
      report: message.storageNameUndeclared,
    },
    { isSilent: (_, says) => !says('duration'), report: message.storageDurationUndeclared },
    { isSilent: (_, says) => !says('party'), report: message.storagePartyUndeclared },
    { isSilent: (_, says) => !says('purposes'), report: message.storagePurposeUndeclared },
  ],
}

/**
 * What a policy is silent about, as warnings (most privacy laws ask for it) and notes: one for each kind of
 * fact, which names the entries, points at the first and holds the places of the others. Silence never
 * becomes a statement.
 */
export function listUndeclared(policy: Policy): Diagnostic[] {
  const whole = facts
    .filter(({ at }) => !at.some((pointer) => declares(policy, pointer)))
    .map(({ within, report }) =>
      report(
        {},
        { span: (within === undefined ? undefined : findSpan(policy, within)) ?? findSpan(policy, '') },
      ),
    )
  const lists: readonly EntryList[] = ['data', 'purposes', 'processors', 'storage']
  return [...whole, ...lists.flatMap((list) => listSilentEntries(policy, list))].toSorted(compareDiagnostics)
}

function listSilentEntries<List extends EntryList>(policy: Policy, list: List): Diagnostic[] {
  const entries: readonly Policy[List][number][] = policy[list]
  const checks: readonly EntryFact<List>[] = entryFacts[list]
  return checks.flatMap(({ isSilent, report }) => {
    const silent = entries.flatMap((entry, at) => {
      const pointer = joinPointer(`/${list}`, at)
      const says = (field: string) => declares(policy, joinPointer(pointer, field))
      return isSilent(entry, says, policy) ? [{ id: entry.id, span: findSpan(policy, pointer) }] : []
    })
    if (silent.length === 0) return []
    const related = silent
      .slice(1)
      .flatMap(({ id, span }) => (span ? [{ message: `The same holds for \`${id}\`.`, span }] : []))
    return [
      report({ items: describeChoices(silent.map(({ id }) => id)) }, { span: silent[0]?.span, related }),
    ]
  })
}
