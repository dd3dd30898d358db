import { spawnSync } from 'node:child_process'
import { afterEach, expect, test, vi } from 'vitest'
import { listen, setDecisions } from '../src/index.ts'
import { CookieJar } from './cookie-jar.ts'
import { createNotice } from './harbour-books.ts'

afterEach(() => void vi.unstubAllGlobals())

test('listeners of every tab hear of a decision, until they end', async () => {
  vi.stubGlobal('document', new CookieJar())
  const { notice } = createNotice()
  let heard = 0
  const first = Promise.withResolvers<void>()
  const end = listen(() => {
    heard += 1
    first.resolve()
  })
  setDecisions(notice, { newsletter: 'granted' })
  await first.promise
  end()
  setDecisions(notice, { newsletter: 'denied' })
  const after = Promise.withResolvers<void>()
  const endAfter = listen(() => after.resolve())
  setDecisions(notice, { newsletter: 'granted' })
  await after.promise
  endAfter()
  expect(heard).toBe(1)
})

test('a server that uses the runtime ends when it is done', () => {
  const source = `
    import { listen, setDecisions } from '${new URL('../src/index.ts', import.meta.url)}'
    listen(() => {})
    setDecisions({ cookie: 'consent', days: 1, purposes: { newsletter: 'OlCLua' }, storage: [] }, { newsletter: 'granted' })
    console.log('done')`
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', source], {
    timeout: 20_000,
    encoding: 'utf8',
  })
  expect({ status: run.status, stdout: run.stdout, stderr: run.stderr }).toEqual({
    status: 0,
    stdout: 'done\n',
    stderr: '',
  })
})
