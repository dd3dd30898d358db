import {
  classHeadings,
  describeConsent,
  describeVerdict,
  describeVersion,
  jurisdictionUnknown,
} from './describe-diff.ts'
import type { PolicyChange, PolicyDiff } from './generated/diff.ts'

/** The comparison for a terminal: what changed, who must be told, whose consent is asked again. */
export function renderDiffText(diff: PolicyDiff): string {
  const { notices, consent } = diff
  const heading = [
    `Old: ${describeVersion(diff.old)}`,
    `New: ${describeVersion(diff.new)}`,
    `${diff.class === 'none' ? 'No changes' : `Class: ${diff.class}`}. ${describeVerdict(diff)}`,
  ]
  const blocks = [
    heading.join('\n'),
    ...classHeadings.flatMap(([judged, title]) =>
      renderClass(
        title,
        diff.changes.filter((change) => change.class === judged),
      ),
    ),
    ...(notices.length > 0
      ? [
          `Who must be told\n${notices.map(({ reference, who, what }) => `  ${reference}: ${who}.\n    ${what}`).join('\n')}`,
        ]
      : []),
    ...(notices.some(({ applies }) => applies === 'unknown') ? [jurisdictionUnknown] : []),
    ...(consent.length > 0
      ? [`Consent\n${consent.map((effect) => `  ${describeConsent(effect)}`).join('\n')}`]
      : []),
  ]
  return `${blocks.join('\n\n')}\n`
}

function renderClass(title: string, changes: readonly PolicyChange[]): string[] {
  if (changes.length === 0) return []
  const lines = changes.map((change) => {
    const place = change.new ?? change.old
    const details = [place && `${place.file}:${place.line}`, ...change.references].filter(
      (part) => part !== undefined,
    )
    return `  - ${change.what}${details.length > 0 ? `\n    ${details.join(' · ')}` : ''}`
  })
  return [`${title} (${changes.length})\n${lines.join('\n')}`]
}
