import type { FoundPath } from './found-path.ts'
import { runGit } from './run-git.ts'

/**
 * Paths that git tracks below a folder, and those that it neither tracks nor ignores; undefined where there
 * is no git or no work tree. Only `.gitignore` files count, not the ignore lists of one user or clone: other
 * machines have none of them.
 */
export async function listGitFiles(folder: string): Promise<FoundPath[] | undefined> {
  try {
    const [tracked, others] = await Promise.all([
      runGit(folder, ['ls-files', '-z', '--stage']),
      runGit(folder, [
        'ls-files',
        '-z',
        '--others',
        '--exclude-per-directory=.gitignore',
        '--exclude=node_modules/',
      ]),
    ])
    return [...parseTracked(tracked), ...parseOthers(others)]
  } catch {
    return undefined
  }
}

/** `<mode> <object> <stage>\t<path>`; a path with a merge conflict comes once for each side. */
function parseTracked(output: string): FoundPath[] {
  const entries = new Map<string, FoundPath>()
  for (const record of output.split('\0')) {
    const tab = record.indexOf('\t')
    if (tab === -1) continue
    const path = record.slice(tab + 1)
    // In the folder of a submodule that is not checked out, git speaks of that folder itself.
    if (path === './') continue
    entries.set(path, { path, kind: kindsByMode[record.slice(0, 6)] ?? 'file' })
  }
  return [...entries.values()]
}

const kindsByMode: Readonly<Record<string, FoundPath['kind']>> = { '120000': 'link', '160000': 'repository' }

/**
 * Git does not look into another repository that lies inside: it gives the folder, with a slash at its end.
 */
function parseOthers(output: string): FoundPath[] {
  return output
    .split('\0')
    .filter((path) => path !== '')
    .map((path) =>
      path.endsWith('/') ? { path: path.slice(0, -1), kind: 'repository' } : { path, kind: 'unknown' },
    )
}
