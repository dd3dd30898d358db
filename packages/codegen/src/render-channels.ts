import type { Policy } from '@candor/model'
import { describePlace } from './describe-place.ts'
import { renderComment, renderString } from './escape.ts'
import { describePurposes } from './describe-purposes.ts'
import { camelCase, pascalCase } from './identifier.ts'
import { joinSections, type Section } from './section.ts'

/** The data items with their categories, and a `collect…` function for each channel. */
export function renderChannels(policy: Policy): Section {
  return joinSections([
    renderCategories(policy),
    ...policy.channels.map((channel, index) => renderChannel(policy, channel, index)),
  ])
}

function renderCategories(policy: Policy): Section {
  const items = policy.data.map(
    ({ id, category }, index) =>
      `${describeItem(policy, index)}\n  readonly ${camelCase(id)}: ${renderString(category)}`,
  )
  const body = items.length === 0 ? '{}' : `{\n${items.join('\n')}\n}`
  return {
    code: `/** The data items of the policy, by field, with their categories. */\nexport interface Categories ${body}`,
  }
}

function renderChannel(policy: Policy, channel: Policy['channels'][number], index: number): Section {
  const { id, title, text, data, optionalData, purposes } = channel
  const name = pascalCase(id)
  const items = [...new Set([...data, ...optionalData])]
  const fields = items.map((item) => {
    const itemIndex = policy.data.findIndex((one) => one.id === item)
    const isOptional = optionalData.includes(item) || policy.data[itemIndex]?.necessity === 'optional'
    const type = isOptional ? '?: unknown' : ': NonNullable<unknown>'
    return `${describeItem(policy, itemIndex)}\n  readonly ${camelCase(item)}${type}`
  })
  const place = describePlace(policy, `/channels/${index}`)
  const code = `/** What the channel ${id} may collect. */
export interface FieldsOf${name} ${fields.length === 0 ? '{}' : `{\n${fields.join('\n')}\n}`}

${renderComment([title, text, describePurposes(policy, purposes), place])}
export function collect${name}<Given extends FieldsOf${name}>(
  fields: Declared<Given, FieldsOf${name}, ${renderString(id)}>,
): Collected<Given, Categories> {
  return collect(${renderString(id)}, [${items.map((item) => renderString(camelCase(item))).join(', ')}], fields)
}`
  return { code, values: ['collect'], types: ['Collected', 'Declared'] }
}

function describeItem(policy: Policy, index: number): string {
  const item = policy.data[index]
  const place = describePlace(policy, `/data/${index}`)
  return renderComment([`${item?.label}${place ? ` (${place})` : ''}`, item?.text], '  ')
}
