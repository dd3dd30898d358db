import type { Related, Span } from '@candor/diagnostics'
import type { Observation } from '@candor/scan'
import type { Group } from './rule.ts'

const maxQuote = 60

/** The place of an observation. */
export function getSpan({ file, line, column, endLine, endColumn }: Observation): Span {
  return {
    file,
    line,
    column,
    ...(endLine !== undefined && { endLine }),
    ...(endColumn !== undefined && { endColumn }),
  }
}

/** The other lines of a finding, each once. */
export function listOtherLines(group: Group): Related[] {
  const seen = new Set([group[0].observation.line])
  const related: Related[] = []
  for (const { observation } of group) {
    if (seen.has(observation.line)) continue
    seen.add(observation.line)
    related.push({ message: quote(observation.evidence), span: getSpan(observation) })
  }
  return related
}

/** A place in the policy, if it is known. */
export function relate(message: string, span: Span | undefined): Related[] {
  return span ? [{ message, span }] : []
}

function quote(evidence: string): string {
  const line = evidence.replaceAll(/\s+/g, ' ').trim()
  if (line === '') return 'Also here'
  return `Also here: ${line.length > maxQuote ? `${line.slice(0, maxQuote - 1)}…` : line}`
}
