import { createHash } from 'node:crypto'

/**
 * Hash of what code says, whatever its layout: blanks, quotes, semicolons, commas, brackets round one thing, the order
 * of imports and other things that a formatter changes do not count. `sha256-` and 43 characters of base64url.
 */
export function hashContent(code: string): string {
  const said = code.replace(/(?<=import\s*\{)[^}]*/g, sortNames).replace(/[\s;,'"`()|*\\]/g, '')
  return 'sha256-' + createHash('sha256').update(said).digest('base64url')
}

/**
 * Whether an existing file is what would be generated now. A formatter may have rewritten it; a change of anything that
 * it says, by hand or because the policy changed, makes it stale.
 */
export function isCurrent(code: string, existing: string): boolean {
  return hashContent(code) === hashContent(existing)
}

function sortNames(names: string): string {
  return names
    .split(',')
    .map((name) => name.trim())
    .sort()
    .join()
}
