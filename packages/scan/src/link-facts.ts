import type { FileFacts } from './generated/facts.ts'
import { linkShapes } from './data-files/link-shapes.ts'
import { type Interests, getFilter } from './interests.ts'
import { type Resolve, createProject } from './link-symbols.ts'
import { linkFile } from './link-values.ts'
import { linkWrappers } from './link-wrappers.ts'

export type { Resolve }

/** All files' facts, with what they say of each other put in: constants, re-exports, wrappers. Sorted by file. */
export type LinkedFacts = { files: readonly FileFacts[] }

/**
 * Links facts across files. `interests` keeps wrappers of what nobody asks for from being followed. Files that were not
 * parsed may be among them; `listWanted` says which of those linking would need.
 */
export function linkFacts(files: readonly FileFacts[], resolve: Resolve, interests?: Interests): LinkedFacts {
  const sorted = [...files].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
  const project = createProject(sorted, resolve)
  const linked = sorted.map((facts) => (facts.parsed ? linkFile(facts, project) : facts))
  linkShapes(linked)
  linkWrappers(linked, interests ? getFilter(interests).wants : (symbol) => !symbol.startsWith('file:'))
  return { files: linked }
}
