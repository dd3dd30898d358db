/** Files by which a generator of documentation is known, and the folder of the site as seen from them. */
const marks: readonly RegExp[] = [
  /^(.+)\/docusaurus\.config\.[cm]?[jt]s$/,
  /^(.+)\/\.vitepress\/config\.[cm]?[jt]s$/,
  /^(.+)\/mint\.json$/,
  // Starlight keeps its pages nowhere else.
  /^(.+)\/src\/content\/docs\/.+\.mdx?$/,
]

/**
 * Folders that hold a site of documentation beside the project, whatever they are called. A project that is such a site
 * itself is scanned.
 */
export function findDocumentationSites(files: readonly string[]): string[] {
  const folders = files.flatMap((file) => marks.flatMap((mark) => mark.exec(file)?.[1] ?? []))
  return [...new Set(folders)]
}
