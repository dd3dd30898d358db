/** A length of time of ISO 8601, months apart from what has a fixed length. */
export type Duration = { readonly months: number; readonly seconds: number }

const pattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Reads `P1Y6M`, `P30D`, `PT12H`, …; `undefined` where the text is no such length of time. */
export function parseDuration(text: string): Duration | undefined {
  const match = pattern.exec(text)
  if (!match) return undefined
  const [years, months, weeks, days, hours, minutes, seconds] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  return {
    months: years! * 12 + months!,
    seconds: (weeks! * 7 + days!) * 86400 + hours! * 3600 + minutes! * 60 + seconds!,
  }
}

/** The least number of seconds that a duration can mean: what lasts so long outlives it on no day of the calendar. */
export function getLeastSeconds({ months, seconds }: Duration): number {
  const rest = months % 12
  const leastDays = Math.min(
    ...monthLengths.map((_, first) => {
      const inRow = Array.from({ length: rest }, (_item, index) => monthLengths[(first + index) % 12]!)
      return inRow.reduce((sum, days) => sum + days, 0)
    }),
  )
  return (Math.floor(months / 12) * 365 + leastDays) * 86400 + seconds
}
