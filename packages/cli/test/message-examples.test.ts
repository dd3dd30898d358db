import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { messages } from '../src/generated/messages.ts'
import { runCommandLine } from '../src/run-command-line.ts'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Files that an example's command finds beside what the example itself shows. */
const surroundings: Record<string, string> = {
  'policy.yaml': 'title: Harbour Books Privacy Policy\ncontroller: { name: Harbour Books }\n',
}

test.each(messages)('the example of $code gives it', async ({ code, example }) => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(surroundings)) writeFileSync(join(folder, name), text)
  if (code === 'build/output-foreign') {
    await run(['build', 'policy.yaml', '--out', 'src/privacy'], folder)
    writeFileSync(join(folder, 'src/privacy/privacy-policy.md'), '# Our own page\n')
  }
  const commands = example.filter(({ name }) => name === 'command')
  for (const { name, text } of example) if (name !== 'command') writeFileSync(join(folder, name), text)
  const lines = commands.flatMap(({ text }) => text.trim().split('\n'))
  for (const line of lines.slice(0, -1)) await run(line.split(' ').slice(1), folder)
  const { exitCode, output } = await run(lines.at(-1)!.split(' ').slice(1), folder)
  expect(output).toContain(`error  ${code}`)
  expect(exitCode).toBe(code === 'build/output-stale' ? 1 : 2)
})

async function run(args: readonly string[], cwd: string): Promise<{ exitCode: number; output: string }> {
  let output = ''
  const stream = { write: (text: string) => (output += text) }
  const exitCode = await runCommandLine(args, { cwd, env: {}, stdout: stream, stderr: stream })
  return { exitCode, output }
}
