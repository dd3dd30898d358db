import { createHash } from 'node:crypto'
import { type Diagnostic, compareDiagnostics } from '@candor/diagnostics'
import type { Observation } from '@candor/scan'
import type { Finding } from './generated/report.ts'

/** A finding before it is counted among its like. */
export interface FindingDraft {
  /** What it is about, without a place: a recipient, a name, a category. */
  readonly subject: string
  readonly diagnostic: Diagnostic
  readonly observation?: Observation | undefined
}

/**
 * Orders findings by file, line, column and code, and gives each a fingerprint that stays while its line
 * moves.
 */
export function createFindings(drafts: readonly FindingDraft[]): Finding[] {
  const counts = new Map<string, number>()
  return drafts
    .toSorted((a, b) => compareDiagnostics(a.diagnostic, b.diagnostic))
    .map(({ subject, diagnostic, observation }) => {
      const key = [diagnostic.code, diagnostic.span?.file ?? '', subject].join('\n')
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      return { fingerprint: hashText(`${key}\n${count}`), diagnostic, ...(observation && { observation }) }
    })
}

/** 128 bits of SHA-256, in hexadecimal. */
function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
