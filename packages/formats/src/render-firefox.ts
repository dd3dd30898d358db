import { type FormatOutput, type RenderFormat, printJson } from './format.ts'
import { listItemUses } from './item-uses.ts'
import { findRow, storeCategories } from './store-categories.ts'

/**
 * `data_collection_permissions` for the manifest of a Firefox add-on, at `browser_specific_settings.gecko`. A type is required
 * where a person has to give the data; `technicalAndInteraction` can only be optional. `none` stands where all that is
 * declared is optional.
 */
export const renderFirefox: RenderFormat = ({ policy }): FormatOutput => {
  if (policy.data.length === 0)
    return { content: undefined, gaps: ['The policy declares no data item (`data`).'] }
  const required = new Set<string>()
  const optional = new Set<string>()
  const gaps: string[] = []
  for (const { item, demanded } of listItemUses(policy)) {
    const type = findRow(storeCategories, item.category)?.firefox ?? 'personallyIdentifyingInfo'
    if (demanded === undefined)
      gaps.push(
        `${type}: whether \`${item.id}\` must be given is undeclared (\`necessity\`), so it is in neither list.`,
      )
    else if (demanded && type !== 'technicalAndInteraction') required.add(type)
    else optional.add(type)
  }
  // A type that is required cannot be declined.
  for (const type of required) optional.delete(type)
  if (required.size === 0 && gaps.length > 0)
    gaps.push('`required` is left out: it would have to say `none`.')
  const lists = {
    ...(required.size > 0
      ? { required: [...required].toSorted() }
      : gaps.length === 0
        ? { required: ['none'] }
        : {}),
    ...(optional.size > 0 && { optional: [...optional].toSorted() }),
  }
  return {
    content: printJson({ browser_specific_settings: { gecko: { data_collection_permissions: lists } } }),
    gaps,
  }
}
