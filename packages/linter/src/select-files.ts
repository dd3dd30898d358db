import { type SkippedFile, findFileKind } from '@candor/scan'
import picomatch from 'picomatch'
import { defaultExclusions, generatedGlobs } from './default-exclusions.ts'
import type { DiscoveredFiles } from './discover-files.ts'
import { findDocumentationSites } from './find-documentation-sites.ts'

/**
 * What a user may say about which files are scanned: globs relative to the root. A folder's name covers what
 * is in it.
 */
export interface Selection {
  readonly include?: readonly string[] | undefined
  readonly exclude?: readonly string[] | undefined
}

export interface SelectedFiles {
  /** Source files to read, in the order of discovery. */
  readonly sources: readonly SourceFile[]
  /** Package manifests and compiler settings, which say how imports resolve. */
  readonly manifests: readonly string[]
  readonly skipped: readonly SkippedFile[]
}

export interface SourceFile {
  readonly file: string
  /** Its name says that a program wrote it. */
  readonly generated: boolean
}

type Matcher = (path: string) => boolean

const manifestName = /(^|\/)(package\.json|(ts|js)config(\.[\w-]+)*\.json)$/
const exclusions = defaultExclusions.map(({ globs, ...rest }) => ({ ...rest, matches: createMatcher(globs) }))
const isGenerated = createMatcher(generatedGlobs)

/**
 * Chooses what is scanned. Files of no source kind, and those that `include` leaves out, are no matter of
 * this scan.
 */
export function selectFiles(
  { files, links, empty }: DiscoveredFiles,
  { include, exclude = [] }: Selection,
): SelectedFiles {
  const isIncluded = include && include.length > 0 ? createMatcher(include) : () => true
  const isExcluded = createMatcher(exclude)
  const isCandidate: Matcher = (file) =>
    findFileKind(file) !== undefined && isIncluded(file) && !isDependency(file)
  const sites = findDocumentationSites(files).map((folder) => `${folder}/`)
  const holding = [
    ...exclusions.filter(({ beside }) => beside === undefined || files.includes(beside)),
    { why: 'documentation', matches: (file: string) => sites.some((site) => file.startsWith(site)) },
  ]
  const sources: SourceFile[] = []
  const skipped: SkippedFile[] = [
    ...links.filter(isCandidate).map((file) => ({ file, why: 'symbolic link' })),
    ...empty
      .filter((file) => !isExcluded(file))
      .map((file) => ({ file, why: 'submodule that is not checked out' })),
  ]
  for (const file of files.filter(isCandidate)) {
    const why = isExcluded(file) ? 'excluded' : holding.find(({ matches }) => matches(file))?.why
    if (why === undefined) sources.push({ file, generated: isGenerated(file) })
    else skipped.push({ file, why })
  }
  return {
    sources,
    manifests: files.filter((file) => manifestName.test(file) && !isDependency(file)),
    skipped,
  }
}

/** Whether a path, by its name alone, may matter to a scan: a source, a manifest, or a list of ignored files. */
export function isProjectFile(file: string): boolean {
  return !isDependency(file) && (findFileKind(file) !== undefined || manifestName.test(file) || /(^|\/)\.gitignore$/.test(file))
}

/** Dependencies are looked at by what imports them, never by their own files. */
function isDependency(file: string): boolean {
  return file.startsWith('node_modules/') || file.includes('/node_modules/')
}

function createMatcher(globs: readonly string[]): Matcher {
  if (globs.length === 0) return () => false
  const patterns = globs.map((glob) => glob.replace(/^\.\//, '').replace(/\/+$/, ''))
  return picomatch([...patterns, ...patterns.map((pattern) => `${pattern}/**`)], { dot: true })
}
