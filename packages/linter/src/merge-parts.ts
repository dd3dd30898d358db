import { type ObserveContext, interests } from '@candor/detectors'
import type { PolicyIndex, Report } from '@candor/match'
import type { Resolve } from '@candor/scan'
import { createReport } from './create-report.ts'
import { sealPart } from './create-part.ts'
import type { KnownFiles } from './file-states.ts'
import type { Part, PartFile } from './generated/part.ts'
import { linkScanned, observeProject } from './read-project.ts'
import { scanSelectedFiles } from './scan-selected-files.ts'

/** Reads a part; undefined where the text is none, or not whole. */
export function parsePart(text: string): Part | undefined {
  try {
    const part = JSON.parse(text) as Part
    const { candorPart, checksum, ...content } = part
    return candorPart === 1 && sealPart(content).checksum === checksum ? part : undefined
  } catch {
    return undefined
  }
}

/**
 * Links all parts of a project and holds them against the policy: the report of one run, in any order of parts. The
 * caller has made sure that these are all parts, of one project and engine. Throws a `ProjectError` as `scanProject` does.
 */
export async function mergeParts(parts: readonly [Part, ...Part[]]): Promise<Report> {
  const [{ root, index, context }] = parts
  const files = parts.flatMap((part) => part.files).toSorted((a, b) => a.at - b.at)
  const sources = files.map(({ file }) => ({ file, generated: false }))
  const resolveImport = createPartResolver(files)
  const scanned = await scanSelectedFiles({
    setup: { root, sources, interests },
    resolveImport,
    threads: 1,
    known: recallParts(files),
  })
  const skipped = parts.flatMap((part) => part.skipped)
  const project = linkScanned(scanned, { resolveImport, context: context as ObserveContext, skipped, root })
  return createReport(index as PolicyIndex, observeProject(project))
}

function createPartResolver(files: readonly PartFile[]): Resolve {
  const imports = new Map(files.map((one) => [one.file, new Map(Object.entries(one.imports))]))
  return (specifier, fromFile) => imports.get(fromFile)?.get(specifier)
}

/** Parts know every file in every way, so that nothing is read. */
function recallParts(files: readonly PartFile[]): KnownFiles {
  return {
    find(at) {
      const { hash, first, forced } = files[at] as PartFile
      return { hash, record: { first, ...(forced && { forced }) } }
    },
    keep() {},
    hasName: (at, names) => names.some((name) => files[at]?.words?.includes(name)),
  }
}
