import { type Message, compareText } from '@candor/diagnostics'
import type { Finding, Report, WaivedFinding } from '@candor/match'
import { createLocation, escapeMessage, rootId } from './sarif-location.ts'
import { createRule } from './sarif-rule.ts'

export interface SarifOptions {
  /** Texts of all codes that a report can hold: they become the log's rules. */
  readonly messages: readonly Message[]
  /** The version of the tool. */
  readonly version?: string | undefined
}

/**
 * A report as a SARIF 2.1.0 log, as code hosts show it in a pull request. Addresses are relative to the
 * scanned root; waived findings are in it, as suppressed in source.
 */
export function renderSarif(report: Report, { messages, version }: SarifOptions): string {
  const sorted = messages.toSorted((a, b) => compareText(a.code, b.code))
  const indexes = new Map(sorted.map(({ code }, at) => [code, at]))
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Candor',
            ...(version !== undefined && { version }),
            rules: sorted.map(createRule),
          },
        },
        invocations: [{ executionSuccessful: true }],
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [rootId]: { description: { text: 'The scanned folder.' } } },
        results: [
          ...report.findings.map((finding) => createResult(finding, indexes)),
          ...report.waived.map((waived) => ({
            ...createResult(waived.finding, indexes),
            suppressions: [createSuppression(waived)],
          })),
        ],
        properties: { policy: report.policy },
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

function createResult({ fingerprint, diagnostic }: Finding, indexes: ReadonlyMap<string, number>) {
  const { code, severity, what, why, fix, span, suggestion, related = [] } = diagnostic
  const ruleIndex = indexes.get(code)
  const yaml = suggestion === undefined ? '' : `\n\n\`\`\`yaml\n${suggestion.trimEnd()}\n\`\`\``
  return {
    ruleId: code,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: severity,
    message: {
      text: escapeMessage(`${what} ${fix}`),
      markdown: escapeMessage(`${what}\n\n**Why:** ${why}\n\n**Fix:** ${fix}${yaml}`),
    },
    ...(span && { locations: [createLocation(span)] }),
    ...(related.length > 0 && {
      relatedLocations: related.map((one, at) => ({
        id: at + 1,
        message: { text: escapeMessage(one.message) },
        ...createLocation(one.span),
      })),
    }),
    partialFingerprints: { 'candorFinding/v1': fingerprint },
  }
}

function createSuppression({ reason, span }: WaivedFinding) {
  return { kind: 'inSource', status: 'accepted', justification: reason, location: createLocation(span) }
}
