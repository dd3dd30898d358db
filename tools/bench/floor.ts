/** The floor: list scripts with git, read each, parse it lazily, and look at nothing. `node floor.ts DIR` */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'oxc-parser'

const folder = process.argv[2] ?? '.'
const listed = execFileSync('git', ['ls-files', '-z'], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 }).split('\0')
let parsed = 0
for (const file of listed) {
  if (!/\.[cm]?[jt]sx?$/.test(file)) continue
  const result = parseSync(file, readFileSync(join(folder, file), 'utf8'), { experimentalLazy: true } as object)
  ;(result as unknown as { dispose?: () => void }).dispose?.()
  parsed += 1
}
process.stdout.write(`${parsed} files parsed\n`)
