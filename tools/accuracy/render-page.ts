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
  const cells = (some: readonly AppResult[]): string[] =>
    names.map((name) =>
      renderCell(
        sumScores(
          some.map(({ candor }) => candor),
          name,
        ),
      ),
    )
  const head = ({ app, repo, commit }: AppResult): string =>
    `[${app}](https://github.com/${repo}) \`${commit}\``
  return renderRows(['app, commit', ...names], renderAppRows(apps, head, cells))
}

function renderComparison(apps: readonly AppResult[]): string {
  const tools = ['candor', 'openCookies'] as const
  const parts = ['processors', 'storage'] as const
  const cells = (some: readonly AppResult[]): string[] =>
    parts.flatMap((part) =>
      tools.map((tool) =>
        renderCell(
          sumScores(
            some.map(({ comparison }) => comparison[tool]),
            part,
          ),
        ),
      ),
    )
  const heads = ['processors, Candor', 'processors, OpenCookies', 'cookies, Candor', 'cookies, OpenCookies']
  return renderRows(
    ['app', ...heads],
    renderAppRows(apps, ({ app }) => app, cells),
  )
}

/** A row an app and their sum, then each app that is held out: adding it in would hide what it is there to show. */
function renderAppRows(
  apps: readonly AppResult[],
  head: (app: AppResult) => string,
  cells: (some: readonly AppResult[]) => string[],
): string[][] {
  const known = apps.filter(({ heldOut }) => !heldOut)
  const heldOut = apps.filter((app) => app.heldOut)
  return [
    ...known.map((app) => [head(app), ...cells([app])]),
    [heldOut.length === 0 ? '**all apps**' : '**all apps above**', ...cells(known)],
    ...heldOut.map((app) => [`${head(app)}, *held out*`, ...cells([app])]),
  ]
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
    .toSorted((a, b) => Number(a.heldOut ?? false) - Number(b.heldOut ?? false))
    .map(({ app, heldOut }) => ({ app, heldOut, own: misses.filter((miss) => miss.app === app) }))
    .filter(({ own }) => own.length > 0)
    .map(({ app, heldOut, own }) => {
      const rows = own.map((miss) => [
        miss.kind === 'positive' ? 'reported wrongly' : 'missed',
        miss.section,
        miss.subject.replaceAll('*', String.raw`\*`) +
          (miss.line && miss.line !== 'undefined' ? `:${miss.line}` : ''),
        findReason(miss, reasons) ?? '**no reason given**',
      ])
      return `### ${app}${heldOut ? ', held out' : ''}\n\n${renderRows(['', 'section', 'what', 'why'], rows)}`
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
