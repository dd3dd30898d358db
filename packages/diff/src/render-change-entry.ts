import { stringify } from 'yaml'
import { classHeadings } from './describe-diff.ts'
import type { PolicyDiff } from './generated/diff.ts'
import { escapeMarkdown } from './render-markdown.ts'

/**
 * The entry for `changes:` as YAML to paste: version and date of the new policy, and what changed in plain words, the
 * gravest first. Where the new policy declares no version or date, a comment says so and the field stays empty, which
 * `candor check` refuses: nothing is made up.
 */
export function renderChangeEntry(diff: PolicyDiff): string {
  const { version, effective } = diff.new
  const told = diff.changes.filter((change) => change.class !== 'editorial')
  const points = classHeadings
    .flatMap(([judged]) => told.filter((change) => change.class === judged))
    .map(({ what }) => `- ${escapeMarkdown(what)}`)
  const text =
    points.length > 0
      ? points.join('\n')
      : diff.class === 'none'
        ? 'Nothing changed.'
        : 'We changed the wording; what we do is the same.'
  const missing = [version === undefined && 'version', effective === undefined && 'dates.effective'].filter(
    (name) => name !== false,
  )
  const entry = stringify(
    { changes: [{ version: version ?? '', date: effective ?? '', text }] },
    { lineWidth: 0, defaultStringType: 'PLAIN' },
  )
  return `${missing.map((name) => `# The new policy declares no \`${name}\`: fill it in below.\n`).join('')}${entry}`
}
