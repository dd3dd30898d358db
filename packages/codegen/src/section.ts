/** A piece of the generated module, with what it imports from the runtime. */
export interface Section {
  readonly code: string
  readonly values?: readonly string[]
  readonly types?: readonly string[]
}

/** One section from several, in their order, a blank line between. */
export function joinSections(sections: readonly Section[]): Section {
  return {
    code: sections
      .map(({ code }) => code)
      .filter((code) => code !== '')
      .join('\n\n'),
    values: sections.flatMap(({ values = [] }) => values),
    types: sections.flatMap(({ types = [] }) => types),
  }
}
