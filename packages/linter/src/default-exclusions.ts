/** Files that don't ship or run in production, by the reason that a report gives. */
export interface Exclusion {
  readonly why: string
  readonly globs: readonly string[]
  /** Only where this file lies in the root. */
  readonly beside?: string
}

const packages = '{apps,packages,libs,services}/*'

/**
 * What is left out unless it is asked for: the scope that the accuracy of this linter is measured in. The
 * first match gives the reason. Settings of frameworks that load scripts (next.config, nuxt.config …) are in.
 * Names that a product may have as well (`stories/`, `specs/`, `coverage/` of an insurer, `ab-test.ts`) are
 * not enough.
 */
export const defaultExclusions: readonly Exclusion[] = [
  { why: 'type declarations', globs: ['**/*.d.{ts,mts,cts}'] },
  { why: 'minified', globs: ['**/*.min.*'] },
  {
    why: 'end-to-end test',
    globs: [
      '**/{e2e,cypress,playwright}/**',
      '**/*{.,-}e2e.*',
      '**/*-e2e/**',
      '**/{playwright,cypress}.config.*',
    ],
  },
  {
    why: 'test',
    globs: [
      '**/{__tests__,__test__,test,tests,spec,testing,test-utils}/**',
      '**/*.{test,tests,spec,test-d}.*',
      '**/*{_test,_spec,-spec}.*',
      '**/{vitest,jest,karma}.{config,setup,workspace}.*',
      '**/{setupTests,test-setup,setup-tests}.*',
    ],
  },
  { why: 'story', globs: ['**/*.{stories,story}.*', '**/{.storybook,storybook-static}/**'] },
  { why: 'fixture', globs: ['**/{__fixtures__,fixtures,__snapshots__}/**'] },
  {
    why: 'mock',
    globs: ['**/{__mocks__,mocks}/**', '**/*.mock.*', '**/{mockServiceWorker,mock-service-worker}.*'],
  },
  { why: 'seed', globs: ['**/{seeds,seeders}/**', '**/seed.*', '**/*.seed.*', '**/prisma/seed*/**'] },
  { why: 'documentation', globs: ['docs/**', '{apps,packages}/docs/**', `${packages}/docs/**`] },
  { why: 'continuous integration', globs: ['{.github,.gitlab,.circleci,.ci,.husky}/**'] },
  // In a plain site without a package, `scripts/` is what its pages load.
  { why: 'build script', globs: ['scripts/**'], beside: 'package.json' },
  {
    why: 'build script',
    globs: [
      `${packages}/scripts/**`,
      '**/{webpack,rollup,esbuild,tsup,tsdown,babel,postcss,tailwind,drizzle}.config.*',
      '**/{eslint,prettier,commitlint,lint-staged,stylelint,knip}.config.*',
      '**/{gulpfile,Gruntfile}.*',
      '**/.{eslintrc,prettierrc,lintstagedrc,stylelintrc,dependency-cruiser}.*',
    ],
  },
  // What `create-remix` runs once, when somebody makes a project out of a template.
  { why: 'project template', globs: ['remix.init/**'] },
  {
    why: 'build output',
    globs: [
      '**/{dist,.next,.nuxt,.output,.svelte-kit,.vercel,.netlify,.turbo,.cache,bower_components}/**',
      '{build,out,coverage}/**',
      `${packages}/{build,out,coverage}/**`,
    ],
  },
]

/** Folders and names of generated sources; only what `candor build` made itself is read there. */
export const generatedGlobs: readonly string[] = [
  '**/{generated,__generated__,.generated}/**',
  '**/*.{generated,gen}.*',
]
