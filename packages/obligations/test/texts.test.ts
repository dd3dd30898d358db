import { readFileSync } from 'node:fs'
import { vocabulary } from '@candor/vocabulary'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { checkObligations, obligationTexts, renderMatrix } from '../src/index.ts'
import { read } from './read.ts'

const all = obligationTexts.flatMap(({ obligations }) => obligations)

test('each obligation has an id of its own', () => {
  const ids = all.map(({ id }) => id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([])
})

test('texts belong to jurisdictions of the vocabulary, have a date and say where they were read', () => {
  const known = new Set(vocabulary.jurisdictions.map(({ id }) => id))
  expect(obligationTexts.flatMap(({ jurisdictions }) => jurisdictions.filter((id) => !known.has(id)))).toEqual([])
  expect(obligationTexts.filter(({ date, source }) => !/^\d{4}-\d{2}-\d{2}$/.test(date) || source === '')).toEqual([])
})

test('a text that was read nowhere has no obligation that counts as read', () => {
  const unread = obligationTexts.filter(({ source }) => source.startsWith('general knowledge'))
  expect(unread.flatMap(({ obligations }) => obligations.filter(({ read: isRead }) => isRead).map(({ id }) => id))).toEqual([])
})

test('rules are data: they survive a trip through JSON', () => {
  expect(JSON.parse(JSON.stringify(obligationTexts))).toEqual(obligationTexts)
})

test('nothing that is said judges', () => {
  const policies = ['[]', '[eu, uk, ch]', '[us-ca, us-co, us-tx, us-va, us-mn, us-or]', '[br, ca, ca-qc, in]']
  const said = policies.map((places) => {
    const statuses = checkObligations(read(`title: Policy\ncontroller: { name: Harbour Books }\njurisdictions: ${places}\n`))
    return renderMatrix('md', 'Policy', statuses).replaceAll('It is no legal advice.', '')
  })
  expect(said.join('').match(/\b(?:non-)?complian\w*|\b(?:il)?legal\b(?! bas[ie]s)|\b(?:un)?lawful\b(?! basis)/gi)).toEqual(null)
})

test('the matrix fits its schema', () => {
  const schema = JSON.parse(readFileSync(new URL('../../../schemas/obligations.schema.json', import.meta.url), 'utf8'))
  const validate = new Ajv2020({ strict: false }).compile(schema)
  const policy = read('title: Policy\ncontroller: { name: Harbour Books, country: IE }\njurisdictions: [eu, us-ca]\nsale: { answer: no, reason: We sell books. }\n')
  const matrix: unknown = JSON.parse(renderMatrix('json', policy.title, checkObligations(policy)))
  expect(validate(matrix) ? [] : validate.errors).toEqual([])
})

test('text of a policy adds no markup', () => {
  const policy = read('title: "<script>alert(1)</script> | **x**"\ncontroller: { name: Harbour Books }\n')
  const statuses = checkObligations(policy)
  expect(renderMatrix('html', policy.title, statuses)).not.toContain('<script>')
  expect(renderMatrix('md', policy.title, statuses)).toContain('# Obligations: \\<script\\>alert(1)\\</script\\> \\| \\*\\*x\\*\\*\n')
})
