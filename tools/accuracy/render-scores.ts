import type { AppScore, Score } from './score-scan.ts'

/** Rows as the published measure prints them: one a section, then the total. */
export function renderScores({ sections, total }: AppScore): string {
  return [...Object.entries(sections), ['total', total] as const]
    .map(([name, score]) => renderRow(name, score))
    .join('\n')
}

/** Every false positive and false negative, one a line, as the published measure prints them. */
export function renderMisses({ sections }: AppScore): string {
  return Object.entries(sections)
    .flatMap(([name, { falsePositives, falseNegatives }]) => [
      ...falsePositives.map((miss) => `false positive  ${name}  ${miss}`),
      ...falseNegatives.map((miss) => `false negative  ${name}  ${miss}`),
    ])
    .join('\n')
}

function renderRow(name: string, { tp, fp, fn, precision, recall }: Score): string {
  const count = (number: number): string => String(number).padStart(4)
  return (
    `${name.padEnd(11)} tp ${count(tp)}  fp ${count(fp)}  fn ${count(fn)}  ` +
    `precision ${renderRatio(precision)}  recall ${renderRatio(recall)}`
  )
}

/** Two digits, or a dash where there was nothing to divide by. */
export function renderRatio(ratio: number | null): string {
  return ratio === null ? '   –' : ratio.toFixed(2)
}
