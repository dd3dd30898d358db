import { type AppResult, type Reasons, findReason, listMisses } from './results.ts'
import { type AppScore, type Score, type SectionName, createScore, sectionNames } from './score-scan.ts'
import { renderRatio } from './render-scores.ts'

const begin = '<!-- begin: written by `pnpm accuracy` from test/accuracy/results.json and reasons.yaml -->'
const end = '<!-- end -->'

/** A page with the part between its markers written anew; throws when the markers are gone. */
export function renderPage(page: string, apps: readonly AppResult[], reasons: Reasons): string {
  const from = page.indexOf(begin)
  const to = page.indexOf(end, from)
  if (from < 0 || to < 0) throw new Error(`docs/accuracy.md lacks its markers ${begin} and ${end}`)
  return page.slice(0, from + begin.length) + `\n\n${renderResults(apps, reasons)}\n\n` + page.slice(to)
}

function renderResults(apps: readonly AppResult[], reasons: Reasons): string {
  return [
    '## Precision and recall',
    renderTable(apps),
    '## Beside @opencookies/scanner',
    renderComparison(apps),
    '## What remains, and why',
    renderRemains(apps, reasons),
  ].join('\n\n')
}

/** `precision / recall` of each section, with the counts behind them. */
function renderTable(apps: readonly AppResult[]): string {
  const names = [...sectionNames, 'total'] as const
  const rows = apps.map(({ app, repo, commit, candor }) => [
    `[${app}](https://github.com/${repo})\n\`${commit}\``.replace('\n', ' '),
    ...names.map((name) => renderCell(name === 'total' ? candor.total : candor.sections[name])),
  ])
  const all = [
    '**all apps**',
    ...names.map((name) =>
      renderCell(
        sumScores(
          apps.map(({ candor }) => candor),
          name,
        ),
      ),
    ),
  ]
  return renderRows(['app, commit', ...names], [...rows, all])
}

function renderComparison(apps: readonly AppResult[]): string {
  const tools = ['candor', 'openCookies'] as const
  const parts = ['processors', 'storage'] as const
  const cells = (scores: (tool: (typeof tools)[number]) => AppScore[]): string[] =>
    parts.flatMap((part) => tools.map((tool) => renderCell(sumScores(scores(tool), part))))
  const rows = apps.map(({ app, comparison }) => [app, ...cells((tool) => [comparison[tool]])])
  const all = ['**all apps**', ...cells((tool) => apps.map(({ comparison }) => comparison[tool]))]
  const heads = ['processors, Candor', 'processors, OpenCookies', 'cookies, Candor', 'cookies, OpenCookies']
  return renderRows(['app', ...heads], [...rows, all])
}

function sumScores(scores: readonly AppScore[], name: SectionName | 'total'): Score | undefined {
  const some = scores.flatMap(({ sections, total }) => (name === 'total' ? total : (sections[name] ?? [])))
  if (some.length === 0) return undefined
  const sum = (field: 'tp' | 'fp' | 'fn'): number => some.reduce((total, score) => total + score[field], 0)
  return createScore(sum('tp'), sum('fp'), sum('fn'))
}

function renderCell(score: Score | undefined): string {
  if (!score || score.tp + score.fp + score.fn === 0) return '–'
  const { tp, fp, fn, precision, recall } = score
  return `${renderRatio(precision).trim()} / ${renderRatio(recall).trim()} (${tp}, +${fp}, −${fn})`
}

function renderRemains(apps: readonly AppResult[], reasons: Reasons): string {
  const misses = listMisses(apps)
  if (misses.length === 0) return 'Nothing: every label is found, and nothing else is reported.'
  return apps
    .map(({ app }) => ({ app, own: misses.filter((miss) => miss.app === app) }))
    .filter(({ own }) => own.length > 0)
    .map(({ app, own }) => {
      const rows = own.map((miss) => [
        miss.kind === 'positive' ? 'reported wrongly' : 'missed',
        miss.section,
        miss.subject.replaceAll('*', String.raw`\*`) +
          (miss.line && miss.line !== 'undefined' ? `:${miss.line}` : ''),
        findReason(miss, reasons) ?? '**no reason given**',
      ])
      return `### ${app}\n\n${renderRows(['', 'section', 'what', 'why'], rows)}`
    })
    .join('\n\n')
}

function renderRows(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells
      .map((cell) =>
        cell
          .replaceAll('|', String.raw`\|`)
          .replaceAll(/\s+/g, ' ')
          .trim(),
      )
      .join(' | ')} |`
  return [line(heads), `|${heads.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}
