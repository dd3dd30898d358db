import type { Clause } from '@candor/model'

/** The stable anchor of a section; the same words as in a clause's `section`. */
export type SectionId = Clause['section']

/** Sections in the order of the document. */
export const sectionIds: readonly SectionId[] = [
  'introduction', 'summary', 'overview', 'controller', 'scope', 'purposes', 'channels', 'data', 'recipients', 'storage',
  'retention', 'safeguards', 'choices', 'rights', 'automated-decisions', 'sale', 'california', 'children', 'signals', 'changes',
  'contact', 'glossary',
]
