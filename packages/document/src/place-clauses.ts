import type { Policy } from '@candor/model'
import type { Heading, RootContent } from 'mdast'
import { cleanLine } from './clean-text.ts'
import { parseProse } from './parse-prose.ts'
import type { SectionId } from './section-id.ts'

type Clause = Policy['clauses'][number]

/**
 * A section's heading and body with counsel's clauses. A clause with a title before or after a section has a heading of its
 * own; one without stands inside the section. `instead` takes the place of the body, and of the heading when it has a
 * title; the anchor stays. Empty when there is neither a body nor a clause.
 */
export function placeClauses(
  section: SectionId,
  title: string,
  body: readonly RootContent[],
  clauses: Policy['clauses'],
): RootContent[] {
  const own = clauses.map((clause, index) => ({ clause, index })).filter(({ clause }) => clause.section === section)
  const put = (place: Clause['place'], titled: boolean) =>
    own.filter(({ clause }) => clause.place === place && (clause.title !== undefined) === titled)
  const instead = own.filter(({ clause }) => clause.place === 'instead')
  const content = [
    ...put('before', false).flatMap(createBody),
    ...(instead.length > 0 ? instead.flatMap(createBody) : body),
    ...put('after', false).flatMap(createBody),
  ]
  const heading = createSectionHeading(section, title, instead.find(({ clause }) => clause.title !== undefined))
  return [
    ...put('before', true).flatMap(createSection),
    ...(content.length > 0 ? [heading, ...content] : []),
    ...put('after', true).flatMap(createSection),
  ]
}

function createSectionHeading(section: SectionId, title: string, by: { clause: Clause; index: number } | undefined): Heading {
  const facts = by ? { data: { facts: [`/clauses/${by.index}/title`] } } : {}
  return {
    type: 'heading',
    depth: 2,
    children: [{ type: 'text', value: cleanLine(by?.clause.title ?? title), ...facts }],
    data: { section },
  }
}

function createSection({ clause, index }: { clause: Clause; index: number }): RootContent[] {
  const heading: Heading = {
    type: 'heading',
    depth: 2,
    children: [{ type: 'text', value: cleanLine(clause.title ?? ''), data: { facts: [`/clauses/${index}/title`] } }],
    data: { section: `clause-${clause.id}` },
  }
  return [heading, ...createBody({ clause, index })]
}

function createBody({ clause, index }: { clause: Clause; index: number }): RootContent[] {
  return parseProse(clause.text, 2, [`/clauses/${index}/text`])
}
