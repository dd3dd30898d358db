import type { ReadFile } from '../src/index.ts'

/** Reads from texts or bytes by path, as the command line reads from the disk. */
export function readFrom(files: Readonly<Record<string, string | Uint8Array>>): ReadFile {
  return (path) => {
    const content = files[path]
    if (content === undefined)
      return {
        problem: Object.keys(files).some((file) => file.startsWith(`${path}/`)) ? 'directory' : 'missing',
      }
    return { bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }
  }
}
