import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { listLabels } from './load-labels.ts'
import type { Labels } from './score-scan.ts'

/** What shows that a folder is not the code that the labels speak of, as sentences; empty when nothing does. */
export function findCheckoutProblems(folder: string, labels: Labels): string[] {
  const commit = readCommit(folder)
  const problems: string[] = []
  if (commit !== undefined && !commit.startsWith(labels.commit))
    problems.push(
      `${folder} is at commit ${commit.slice(0, labels.commit.length)}, its labels were made at ${labels.commit}: ` +
        `the score says little. Run git checkout ${labels.commit} there.`,
    )
  const lines = (labels.data ?? []).filter(({ snippet }) => typeof snippet === 'string')
  const moved = lines.filter((label) => !holdsSnippet(folder, label))
  const files = new Set(listLabels(labels).flatMap(({ file, files: several }) => [file, several].flat()))
  const missing = [...files].filter((file) => typeof file === 'string' && !existsSync(join(folder, file)))
  if (missing.length > 0)
    problems.push(
      `${missing.length} of the ${files.size} labelled files are not in ${folder}, such as ${missing[0]}.`,
    )
  if (moved.length > 0)
    problems.push(
      `${moved.length} of ${lines.length} labelled lines do not read as labelled, such as ` +
        `${moved[0]?.['file']}:${moved[0]?.['line']}: is this ${labels.repo} at ${labels.commit}?`,
    )
  return problems
}

/** The commit of a folder that is a checkout of its own, not a folder of another repository. */
function readCommit(folder: string): string | undefined {
  const git = (...words: string[]): string | undefined => {
    const { status, stdout } = spawnSync('git', ['-C', folder, ...words], { encoding: 'utf8' })
    return status === 0 ? stdout.trim() : undefined
  }
  const top = git('rev-parse', '--show-toplevel')
  if (top === undefined || realpathSync(top) !== realpathSync(folder)) return undefined
  return git('rev-parse', 'HEAD')
}

function holdsSnippet(folder: string, { file, line, snippet }: Record<string, unknown>): boolean {
  const path = join(folder, String(file))
  if (!existsSync(path)) return false
  const text = readFileSync(path, 'utf8').split('\n')[Number(line) - 1] ?? ''
  const squash = (words: string): string => words.replaceAll(/\s+/g, ' ').trim()
  // A quote may leave out the middle of a long line.
  return squash(String(snippet))
    .split('…')
    .every((part) => squash(text).includes(part.trim()))
}
