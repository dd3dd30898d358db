/** `src/signup.ts:12`, as compilers and editors write it; a column may follow and says no more. */
export interface WrittenPlace {
  readonly file: string
  readonly line: number
}

/** Reads a place; undefined for what is none, such as the code of a message. */
export function parsePlace(text: string): WrittenPlace | undefined {
  const [, file, line] = /^(.+?):(\d+)(?::\d+)?$/.exec(text) ?? []
  return file === undefined || line === undefined ? undefined : { file, line: Number(line) }
}
