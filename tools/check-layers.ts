/** Fails when an import of packages/ goes against the layers; part of `pnpm lint`. */
import type { Repository } from './generator.ts'
import { type LayeredPackage, findLayerProblems } from './layers.ts'
import { loadRepository } from './load-repository.ts'

type Manifest = { dependencies?: Record<string, string>; devDependencies?: Record<string, string> }

const repository = loadRepository()
const problems = findLayerProblems(loadPackages(repository))
for (const { file, line, message } of problems) console.error(`${file}:${line}\n  ${message}\n`)
if (problems.length > 0) {
  console.error(
    `${problems.length} ${problems.length === 1 ? 'import goes' : 'imports go'} against the layers.`,
  )
  process.exitCode = 1
}

function loadPackages({ read, list }: Repository): LayeredPackage[] {
  const rootManifest: Manifest = JSON.parse(read('package.json'))
  return list('packages/*/package.json').map((path) => {
    const folder = path.slice(0, -'package.json'.length)
    const manifest: Manifest = JSON.parse(read(path))
    return {
      name: folder.split('/')[1] ?? '',
      dependencies: Object.keys(manifest.dependencies ?? {}),
      devDependencies: [
        ...Object.keys(manifest.devDependencies ?? {}),
        ...Object.keys(rootManifest.devDependencies ?? {}),
      ],
      files: list(`${folder}{src,test,bin}/**/*.{js,ts,tsx}`)
        .filter((file) => !file.includes('/fixtures/') && !file.endsWith('.d.ts'))
        .map((file) => ({ path: file.slice(folder.length), text: read(file) })),
    }
  })
}
