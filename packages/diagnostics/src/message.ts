import type { Diagnostic, Related, Severity, Span } from './generated/diagnostic.ts'

/** The texts behind one code, as written in the owner's `messages/*.md`. */
export interface Message {
  readonly code: string
  readonly severity: Severity
  /** Templates: `{slot}` is filled; `[ … {slot} … ]` is left out when a slot in it has no value. */
  readonly what: string
  readonly why: string
  readonly fix: string
  /** The smallest input that gives this diagnostic; the owner's tests run it. */
  readonly example: readonly ExampleFile[]
}

/** One file of a message's example. */
export interface ExampleFile {
  readonly name: string
  readonly language: string
  readonly text: string
}

/** Values of a message's slots. A slot without a value takes its optional part away with it. */
export type Slots = Readonly<Record<string, string | number | undefined>>

/** Where a diagnostic belongs, beside its texts. */
export interface Place {
  readonly span?: Span | undefined
  readonly related?: readonly Related[] | undefined
  readonly suggestion?: string | undefined
}

/** Fills a message's templates. Throws when a slot outside brackets has no value: that is a bug of the caller. */
export function createDiagnostic(message: Message, slots: Slots, place: Place = {}): Diagnostic {
  return {
    code: message.code,
    severity: message.severity,
    what: fillTemplate(message.what, slots),
    why: fillTemplate(message.why, slots),
    fix: fillTemplate(message.fix, slots),
    ...(place.span && { span: place.span }),
    ...(place.related && place.related.length > 0 && { related: [...place.related] }),
    ...(place.suggestion !== undefined && { suggestion: place.suggestion }),
  }
}

const optionalPart = /\[([^[\]]*\{[a-zA-Z]+\}[^[\]]*)\]/g
const slot = /\{([a-zA-Z]+)\}/g

/** `{slot}` becomes its value; a bracketed part with a slot that has no value is left out. */
export function fillTemplate(template: string, slots: Slots): string {
  const chosen = template.replaceAll(optionalPart, (_, part: string) => (findSlots(part).every((name) => slots[name] !== undefined) ? part : ''))
  return chosen.replaceAll(slot, (_, name: string) => {
    const value = slots[name]
    if (value === undefined) throw new Error(`no value for {${name}} in "${template}"`)
    return String(value)
  })
}

/** Names of the slots in a template, in order, each once. */
export function findSlots(template: string): string[] {
  return [...new Set([...template.matchAll(slot)].map(([, name]) => name as string))]
}

/** Names of the slots that stand only in bracketed parts: these may be left undefined. */
export function findOptionalSlots(template: string): string[] {
  const needed = findSlots(template.replaceAll(optionalPart, ''))
  return findSlots(template).filter((name) => !needed.includes(name))
}
