import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { scanFile } from '../../src/index.ts'

test("a kind's parser is loaded with the first file of that kind", () => {
  const { cache } = createRequire(import.meta.url)
  const isLoaded = (): boolean[] =>
    ['/svelte/', '/@vue/compiler', '/pug-'].map((part) =>
      Object.keys(cache).some((path) => path.includes(`node_modules${part}`)),
    )
  const scan = (file: string): void =>
    void scanFile({ file, text: '' }, { needles: [], symbols: [] }, { force: true })
  scan('join.ts')
  scan('page.html')
  scan('page.ejs')
  scan('page.astro')
  expect(isLoaded()).toEqual([false, false, false])
  scan('join.pug')
  expect(isLoaded()).toEqual([false, false, true])
  scan('Join.vue')
  expect(isLoaded()).toEqual([false, true, true])
  scan('Join.svelte')
  expect(isLoaded()).toEqual([true, true, true])
})
