import type { Mention } from '../../people/person.ts'
import type { Block } from '../../text/block.ts'
import { UNSURE, type WordTable, wordTable } from '../../text/wordTable.ts'
import type { Quotation } from '../quotation.ts'
import { BlockReader } from './blockReader.ts'
import { firstFrom } from './marked.ts'
import { classesOfWord, type Reading } from './tokens.ts'
import { BODY_NOUN, CAPITAL } from './words.ts'

/**
 * Reads the blocks of a text from one to another. `quotations` and `mentions`: those of the whole text, in order; the answer has one
 * reading for each block.
 */
export function readBlocks(
  prose: string,
  blocks: readonly Block[],
  quotations: readonly Quotation[],
  mentions: readonly Mention[],
  from = 0,
  to = blocks.length
): Reading[] {
  const read = from === 0 && to === blocks.length ? blocks : blocks.slice(from, to)
  const words = wordTable(prose, read)
  const reader = new BlockReader(prose, quotations, mentions)
  return read.map((block, row) => reader.read(block, words, row, from + row))
}

/** A silent block: it is read when first asked for, and good until another text's words are read. */
export type Silent = () => Reading

/** The blocks of a text as finding speakers reads them. */
export interface SpeakingBlocks {
  readonly readings: readonly (Reading | Silent)[]
  /** Those in which a body may be named, in order. */
  readonly withBodies: () => Reading[]
}

/**
 * Reads the blocks of a text, but for those without a quotation. Those are asked for only where it matters who is in focus behind them,
 * or which bodies are named; most narration never is.
 */
export function readSpeaking(
  prose: string,
  blocks: readonly Block[],
  quotations: readonly Quotation[],
  mentions: readonly Mention[]
): SpeakingBlocks {
  const words = wordTable(prose, blocks)
  const reader = new BlockReader(prose, quotations, mentions)
  const readings = blocks.map((block, row) => {
    if (isQuoting(block, quotations)) return reader.read(block, words, row, row)
    let read: Reading | undefined
    return () => (read ??= reader.read(block, words, row, row))
  })
  const withBodies = () =>
    readings.filter((_, row) => mayNameBody(words, row)).map(reading => (typeof reading === 'function' ? reading() : reading))
  return { readings, withBodies }
}

function isQuoting({ span }: Block, quotations: readonly Quotation[]): boolean {
  const next = quotations[firstFrom(quotations, span.start)]
  return next !== undefined && next.span.start < span.end
}

/** Has a block a word that may end a body's name, or one that the table leaves open? */
function mayNameBody({ numbers, firsts }: WordTable, row: number): boolean {
  for (let i = firsts[row]!; i < firsts[row + 1]!; i++) {
    const number = numbers[i]!
    if (number === UNSURE) return true
    const classes = number >= 0 ? classesOfWord(number) : 0
    if (classes & BODY_NOUN && classes & CAPITAL) return true
  }
  return false
}
