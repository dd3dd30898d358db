import type { Policy } from '@candor/model'
import { describePlace } from './describe-place.ts'
import { renderComment, renderString } from './escape.ts'
import { describePurposes } from './describe-purposes.ts'
import { camelCase, pascalCase } from './identifier.ts'
import { joinSections, type Section } from './section.ts'

/** The data items with their categories, and for each channel a `collect…` function and a schema. */
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
  const isOptional = (item: string): boolean =>
    optionalData.includes(item) || policy.data.find((one) => one.id === item)?.necessity === 'optional'
  const listFields = (some: readonly string[]): string =>
    `[${some.map((item) => renderString(camelCase(item))).join(', ')}]`
  const fields = items.map((item) => {
    const itemIndex = policy.data.findIndex((one) => one.id === item)
    const type = isOptional(item) ? '?: unknown' : ': NonNullable<unknown>'
    return `${describeItem(policy, itemIndex)}\n  readonly ${camelCase(item)}${type}`
  })
  const required = items.filter((item) => !isOptional(item))
  const optional = items.filter(isOptional)
  const place = describePlace(policy, `/channels/${index}`)
  const code = `/** What the channel ${id} may collect. */
export interface FieldsOf${name} ${fields.length === 0 ? '{}' : `{\n${fields.join('\n')}\n}`}

${renderComment([title, text, describePurposes(policy, purposes), place])}
export function collect${name}<Given extends FieldsOf${name}>(
  fields: Declared<Given, FieldsOf${name}, ${renderString(id)}>,
): Collected<Given, Categories> {
  return collect(${renderString(id)}, ${listFields(items)}, fields)
}

/** The same as a Standard Schema: checks what came from outside, and seals it. What a field holds is not looked at. */
export const ${camelCase(id)}Schema: ChannelSchema<FieldsOf${name}, Categories> = {
  '~standard': {
    version: 1,
    vendor: 'candor',
    validate: (given) => validateFields(${renderString(id)}, ${listFields(required)}, ${listFields(optional)}, given),
  },
}`
  return {
    code,
    values: ['collect', 'validateFields'],
    types: ['ChannelSchema', 'Collected', 'Declared'],
  }
}

function describeItem(policy: Policy, index: number): string {
  const item = policy.data[index]
  const place = describePlace(policy, `/data/${index}`)
  return renderComment([`${item?.label}${place ? ` (${place})` : ''}`, item?.text], '  ')
}
