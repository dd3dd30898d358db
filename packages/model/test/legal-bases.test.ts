import { describe, expect, it } from 'vitest'
import { findRightBases, readPolicy } from '../src/index.ts'
import { readFrom } from './read-from.ts'

function warn(rest: string): string[] {
  const text = `title: Harbour Books Privacy Policy\ncontroller: { name: Harbour Books }\n${rest}`
  const { diagnostics } = readPolicy('policy.yaml', readFrom({ 'policy.yaml': text }))
  return diagnostics
    .filter(({ code }) => ['policy/right-unfounded', 'policy/transfer-unneeded'].includes(code))
    .map(({ code, span }) => `${code} ${span?.line}`)
}

const purposes = (...bases: string[]) =>
  `purposes:\n${bases.map((basis, at) => `  - { id: p${at}, title: Purpose ${at}, ${basis} }\n`).join('')}`
const rights = 'rights: [{ kind: access }, { kind: objection }, { kind: portability }, { kind: withdraw-consent }]\n'

describe('rights that depend on a legal basis', () => {
  it('are warned of when no purpose has it', () => {
    expect(warn(`${purposes('legalBasis: legal-obligation')}${rights}`)).toEqual([
      'policy/right-unfounded 5',
      'policy/right-unfounded 5',
      'policy/right-unfounded 5',
    ])
  })

  it('fit where a purpose has it', () => {
    expect(
      warn(`${purposes('legalBasis: consent', 'legalBasis: legitimate-interests, legitimateInterest: Safety.')}${rights}`),
    ).toEqual([])
    expect(warn(`${purposes('legalBasis: contract')}${rights}`)).toEqual([
      'policy/right-unfounded 5',
      'policy/right-unfounded 5',
    ])
  })

  it('fit as long as a purpose does not say what it rests on', () => {
    expect(warn(`${purposes('legalBasis: legal-obligation', 'kind: support')}${rights}`)).toEqual([])
    expect(warn(rights)).toEqual([])
  })

  it('to object fit direct marketing, whatever it rests on', () => {
    expect(warn(`${purposes('legalBasis: consent, kind: marketing.email')}rights: [{ kind: objection }]\n`)).toEqual([])
  })

  it('are those of GDPR Art. 7, 20 and 21', () => {
    expect(['objection', 'portability', 'withdraw-consent', 'access'].map((kind) => findRightBases(kind as 'access'))).toEqual([
      ['public-task', 'legitimate-interests'],
      ['consent', 'contract'],
      ['consent'],
      undefined,
    ])
  })
})

describe('what protects a transfer', () => {
  const processor = (country: string) =>
    `processors:\n  - id: mailer\n    title: Mailer\n    country: ${country}\n    transfer: { mechanism: adequacy }\n`

  it('is not needed inside the European Economic Area', () => {
    expect(['IE', 'IS', 'NO', 'LI'].map((country) => warn(processor(country)))).toEqual(
      Array.from({ length: 4 }, () => ['policy/transfer-unneeded 7']),
    )
  })

  it('fits outside', () => {
    expect(['US', 'GB', 'CH'].flatMap((country) => warn(processor(country)))).toEqual([])
  })
})
