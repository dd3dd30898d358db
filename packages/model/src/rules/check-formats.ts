import type { Diagnostic } from '@candor/diagnostics'
import { findCountryCode, isCountryCode } from '../countries.ts'
import { shorten } from '../describe-json.ts'
import { describePlace } from '../describe-place.ts'
import { countryInvalid, dateInvalid, datesReversed, urlInvalid } from '../generated/messages.ts'
import { findTexts } from '../match-pointer.ts'
import { type Draft, getValueSpan } from '../places.ts'
import { isPlainDate, suggestDate } from '../plain-date.ts'
import { suggestUrl } from '../suggest-text.ts'

const countryPatterns = [
  '/controller/country',
  '/representative/country',
  '/dataProtectionOfficer/country',
  '/ukRepresentative/country',
  '/supervisoryAuthority/country',
  '/otherAuthorities/*/country',
  '/processors/*/country',
]
const datePatterns = [
  '/dates/effective',
  '/dates/lastReviewed',
  '/dates/expires',
  '/changes/*/date',
  '/changes/*/announced',
]
const urlPatterns = [
  '/scope/sites/*',
  '/controller/website',
  '/supervisoryAuthority/url',
  '/otherAuthorities/*/url',
  '/contact/url',
  '/processors/*/policyUrl',
  '/choices/*/url',
  '/rights/*/url',
]

/**
 * Texts that are written as the schema asks for, and still name no country, no day of the calendar, no
 * address.
 */
export function checkFormats(draft: Draft): Diagnostic[] {
  return [
    ...findWrong(draft, countryPatterns, (text) => !/^[A-Z]{2}$/.test(text) || isCountryCode(text)).map(
      (found) => countryInvalid({ ...found, suggestion: findCountryCode(found.text) }, found.place),
    ),
    ...findWrong(draft, datePatterns, (text) => !dateShape.test(text) || isPlainDate(text)).map((found) =>
      dateInvalid({ ...found, suggestion: suggestDate(found.text) }, found.place),
    ),
    ...findWrong(
      draft,
      urlPatterns,
      (text) => !/^https?:\/\/[^\s/]+[^\s<>"]*$/.test(text) || URL.canParse(text),
    ).map((found) => urlInvalid({ ...found, suggestion: suggestUrl(found.text) }, found.place)),
    ...checkDates(draft),
  ]
}

/** What the schema's format lets pass; anything else has been reported. */
const dateShape = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/

function findWrong(draft: Draft, patterns: readonly string[], isRight: (text: string) => boolean) {
  return patterns
    .flatMap((pattern) => findTexts(draft, pattern))
    .filter(({ text }) => text.length < 4000 && !isRight(text))
    .map(({ pointer, text }) => ({
      ...describePlace(draft.declaration, pointer),
      text,
      value: shorten(text),
      place: { span: getValueSpan(draft, pointer) },
    }))
}

function checkDates(draft: Draft): Diagnostic[] {
  const [effective, expires] = ['/dates/effective', '/dates/expires'].map(
    (pattern) => findTexts(draft, pattern)[0],
  )
  if (
    !effective ||
    !expires ||
    !isPlainDate(effective.text) ||
    !isPlainDate(expires.text) ||
    effective.text <= expires.text
  )
    return []
  const span = getValueSpan(draft, effective.pointer)
  const related = span ? [{ message: 'It begins to apply here.', span }] : []
  return [
    datesReversed(
      { effective: effective.text, expires: expires.text },
      { span: getValueSpan(draft, expires.pointer), related },
    ),
  ]
}
