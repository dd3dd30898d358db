import { posix } from 'node:path'
import { sinceUnknown } from './generated/messages.ts'
import { ProjectError } from './project-error.ts'
import { runGit } from './run-git.ts'

/**
 * Tells which files differ from those of a commit, a branch or a tag: committed since, only staged, only saved, or not
 * tracked at all. A renamed file counts under its new name. Paths are relative to `root`, and may lead out of it. Throws a
 * `ProjectError` where git knows no such commit.
 */
export async function listChanges(root: string, ref: string): Promise<(file: string) => boolean> {
  const commit = await findCommit(root, ref)
  const [prefix, changed, tracked] = await Promise.all([
    runGit(root, ['rev-parse', '--show-prefix']),
    runGit(root, ['diff', '--name-only', '--no-renames', '--no-ext-diff', '--no-textconv', '-z', commit, '--']),
    runGit(root, ['ls-files', '--full-name', '-z', ':/']),
  ])
  const here = prefix.replace(/\n$/, '')
  const listPaths = (output: string) => new Set(output.split('\0').filter((path) => path !== ''))
  const [different, known] = [listPaths(changed), listPaths(tracked)]
  return (file) => {
    // What lies in a submodule is known, and changed, as the submodule is.
    const places = listPlaces(posix.join(here, file))
    return places.some((path) => different.has(path)) || !places.some((path) => known.has(path))
  }
}

/** A path and the folders above it. */
function listPlaces(path: string): string[] {
  const parts = path.split('/')
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'))
}

async function findCommit(root: string, ref: string): Promise<string> {
  try {
    return (await runGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])).trim()
  } catch {
    const isRepository = await runGit(root, ['rev-parse', '--git-dir']).then(
      () => true,
      () => false,
    )
    const problem = isRepository ? 'git knows no commit, branch or tag of that name here' : 'this folder lies in no git repository'
    throw new ProjectError(sinceUnknown({ ref, problem }))
  }
}
