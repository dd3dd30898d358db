/** How many files are read so far. */
export interface Progress {
  readonly done: number
  readonly total: number
}

/** Hears of progress; called from time to time while files are read, and at the end. */
export type OnProgress = (progress: Progress) => void
