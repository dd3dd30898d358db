import { createHash } from 'node:crypto'

/** 128 bits of SHA-256, in hexadecimal: enough that no two different contents meet. */
export function hashContent(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32)
}
