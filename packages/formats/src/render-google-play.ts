import type { Policy } from '@candor/model'
import type { FormatOutput, RenderFormat } from './format.ts'
import { type ItemUse, listItemUses } from './item-uses.ts'
import { findRow, storeCategories, storePurposes } from './store-categories.ts'
import { serializeCsv } from './table.ts'

const columns = [
  'Question ID (machine readable)',
  'Response ID (machine readable)',
  'Response value',
  'Answer requirement',
  'Human-friendly question label',
]

type Requirement = 'MULTIPLE_CHOICE' | 'REQUIRED' | 'MAYBE_REQUIRED'
type Row = readonly [
  question: string,
  response: string,
  value: string,
  requirement: Requirement,
  label: string,
]

const purposeIds = [
  ['APP_FUNCTIONALITY', 'App functionality'],
  ['ANALYTICS', 'Analytics'],
  ['DEVELOPER_COMMUNICATIONS', 'Developer communications'],
  ['ADVERTISING', 'Advertising or marketing'],
  ['FRAUD_PREVENTION_SECURITY', 'Fraud prevention, security and compliance'],
  ['PERSONALIZATION', 'Personalization'],
  ['ACCOUNT_MANAGEMENT', 'Account management'],
] as const

/**
 * Answers for Google Play's data safety form, in the columns and ids of the CSV that Play Console exports and imports. Only
 * questions that the policy answers have a value; types that it does not declare are left out, so what Play Console holds
 * for them stays to be decided by the developer. A recipient whose role is processor is no sharing by Google's definition.
 */
export const renderGooglePlay: RenderFormat = ({ policy }): FormatOutput => {
  if (policy.data.length === 0)
    return { content: undefined, gaps: ['The policy declares no data item (`data`).'] }
  const gaps: string[] = []
  const types = groupTypes(policy)
  const rows: Row[] = [
    ...describePractices(policy, gaps),
    ...types.map(([response, { question, uses }]) =>
      answer(`PSL_DATA_TYPES_${question}`, `PSL_${response}`, uses.map(({ item }) => item.label).join(', ')),
    ),
    ...types.flatMap(([response, { uses }]) => describeUsage(response, uses, gaps)),
  ]
  return { content: serializeCsv({ columns, rows }), gaps }
}

