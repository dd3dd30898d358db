const pattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const day = 86_400
/** Seconds of a year, a month, a week …; a month is a twelfth of 365.25 days, which orders any two durations that people use. */
const seconds = [365.25 * day, (365.25 / 12) * day, 7 * day, day, 3600, 60, 1]
const units = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second']

/** Whether data stays longer than before. Undeclared and `until-deleted` have no end; a session ends before any duration. */
export function isLonger(before: string | undefined, after: string | undefined): boolean {
  return measure(after) > measure(before)
}

/** `P1Y6M` → `1 year and 6 months`. Text of another shape comes back as it is. */
export function describeDuration(text: string): string {
  const parts = pattern.exec(text)?.slice(1) ?? []
  const words = parts.flatMap((amount, at) =>
    amount === undefined ? [] : [`${Number(amount)} ${units[at]}${Number(amount) === 1 ? '' : 's'}`],
  )
  return words.length === 0 ? text : words.join(' and ')
}

function measure(text: string | undefined): number {
  if (text === undefined || text === 'until-deleted') return Infinity
  if (text === 'session') return 0
  const parts = pattern.exec(text)?.slice(1)
  if (!parts) return Infinity
  return parts.reduce((sum, amount, at) => sum + Number(amount ?? 0) * (seconds[at] ?? 0), 0)
}
