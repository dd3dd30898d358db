import { expect, test } from 'vitest'
import { formatCountry, formatDate, formatDuration } from '../src/format-words.ts'
import { getLanguagePack } from '../src/find-language.ts'

const english = getLanguagePack('en')

test.each([
  ['P1D', 'one day'],
  ['P30D', '30 days'],
  ['P2W', 'two weeks'],
  ['P1M', 'one month'],
  ['P2Y', 'two years'],
  ['P12M', 'twelve months'],
  ['P13M', '13 months'],
  ['P1Y6M', 'one year and six months'],
  ['P1Y2M3D', 'one year, two months and three days'],
  ['PT12H', 'twelve hours'],
  ['PT30M', '30 minutes'],
  ['PT1S', 'one second'],
  ['P0D', 'zero days'],
  ['for ever', 'for ever'],
])('duration %s reads "%s"', (duration, words) => {
  expect(formatDuration(duration, english)).toBe(words)
})

test.each([
  ['2026-01-31', '31 January 2026'],
  ['2024-05-02', '2 May 2024'],
  ['someday', 'someday'],
])('date %s reads "%s"', (date, words) => {
  expect(formatDate(date, english)).toBe(words)
})

test.each([
  ['US', 'the United States'],
  ['IE', 'Ireland'],
  ['NO', 'Norway'],
  ['QQ', 'QQ'],
])('country %s reads "%s"', (code, name) => {
  expect(formatCountry(code, english)).toBe(name)
})
