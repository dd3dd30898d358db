import { check, each, field, right } from '../needs.ts'

/** Needs that several articles, and the United Kingdom's copy of them, share. */
export const gdprNeeds = {
  identity: [
    field('the registered name of the controller', '/controller/legalName'),
    field('a postal address', '/controller/address', '/contact/address'),
    field('an e-mail address or telephone number', '/controller/email', '/controller/phone', '/contact/email', '/contact/phone'),
  ],
  representative: [field('a representative, or why none is required', '/representative')],
  ukRepresentative: [field('a representative in the United Kingdom, or why none is required', '/ukRepresentative')],
  officer: [field('a data protection officer, or why none is required', '/dataProtectionOfficer')],
  purposes: [each('purposes', 'a legal basis', 'legalBasis'), check('a purpose for each data item', 'purpose-of-each')],
  special: [check('what allows the use of specially protected data', 'basis-of-special-data')],
  interests: [check('the interest pursued, for each purpose that rests on one', 'interest-of-each')],
  recipients: [field('who receives data', '/processors'), each('processors', 'what it receives', 'receives')],
  period: [check('how long each data item is kept', 'retention-of-each')],
  access: [right('the right of access', 'access')],
  rectification: [right('the right to rectification', 'rectification')],
  erasure: [right('the right to erasure', 'erasure')],
  restriction: [right('the right to restriction', 'restriction')],
  objection: [right('the right to object', 'objection')],
  portability: [right('the right to portability', 'portability')],
  withdrawal: [right('the right to withdraw consent', 'withdraw-consent'), check('how to withdraw it', 'way-to-withdraw')],
  complaint: [right('the right to complain', 'complaint'), check('the authority', 'home-authority')],
  necessity: [check('whether data must be provided, why, and what happens without it', 'necessity-of-each')],
  automated: [field('whether decisions are made by automated means alone', '/automatedDecisions')],
  safeguards: [check('the countries, what protects the data there, and where to get a copy of it', 'safeguards-outside-eea')],
} as const
