/**
 * Bounds on what is read, so that no file can exhaust memory or time. A policy of 200 purposes stays far
 * below all.
 */
export const limits = {
  /** Bytes of one file. A larger one is refused without being parsed. */
  fileBytes: 1024 * 1024,
  /** Files of one policy, the first included. */
  files: 200,
  /** Values of the whole policy after `*references` are written out. */
  values: 30_000,
  /** Levels of lists and groups in one another. */
  depth: 32,
} as const
