import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { Diagnostic } from '@candor/diagnostics'
import { type Policy, type ReadFile, limits, readPolicy } from '@candor/model'
import { Failure } from './failure.ts'
import { versionUnreadable } from './generated/messages.ts'
import { getPolicy } from './load-policy.ts'

/** A place in git: a branch, tag or commit, and a path as seen from the folder that the user stands in. */
type GitPlace = { readonly ref: string; readonly path: string }

/** A policy from a file, a folder, or `REF:path` of git. Throws a Failure when there is none, or when it has errors. */
export function loadVersion(place: string, cwd: string): Policy {
  if (existsSync(resolve(cwd, place))) return getPolicy(relative(cwd, resolve(cwd, place)) || '.', cwd).policy
  const git = parseGitPlace(place)
  if (!git) throw new Failure([versionUnreadable({ place, reason: 'there is no such file or folder' })])
  return readGitPolicy(git, place, cwd)
}

function parseGitPlace(place: string): GitPlace | undefined {
  const [, ref, path] = /^([^-:][^:]*):(.*)$/s.exec(place) ?? []
  return ref === undefined || path === undefined
    ? undefined
    : { ref, path: path.replace(/^\.\//, '').replace(/\/+$/, '') }
}

function readGitPolicy({ ref, path }: GitPlace, place: string, cwd: string): Policy {
  const type = ask(['cat-file', '-t', locate(ref, path)], cwd)
  if (type === undefined) throw new Failure([versionUnreadable({ place, reason: explain(ref, cwd) })])
  const entry =
    type.toString().trim() === 'tree' ? [path, 'policy.yaml'].filter((part) => part !== '').join('/') : path
  const read: ReadFile = (file) => {
    const bytes = ask(['cat-file', 'blob', locate(ref, file)], cwd)
    if (!bytes) return { problem: 'missing' }
    return bytes.length > limits.fileBytes ? { problem: 'too-large' } : { bytes: new Uint8Array(bytes) }
  }
  const { policy, diagnostics, sources } = readPolicy(entry, read)
  if (policy) return relocatePolicy(policy, ref)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  throw new Failure(
    errors.map((one) => relocateDiagnostic(one, ref)),
    Object.fromEntries(Object.entries(sources).map(([file, text]) => [`${ref}:${file}`, text])),
  )
}

/** Git reads a path from the root of the repository unless it begins with a dot. */
function locate(ref: string, path: string): string {
  return `${ref}:${path.startsWith('../') ? path : `./${path}`}`
}

/** What git prints, or undefined when it fails: no git, no repository, no such place. */
function ask(args: readonly string[], cwd: string): Buffer | undefined {
  try {
    return execFileSync('git', args, {
      cwd,
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    })
  } catch {
    return undefined
  }
}

function explain(ref: string, cwd: string): string {
  if (!ask(['rev-parse', '--git-dir'], cwd))
    return 'there is no such file, and this folder is in no git repository'
  return ask(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], cwd)
    ? `\`${ref}\` has no such path`
    : `git knows no branch, tag or commit \`${ref}\``
}

function relocatePolicy(policy: Policy, ref: string): Policy {
  const positions = Object.entries(policy.positions).map(
    ([pointer, span]) => [pointer, { ...span, file: `${ref}:${span.file}` }] as const,
  )
  return { ...policy, positions: Object.fromEntries(positions) }
}

function relocateDiagnostic(diagnostic: Diagnostic, ref: string): Diagnostic {
  return diagnostic.span
    ? { ...diagnostic, span: { ...diagnostic.span, file: `${ref}:${diagnostic.span.file}` } }
    : diagnostic
}
