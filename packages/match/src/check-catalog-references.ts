import { catalog, findThirdParty } from '@candor/catalog'
import { type Diagnostic, suggestWord } from '@candor/diagnostics'
import { type Policy, findSpan } from '@candor/model'
import { catalogUnknown } from './generated/messages.ts'

/** Diagnostics for `processors[].catalog` values that the catalog does not know. */
export function checkCatalogReferences(policy: Policy): Diagnostic[] {
  return policy.processors.flatMap(({ catalog: value, title }, at) => {
    if (value === undefined || findThirdParty(value)) return []
    const suggestion = suggestWord(
      value,
      catalog.map(({ id }) => id),
    )
    return catalogUnknown(
      { value, processor: title, suggestion },
      { span: findSpan(policy, `/processors/${at}/catalog`) },
    )
  })
}
