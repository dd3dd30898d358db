import type { FileFacts } from './generated/facts.ts'
import type { Interests } from './interests.ts'
import type { Resolve } from './link-symbols.ts'
import { listWanted } from './list-wanted.ts'
import { type Source, scanFile } from './scan-file.ts'

/** Reads all files, and in further rounds those without a needle that linking turns out to need. */
export function scanSources(sources: readonly Source[], interests: Interests, resolve: Resolve): FileFacts[] {
  const facts = new Map(sources.map((source) => [source.file, scanFile(source, interests)]))
  const asked = new Set<string>()
  for (;;) {
    const wanted = listWanted([...facts.values()], resolve, interests)
    const names = wanted.names.filter((name) => !asked.has(name))
    names.forEach((name) => asked.add(name))
    const files = new Set(wanted.files)
    const more = sources.filter(({ file, text }) => {
      if (facts.get(file)?.parsed) return false
      return files.has(file) || names.some((name) => text.includes(name))
    })
    if (more.length === 0) return [...facts.values()]
    for (const source of more) facts.set(source.file, scanFile(source, interests, { force: true }))
  }
}
