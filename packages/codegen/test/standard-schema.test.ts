import type { StandardSchemaV1 } from '@standard-schema/spec'
import { expect, test } from 'vitest'
import { discloseToParcelPost, helpLineSchema, signupFormSchema } from './fixtures/harbour-books/privacy.ts'

/** As a library does that knows only the specification. */
async function parse<Schema extends StandardSchemaV1>(
  schema: Schema,
  given: unknown,
): Promise<StandardSchemaV1.InferOutput<Schema>> {
  const result = await schema['~standard'].validate(given)
  if (result.issues)
    throw new Error(result.issues.map(({ message, path }) => `${path?.join('.')}: ${message}`).join('\n'))
  return result.value
}

test('a library that knows only the specification gets sealed fields, and issues with their paths', async () => {
  const { name, phone } = await parse(helpLineSchema, { name: 'Ada', phone: '091 555 0100' })
  expect([discloseToParcelPost({ name }), JSON.stringify(phone)]).toEqual([{ name: 'Ada' }, '{}'])
  await expect(parse(signupFormSchema, {})).rejects.toThrow('email: signup-form needs email')
})

test('it says who made it, and by which version', () => {
  const { version, vendor } = signupFormSchema['~standard']
  expect({ version, vendor }).toEqual({ version: 1, vendor: 'candor' })
})
