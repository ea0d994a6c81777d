import type { Mention } from '../../people/person.ts'
import type { Block } from '../../text/block.ts'
import { UNSURE, type WordTable, wordTable } from '../../text/wordTable.ts'
import type { Quotation } from '../quotation.ts'
import { BlockReader } from './blockReader.ts'
import { firstFrom } from './marked.ts'
import { classesOfWord, type Reading } from './tokens.ts'
import { ACCORDING, BODY_NOUN, BY, CAPITAL, RELATIVE, SPEECH_NOUN, VERB } from './words.ts'

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

/**
 * Reads the blocks of a text, but for those in which surely nobody says anything: no quotation, no word that may report, no name of a
 * body. Those are asked for only where it matters who is in focus behind them; most narration never is.
 */
export function readSpeaking(
  prose: string,
  blocks: readonly Block[],
  quotations: readonly Quotation[],
  mentions: readonly Mention[]
): (Reading | Silent)[] {
  const words = wordTable(prose, blocks)
  const reader = new BlockReader(prose, quotations, mentions)
  return blocks.map((block, row) => {
    if (isQuoting(block, quotations) || isTelling(words, row)) return reader.read(block, words, row, row)
    let read: Reading | undefined
    return () => (read ??= reader.read(block, words, row, row))
  })
}

function isQuoting({ span }: Block, quotations: readonly Quotation[]): boolean {
  const next = quotations[firstFrom(quotations, span.start)]
  return next !== undefined && next.span.start < span.end
}

/** Has a block a word that may report or be a body's name, or one that the table leaves open? */
function isTelling({ numbers, firsts }: WordTable, row: number): boolean {
  let mayFollow = false
  for (let i = firsts[row]!; i < firsts[row + 1]!; i++) {
    const number = numbers[i]!
    if (number === UNSURE) return true
    const classes = number >= 0 ? classesOfWord(number) : 0
    if (classes & (VERB | ACCORDING) || (classes & BODY_NOUN && classes & CAPITAL)) return true
    // A noun of speech alone reports nothing (statements.ts): "Rehn’s claim that", "a warning by Rehn".
    if (mayFollow && classes & (BY | RELATIVE)) return true
    mayFollow = (classes & SPEECH_NOUN) !== 0
  }
  return false
}
