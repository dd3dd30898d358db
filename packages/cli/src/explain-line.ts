import { existsSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { explainPlace } from '@candor/linter'
import type { CommandOptions } from './command-specs.ts'
import { Failure } from './failure.ts'
import { placeUnknown } from './generated/messages.ts'
import { type LoadedConfig, loadConfig } from './load-config.ts'
import { getPolicy } from './load-policy.ts'
import { openProject } from './open-project.ts'
import type { WrittenPlace } from './parse-place.ts'
import { renderPlace } from './render-place.ts'
import { resolvePolicyPath } from './resolve-policy-path.ts'
import { type ExitCode, type System, isColored } from './system.ts'

/** `candor explain file:line`: what the scan made of that line, on which evidence, and what the policy says of it. */
export async function explainLine({ file, line }: WrittenPlace, options: CommandOptions, system: System): Promise<ExitCode> {
  const path = resolve(system.cwd, file)
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new Failure([placeUnknown({ place: `${file}:${line}`, problem: 'there is no such file' })])
  const root = findRoot(path, loadConfig(options.config, dirname(path), system.cwd), system.cwd)
  const project = openProject(root, options, system)
  const { policy: given } = options
  const declared = given ?? project.settings.config.policy
  const policy = declared === undefined ? undefined : getPolicy(relative(root, resolvePolicyPath(given, project.settings, system.cwd, '')), root).policy
  const inRoot = relative(root, path).split(sep).join('/')
  const explanation = await project.watch('Read', (onProgress) => explainPlace({ ...project.options, file: inRoot, line, policy, onProgress }))
  if (explanation.text === undefined) throw new Failure([placeUnknown({ place: `${file}:${line}`, problem: 'the file has no such line, or is no text' })])
  const show = (from: string): string => relative(system.cwd, join(root, from)).split(sep).join('/')
  system.stdout.write(options.format === 'json' ? `${JSON.stringify(explanation, null, 2)}\n` : renderPlace(explanation, { color: isColored(system, system.stdout), withPolicy: policy !== undefined, show }))
  return 0
}

/** The folder of the project that a file lies in: the settings' source, else where the user stands, else the nearest package. */
function findRoot(path: string, { config, folder }: LoadedConfig, cwd: string): string {
  const source = resolve(folder, config.source ?? '.')
  const hasSettings = Object.keys(config).length > 0
  if (hasSettings && isInside(path, source)) return source
  if (isInside(path, cwd)) return cwd
  for (let at = dirname(path); dirname(at) !== at; at = dirname(at)) if (existsSync(join(at, 'package.json'))) return at
  return dirname(path)
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return !way.startsWith('..') && !isAbsolute(way)
}
