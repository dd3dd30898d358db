/**
 * A leaf of the outline: a text of the policy (or one worked out from it) and where it comes from. It stays data until the
 * tree is built: templates only see a placeholder for it, so its text is never read as template or as Markdown markup.
 */
export type Slot = {
  /** line: plain text · prose: Markdown without HTML · link: text with an address · code: a name as code sees it · mark: no text. */
  kind: 'line' | 'prose' | 'link' | 'code' | 'mark'
  text: string
  /** JSON pointers into the policy: first why it stands here, then where its text comes from. */
  paths: readonly string[]
  href?: string
}

/** Plain data that a template is given: slots, groups and lists of them, and flags for conditions. */
export type OutlineValue = Slot | boolean | undefined | readonly OutlineValue[] | { readonly [key: string]: OutlineValue }

/** What one template is given. Every key that the template names is present; undeclared ones are undefined. */
export type SectionOutline = { readonly [key: string]: OutlineValue }

/** A slot for plain text; undefined stays undefined. */
export function createLine(text: string | undefined, ...paths: string[]): Slot | undefined {
  return text === undefined ? undefined : { kind: 'line', text, paths }
}

/** A slot for Markdown text; undefined stays undefined. */
export function createProse(text: string | undefined, ...paths: string[]): Slot | undefined {
  return text === undefined ? undefined : { kind: 'prose', text, paths }
}

/** A slot that shows a text and leads to an address. */
export function createLink(text: string | undefined, href: string, ...paths: string[]): Slot | undefined {
  return text === undefined ? undefined : { kind: 'link', text, href, paths }
}

/** A slot without text: put before a sentence, it says on which facts the sentence rests. */
export function createMark(...paths: string[]): Slot {
  return { kind: 'mark', text: '', paths }
}

export function isSlot(value: unknown): value is Slot {
  return typeof value === 'object' && value !== null && 'kind' in value && 'paths' in value
}
