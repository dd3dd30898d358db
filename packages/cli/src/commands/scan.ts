import { renderJson, renderScanText } from '@candor/reporters'
import { deliver } from '../deliver.ts'
import type { Command } from '../command.ts'
import { isColored } from '../system.ts'
import { openProject } from '../open-project.ts'

/** `candor scan [folder]` */
export const run: Command = async ([folder], options, system) => {
  const project = openProject(folder, options, system)
  const { scanProject } = await import('@candor/linter')
  const { result } = await project.watch('Scanned', (onProgress) => scanProject({ ...project.options, onProgress }))
  const color = options.output === undefined && isColored(system, system.stdout)
  deliver(options.format === 'json' ? renderJson(result) : renderScanText(result, { color }), options.output, system)
  return 0
}
