import type { PolicyDocument } from '@candor/document'
import type { Policy } from '@candor/model'

/** What formats are made from. */
export interface FormatInput {
  readonly policy: Policy
  readonly document: PolicyDocument
  /** Only this channel, for the notices of forms. */
  readonly channel?: string | undefined
}

/** What came of it. */
export interface FormatOutput {
  /** Undefined when the format cannot be filled from what is declared; `gaps` then say why. */
  readonly content: string | Uint8Array | undefined
  /** What the format asks for and the policy does not declare, in plain words. Nothing is put in its place. */
  readonly gaps: readonly string[]
}

export type RenderFormat = (input: FormatInput) => FormatOutput | Promise<FormatOutput>

/** One format: its name on the command line, the file that it is usually kept in, and what it is. */
export interface Format {
  readonly id: string
  readonly file: string
  readonly title: string
  /** Whether the content is bytes, which a terminal cannot show. */
  readonly isBinary?: true
  /** Loads the code for it, which for some formats is heavy. */
  load(): Promise<RenderFormat>
}

/** Content that lacks nothing. */
export function complete(content: string | Uint8Array): FormatOutput {
  return { content, gaps: [] }
}

/** A value as a JSON file. */
export function printJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
