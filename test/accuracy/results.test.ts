import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadLabels, listLabelledApps } from '../../tools/accuracy/load-labels.ts'
import { renderPage } from '../../tools/accuracy/render-page.ts'
import { type AppResult, findReasonProblems, loadReasons, loadResults } from '../../tools/accuracy/results.ts'
import { toObservations } from '../../tools/accuracy/run-open-cookies.ts'
import { type Labels, scoreScan } from '../../tools/accuracy/score-scan.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/accuracy.md'), 'utf8')

test('the page shows the measurement that is written down', () => {
  expect(renderPage(page, loadResults(), loadReasons())).toBe(page)
})

test('the measurement is of the labels as they are', () => {
  const measured = loadResults().map(({ app, repo, commit, heldOut = false, candor: { sections } }) => ({
    app,
    repo,
    commit,
    heldOut,
    labels: Object.values(sections).map(({ labels }) => labels),
  }))
  const labelled = listLabelledApps().map((app) => {
    const labels = loadLabels(join(import.meta.dirname, 'labels', `${app}.json`))
    const { sections } = scoreScan(labels, [])
    return {
      app,
      repo: labels.repo,
      commit: labels.commit,
      heldOut: labels.heldOut ?? false,
      labels: Object.values(sections).map(({ fn }) => fn),
    }
  })
  expect(measured).toEqual(labelled)
})

const shop: Labels = {
  repo: 'harbour/books',
  commit: 'abc1234',
  processors: [{ id: 'stripe', domain: 'stripe.com' }],
  data: [{ category: 'contact.email', mechanism: 'form', file: 'src/sign-up.tsx', line: 3 }],
}
const candor = scoreScan(shop, [
  { kind: 'processor', domain: 'fonts.example', file: 'src/page.html', line: 2 },
])
const results: AppResult[] = [
  { app: 'books', repo: shop.repo, commit: shop.commit, candor, comparison: { candor, openCookies: candor } },
]

test('an app that is held out stands below the sum of the others and is not part of it', () => {
  const empty =
    '<!-- begin: written by `pnpm accuracy` from test/accuracy/results.json and reasons.yaml --><!-- end -->'
  const [books] = results
  const clinic: AppResult = {
    ...books!,
    app: 'clinic',
    repo: 'harbour/clinic',
    heldOut: true,
    candor: scoreScan(shop, []),
  }
  const listHeads = (apps: readonly AppResult[]): string[] =>
    renderPage(empty, apps, {})
      .split('\n')
      .filter((line) => /^(\| \S*(books|clinic|all apps)|###)/.test(line))
      .map((line) =>
        line
          .split(' | ')
          .filter((_, column) => column === 0 || column === 5)
          .join(': '),
      )
  expect(listHeads([clinic, books!])).toEqual([
    '| [books](https://github.com/harbour/books) `abc1234`: 0.00 / 0.00 (0, +1, −2) |',
    '| **all apps above**: 0.00 / 0.00 (0, +1, −2) |',
    '| [clinic](https://github.com/harbour/clinic) `abc1234`, *held out*: – / 0.00 (0, +0, −2) |',
    '| books',
    '| **all apps above**',
    '| clinic, *held out*',
    '### books',
    '### clinic, held out',
  ])
  expect(listHeads([books!])).toEqual([
    '| [books](https://github.com/harbour/books) `abc1234`: 0.00 / 0.00 (0, +1, −2) |',
    '| **all apps**: 0.00 / 0.00 (0, +1, −2) |',
    '| books',
    '| **all apps**',
    '### books',
  ])
})

test('a miss without a reason is told, and a reason without a miss', () => {
  expect(findReasonProblems(results, { books: { processors: { stripe: 'bought in a shop' } } })).toEqual([
    'no reason for the false positive books / processors / fonts.example',
    'no reason for the false negative books / data / contact.email form src/sign-up.tsx',
  ])
  const reasons = {
    books: {
      processors: { stripe: 'a', 'fonts.example': 'b' },
      data: { 'contact.email form src/sign-up.tsx': 'c', 'contact.phone form src/sign-up.tsx': 'd' },
    },
  }
  expect(findReasonProblems(results, reasons)).toEqual([
    'a reason for what is no miss any more: books / data / contact.phone form src/sign-up.tsx',
  ])
})

test('what the other tool finds is told in the words of a scan', () => {
  const place = { file: '/apps/books/src/page.ts', line: 3, column: 1 }
  expect(
    toObservations(
      '/apps/books',
      [
        { ...place, kind: 'js-cookie', name: 'theme' },
        { ...place, kind: 'document.cookie' },
      ],
      [{ ...place, vendor: 'meta-pixel', category: 'marketing', via: 'global' }],
    ),
  ).toEqual([
    { kind: 'storage', medium: 'cookie', name: 'theme', file: 'src/page.ts', line: 3 },
    { kind: 'processor', processor: 'meta-pixel', domain: 'facebook.net', file: 'src/page.ts', line: 3 },
  ])
})

test('every remaining miss has a reason, and every reason a miss', () => {
  expect(findReasonProblems(loadResults(), loadReasons())).toEqual([])
})
