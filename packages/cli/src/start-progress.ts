import type { Output } from './system.ts'

/** How far a long piece of work has come. */
export interface Progress {
  update(done: number, total: number): void
  stop(): void
}

/** Work that ends sooner is not worth a line. */
const quietMilliseconds = 1000
const intervalMilliseconds = { terminal: 100, log: 5000 }

/** Shows progress on stderr once work takes over a second: one line that is rewritten in a terminal, else a line now and then. */
export function startProgress(label: string, stderr: Output): Progress {
  const interval = stderr.isTTY ? intervalMilliseconds.terminal : intervalMilliseconds.log
  let next = performance.now() + quietMilliseconds
  let shown = false
  return {
    update(done, total) {
      if (done === total || performance.now() < next) return
      next = performance.now() + interval
      shown = true
      stderr.write(stderr.isTTY ? `\r\u001b[K${label} ${done} of ${total} files` : `${label} ${done} of ${total} files\n`)
    },
    stop() {
      if (shown && stderr.isTTY) stderr.write('\r\u001b[K')
    },
  }
}
