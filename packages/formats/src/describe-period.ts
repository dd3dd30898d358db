import type { Policy } from '@candor/model'

const pattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/
const units = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second']

/** `P1Y6M` → `1 year and 6 months`; `session` and `until-deleted` in words. Text of another shape comes back as it is. */
export function describeDuration(text: string): string {
  if (text === 'session') return 'until the browser is closed'
  if (text === 'until-deleted') return 'until it is deleted'
  const parts = pattern.exec(text)?.slice(1) ?? []
  const words = parts.flatMap((amount, at) =>
    amount === undefined ? [] : [`${Number(amount)} ${units[at]}${Number(amount) === 1 ? '' : 's'}`],
  )
  return words.length === 0 ? text : words.join(' and ')
}

/** How long something is kept, in words; undefined when the entry says neither how long nor what decides. */
export function describePeriod({
  duration,
  after,
  criteria,
}: Policy['retention'][number]): string | undefined {
  if (duration !== undefined)
    return `${describeDuration(duration)}${after === undefined ? '' : `, from ${after}`}`
  return criteria?.replaceAll(/\s+/g, ' ').trim()
}
