/**
 * A worker thread: takes files of each round that it is sent, and posts what it found. Facts leave it, never
 * syntax trees.
 */
import { parentPort, workerData } from 'node:worker_threads'
import type { ScanSetup, ScannedFile } from './scan-one-file.ts'
import { type SharedRound, scanNextFiles } from './shared-round.ts'

/** `undefined` says that no file is left for this thread. */
export type WorkerMessage = ScannedFile[] | undefined

const setup = workerData as ScanSetup

parentPort?.on('message', (round: SharedRound) => {
  for (let found = scanNextFiles(setup, round); found; found = scanNextFiles(setup, round))
    parentPort?.postMessage(found)
  parentPort?.postMessage(undefined satisfies WorkerMessage)
})
