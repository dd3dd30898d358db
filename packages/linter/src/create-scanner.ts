import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Round, ScanSetup, ScannedFile } from './scan-one-file.ts'
import { type SharedRound, createSharedRound, scanNextFiles } from './shared-round.ts'
import type { WorkerMessage } from './scan-worker.ts'

/** Scans rounds of files on one or more threads; the outcome does not depend on how many. */
export interface Scanner {
  /** The outcomes in the order of `round.files`. `onFound` hears how many more files are done. */
  scan(round: Round, onFound?: (count: number) => void): Promise<ScannedFile[]>
  close(): Promise<void>
}

/** Starts the worker threads; this thread is one of `threads` and begins at once, while the others load. */
export function createScanner(setup: ScanSetup, threads: number): Scanner {
  const workers = Array.from({ length: threads - 1 }, () => startWorker(setup))
  return {
    async scan(round, onFound = () => {}) {
      const found = new Map<number, ScannedFile>()
      const keep = (files: readonly ScannedFile[]) => {
        for (const file of files) found.set(file.at, file)
        onFound(files.length)
      }
      const shared = createSharedRound(round)
      await Promise.all([
        ...workers.map((worker) => runWorker(worker, shared, keep)),
        runHere(setup, shared, workers.length > 0, keep),
      ])
      return round.files.flatMap((at) => found.get(at) ?? [])
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

function startWorker(setup: ScanSetup): Worker {
  const worker = new Worker(new URL(import.meta.url.endsWith('.ts') ? './scan-worker.ts' : './scan-worker.js', import.meta.url), { workerData: setup })
  worker.setMaxListeners(0)
  return worker
}

function runWorker(
  worker: Worker,
  round: SharedRound,
  keep: (files: readonly ScannedFile[]) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      worker.off('message', hear).off('error', fail).off('exit', leave)
      done()
    }
    const hear = (message: WorkerMessage) => (message ? keep(message) : settle(resolve))
    const fail = (error: unknown) =>
      settle(() => reject(error instanceof Error ? error : new Error(String(error))))
    const leave = (code: number) =>
      settle(() => reject(new Error(`a worker thread ended early with code ${code}`)))
    worker.on('message', hear).on('error', fail).on('exit', leave)
    worker.postMessage(round)
  })
}

/** Between batches the other threads' messages are heard, so that they do not pile up. */
async function runHere(
  setup: ScanSetup,
  round: SharedRound,
  pause: boolean,
  keep: (files: readonly ScannedFile[]) => void,
): Promise<void> {
  for (let found = scanNextFiles(setup, round); found; found = scanNextFiles(setup, round)) {
    keep(found)
    if (pause) await setImmediate()
  }
}
