import { countStatuses, describeMatrix } from './describe-matrix.ts'
import type { ObligationStatus } from './generated/obligations.ts'

export type MatrixFormat = 'text' | 'json' | 'md' | 'html'

/** What stands at the end of every rendering. */
const caveat = 'This says what is declared and what the texts ask for, as far as known. It is no legal advice.'

const renderers: Record<MatrixFormat, (title: string, statuses: readonly ObligationStatus[]) => string> = {
  json: (_, statuses) => `${JSON.stringify(statuses, null, 2)}\n`,
  text: renderText,
  md: renderMarkdown,
  html: renderHtml,
}

/** The obligation matrix of the policy with this title, for terminals, programs, reviews and browsers. */
export function renderMatrix(format: MatrixFormat, title: string, statuses: readonly ObligationStatus[]): string {
  return renderers[format](title, statuses)
}

function renderText(title: string, statuses: readonly ObligationStatus[]): string {
  const blocks = describeMatrix(statuses).map(({ name, origin, whole, rows }) => {
    const head = `${name}\n  (${origin})`
    if (whole !== undefined) return `${name}\n  ${whole} (${rows.length})`
    const lines = rows.map(({ status, reference, title: asked, why, at }) =>
      [`  ${status.padEnd(14)}  ${reference}: ${asked}`, `                  ${why}`, ...(at === '' ? [] : [`                  at ${at}`])].join('\n'),
    )
    return [head, ...lines].join('\n')
  })
  return `${[...blocks, `${title}: ${countStatuses(statuses)}\n${caveat}`].join('\n\n')}\n`
}

function renderMarkdown(title: string, statuses: readonly ObligationStatus[]): string {
  const blocks = describeMatrix(statuses).map(({ name, origin, whole, rows }) => {
    if (whole !== undefined) return `## ${escapeCell(name)}\n\n${capitalize(escapeCell(whole))} (${rows.length}).`
    const lines = rows.map(({ status, reference, title: asked, why, at }) => `| ${[status, reference, asked, why, at].map(escapeCell).join(' | ')} |`)
    return [`## ${escapeCell(name)}\n\n*${escapeCell(capitalize(origin))}*\n`, '| | where it is asked for | what | why | at |', '|---|---|---|---|---|', ...lines].join('\n')
  })
  return `${[`# Obligations: ${escapeCell(title)}`, `${capitalize(countStatuses(statuses))}.`, ...blocks, caveat].join('\n\n')}\n`
}

function renderHtml(title: string, statuses: readonly ObligationStatus[]): string {
  const heading = `Obligations: ${escapeHtml(title)}`
  const blocks = describeMatrix(statuses).map(({ name, origin, whole, rows }) => {
    if (whole !== undefined) return `<h2>${escapeHtml(name)}</h2>\n<p>${escapeHtml(capitalize(whole))} (${rows.length}).</p>`
    const lines = rows.map(
      ({ status, reference, title: asked, why, at }) =>
        `<tr class="${status.replaceAll(' ', '-')}"><td>${escapeHtml(status)}</td><th scope="row">${escapeHtml(reference)}</th><td>${escapeHtml(asked)}</td><td>${escapeHtml(why)}</td><td>${escapeHtml(at)}</td></tr>`,
    )
    const head = ['status', 'where it is asked for', 'what', 'why', 'at'].map((one) => `<th scope="col">${one}</th>`).join('')
    return `<h2>${escapeHtml(name)}</h2>\n<p>${escapeHtml(capitalize(origin))}</p>\n<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${lines.join('\n')}\n</tbody>\n</table>`
  })
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${heading}</h1>
<p>${capitalize(countStatuses(statuses))}.</p>
${blocks.join('\n')}
<p>${caveat}</p>
</main>
</body>
</html>
`
}

const style = [
  'body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:75rem;padding:1rem;color:#1a1a1a;background:#fff}',
  'table{border-collapse:collapse;width:100%;margin-bottom:2rem}',
  'td,th{border-bottom:1px solid #bbb;padding:.35rem .5rem;text-align:left;vertical-align:top;font-weight:400;overflow-wrap:anywhere}',
  'thead th{font-weight:600}',
  '.missing{background:#fdecea}',
  '.missing td:first-child{font-weight:600}',
].join('')

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Text that neither ends a cell nor becomes markup; what stands in backticks stays code. */
function escapeCell(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\|<>*_[\]]/g, (sign) => `\\${sign}`)
}

function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
