import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { defineGenerator } from '../generator.ts'
import { repositoryRoot } from '../load-repository.ts'

type Described = { detector: { id: string; title: string; doc: string; symbols: readonly string[] } }

/** Folders of packages/detectors/src/ that hold a detector → the registry, a README each, and the reference page. */
export const generator = defineGenerator({
  name: 'detectors',
  async generate(repository) {
    const paths = repository
      .list('packages/detectors/src/*/index.ts')
      .filter((path) => repository.read(path).includes('defineDetector('))
    const described = await Promise.all(
      paths.map(async (path) => {
        const { detector }: Described = await import(pathToFileURL(join(repositoryRoot, path)).href)
        return { folder: path.split('/').at(-2) ?? '', detector }
      }),
    )
    for (const { folder, detector } of described)
      if (folder !== detector.id) throw new Error(`packages/detectors/src/${folder}: its detector calls itself ${detector.id}`)
    const source = 'packages/detectors/src/*/index.ts'
    return [
      { path: 'packages/detectors/src/generated/registry.ts', source, text: renderRegistry(described.map(({ folder }) => folder)) },
      ...described.map(({ folder, detector }) => ({
        path: `packages/detectors/src/${folder}/README.md`,
        source: `packages/detectors/src/${folder}/index.ts and fixtures/`,
        text: renderReadme(detector, repository.list(`packages/detectors/src/${folder}/fixtures/*`)),
      })),
      { path: 'docs/reference/detectors.md', source, text: renderPage(described.map(({ detector }) => detector)) },
    ]
  },
})

function renderRegistry(folders: readonly string[]): string {
  const camel = (folder: string): string => folder.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const imports = folders.map((folder) => `import { detector as ${camel(folder)} } from '../${folder}/index.ts'`)
  const list = folders.map((folder) => `  ${camel(folder)},`)
  return [
    `import type { Detector } from '../detector.ts'`,
    ...imports,
    '',
    '/** Every detector, by the name of its folder. */',
    'export const detectors: readonly Detector[] = [',
    ...list,
    ']',
  ].join('\n')
}

const mostSymbols = 24

/** A list that long comes from the catalog, and would change with it. */
function renderSymbols(symbols: readonly string[]): string[] {
  if (symbols.length > 300) return ['The packages and globals that the catalog knows.']
  const more = symbols.length > mostSymbols ? [`- … and ${symbols.length - mostSymbols} more`] : []
  return [...symbols.slice(0, mostSymbols).map((symbol) => `- \`${symbol}\``), ...more]
}

function renderReadme({ id, title, doc, symbols }: Described['detector'], fixtures: readonly string[]): string {
  const asks = symbols.length > 0 ? ['', '## Asks the scan for', '', ...renderSymbols(symbols)] : []
  const names = fixtures.map((path) => path.split('/').at(-1) ?? path)
  const links = names.map((name) => `- [${name}](fixtures/${name})`)
  return [`# ${title} (\`${id}\`)`, '', doc, ...asks, '', '## Examples', '', 'Caret comments say what is seen; the files that begin with `clean-` must stay silent.', '', ...links].join('\n')
}

function renderPage(detectors: readonly Described['detector'][]): string {
  const rows = detectors.map(({ id, title, doc }) => `| \`${id}\` | ${title} | ${doc.replaceAll('|', '\\|')} |`)
  return ['# Detectors', '', 'What the linter recognises. `detector` in the output of `candor scan` names the one that saw it.', '', '| id | what | how |', '|---|---|---|', ...rows].join('\n')
}
