/** A path with `/` as seen from a folder; both are relative to the same place. */
export function getRelativePath(path: string, folder: string): string {
  const steps = splitPath(path)
  const from = splitPath(folder)
  let shared = 0
  while (shared < from.length && shared < steps.length - 1 && from[shared] === steps[shared]) shared += 1
  return [...from.slice(shared).map(() => '..'), ...steps.slice(shared)].join('/')
}

/** The folder that a file lies in; empty when that is the place itself. */
export function getFolder(path: string): string {
  return path.split('/').slice(0, -1).join('/')
}

function splitPath(path: string): string[] {
  return path.split('/').filter((step) => step !== '' && step !== '.')
}
