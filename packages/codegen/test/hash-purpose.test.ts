import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hashPurpose } from '../src/index.ts'
import { parsePolicy } from './load-policy.ts'

const yaml = readFileSync(new URL('fixtures/harbour-books/policy.yaml', import.meta.url), 'utf8')
const purposes = ['account', 'orders', 'newsletter', 'product-analytics']

function hash(text: string): string[] {
  const policy = parsePolicy(text)
  return purposes.map((purpose) => hashPurpose(policy, purpose))
}

/** Purposes whose hash another text of the policy changes. */
function listChanged(change: (text: string) => string): string[] {
  const changed = change(yaml)
  expect(changed).not.toBe(yaml)
  const [before, after] = [hash(yaml), hash(changed)]
  return purposes.filter((_, index) => before[index] !== after[index])
}

test('a hash is short, and the same on any machine', () => {
  expect(hashPurpose(parsePolicy(yaml), 'newsletter')).toMatchInlineSnapshot(`"sha256-OlCLuaTG1Dr"`)
  expect(new Set(hash(yaml)).size).toBe(4)
})

describe('what changes a hash, and of which purposes', () => {
  test.each<[string, (text: string) => string, string[]]>([
    [
      'the legal basis',
      (text) =>
        text.replace(
          'title: Your account\n    legalBasis: contract',
          'title: Your account\n    legalBasis: legitimate-interests\n    legitimateInterest: Keeping your orders together.',
        ),
      ['account'],
    ],
    [
      'a category of data',
      (text) => text.replace('category: device.device-id', 'category: device.ip-address'),
      ['product-analytics'],
    ],
    [
      'one more data item',
      (text) => text.replace('data: [visitor-id]\n    purposes', 'data: [visitor-id, email]\n    purposes'),
      ['product-analytics'],
    ],
    [
      'what a recipient receives',
      (text) =>
        text.replace(
          'data: [email, name]\n        purposes: [newsletter]',
          'data: [email, name, phone]\n        purposes: [newsletter]',
        ),
      ['newsletter'],
    ],
    ['a recipient', (text) => text.replace('id: parcel-post', 'id: van-post'), ['orders', 'newsletter']],
    ['the country of a recipient', (text) => text.replace('country: US', 'country: IE'), ['newsletter']],
    [
      'the mechanism of a transfer',
      (text) => text.replace('standard-contractual-clauses', 'adequacy'),
      ['newsletter'],
    ],
    [
      'the role of a recipient',
      (text) => text.replace('catalog: mailgun', 'catalog: mailgun\n    role: controller'),
      ['newsletter'],
    ],
    ['retention', (text) => text.replace('P7Y', 'P8Y'), ['orders']],
    [
      'how long something is stored',
      (text) => text.replace(/(name: last-seen[^]*?duration: )P1Y/, '$1P2Y'),
      ['product-analytics'],
    ],
    [
      'whether data is sold',
      (text) =>
        text.replace(
          /sale:\n {2}answer: "no"\n {2}reason: .*/,
          'sale:\n  answer: "yes"\n  text: We sell lists.',
        ),
      purposes,
    ],
    [
      'automated decisions',
      (text) => `${text}automatedDecisions:\n  answer: "yes"\n  text: A machine decides.\n`,
      purposes,
    ],
  ])('%s', (_, change, expected) => expect(listChanged(change)).toEqual(expected))
})

describe('what changes none', () => {
  test.each<[string, (text: string) => string]>([
    ['wording of a purpose', (text) => text.replace('We count which pages are of use.', 'We count pages.')],
    ['a title', (text) => text.replace('title: Newsletter', 'title: Our letter')],
    ['a label', (text) => text.replace('label: e-mail address', 'label: email')],
    ['the name of a recipient', (text) => text.replace('title: Mailgun', 'title: Mailgun, Inc.')],
    [
      'the controller and its address',
      (text) =>
        text.replace('name: Harbour Books\n', 'name: Harbour Books Ltd\n  address: 1 Quay Street, Galway\n'),
    ],
    ['dates', (text) => `dates:\n  effective: 2026-01-31\n${text}`],
    ['the language', (text) => `languages: [en-IE]\n${text}`],
    [
      'the event from which a retention runs',
      (text) => text.replace('after: the year of the order', 'after: the end of that year'),
    ],
    ['the same length of time in other words', (text) => text.replace('P7Y', 'P84M')],
    ['why it is so', (text) => text.replace('We earn our living by selling books.', 'Never.')],
    [
      'the order of lists',
      (text) =>
        text.replace(
          'data: [email, name]\n        purposes: [newsletter]',
          'data: [name, email]\n        purposes: [newsletter]',
        ),
    ],
    ['the id of a data item', (text) => text.replaceAll('visitor-id', 'visitor-number')],
    ['the name of a cookie', (text) => text.replace('name: last-seen', 'name: last_seen')],
    [
      'what it accepts',
      (text) => text.replace('accepts: [sha256-0123456789A]', 'accepts: [sha256-0123456789B]'),
    ],
  ])('%s', (_, change) => expect(listChanged(change)).toEqual([]))
})
