import type { ExplainedObservation, PlaceExplanation } from '@candor/linter'
import { showText } from '@candor/reporters'
import { createColors } from 'picocolors'

/** How an explanation is shown; `show` gives a path of the project as seen from where the user stands. */
export interface PlaceTextOptions {
  readonly color: boolean
  readonly withPolicy: boolean
  readonly show: (file: string) => string
}

/** The explanation of a line for a terminal. */
export function renderPlace(explanation: PlaceExplanation, options: PlaceTextOptions): string {
  const { bold, dim } = createColors(options.color)
  const { file, line, text = '', observations, rejected, waivers } = explanation
  const blocks = [`${bold(`${options.show(file)}:${line}`)}\n\n  ${showText(text.trim())}`]
  if (observations.length > 0) blocks.push([bold('Observed'), ...observations.flatMap((one) => renderObservation(one, options))].join('\n'))
  else blocks.push(explainSilence(explanation))
  if (rejected.length > 0) {
    const rows = rejected.map(({ path, category, reason = `reads as ${category}, which is not reported here`, detectors }) => `  ${showText(`\`${path}\``)}: ${showText(reason)}  ${dim(`(${detectors.join(', ')})`)}`)
    blocks.push([bold('Looked at and not reported'), ...rows].join('\n'))
  }
  if (waivers.length > 0) blocks.push([bold('Accepted by a comment'), ...waivers.map(({ code, reason = 'no reason given' }) => `  ${code}: ${showText(reason)}`)].join('\n'))
  return `${blocks.join('\n\n')}\n`
}

function explainSilence({ skipped, parsed }: PlaceExplanation): string {
  if (skipped !== undefined) return `The file was not scanned: ${skipped}.`
  if (!parsed) return 'Nothing was observed on this line: no text in the file is one that any detector looks for.'
  return 'Nothing was observed on this line.'
}

function renderObservation({ observation, names, declared, finding }: ExplainedObservation, { color, withPolicy, show }: PlaceTextOptions): string[] {
  const { dim } = createColors(color)
  const rows: [label: string, text: string][] = [
    ['detector', `${observation.detector}, ${observation.confidence} confidence`],
    ['evidence', observation.evidence],
    ...names.filter(({ setAside }) => setAside.length > 0).map(({ path, setAside }): [string, string] => ['set aside', `${setAside.map((word) => `"${word}"`).join(', ')} in \`${path}\`: says nothing of what it is`]),
  ]
  if (withPolicy) rows.push(['policy', describeDeclared(declared ?? [], finding, show)])
  return [`  ${showText(describe(observation))}`, ...rows.map(([label, text]) => `    ${dim(label.padEnd(9))}  ${showText(text)}`)]
}

function describe(observation: ExplainedObservation['observation']): string {
  switch (observation.kind) {
    case 'data':
      return `${observation.category} (${[observation.mechanism, observation.processor ?? observation.domain].filter(Boolean).join(' to ')})`
    case 'processor':
      return `third party ${observation.processor ?? observation.domain}`
    case 'storage':
      return `${observation.medium} "${observation.name}" (${observation.access})`
    case 'device':
      return `device ${observation.api}`
    case 'unreadable':
      return `unreadable: ${observation.why}`
  }
}

function describeDeclared(declared: NonNullable<ExplainedObservation['declared']>, finding: string | undefined, show: (file: string) => string): string {
  const named = declared.map(({ list, id, vague, span }) => `${list} \`${id}\`${vague ? ' (only the wider category)' : ''}${span ? ` at ${show(span.file)}:${span.line}` : ''}`)
  if (finding !== undefined) return `${named.length > 0 ? `${named.join(', ')}, and yet ` : 'not declared: '}${finding}`
  return named.length > 0 ? named.join(', ') : 'nothing to declare'
}
