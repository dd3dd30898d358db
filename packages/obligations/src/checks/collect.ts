import type { NeedResult } from '../obligation.ts'

/** One entry that was looked at: the fact that meets the need, or what is missing of it. */
export type Finding = { readonly at?: readonly string[] | undefined; readonly gap?: string | undefined }

/** All findings together. */
export function collect(findings: readonly Finding[]): NeedResult {
  return {
    at: [...new Set(findings.flatMap(({ at }) => at ?? []))],
    gaps: findings.flatMap(({ gap }) => gap ?? []),
  }
}

/** A need that is met by any of these facts, or missing. */
export function collectAny(at: readonly string[], gap: string): NeedResult {
  return at.length > 0 ? { at, gaps: [] } : { at: [], gaps: [gap] }
}
