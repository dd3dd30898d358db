import { defineConfig } from 'vitest/config'

// Shared by every package: `vitest run --config ../../vitest.config.ts` keeps the package as its root, and leaves its
// results where tools/run.ts adds them up.
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/fixtures/**', 'apps/**'],
    passWithNoTests: true,
    // A test that runs a process must not fail because the machine is busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', 'json'],
    outputFile: { json: '.results/vitest.json' },
  },
})
