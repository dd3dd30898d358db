import type { LanguagePack } from './language-pack.ts'

const durationPattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const durationUnits = ['Y', 'M', 'W', 'D', 'h', 'm', 's'] as const

/** An ISO 8601 duration in words: `P1Y6M` is "one year and six months". Text of another shape comes back as it is. */
export function formatDuration(duration: string, language: LanguagePack): string {
  const amounts = durationPattern.exec(duration)?.slice(1)
  const parts = durationUnits.flatMap((unit, index) => {
    const amount = amounts?.[index]
    return amount === undefined ? [] : [formatAmount(Number(amount), unit, language)]
  })
  return parts.length === 0 ? duration : new Intl.ListFormat(language.locale, { type: 'conjunction' }).format(parts)
}

function formatAmount(amount: number, unit: (typeof durationUnits)[number], language: LanguagePack): string {
  const forms = language.units[unit]
  const form = forms[new Intl.PluralRules(language.locale).select(amount)] ?? forms.other
  return form.replace('{n}', language.numbers[amount] ?? String(amount))
}

/** A day such as `2026-01-31` in words. Text of another shape comes back as it is. */
export function formatDate(date: string, language: LanguagePack): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  const monthName = language.months[Number(month) - 1]
  if (year === undefined || day === undefined || monthName === undefined) return date
  return language.date.replace('{day}', String(Number(day))).replace('{month}', monthName).replace('{year}', year)
}

/** The name of a country by its two letters; unknown letters come back as they are. */
export function formatCountry(code: string, language: LanguagePack): string {
  return language.countries[code] ?? code
}
