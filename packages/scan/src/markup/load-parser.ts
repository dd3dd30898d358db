import { createRequire } from 'node:module'
import type * as Vue from '@vue/compiler-dom'
import type * as Svelte from 'svelte/compiler'

const load = createRequire(import.meta.url)

/** Parsers of source kinds that not every project has: each is loaded when the first file of its kind is read. */
export const loadParser = {
  svelte: (): typeof Svelte => load('svelte/compiler'),
  vue: (): typeof Vue => load('@vue/compiler-dom'),
  pugLexer: (): PugLexer => load('pug-lexer'),
  pugParser: (): PugParser => load('pug-parser'),
}

/** Neither package brings types. */
export type PugPlace = { line: number; column: number }
export type PugToken = { type: string; loc: { start: PugPlace; end: PugPlace }; val?: unknown; name?: string }
type PugLexer = {
  Lexer: new (
    text: string,
    options: { filename: string },
  ) => { getTokens(): PugToken[]; assertExpression(code: string, isQuestion?: boolean): boolean }
}
export type PugNode = { type: string; line: number; column: number } & Record<string, unknown>
type PugParser = (tokens: PugToken[], options: { filename: string; src: string }) => PugNode
