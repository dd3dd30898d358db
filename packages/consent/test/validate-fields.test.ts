import { afterEach, expect, test, vi } from 'vitest'
import { reveal, validateFields } from '../src/index.ts'

afterEach(() => void vi.unstubAllEnvs())

const validate = (given: unknown) =>
  validateFields<Record<string, unknown>>('signup-form', ['email', 'shelf'], ['name'], given)
const complete = { email: 'ada@harbour-books.example', shelf: 0, name: null }
const needs = (field: string) => ({ message: `signup-form needs ${field}`, path: [field] })

test('fields that are declared are sealed; an optional one without a value is left out', () => {
  const result = validate(complete)
  expect(JSON.stringify(result)).toBe('{"value":{"email":{},"shelf":{}}}')
  expect(reveal(result)).toEqual({ value: { email: 'ada@harbour-books.example', shelf: 0 } })
})

test('every required field that is missing is an issue', () => {
  expect(validate({ email: null, shelf: undefined })).toEqual({ issues: [needs('email'), needs('shelf')] })
  expect(validate(Object.create(complete))).toEqual({ issues: [needs('email'), needs('shelf')] })
})

test.each([undefined, null, 'ada', 7, true, [complete]])('%j is no object', (given) => {
  expect(validate(given)).toEqual({ issues: [{ message: 'signup-form takes an object' }] })
})

test('what is not declared is an issue in development, and dropped otherwise', () => {
  const given = JSON.parse('{ "email": "a", "shelf": 1, "phone": "0", "__proto__": { "name": "Ada" } }')
  vi.stubEnv('NODE_ENV', 'development')
  expect(validate(given)).toEqual({
    issues: ['phone', '__proto__'].map((field) => ({
      message: `signup-form does not declare ${field}`,
      path: [field],
    })),
  })
  vi.stubEnv('NODE_ENV', 'production')
  expect(reveal(validate(given))).toEqual({ value: { email: 'a', shelf: 1 } })
})
