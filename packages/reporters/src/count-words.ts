import type { SkippedFile } from '@candor/scan'

/** `1 error`, `2 errors` */
export function countNoun(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** `12 files (3.4 kB)` */
export function describeSize({ files, bytes }: { readonly files: number; readonly bytes: number }): string {
  return `${countNoun(files, 'file')} (${formatBytes(bytes)})`
}

/** `Skipped 7 files: 5 test, 2 story`, or nothing. */
export function describeSkipped(skipped: readonly SkippedFile[]): string[] {
  if (skipped.length === 0) return []
  const counts = new Map<string, number>()
  for (const { why } of skipped) counts.set(why, (counts.get(why) ?? 0) + 1)
  const reasons = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  return [
    `Skipped ${countNoun(skipped.length, 'file')}: ${reasons.map(([why, count]) => `${count} ${why}`).join(', ')}.`,
  ]
}

function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`
  return bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
