import { expect, test } from 'vitest'
import { type Message, createDiagnostic, fillTemplate, findOptionalSlots, findSlots } from '../src/index.ts'

const message: Message = {
  code: 'policy/purpose-unknown',
  severity: 'error',
  what: '`{field}: {value}` is not one of this policy\'s purposes.[ Did you mean `{suggestion}`?]',
  why: 'A purpose that is not declared has no text.',
  fix: 'Declare `{value}`, or correct the name.',
  example: [],
}
const what = message.what

test('a slot becomes its value, also outside of brackets that name no slot', () => {
  expect(fillTemplate('[sic] {a} and {b}', { a: 1, b: 'two' })).toBe('[sic] 1 and two')
})

test('an optional part stays with its value and goes without it', () => {
  expect(fillTemplate(what, { field: 'purpose', value: 'marketting', suggestion: 'marketing' })).toBe(
    '`purpose: marketting` is not one of this policy\'s purposes. Did you mean `marketing`?',
  )
  expect(fillTemplate(what, { field: 'purpose', value: 'x', suggestion: undefined })).toBe(
    "`purpose: x` is not one of this policy's purposes.",
  )
})

test('values are not templates', () => {
  expect(fillTemplate('{a}', { a: '{b} [ {c} ] $&' })).toBe('{b} [ {c} ] $&')
})

test('a needed slot without a value is a bug', () => {
  expect(() => fillTemplate(what, { field: 'purpose' })).toThrow('no value for {value}')
})

test('slots are listed once, in order, and those only in brackets are optional', () => {
  expect(findSlots(what)).toEqual(['field', 'value', 'suggestion'])
  expect(findOptionalSlots(what)).toEqual(['suggestion'])
})

test('a diagnostic holds what was given and nothing undefined', () => {
  expect(createDiagnostic(message, { field: 'purpose', value: 'ads' }, { span: undefined, related: [] })).toStrictEqual({
    code: 'policy/purpose-unknown',
    severity: 'error',
    what: "`purpose: ads` is not one of this policy's purposes.",
    why: 'A purpose that is not declared has no text.',
    fix: 'Declare `ads`, or correct the name.',
  })
})
