import type { Diagnostic } from '@candor/diagnostics'
import { characterForbidden, encodingInvalid, encodingUnsupported } from './generated/messages.ts'
import { createTextIndex } from './text-index.ts'

/** Text of a file, as far as it could be decoded; with a problem, it must not be parsed. */
export interface DecodedText {
  readonly text: string
  readonly problem?: Diagnostic
}

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xff, 0xfe], encoding: 'UTF-16' },
  { bytes: [0xfe, 0xff], encoding: 'UTF-16' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], encoding: 'UTF-32' },
]

/** Bytes → text. Accepts UTF-8 with or without a byte order mark, which does not become part of the text. */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  const foreign = marks.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))
  if (foreign) {
    const text = foreign.encoding === 'UTF-16' ? decodeUtf16(bytes) : ''
    return {
      text,
      problem: encodingUnsupported({ file, encoding: foreign.encoding }, { span: startOf(file) }),
    }
  }
  const bad = findInvalidByte(bytes)
  const text = new TextDecoder().decode(bytes)
  if (bad === undefined) return { text, ...checkCharacters(file, text) }
  const offset = new TextDecoder().decode(bytes.subarray(0, bad)).length
  const span = createTextIndex(file, text).createSpan(offset, offset + 1)
  const byte = `0x${bytes[bad]!.toString(16).padStart(2, '0').toUpperCase()}`
  return { text, problem: encodingInvalid({ file, byte }, { span }) }
}

function decodeUtf16(bytes: Uint8Array): string {
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
}

function startOf(file: string) {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
}

// oxlint-disable-next-line no-control-regex -- these are the characters that are looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/

/** The first character that YAML forbids and no reader could see, or undefined. */
export function findForbiddenCharacter(text: string): { offset: number; name: string } | undefined {
  const offset = text.search(forbidden)
  if (offset >= 0) return { offset, name: nameCharacter(text.charCodeAt(offset)) }
  if (text.isWellFormed()) return undefined
  const lone = text.search(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/)
  return { offset: lone, name: nameCharacter(text.charCodeAt(lone)) }
}

function nameCharacter(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

function checkCharacters(file: string, text: string): { problem?: Diagnostic } {
  const found = findForbiddenCharacter(text)
  if (!found) return {}
  const span = createTextIndex(file, text).createSpan(found.offset, found.offset + 1)
  if (found.name === 'U+0000' && isWideText(text)) {
    return { problem: encodingUnsupported({ file, encoding: 'UTF-16' }, { span: startOf(file) }) }
  }
  return { problem: characterForbidden({ character: found.name }, { span }) }
}

/** UTF-16 without a byte order mark: every other character of what is mostly English comes out as NUL. */
function isWideText(text: string): boolean {
  const sample = text.slice(0, 64)
  return sample.split('\0').length > sample.length / 3
}

/**
 * Offset of the first byte that is not part of well-formed UTF-8 (Unicode 16, table 3-7), or undefined.
 * `TextDecoder` only says that there is one.
 */
function findInvalidByte(bytes: Uint8Array): number | undefined {
  let at = 0
  while (at < bytes.length) {
    const lead = bytes[at]!
    if (lead < 0x80) {
      at++
      continue
    }
    const [length, low, high] = describeSequence(lead)
    const second = bytes[at + 1]
    if (length === 0 || second === undefined || second < low || second > high) return at
    for (let next = at + 2; next < at + length; next++) {
      if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return at
    }
    at += length
  }
  return undefined
}

/**
 * Bytes of the sequence that a lead byte begins, and the range of its second byte; length 0 for no lead byte.
 */
function describeSequence(lead: number): readonly [length: number, low: number, high: number] {
  if (lead >= 0xc2 && lead <= 0xdf) return [2, 0x80, 0xbf]
  if (lead === 0xe0) return [3, 0xa0, 0xbf]
  if (lead === 0xed) return [3, 0x80, 0x9f]
  if (lead >= 0xe1 && lead <= 0xef) return [3, 0x80, 0xbf]
  if (lead === 0xf0) return [4, 0x90, 0xbf]
  if (lead >= 0xf1 && lead <= 0xf3) return [4, 0x80, 0xbf]
  if (lead === 0xf4) return [4, 0x80, 0x8f]
  return [0, 0, 0]
}
