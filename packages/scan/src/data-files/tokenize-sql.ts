/** A piece of SQL; `text` is without quotes, and in small letters where it was not quoted. */
export type SqlToken = { kind: 'word' | 'quoted' | 'string' | 'symbol'; text: string; start: number; end: number }

type Comment = { value: string; start: number; end: number }

const word = /[\p{L}_$@][\p{L}\p{N}_$@]*/uy
const number = /\d[\w.]*/y
const dollar = /\$(?:[A-Za-z_]\w*)?\$/y
const bracketed = /\[[A-Za-z_][\w .-]*\]/y

/**
 * Splits SQL of any dialect into words, names, texts and signs. Tolerant: what is not closed ends with the file. Bodies
 * between dollars are one text.
 */
export function tokenizeSql(text: string, from = 0, to = text.length): { tokens: SqlToken[]; comments: Comment[] } {
  const tokens: SqlToken[] = []
  const comments: Comment[] = []
  // Only MySQL quotes names so; there texts have escapes, and comments may begin with #.
  const backslashes = text.includes('`')
  const match = (pattern: RegExp, at: number): string | undefined => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0]
  }
  const add = (kind: SqlToken['kind'], value: string, start: number, end: number): number => {
    tokens.push({ kind, text: value, start, end })
    return end
  }
  const skipTo = (mark: string, at: number): number => {
    const found = text.indexOf(mark, at)
    return found === -1 ? to : Math.min(found, to)
  }
  let at = from
  while (at < to) {
    const character = text[at] ?? ''
    const pair = text.slice(at, at + 2)
    if (/\s/.test(character)) at += 1
    else if (pair === '--' || (character === '#' && (backslashes || isLineStart(text, at)))) {
      const end = skipTo('\n', at)
      comments.push({ value: text.slice(at + (pair === '--' ? 2 : 1), end), start: at, end })
      at = end
    } else if (pair === '/*') {
      const end = Math.min(skipTo('*/', at + 2) + 2, to)
      comments.push({ value: text.slice(at + 2, end - 2), start: at, end })
      at = end
    } else if (character === "'") {
      const escapes = backslashes || /e/i.test(text[at - 1] ?? '')
      at = add('string', '', at, Math.min(findQuoteEnd(text, at, "'", escapes), to))
    } else if (character === '"' || character === '`') {
      const end = Math.min(findQuoteEnd(text, at, character, false), to)
      at = add('quoted', text.slice(at + 1, end - 1).replaceAll(character + character, character), at, end)
    } else if (character === '$' && match(dollar, at) !== undefined) {
      const tag = match(dollar, at) ?? ''
      const close = skipTo(tag, at + tag.length)
      at = add('string', text.slice(at + tag.length, close), at, Math.min(close + tag.length, to))
    } else {
      const name = match(bracketed, at)
      const plain = name === undefined ? (match(word, at) ?? match(number, at)) : undefined
      if (name !== undefined) at = add('quoted', name.slice(1, -1), at, at + name.length)
      else if (plain !== undefined) at = add('word', plain.toLowerCase(), at, at + plain.length)
      else at = add('symbol', character, at, at + 1)
    }
  }
  return { tokens, comments }
}

function isLineStart(text: string, at: number): boolean {
  return /^\s*$/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))
}

/** After the closing quote; a doubled quote is part of the text. */
function findQuoteEnd(text: string, start: number, quote: string, escapes: boolean): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (escapes && text[at] === '\\') at += 1
    else if (text[at] === quote) {
      if (text[at + 1] !== quote) return at + 1
      at += 1
    }
  }
  return text.length
}
