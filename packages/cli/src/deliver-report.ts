import { join, relative } from 'node:path'
import type { Message } from '@candor/diagnostics'
import { createSourceReader, messages as linterMessages } from '@candor/linter'
import { type Report, messages as matchMessages } from '@candor/match'
import { renderJson, renderSarif, renderText } from '@candor/reporters'
import manifest from '../package.json' with { type: 'json' }
import type { CommandOptions } from './command-specs.ts'
import { deliver } from './deliver.ts'
import { relocateReport } from './relocate-report.ts'
import { isAtLeast } from './severities.ts'
import { type ExitCode, type System, isColored } from './system.ts'

const messages: readonly Message[] = [...matchMessages, ...linterMessages]

/** A report as text, JSON or SARIF. `root` is the scanned folder, absolute. */
export function renderReport(report: Report, root: string, { format, output }: CommandOptions, system: System): string {
  const color = output === undefined && isColored(system, system.stdout)
  const render: Record<string, () => string> = {
    text: () => renderText(relocateReport(report, (file) => relative(system.cwd, join(root, file))), { color, readSource: createSourceReader(system.cwd) }),
    json: () => renderJson(report),
    sarif: () => renderSarif(report, { messages, version: manifest.version }),
  }
  return render[format ?? 'text']!()
}

/** Writes a report where it was asked for, and says how the command ends. */
export function deliverReport(report: Report, root: string, options: CommandOptions & { failOn: 'error' | 'warning' | 'note' }, system: System): ExitCode {
  deliver(renderReport(report, root, options, system), options.output, system)
  return report.findings.some(({ diagnostic }) => isAtLeast(diagnostic.severity, options.failOn)) ? 1 : 0
}
