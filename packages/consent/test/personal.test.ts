import { inspect } from 'node:util'
import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  collect,
  disclose,
  getStatus,
  type Granted,
  proveConsent,
  reveal,
  runWithConsent,
} from '../src/index.ts'
import { createNotice, writeDay } from './harbour-books.ts'

type Signup = { email: object; name?: object }

afterEach(() => void vi.unstubAllEnvs())

function signUp(fields: object): Signup {
  return collect('signup-form', ['email', 'name'], fields)
}

describe('collect', () => {
  test('seals what is declared', () => {
    const signup = signUp({ email: 'ada@harbour-books.example', name: 'Ada' })
    expect(reveal(signup)).toEqual({ email: 'ada@harbour-books.example', name: 'Ada' })
  })

  test('shows nothing of it when printed or serialised', () => {
    const { email } = signUp({ email: 'ada@harbour-books.example' })
    const shown = [
      `${email}`,
      JSON.stringify({ email }),
      inspect(email, { showHidden: true, depth: 9 }),
      Object.keys(email),
    ]
    expect(JSON.stringify(shown)).not.toContain('ada')
  })

  test('leaves out what is null or undefined, and keeps other empty values', () => {
    expect(reveal(signUp({ email: '', name: null }))).toEqual({ email: '' })
    expect(Object.keys(signUp({ email: 0, name: undefined }))).toEqual(['email'])
  })

  test.each(['development', 'test', 'staging'])(
    'throws on an undeclared field when NODE_ENV is %s',
    (mode) => {
      vi.stubEnv('NODE_ENV', mode)
      expect(() => signUp({ email: 'a@b.example', phone: '1' })).toThrow('signup-form does not declare phone')
    },
  )

  test.each(['production', undefined])('drops an undeclared field when NODE_ENV is %s', (mode) => {
    vi.stubEnv('NODE_ENV', mode)
    expect(reveal(signUp({ email: 'a@b.example', phone: '1', toString: 'x' }))).toEqual({
      email: 'a@b.example',
    })
  })

  test('drops an undeclared field in a browser without a bundler', () => {
    vi.stubGlobal('process', undefined)
    const signup = signUp({ email: 'a@b.example', phone: '1' })
    vi.unstubAllGlobals()
    expect(reveal(signup)).toEqual({ email: 'a@b.example' })
  })

  test('takes no field from a prototype', () => {
    vi.stubEnv('NODE_ENV', 'production')
    const fields = JSON.parse('{"email":"a@b.example","__proto__":{"name":"Eve"}}') as object
    expect(reveal(signUp(fields))).toEqual({ email: 'a@b.example' })
    expect(Object.keys(signUp(Object.create({ email: 'eve@b.example' }) as object))).toEqual([])
  })
})

describe('disclose', () => {
  test('opens personal values in objects and lists, and leaves the rest as it is', () => {
    const { email } = signUp({ email: 'ada@harbour-books.example' })
    const at = new Date(0)
    const file = new Blob(['x'])
    const bare: { to: unknown } = Object.assign(Object.create(null), { to: email })
    expect(
      disclose({ to: [email, { cc: email }], bare, at, file, count: 0, none: null, gone: undefined }),
    ).toEqual({
      to: ['ada@harbour-books.example', { cc: 'ada@harbour-books.example' }],
      bare: { to: 'ada@harbour-books.example' },
      at,
      file,
      count: 0,
      none: null,
      gone: undefined,
    })
    expect([disclose(email), disclose('x'), disclose(null), disclose(undefined)]).toEqual([
      'ada@harbour-books.example',
      'x',
      null,
      undefined,
    ])
  })

  test('takes the proof that withConsent gives, and no other', () => {
    const { notice } = createNotice()
    const evidence = { cookies: `consent=1~newsletter.1${writeDay()}OlCLua`, signal: undefined }
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 31), toFake: ['Date'] })
    expect(getStatus(notice, 'newsletter', evidence)).toBe('granted')
    const grant = runWithConsent(notice, 'newsletter', (given) => given, evidence)
    vi.useRealTimers()
    expect(disclose({ to: 'x' }, grant, ['newsletter'])).toEqual({ to: 'x' })
    proveConsent(grant, ['orders', 'newsletter'])
    expect(() => disclose({ to: 'x' }, grant, ['product-analytics'])).toThrow('No consent: product-analytics')
    const forgeries = [
      undefined,
      null,
      {},
      { purpose: 'newsletter' },
      Object.create(grant!),
      { ...grant },
      'newsletter',
      true,
    ]
    for (const forged of forgeries) {
      expect(() => disclose({ to: 'x' }, forged as Granted<'newsletter'>, ['newsletter'])).toThrow(TypeError)
    }
  })
})
