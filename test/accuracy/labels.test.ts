import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findLabelProblems } from './find-label-problems.ts'

const folder = join(import.meta.dirname, 'labels')
const files = readdirSync(folder).toSorted()

test('there are labels to measure by, in files called like their repositories', () => {
  expect(files.length).toBeGreaterThanOrEqual(2)
  expect(files.map((file) => `${readLabels(file).repo.split('/')[1]}.json`)).toEqual(files)
})

describe.each(files)('%s', (file) => {
  test('has the form and the words of docs/labelling.md', () => {
    expect(findLabelProblems(readLabels(file))).toEqual([])
  })
})

const clinic = {
  repo: 'clinic/front-desk',
  commit: 'abc1234',
  stack: 'Express',
  processors: [
    {
      id: 'stripe',
      domain: 'stripe.com',
      aliases: [],
      role: 'payment',
      files: ['src/pay.ts'],
      optional: false,
      certain: true,
      why: 'charges patients',
    },
  ],
  storage: [
    { medium: 'cookie', name: 'visit', files: ['src/app.ts'], certain: true, why: 'keeps the visit' },
  ],
  device: [{ api: 'camera', files: ['src/scan.ts'], certain: true }],
  data: [
    {
      category: 'special.health',
      mechanism: 'form',
      file: 'src/intake.pug',
      line: 4,
      snippet: "name='allergies'",
      certain: true,
    },
  ],
}

test('labels of the right form have no problems', () => {
  expect(findLabelProblems(clinic)).toEqual([])
  expect(findLabelProblems({ ...clinic, heldOut: true })).toEqual([])
})

test('every problem of a file is told in one run', () => {
  const [stripe] = clinic.processors
  const [visit] = clinic.storage
  const [camera] = clinic.device
  const [allergies] = clinic.data
  expect(
    findLabelProblems({
      ...clinic,
      commit: 'main',
      heldOut: 'yes',
      sections: ['data'],
      processors: [
        { ...stripe, domain: 'https://stripe.com' },
        { ...stripe, files: [], why: '' },
      ],
      storage: [
        { ...visit, medium: 'fridge' },
        { medium: 'cookie', name: 'late', files: ['../app.ts'], certain: false },
      ],
      device: [{ ...camera, api: 'stethoscope' }],
      data: [
        allergies,
        { ...allergies, line: 0 },
        { ...allergies, category: 'health', mechanism: 'input', certain: false },
        'allergies',
      ],
    }),
  ).toEqual([
    'the file has commit "main"',
    'the file has heldOut "yes"',
    'the file has an unknown field sections',
    'processors[0] has domain "https://stripe.com"',
    'processors[1] has files []',
    'processors[1] has why ""',
    'processors[1] repeats stripe',
    'storage[0] has medium "fridge"',
    'storage[1] lacks why',
    'storage[1] has files ["../app.ts"]',
    'device[0] has api "stethoscope"',
    'data[1] has line 0',
    'data[1] repeats special.health form src/intake.pug',
    'data[2] has category "health"',
    'data[2] has mechanism "input"',
    'data[3] is no object',
  ])
})

test.each([
  [null, ['the file holds no object']],
  [
    { repo: 'clinic/front-desk', commit: 'abc1234', stack: 'Express', data: {} },
    ['processors is no list', 'storage is no list', 'device is no list', 'data is no list'],
  ],
])('a file that holds %j is no label file', (labels, problems) => {
  expect(findLabelProblems(labels)).toEqual(problems)
})

function readLabels(file: string): { readonly repo: string } {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'))
}
