import { getFolder, getRelativePath } from '@candor/diagnostics'
import type { Policy } from '@candor/model'
import type { Nodes, Root } from 'mdast'
import type { Trace, TracedFact, TracedSentence } from './generated/trace.ts'

type Piece = { text: string; facts: readonly string[] }

/** From each sentence of the document to the facts behind it, and their places in YAML. */
export function createTrace(tree: Root, policy: Policy, locale: string): Trace {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' })
  const trace = (node: Nodes): TracedSentence[] => {
    if (node.type === 'table') return node.children.slice(1).flatMap(trace)
    if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell' || node.type === 'code') {
      return traceBlock(node, policy, segmenter)
    }
    return 'children' in node ? node.children.flatMap(trace) : []
  }
  return { policyHash: policy.hash, sentences: trace(tree) }
}

function traceBlock(node: Nodes, policy: Policy, segmenter: Intl.Segmenter): TracedSentence[] {
  const pieces = listPieces(node)
  const { block = '', section = '' } = node.data ?? {}
  return splitSentences(pieces, segmenter).map(({ text, facts }) => ({
    block,
    section,
    text,
    facts: facts.map((path) => locateFact(path, policy)),
  }))
}

/** A line break inside a paragraph does not end a sentence. */
function listPieces(node: Nodes): Piece[] {
  if (node.type === 'break') return [{ text: ' ', facts: [] }]
  if ('children' in node) return node.children.flatMap(listPieces)
  return 'value' in node ? [{ text: node.value.replaceAll(/\s+/g, ' '), facts: node.data?.facts ?? [] }] : []
}

/** A sentence rests on the pieces that it shares a letter with, and on the marks that stand in it. */
function splitSentences(pieces: readonly Piece[], segmenter: Intl.Segmenter): Piece[] {
  const whole = pieces.map(({ text }) => text).join('')
  const sentences = [...segmenter.segment(whole)].map(({ index, segment }) => ({ start: index, end: index + segment.length, segment }))
  return sentences.flatMap(({ start, end, segment }) => {
    const facts = new Set<string>()
    let from = 0
    for (const piece of pieces) {
      const to = from + piece.text.length
      const touches = from === to ? (from >= start && from < end) || (from === whole.length && end === from) : from < end && to > start
      if (touches) piece.facts.forEach((fact) => facts.add(fact))
      from = to
    }
    const text = segment.replaceAll(/\s+/g, ' ').trim()
    return text === '' ? [] : [{ text, facts: [...facts] }]
  })
}

/**
 * Where a fact stands; where it has no place of its own, that of what holds it. Files are named as seen from the
 * policy's folder, so that it doesn't matter from where the policy was read.
 */
function locateFact(path: string, policy: Policy): TracedFact {
  for (let pointer = path; ; pointer = pointer.slice(0, pointer.lastIndexOf('/'))) {
    const span = policy.positions[pointer]
    if (span) return { path, file: getRelativePath(span.file, getFolder(policy.positions['']?.file ?? '')), line: span.line }
    if (pointer === '') return { path, file: 'policy.yaml', line: 1 }
  }
}
