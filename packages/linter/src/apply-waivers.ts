import { suggestWord } from '@candor/diagnostics'
import { type Finding, type FindingDraft, type WaivedFinding, createFindings, messages } from '@candor/match'
import type { WaiverFact } from '@candor/scan'
import { waiverCodeUnknown, waiverReasonMissing, waiverUnused } from './generated/messages.ts'

/** A comment that accepts a finding, with its file. */
export type PlacedWaiver = WaiverFact & { readonly file: string }

export interface WaivedReport {
  readonly findings: readonly Finding[]
  readonly waived: readonly WaivedFinding[]
}

/** Codes of findings in code; findings about waivers are not among them. */
const waivable = messages.map(({ code }) => code)

/**
 * Takes out the findings that a comment accepts, and adds findings about comments that accept nothing. A
 * comment acts on any place of a finding in its file: the first line, or another line where the same subject
 * comes again.
 */
export function applyWaivers(findings: readonly Finding[], waivers: readonly PlacedWaiver[]): WaivedReport {
  const sound = waivers.filter(({ code, reason }) => waivable.includes(code) && reason !== undefined)
  const used = new Set<PlacedWaiver>()
  const waived: WaivedFinding[] = []
  const left: Finding[] = []
  for (const finding of findings) {
    const acting = sound.filter((waiver) => isWaivedBy(finding, waiver))
    acting.forEach((waiver) => used.add(waiver))
    const [first] = acting
    if (first) waived.push({ finding, reason: first.reason ?? '', span: getSpan(first) })
    else left.push(finding)
  }
  return {
    findings: [
      ...left,
      ...createFindings(waivers.flatMap((waiver) => judgeWaiver(waiver, used.has(waiver)))),
    ],
    waived,
  }
}

function isWaivedBy({ diagnostic }: Finding, { code, file, line, coversLine }: PlacedWaiver): boolean {
  if (diagnostic.code !== code || diagnostic.span?.file !== file) return false
  const lines = [diagnostic.span, ...(diagnostic.related ?? []).map(({ span }) => span)].flatMap((span) =>
    span.file === file ? span.line : [],
  )
  return lines.includes(line) || lines.includes(coversLine)
}

function judgeWaiver(waiver: PlacedWaiver, used: boolean): FindingDraft[] {
  const { code, reason } = waiver
  const place = { span: getSpan(waiver) }
  if (!waivable.includes(code)) {
    const shown = code === '' ? '(no code)' : code
    return [
      {
        subject: code,
        diagnostic: waiverCodeUnknown({ code: shown, suggestion: suggestWord(code, waivable) }, place),
      },
    ]
  }
  if (reason === undefined) return [{ subject: code, diagnostic: waiverReasonMissing({ code }, place) }]
  return used ? [] : [{ subject: code, diagnostic: waiverUnused({ code }, place) }]
}

function getSpan({ file, line, column, endLine, endColumn }: PlacedWaiver) {
  return { file, line, column, endLine, endColumn }
}
