import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Block } from './read-blocks.ts'

/** What a page is run with. */
export interface Workshop {
  /** Folder that the page's files are written to. */
  readonly folder: string
  /** Folder whose programs stand first on the PATH. */
  readonly programs: string
  /** Scripts of the root's package.json; `pnpm X` on a page means one of these. */
  readonly scripts: readonly string[]
}

/**
 * Writes each block that has a file name, runs each command, in the order of the page, and compares what the page shows as
 * output with what came out. A line of commands ends with the exit code that its comment `# ends with N` names, else with 0;
 * a file name that ends with + is added to. Gives what is not as the page says.
 */
export function runPage(blocks: readonly Block[], workshop: Workshop): string[] {
  const problems: string[] = []
  let output = ''
  for (const block of blocks) {
    if (block.language === 'sh') {
      const run = runCommands(block, workshop)
      output = run.output
      problems.push(...run.problems)
    } else if (block.name !== 'output') {
      writeBlock(block, workshop.folder)
    } else if (!output.includes(block.text.trim())) {
      problems.push(`line ${block.line}: this output did not come:\n${block.text}\nbut:\n${output}`)
    }
  }
  return problems
}

function writeBlock({ name, text }: Block, folder: string): void {
  const path = join(folder, name.replace(/\+$/, ''))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text, { flag: name.endsWith('+') ? 'a' : 'w' })
}

function runCommands({ text, line: start }: Block, { folder, programs, scripts }: Workshop): { output: string; problems: string[] } {
  const problems: string[] = []
  let output = ''
  for (const line of text.split('\n').filter((one) => one.trim() !== '' && !one.startsWith('#'))) {
    const [command = '', expected = '0'] = line.split(/\s+# ends with /)
    const script = command.match(/^(?:npx -y pnpm@\S+|pnpm) ([\w:]+)/)?.[1]
    if (script !== undefined) {
      // Running the whole suite from inside itself would never end: that the script exists is what can be checked here.
      if (!scripts.includes(script)) problems.push(`line ${start}: the repository has no script "${script}"`)
      continue
    }
    const env = { ...process.env, PATH: `${programs}:${process.env['PATH']}`, NO_COLOR: '1' }
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8', env, timeout: 60_000 })
    output = stdout + stderr
    if (status !== Number(expected)) problems.push(`line ${start}: "${line}" ended with ${status}:\n${output}`)
  }
  return { output, problems }
}
