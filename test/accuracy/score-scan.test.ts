import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { renderMisses, renderScores } from '../../tools/accuracy/render-scores.ts'
import { type Labels, type Observed, scoreScan } from '../../tools/accuracy/score-scan.ts'

// The measure as it was published with the first labels. It stays as it is: `pnpm accuracy` must give its numbers.
const published = join(import.meta.dirname, 'published-score.mjs')
const folder = mkdtempSync(join(tmpdir(), 'candor-score-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const clinic: Labels = {
  repo: 'clinic/front-desk',
  commit: 'abc1234',
  processors: [
    { id: 'stripe', domain: 'stripe.com', aliases: ['@stripe/stripe-js'], certain: true },
    { id: 'sendgrid', domain: 'sendgrid.com', aliases: ['twilio-sendgrid'] },
    { id: 'smtp', domain: '', certain: false },
    { id: 'maps', domain: 'maps.googleapis.com', certain: true },
  ],
  storage: [
    { medium: 'cookie', name: 'visit', certain: true },
    { medium: 'localStorage', name: 'ph_*_posthog', certain: true },
    { medium: 'cookie', name: 'sb-*-auth-token', certain: false },
    { medium: 'localStorage', name: 'theme', certain: true },
  ],
  device: [
    { api: 'camera', certain: true },
    { api: 'webauthn', certain: true },
  ],
  data: [
    { category: 'special.health', mechanism: 'form', file: 'src/intake.pug', line: 4, certain: true },
    { category: 'contact.email', mechanism: 'log', file: 'src/mail.ts', line: 9, certain: false },
    { category: 'contact.phone', mechanism: 'request', file: './src/call.ts', line: 2, certain: true },
  ],
}

const thorough: Observed[] = [
  { kind: 'processor', processor: 'stripe', domain: 'stripe.com', file: 'src/pay.ts', line: 1 },
  { kind: 'processor', processor: 'Stripe', domain: 'stripe.com', file: 'src/other.ts', line: 3 },
  { kind: 'processor', processor: 'twilio_sendgrid', file: 'src/mail.ts', line: 1 },
  { kind: 'processor', domain: 'tracker.example', file: 'src/app.ts', line: 5 },
  { kind: 'processor', processor: 'smtp', file: 'src/mail.ts', line: 2 },
  { kind: 'storage', medium: 'cookie', name: 'visit', access: 'write', file: 'src/app.ts', line: 8 },
  { kind: 'storage', medium: 'localStorage', name: 'ph_key_posthog', access: 'write', file: 'a.ts', line: 1 },
  { kind: 'storage', medium: 'cookie', name: 'sb-clinic-auth-token', access: 'read', file: 'a.ts', line: 2 },
  { kind: 'storage', medium: 'localStorage', name: 'theme', access: 'delete', file: 'a.ts', line: 3 },
  { kind: 'storage', medium: 'sessionStorage', name: 'the*', access: 'write', file: 'a.ts', line: 4 },
  { kind: 'device', api: 'camera', file: 'src/scan.ts', line: 1 },
  { kind: 'device', api: 'geolocation', file: 'src/scan.ts', line: 7 },
  { kind: 'data', category: 'special.health', mechanism: 'form', file: './src/intake.pug', line: 4 },
  { kind: 'data', category: 'contact.email', mechanism: 'log', file: 'src/mail.ts', line: 12 },
  { kind: 'data', category: 'identity.name', mechanism: 'form', file: 'src/intake.pug', line: 6 },
  { kind: 'data', category: 'identity.name', mechanism: 'form', file: 'src/intake.pug', line: 7 },
  { kind: 'unreadable', why: 'a computed name', file: 'a.ts', line: 9 },
]

const partly: Labels = {
  repo: 'clinic/front-desk',
  commit: 'abc1234',
  sections: ['data'],
  data: clinic.data ?? [],
}
const bare: Labels = { repo: 'clinic/front-desk', commit: 'abc1234' }
const wild: Observed[] = [
  { kind: 'storage', medium: 'cookie', name: '*', access: 'write', file: 'a.ts', line: 1 },
]

test.each([
  ['a scan with hits, misses, repetitions and deletions', clinic, thorough],
  ['a scan that saw nothing', clinic, []],
  ['labels of some sections', partly, thorough],
  ['labels that say that there is nothing', bare, thorough],
  ['nothing on either side', bare, []],
  ['a name that is all wildcard', clinic, wild],
])('the score is that of the published measure: %s', (_, labels, observations) => {
  const labelsFile = join(folder, 'labels.json')
  const scanFile = join(folder, 'scan.json')
  writeFileSync(labelsFile, JSON.stringify(labels))
  writeFileSync(scanFile, JSON.stringify({ observations }))
  const run = (...flags: string[]): string =>
    spawnSync(process.execPath, [published, labelsFile, scanFile, ...flags], { encoding: 'utf8' }).stdout
  const score = scoreScan(labels, observations)
  expect({ ...score.sections, total: score.total }).toEqual(JSON.parse(run('--json')))
  const lines = [renderScores(score), renderMisses(score)].filter((text) => text !== '').join('\n')
  expect(`${lines}\n`).toBe(run('--misses'))
})

test('a score counts each thing once, whatever its place', () => {
  expect(scoreScan(clinic, thorough)).toEqual({
    sections: {
      processors: {
        labels: 3,
        tp: 2,
        fp: 1,
        fn: 1,
        precision: 2 / 3,
        recall: 2 / 3,
        falsePositives: ['tracker.example'],
        falseNegatives: ['maps'],
      },
      storage: {
        labels: 3,
        tp: 2,
        fp: 1,
        fn: 1,
        precision: 2 / 3,
        recall: 2 / 3,
        falsePositives: ['sessionStorage the*'],
        falseNegatives: ['localStorage theme'],
      },
      device: {
        labels: 2,
        tp: 1,
        fp: 1,
        fn: 1,
        precision: 1 / 2,
        recall: 1 / 2,
        falsePositives: ['geolocation'],
        falseNegatives: ['webauthn'],
      },
      data: {
        labels: 2,
        tp: 1,
        fp: 1,
        fn: 1,
        precision: 1 / 2,
        recall: 1 / 2,
        falsePositives: ['identity.name form src/intake.pug:7'],
        falseNegatives: ['contact.phone request src/call.ts:2'],
      },
    },
    total: { tp: 6, fp: 4, fn: 4, precision: 0.6, recall: 0.6 },
  })
})
