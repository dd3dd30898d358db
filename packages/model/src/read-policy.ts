import { type Diagnostic, compareDiagnostics } from '@candor/diagnostics'
import { joinDeclarations } from './join-declarations.ts'
import { linkPolicy } from './link-policy.ts'
import { type ReadFile, loadDeclaration } from './load-declaration.ts'
import type { Policy } from './policy.ts'
import { rules } from './rules.ts'

/** What came of reading a policy. */
export interface PolicyReading {
  /** Undefined as soon as one diagnostic is an error: a policy is whole, or it is not used. */
  readonly policy: Policy | undefined
  /** All problems of all files, in the order of the text. */
  readonly diagnostics: Diagnostic[]
  /** File → text, for code frames. */
  readonly sources: Readonly<Record<string, string>>
}

/**
 * Reads a policy: YAML text in, frozen and linked policy and diagnostics out. `entry` is the path of
 * `policy.yaml` or of the one file; `read` gives the bytes of a path. Bad input gives diagnostics; only a
 * bug throws.
 */
export function readPolicy(entry: string, read: ReadFile): PolicyReading {
  const { parts, diagnostics: found, sources, complete } = loadDeclaration(entry, read)
  const joined = joinDeclarations(parts)
  const draft = { declaration: joined.declaration, places: joined.places, complete }
  const checked = parts.length === 0 ? [] : rules.flatMap((rule) => rule(draft))
  const diagnostics = [...found, ...joined.diagnostics, ...checked].toSorted(compareDiagnostics)
  const failed = diagnostics.some(({ severity }) => severity === 'error')
  return { policy: failed || parts.length === 0 ? undefined : linkPolicy(draft), diagnostics, sources }
}
