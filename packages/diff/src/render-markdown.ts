import {
  classHeadings,
  describeConsent,
  describeVerdict,
  describeVersion,
  jurisdictionUnknown,
} from './describe-diff.ts'
import type { PolicyChange, PolicyDiff } from './generated/diff.ts'

/** The comparison as Markdown, for a pull request or a memo. Text of the policies is escaped. */
export function renderDiffMarkdown(diff: PolicyDiff): string {
  const { notices, consent } = diff
  const blocks = [
    `# What changed in the privacy policy`,
    `- Old: ${escapeMarkdown(describeVersion(diff.old))}\n- New: ${escapeMarkdown(describeVersion(diff.new))}\n- Class: **${diff.class}**. ${describeVerdict(diff)}`,
    ...classHeadings.flatMap(([judged, title]) =>
      renderClass(
        title,
        diff.changes.filter((change) => change.class === judged),
      ),
    ),
    ...(notices.length > 0
      ? [
          '## Who must be told',
          notices.map(({ reference, who, what }) => `- **${reference}**: ${who}. ${what}`).join('\n'),
          ...(notices.some(({ applies }) => applies === 'unknown') ? [jurisdictionUnknown] : []),
        ]
      : []),
    ...(consent.length > 0
      ? ['## Consent', consent.map((effect) => `- ${escapeMarkdown(describeConsent(effect))}`).join('\n')]
      : []),
  ]
  return `${blocks.join('\n\n')}\n`
}

function renderClass(title: string, changes: readonly PolicyChange[]): string[] {
  if (changes.length === 0) return []
  const lines = changes.map(({ what, references, new: next, old }) => {
    const place = next ?? old
    const details = [place && `\`${place.file}:${place.line}\``, ...references].filter(
      (part) => part !== undefined,
    )
    return `- ${escapeMarkdown(what)}${details.length > 0 ? ` (${details.join('; ')})` : ''}`
  })
  return [`## ${title}`, lines.join('\n')]
}

/** Text that is to stay text: line breaks become spaces, and no letter is markup. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/[\\`*_{}[\]<>#|~]/g, (letter) => `\\${letter}`)
}
