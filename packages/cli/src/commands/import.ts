import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import { type PageFormat, draftPolicy } from '@candor/draft'
import { limits } from '@candor/model'
import type { Command } from '../command.ts'
import { deliver } from '../deliver.ts'
import { Failure } from '../failure.ts'
import { draftExists, pageUnreadable } from '../generated/messages.ts'

const formats: Readonly<Record<string, PageFormat>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'markdown',
  '.html': 'html',
  '.htm': 'html',
}

/** `candor import PAGE` */
export const run: Command = async ([path], options, system) => {
  const shown = path ?? '(none)'
  if (path === undefined) throw new Failure([pageUnreadable({ path: shown, reason: 'no page was named' })])
  const format = formats[extname(path).toLowerCase()]
  if (!format)
    throw new Failure([pageUnreadable({ path, reason: 'it ends neither with .md nor with .html' })])
  const draft = draftPolicy(readText(resolve(system.cwd, path), path), format, basename(path))
  if (!draft) throw new Failure([pageUnreadable({ path, reason: 'it holds no sentence' })])
  if (options.output !== undefined && !options.force && existsSync(resolve(system.cwd, options.output)))
    throw new Failure([draftExists({ path: options.output })])
  deliver(draft.yaml, options.output, system)
  const { channels, data, purposes, processors, storage } = draft.counts
  const counts: [number, string, string][] = [
    [channels, 'channel', 'channels'],
    [data, 'data item', 'data items'],
    [purposes, 'purpose', 'purposes'],
    [processors, 'processor', 'processors'],
    [storage, 'storage entry', 'storage entries'],
  ]
  const drafted = `Drafted: ${counts.map(([count, one, many]) => `${count} ${count === 1 ? one : many}`).join(', ')}.`
  const left =
    draft.unplaced.length === 0
      ? 'Every sentence found a place.'
      : `${draft.unplaced.length} of ${draft.sentences} sentences found no place; they stand at the end.`
  system.stderr.write(
    `${drafted}\n${left}\nNothing is confirmed: read each entry against its sentence, then run \`candor check\`.\n`,
  )
  return 0
}

function readText(file: string, shown: string): string {
  try {
    const stats = statSync(file)
    if (stats.isDirectory()) throw new Failure([pageUnreadable({ path: shown, reason: 'it is a folder' })])
    if (stats.size > limits.fileBytes)
      throw new Failure([pageUnreadable({ path: shown, reason: 'it is larger than one megabyte' })])
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    if (error instanceof Failure) throw error
    if (error instanceof TypeError)
      throw new Failure([pageUnreadable({ path: shown, reason: 'it is not written in UTF-8' })])
    const { code } = error as NodeJS.ErrnoException
    throw new Failure([
      pageUnreadable({
        path: shown,
        reason:
          code === 'ENOENT' || code === 'ENOTDIR'
            ? 'there is no such file'
            : 'the system does not let it be read',
      }),
    ])
  }
}
