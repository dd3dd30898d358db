import type { Policy } from '@candor/model'
import { describePlace } from './describe-place.ts'
import { renderComment, renderString, renderUnion } from './escape.ts'
import { pascalCase } from './identifier.ts'
import { listRequiredConsent } from './list-consent.ts'
import { joinSections, type Section } from './section.ts'

/** A `discloseTo…` function for each processor. */
export function renderProcessors(policy: Policy): Section {
  return joinSections(policy.processors.map((processor, index) => renderProcessor(policy, processor, index)))
}

type Processor = Policy['processors'][number]

function renderProcessor(policy: Policy, processor: Processor, index: number): Section {
  const { id, title, text } = processor
  const { free, asked } = listReceived(policy, processor)
  const isOptional = free.length > 0
  const purposes = [...asked.keys()]
  const byPurpose = [...asked].map(([purpose, categories]) => `${renderString(purpose)}: ${renderUnion(categories)}`)
  const categories = [
    ...(isOptional || purposes.length === 0 ? [renderUnion(free)] : []),
    ...(purposes.length === 0 ? [] : [`{ ${byPurpose.join('; ')} }[Asked]`]),
  ].join(' | ')
  const parameter = isOptional ? ' = never' : ''
  const proof = purposes.length === 0 ? '' : `\n  grant${isOptional ? '?' : ''}: Granted<Asked>,`
  const list = `[${purposes.map(renderString).join(', ')}]`
  const passed = purposes.length === 0 ? '' : `, grant, ${isOptional ? `grant && ${list}` : list}`
  const code = `${renderComment([title, text, describeProof(purposes, isOptional), describePlace(policy, `/processors/${index}`)])}
export function discloseTo${pascalCase(id)}<Values${purposes.length === 0 ? '' : `, Asked extends ${renderUnion(purposes)}${parameter}`}>(
  values: Values & Disclosable<Values, ${categories}, ${renderString(id)}>,${proof}
): Revealed<Values> {
  return disclose(values${passed})
}`
  return { code, values: ['disclose'], types: ['Disclosable', 'Revealed', ...(purposes.length === 0 ? [] : ['Granted'])] }
}

function describeProof(purposes: readonly string[], isOptional: boolean): string | undefined {
  if (purposes.length === 0) return undefined
  return `Needs the proof of consent to ${purposes.join(' or ')}${isOptional ? ' for what it receives for that alone' : ''}.`
}

/** Categories that a processor may have without consent, and by each purpose those that need consent to it. */
function listReceived(
  policy: Policy,
  { receives }: Processor,
): { free: string[]; asked: Map<string, string[]> } {
  const categorize = (ids: readonly string[]): string[] =>
    [...new Set(policy.data.filter(({ id }) => ids.includes(id)).map(({ category }) => category))].sort()
  const isAsked = (purposes: readonly string[]): boolean => listRequiredConsent(policy, purposes).length > 0
  const rows = receives.filter(({ purposes }) => isAsked(purposes))
  const purposes = policy.purposes.map(({ id }) => id).filter((id) => rows.some((row) => row.purposes.includes(id)))
  return {
    free: categorize(receives.filter((row) => !isAsked(row.purposes)).flatMap(({ data }) => data)),
    asked: new Map(
      purposes.map((id) => [id, categorize(rows.filter((row) => row.purposes.includes(id)).flatMap(({ data }) => data))]),
    ),
  }
}
