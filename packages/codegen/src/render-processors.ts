import type { Policy } from '@candor/model'
import { describePlace } from './describe-place.ts'
import { describeReceived } from './describe-purposes.ts'
import { renderComment, renderString, renderUnion } from './escape.ts'
import { pascalCase } from './identifier.ts'
import { listRequiredConsent } from './list-consent.ts'
import { joinSections, type Section } from './section.ts'

type Processor = Policy['processors'][number]

/** A `discloseTo…` function for each processor. */
export function renderProcessors(policy: Policy): Section {
  return joinSections(policy.processors.map((processor, index) => renderProcessor(policy, processor, index)))
}

function renderProcessor(policy: Policy, processor: Processor, index: number): Section {
  const { id, title, text, receives } = processor
  const received = listReceived(policy, processor)
  const asked = [...received.asked.keys()]
  const comment = renderComment([
    title,
    text,
    describeReceived(policy, receives),
    describeProof(asked, received.free.length > 0),
    describePlace(policy, `/processors/${index}`),
  ])
  const { parameter, grant, passed } = renderProof(asked, received.free.length > 0)
  const code = `${comment}
export function discloseTo${pascalCase(id)}<Values${parameter}>(
  values: Values & Disclosable<Values, ${renderReceived(received)}, ${renderString(id)}>,${grant}
): Revealed<Values> {
  return disclose(values${passed})
}`
  return {
    code,
    values: ['disclose'],
    types: ['Disclosable', 'Revealed', ...(grant === '' ? [] : ['Granted'])],
  }
}

/** Categories that a processor may have without consent, and by each purpose those that need consent to it. */
interface Received {
  readonly free: readonly string[]
  readonly asked: ReadonlyMap<string, readonly string[]>
}

function listReceived(policy: Policy, { receives }: Processor): Received {
  const categorize = (ids: readonly string[]): string[] =>
    [...new Set(policy.data.filter(({ id }) => ids.includes(id)).map(({ category }) => category))].sort()
  const isAsked = ({ purposes }: { readonly purposes: readonly string[] }): boolean =>
    listRequiredConsent(policy, purposes).length > 0
  const rows = receives.filter(isAsked)
  const listFor = (purpose: string): string[] =>
    categorize(rows.filter(({ purposes }) => purposes.includes(purpose)).flatMap(({ data }) => data))
  const purposes = policy.purposes.map(({ id }) => id)
  return {
    free: categorize(receives.filter((row) => !isAsked(row)).flatMap(({ data }) => data)),
    asked: new Map(
      purposes
        .filter((purpose) => rows.some((row) => row.purposes.includes(purpose)))
        .map((purpose) => [purpose, listFor(purpose)]),
    ),
  }
}

/** The categories as a type, in which `Asked` is the purpose that the proof is of. */
function renderReceived({ free, asked }: Received): string {
  const byPurpose = [...asked].map(
    ([purpose, categories]) => `${renderString(purpose)}: ${renderUnion(categories)}`,
  )
  if (byPurpose.length === 0) return renderUnion(free)
  return [...free.map(renderString), `{ ${byPurpose.join('; ')} }[Asked]`].join(' | ')
}

// Where something may be had without consent the proof may be left out: `Asked` is then no purpose at all.
function renderProof(
  asked: readonly string[],
  isOptional: boolean,
): Record<'parameter' | 'grant' | 'passed', string> {
  if (asked.length === 0) return { parameter: '', grant: '', passed: '' }
  const purposes = `[${asked.map(renderString).join(', ')}]`
  return {
    parameter: `, Asked extends ${renderUnion(asked)}${isOptional ? ' = never' : ''}`,
    grant: `\n  grant${isOptional ? '?' : ''}: Granted<Asked>,`,
    passed: isOptional ? `, grant, grant && ${purposes}` : `, grant, ${purposes}`,
  }
}

function describeProof(asked: readonly string[], isOptional: boolean): string | undefined {
  if (asked.length === 0) return undefined
  const scope = isOptional ? ', for what it receives for that alone' : ''
  return `Needs the proof of consent to ${asked.join(' or ')}${scope}.`
}