function groupTypes(policy: Policy): [response: string, group: { question: string; uses: ItemUse[] }][] {
  const types = new Map<string, { question: string; uses: ItemUse[] }>()
  for (const use of listItemUses(policy)) {
    const [question, response] = findRow(storeCategories, use.item.category)?.google ?? [
      'PERSONAL',
      'OTHER_PERSONAL',
    ]
    const known = types.get(response)
    if (known) known.uses.push(use)
    else types.set(response, { question, uses: [use] })
  }
  return [...types].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** The questions about the app as a whole. */
function describePractices({ safeguards, rights, data }: Policy, gaps: string[]): Row[] {
  const rows = [
    answer(
      'PSL_DATA_COLLECTION_COLLECTS_PERSONAL_DATA',
      '',
      'Does your app collect or share any of the required user data types?',
      'REQUIRED',
    ),
  ]
  const ways = safeguards.filter(({ kind }) => kind === 'encryption-in-transit')
  // A safeguard that names no data is about all of it.
  const isEncrypted = (id: string): boolean =>
    ways.some((way) => way.data.length === 0 || way.data.includes(id))
  const encryption = 'PSL_DATA_COLLECTION_ENCRYPTED_IN_TRANSIT'
  if (data.every(({ id }) => isEncrypted(id)))
    rows.push(
      answer(
        encryption,
        '',
        'Is all of the user data collected by your app encrypted in transit?',
        'MAYBE_REQUIRED',
      ),
    )
  else
    gaps.push(
      `${encryption}: the policy declares no safeguard of the kind \`encryption-in-transit\` for all data.`,
    )
  const deletion = 'PSL_SUPPORT_DATA_DELETION_BY_USER'
  if (rights.some(({ kind }) => kind === 'erasure' || kind === 'delete'))
    rows.push(
      answer(
        deletion,
        'DATA_DELETION_YES',
        'Do you provide a way for users to request that their data is deleted?',
        'MAYBE_REQUIRED',
      ),
    )
  else gaps.push(`${deletion}: the policy declares no right to erasure.`)
  return rows
}

/** The questions about one type of data. */
function describeUsage(response: string, uses: readonly ItemUse[], gaps: string[]): Row[] {
  const question = `PSL_DATA_USAGE_RESPONSES:PSL_${response}`
  const shared = listSharing(response, uses, gaps)
  const handling = `${question}:PSL_DATA_USAGE_COLLECTION_AND_SHARING`
  const rows = [answer(handling, 'PSL_DATA_USAGE_ONLY_COLLECTED', 'Collected')]
  if (shared.length > 0) rows.push(answer(handling, 'PSL_DATA_USAGE_ONLY_SHARED', 'Shared'))
  gaps.push(
    `PSL_${response}: the policy does not say whether it is processed ephemerally (PSL_DATA_USAGE_EPHEMERAL).`,
  )
  const demanded = uses.map((use) => use.demanded)
  const control = `${question}:DATA_USAGE_USER_CONTROL`
  if (demanded.includes(true))
    rows.push(
      answer(control, 'PSL_DATA_USAGE_USER_CONTROL_REQUIRED', 'Users cannot choose', 'MAYBE_REQUIRED'),
    )
  else if (demanded.includes(undefined))
    gaps.push(`PSL_${response}: the policy does not say whether a person has to give it (\`necessity\`).`)
  else
    rows.push(answer(control, 'PSL_DATA_USAGE_USER_CONTROL_OPTIONAL', 'Users can choose', 'MAYBE_REQUIRED'))
  const collecting = uses.flatMap(({ purposes }) => purposes)
  const sharing = shared.flatMap(({ purposes }) => purposes)
  return [
    ...rows,
    ...listPurposes(`${question}:DATA_USAGE_COLLECTION_PURPOSE`, collecting, response, gaps),
    ...listPurposes(`${question}:DATA_USAGE_SHARING_PURPOSE`, sharing, response, gaps),
  ]
}

/** Recipients that are no processors. One without a role is neither. */
function listSharing(
  response: string,
  uses: readonly ItemUse[],
  gaps: string[],
): ItemUse['recipients'][number][] {
  const outside = uses
    .flatMap(({ recipients }) => recipients)
    .filter(({ processor }) => processor.role !== 'processor')
  const unclear = outside
    .filter(({ processor }) => processor.role === undefined)
    .map(({ processor }) => processor.id)
  for (const id of new Set(unclear)) {
    gaps.push(
      `PSL_${response}: whether data is shared with \`${id}\` depends on its \`role\`, which is undeclared.`,
    )
  }
  return outside.filter(({ processor }) => processor.role !== undefined)
}

function answer(
  question: string,
  response: string,
  label: string,
  requirement: Requirement = 'MULTIPLE_CHOICE',
): Row {
  return [question, response, 'TRUE', requirement, label]
}

function listPurposes(
  question: string,
  purposes: readonly ItemUse['purposes'][number][],
  response: string,
  gaps: string[],
): Row[] {
  const ids = new Set<string>()
  for (const { id, kind } of purposes) {
    const purpose = kind === undefined ? undefined : findRow(storePurposes, kind)
    const gap = `PSL_${response}: the purpose \`${id}\` declares no \`kind\` that Google's purposes can be told from.`
    if (purpose) ids.add(purpose.google)
    else if (!gaps.includes(gap)) gaps.push(gap)
  }
  return purposeIds
    .filter(([id]) => ids.has(id))
    .map(([id, label]): Row => [question, `PSL_${id}`, 'TRUE', 'MULTIPLE_CHOICE', label])
}
