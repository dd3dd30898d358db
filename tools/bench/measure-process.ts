import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** One run of a whole process, from its start to its end. */
export interface Measurement {
  readonly milliseconds: number
  /** Peak of its memory; only where the system tells it (Linux). */
  readonly megabytes: number | undefined
}

const pollMilliseconds = 4

/** Runs a program without showing what it says. Rejects where it ends with another code than 0 or 1, which linters use for findings. */
export function measureProcess(command: readonly string[], cwd: string): Promise<Measurement> {
  const [program = '', ...args] = command
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
    let peak: number | undefined
    let said = ''
    const timer = setInterval(() => {
      peak = readPeak(child.pid) ?? peak
    }, pollMilliseconds)
    child.stderr.on('data', (bytes: Buffer) => {
      said += bytes.toString()
    })
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      const milliseconds = performance.now() - start
      clearInterval(timer)
      if (code === 0 || code === 1) resolve({ milliseconds, megabytes: peak })
      else reject(new Error(`${command.join(' ')} ended with ${code ?? signal}:\n${said}`))
    })
  })
}

/** The system keeps the highest mark itself, so that looking now and then misses only the last milliseconds. */
function readPeak(pid: number | undefined): number | undefined {
  try {
    const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
  } catch {
    return undefined
  }
}
