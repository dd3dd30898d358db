import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Part, findEngineHash, parsePart } from '@candor/linter'
import { Failure } from './failure.ts'
import { partDuplicate, partForeign, partMissing, partUnreadable } from './generated/messages.ts'

interface NamedPart {
  readonly path: string
  readonly part: Part
}

/** Reads the parts of one project, all of them and each once. Throws a Failure that names every part that is wrong. */
export function readParts(paths: readonly string[], cwd: string): [Part, ...Part[]] {
  const read = paths.map((path) => ({ path, part: readPart(resolve(cwd, path)) }))
  const unreadable = read.filter(({ part }) => part === undefined)
  if (unreadable.length > 0) throw new Failure(unreadable.map(({ path }) => partUnreadable({ path })))
  const named = read as NamedPart[]
  const [first, ...others] = named
  if (!first) throw new Failure([partMissing({ missing: 'all parts', given: 'none' })])
  const foreign = named.flatMap((one) => findDifference(one, first))
  if (foreign.length > 0) throw new Failure(foreign.map(([path, difference]) => partForeign({ path, difference })))
  const problems = [...findDuplicates(named), ...findMissing(named, first.part.shard.of)]
  if (problems.length > 0) throw new Failure(problems)
  return [first.part, ...others.map(({ part }) => part)]
}

function readPart(path: string): Part | undefined {
  try {
    return parsePart(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** In what a part is not of this Candor, or not of the same project as the first. */
function findDifference({ path, part }: NamedPart, first: NamedPart): [string, string][] {
  if (part.engine !== findEngineHash()) return [[path, 'another version of Candor or of Node than the one that runs now made it']]
  if (part.project === first.part.project) return []
  return [[path, `it is of another list of files, other settings, another policy or another number of parts than \`${first.path}\``]]
}

function findDuplicates(named: readonly NamedPart[]) {
  return named.flatMap(({ path, part: { shard } }, at) => {
    const before = named.slice(0, at).find((other) => other.part.shard.index === shard.index)
    return before ? partDuplicate({ shard: `${shard.index}/${shard.of}`, first: before.path, second: path }) : []
  })
}

function findMissing(named: readonly NamedPart[], of: number) {
  const given = new Set(named.map(({ part }) => part.shard.index))
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((index) => !given.has(index))
  const list = (indices: Iterable<number>) => [...indices].toSorted((a, b) => a - b).map((index) => `${index}/${of}`).join(', ')
  return missing.length > 0 ? [partMissing({ missing: list(missing), given: list(given) })] : []
}
