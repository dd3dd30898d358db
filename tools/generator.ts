/** Read access to the repository; paths are relative to its root, with `/`. */
export type Repository = {
  /** Text of a file. Throws when there is none. */
  read(path: string): string
  /** Existing files that match a glob pattern, sorted; never from `node_modules`. */
  list(pattern: string): string[]
}

/** One file to write. The runner puts the "generated" line and the content hash above `text`. */
export type GeneratedFile = {
  path: string
  /** What a reader should edit instead: a path, or a few words. */
  source: string
  text: string
}

/** Turns sources of the repository into files. It plans only; `tools/generate.ts` compares and writes. */
export type Generator = {
  name: string
  generate(repository: Repository): Promise<GeneratedFile[]>
}

/** Types a generator; each `tools/generators/*.ts` exports one as `generator`. */
export function defineGenerator(generator: Generator): Generator {
  return generator
}
