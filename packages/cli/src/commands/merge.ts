import { resolve } from 'node:path'
import type { Severity } from '@candor/diagnostics'
import { ProjectError, mergeParts } from '@candor/linter'
import type { Command } from '../command.ts'
import { deliverReport } from '../deliver-report.ts'
import { Failure } from '../failure.ts'
import { readParts } from '../read-parts.ts'

/** `candor merge PARTS…` */
export const run: Command = async (paths, options, system) => {
  const parts = readParts(paths, system.cwd)
  const [{ root, failOn }] = parts
  const report = await merge(parts)
  return deliverReport(report, resolve(system.cwd, root), { ...options, failOn: (options.failOn as Severity | undefined) ?? failOn }, system)
}

async function merge(parts: Parameters<typeof mergeParts>[0]): ReturnType<typeof mergeParts> {
  try {
    return await mergeParts(parts)
  } catch (error) {
    if (error instanceof ProjectError) throw new Failure([error.diagnostic])
    throw error
  }
}
