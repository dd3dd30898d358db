/** Whether a text is a day of the calendar, written as year-month-day (ISO 8601). */
export function isPlainDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return day !== undefined && Number(day) >= 1 && Number(day) <= countDays(Number(year), Number(month))
}

/** Days of a month in the Gregorian calendar; 0 for a month that there is not. */
function countDays(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The day that somebody most likely meant, where only one can be meant: `31 January 2026`, `2026/1/5`,
 * `31.01.2026`.
 */
export function suggestDate(text: string): string | undefined {
  const parts = text
    .trim()
    .toLowerCase()
    .replace(/t\d\d:\d\d.*$/, '')
    .split(/[\s,./-]+|(?<=\d)(?:st|nd|rd|th)\b/)
    .filter((part) => part !== '' && part !== 'of')
  if (parts.length !== 3) return undefined
  const date = orderParts(parts as [string, string, string], /[.]/.test(text))
  return date !== undefined && isPlainDate(date) ? date : undefined
}

function orderParts(parts: readonly [string, string, string], dotted: boolean): string | undefined {
  const [first, second, third] = parts
  const named = parts.findIndex((part) => /^[a-z]/.test(part))
  if (named >= 0) {
    const month = months.findIndex((name) => parts[named]!.startsWith(name)) + 1
    const [one, other] = parts.filter((_, at) => at !== named) as [string, string]
    return one.length === 4 ? formatDate(one, month, other) : formatDate(other, month, one)
  }
  if (first.length === 4) return formatDate(first, Number(second), third)
  // With slashes, day and month change places from country to country; with dots, the day comes first.
  const clear = dotted || Number(first) > 12
  return clear ? formatDate(third, Number(second), first) : undefined
}

function formatDate(year: string, month: number, day: string): string | undefined {
  if (!/^\d{4}$/.test(year) || !/^\d{1,2}$/.test(day) || !Number.isInteger(month)) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}
