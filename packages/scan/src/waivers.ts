import type { FileFacts } from './generated/facts.ts'
import type { LineIndex } from './line-index.ts'

type Comment = { value: string; start: number; end: number }
type Waived = { text: string; start: number; lines: LineIndex; facts: FileFacts }

const marker = 'candor-ignore'

/** Notes the comments `candor-ignore <code> -- <reason>`; whether they are good is for others to say. */
export function addWaivers(comments: readonly Comment[], { text, start, lines, facts }: Waived): void {
  for (const comment of comments) {
    if (comment.start < start || !comment.value.includes(marker)) continue
    const words = comment.value.trim().replace(/^\*+\s*/, '')
    if (!words.startsWith(marker)) continue
    const [head = '', ...rest] = words.slice(marker.length).split('--')
    const reason = rest.join('--').trim()
    const place = lines.place(comment.start, comment.end)
    const alone = isAlone(comment, text)
    facts.waivers.push({
      code: head.trim(),
      ...(reason !== '' && { reason }),
      ...place,
      alone,
      coversLine: alone ? findNextLine(comment.end, text, lines) : place.line,
    })
  }
}

/** Brackets of an embedded comment, `{/* … *\/}`, do not count as code. */
function isAlone({ start, end }: Comment, text: string): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const lineEnd = text.indexOf('\n', end)
  const after = text.slice(end, lineEnd === -1 ? text.length : lineEnd)
  return /^[\s{]*$/.test(before) && /^[\s}]*$/.test(after)
}

/** The next line that holds code: blank lines and further comments are passed over. */
function findNextLine(end: number, text: string, lines: LineIndex): number {
  const rest = text.slice(end)
  const skipped = /^(?:[\s}]|\/\/[^\n]*|\/\*[\s\S]*?\*\/|\{\s*(?=\/\*)|<!--[\s\S]*?-->|\{\{!--[\s\S]*?--\}\}|\{\{![^}]*\}\}|<%#[\s\S]*?%>|\{#[\s\S]*?#\})*/.exec(rest)
  return lines.line(Math.min(end + (skipped?.[0].length ?? 0), text.length))
}
