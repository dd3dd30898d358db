import { findCategory } from '@candor/vocabulary'
import type { Policy } from '@candor/model'
import { describePeriod } from './describe-period.ts'
import type { RenderFormat } from './format.ts'
import { type ItemUse, listItemUses, listPurposeItems } from './item-uses.ts'
import { isOutsideEea } from './eea.ts'
import { type Table, serializeCsv } from './table.ts'

interface Activity {
  readonly policy: Policy
  readonly purpose: Policy['purposes'][number]
  readonly uses: readonly ItemUse[]
}

/** Name, the letter of GDPR Art. 30(1) that asks for it, and its value. */
type Column = readonly [name: string, letter: string, value: (activity: Activity) => string]

const columns: readonly Column[] = [
  ['Controller', '(a)', ({ policy }) => describeController(policy)],
  [
    'Joint controllers',
    '(a)',
    ({ policy }) =>
      policy.processors
        .filter(({ role }) => role === 'joint-controller')
        .map(nameProcessor)
        .join('; '),
  ],
  [
    'Representative',
    '(a)',
    ({ policy }) =>
      [describeAppointment(policy.representative), describeAppointment(policy.ukRepresentative)]
        .filter((part) => part !== '')
        .join('; '),
  ],
  ['Data protection officer', '(a)', ({ policy }) => describeAppointment(policy.dataProtectionOfficer)],
  ['Purpose', '(b)', ({ purpose }) => purpose.title],
  ['Legal basis', 'Art. 6(1)', ({ purpose }) => purpose.legalBasis?.replaceAll('-', ' ') ?? ''],
  [
    'Categories of persons',
    '(c)',
    ({ policy, purpose }) =>
      (purpose.dataSubjects.length > 0 ? purpose.dataSubjects : (policy.scope?.audiences ?? [])).join('; '),
  ],
  [
    'Categories of personal data',
    '(c)',
    ({ uses }) =>
      unique(
        uses.map(({ item }) => `${item.label} (${findCategory(item.category)?.label ?? item.category})`),
      ).join('; '),
  ],
  [
    'Recipients',
    '(d)',
    (activity) =>
      listRecipients(activity)
        .map((one) => [nameProcessor(one), one.role].filter((part) => part !== undefined).join(', '))
        .join('; '),
  ],
  [
    'Third countries',
    '(e)',
    (activity) => unique(listTransfers(activity).map(({ country }) => country ?? '')).join('; '),
  ],
  [
    'Safeguards of transfers',
    '(e)',
    (activity) =>
      listTransfers(activity)
        .flatMap((one) =>
          one.transfer ? [`${one.title}: ${one.transfer.mechanism.replaceAll('-', ' ')}`] : [],
        )
        .join('; '),
  ],
  ['Time limits for erasure', '(f)', (activity) => listPeriods(activity).join('; ')],
  ['Security measures', '(g)', ({ policy }) => policy.safeguards.map(({ title }) => title).join('; ')],
]

/** Facts that a record may rightly lack: nobody of that kind exists, or none is needed. */
const optional = new Set(['Joint controllers', 'Third countries', 'Safeguards of transfers', 'Recipients'])

export const renderRecordCsv: RenderFormat = ({ policy }) => {
  const { table, gaps } = createRecord(policy)
  return { content: table && serializeCsv(table), gaps }
}

export const renderRecordXlsx: RenderFormat = async ({ policy }) => {
  const { table, gaps } = createRecord(policy)
  if (!table) return { content: undefined, gaps }
  const { serializeWorkbook } = await import('./serialize-workbook.ts')
  return { content: await serializeWorkbook(table), gaps }
}

/** One line for each purpose. */
function createRecord(policy: Policy): { table: Table | undefined; gaps: string[] } {
  if (policy.purposes.length === 0)
    return { table: undefined, gaps: ['The policy declares no purpose (`purposes`).'] }
  const uses = listItemUses(policy)
  const rows = policy.purposes.map((purpose) => {
    const activity = { policy, purpose, uses: listPurposeItems(policy, uses, purpose.id) }
    return columns.map(([, , value]) => value(activity))
  })
  const gaps = columns.flatMap(([name, letter], at) => {
    const missing = optional.has(name)
      ? []
      : policy.purposes.filter((_, row) => rows[row]?.[at] === '').map(({ title }) => title)
    if (missing.length === 0) return []
    const where =
      missing.length === rows.length ? '' : ` for ${missing.map((title) => `“${title}”`).join(', ')}`
    return [
      `${name} (GDPR Art. ${letter.startsWith('(') ? `30(1)${letter}` : letter.slice(5)}): undeclared${where}.`,
    ]
  })
  return {
    table: { title: 'Record of processing activities', columns: columns.map(([name]) => name), rows },
    gaps,
  }
}

function describeController({ controller, contact }: Policy): string {
  const { name, legalName, address, email, phone } = controller
  return [legalName ?? name, address, email ?? contact?.email, phone ?? contact?.phone]
    .filter((part) => part !== undefined)
    .join(', ')
}

function describeAppointment(appointment: Policy['representative']): string {
  if (!appointment) return ''
  if ('notRequired' in appointment)
    return `not required: ${appointment.notRequired.replaceAll(/\s+/g, ' ').trim()}`
  const { name, address, email, phone } = appointment
  return [name, address, email, phone].filter((part) => part !== undefined).join(', ')
}

function listRecipients({ policy, purpose }: Activity): Policy['processors'][number][] {
  return policy.processors.filter(({ receives }) =>
    receives.some(({ purposes }) => purposes.includes(purpose.id)),
  )
}

function listTransfers(activity: Activity): Policy['processors'][number][] {
  return listRecipients(activity).filter(({ country }) => country !== undefined && isOutsideEea(country))
}

function listPeriods({ purpose, uses, policy }: Activity): string[] {
  const ids = new Set(uses.map(({ item }) => item.id))
  return policy.retention
    .filter(
      ({ data, purposes }) =>
        data.some((id) => ids.has(id)) && (purposes.length === 0 || purposes.includes(purpose.id)),
    )
    .flatMap((entry) => {
      const period = describePeriod(entry)
      const labels = entry.data
        .filter((id) => ids.has(id))
        .map((id) => policy.data.find((one) => one.id === id)?.label ?? id)
      return period === undefined ? [] : [`${labels.join(', ')}: ${period}`]
    })
}

function nameProcessor({ title, legalName }: Policy['processors'][number]): string {
  return legalName ?? title
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
