import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { renderJson } from '../src/index.ts'
import { cleanReport, report } from './report.ts'

const readSchema = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../../schemas/${name}.schema.json`), 'utf8'))
const isReport = new Ajv2020({ schemas: ['diagnostic', 'scan'].map(readSchema) }).compile(
  readSchema('report'),
)

test('a report is JSON that its schema takes', () => {
  for (const value of [report, cleanReport]) {
    const text = renderJson(value)
    expect(JSON.parse(text)).toEqual(value)
    expect([isReport(JSON.parse(text)), isReport.errors, text.endsWith('}\n')]).toEqual([true, null, true])
  }
})
