/**
 * Pairs the double quotation marks of one block.
 *
 * A stack of open marks; each mark opens, closes or is a stray, decided by its glyph, then its neighbours, then by what is open.
 * A mark that can only open while its like is open makes the earlier one a stray, so one lost mark spoils one quotation, not the rest.
 * Cost: linear in the marks; the stack never holds more than one mark of each glyph, so looking through it is constant.
 * Limits: a straight mark directly inside straight marks is read as a new beginning, not as nesting.
 */
import type { Span } from '../text/span.ts'
import type { Mark } from './marks.ts'

/** Two marks that belong together, or an opening one that nothing closes before the end of the block. */
export interface Pair {
  readonly open: Mark
  readonly close?: Mark
}

export interface Pairing {
  /** Outermost pairs in order. */
  readonly pairs: readonly Pair[]
  /** The last mark left open, with nothing opened or closed after it. */
  readonly unclosed?: Mark
  readonly strays: readonly Mark[]
}

/** Which closing glyphs fit which opening ones; straight marks fit all that English typists mix. */
const PARTNERS: Readonly<Record<string, string>> = {
  '"': '"”“＂',
  '＂': '"”＂',
  "''": "''",
  '``': "''",
  '“': '”"“',
  '”': '”"',
  '„': '“”"‟',
  '‟': '”"',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '「': '」',
  '『': '』'
}

const fits = (open: Mark, close: Mark): boolean => PARTNERS[open.char]?.includes(close.char) ?? false

/** Digits before a straight mark: inches, unless it ends a quotation. */
const afterDigit = (text: string, mark: Mark): boolean => mark.char === '"' && /\d/.test(text[mark.at - 1] ?? '')

/** Index in the stack of the mark that `close` ends: its own family first, then the innermost that fits; -1 when none does. */
function partnerOf(stack: readonly Mark[], close: Mark): number {
  if (close.char === '”') {
    const curly = stack.findLastIndex(mark => mark.char === '“' || mark.char === '„')
    if (curly >= 0) return curly
  }
  return stack.findLastIndex(mark => fits(mark, close))
}

/** True when the mark must be read as an opening one although it could close what is open. */
function opensAnew(mark: Mark, stack: readonly Mark[]): boolean {
  if (mark.glyph === 'opens') return mark.context !== 'closes' || partnerOf(stack, mark) < 0
  if (mark.glyph === 'closes') return partnerOf(stack, mark) < 0 && mark.context === 'opens'
  return mark.context === 'opens' || (mark.context === 'unclear' && partnerOf(stack, mark) < 0)
}

/** An inch mark (12" pipe): a digit before it, and either nothing open or another closing mark to come before the next opening one. */
function isInch(text: string, marks: readonly Mark[], i: number, stack: readonly Mark[]): boolean {
  const mark = marks[i]!
  if (!afterDigit(text, mark) || mark.context === 'opens') return false
  if (!stack.length) return true
  const next = marks[i + 1]
  return next !== undefined && next.char === stack.at(-1)!.char && next.context === 'closes' && text[mark.at + 1] === ' '
}

/** Pairs the marks of one block; `marks` in order. */
export function pairMarks(text: string, marks: readonly Mark[]): Pairing {
  const pairs: Pair[] = []
  const strays: Mark[] = []
  let stack: Mark[] = []
  for (const [i, mark] of marks.entries()) {
    if (isInch(text, marks, i, stack)) continue
    if (opensAnew(mark, stack)) {
      const twin = stack.findIndex(open => open.char === mark.char)
      if (twin >= 0) {
        strays.push(...stack.slice(twin))
        stack = stack.slice(0, twin)
      }
      stack.push(mark)
      continue
    }
    const at = partnerOf(stack, mark)
    if (at < 0) {
      strays.push(mark)
      continue
    }
    strays.push(...stack.slice(at + 1))
    pairs.push({ open: stack[at]!, close: mark })
    stack = stack.slice(0, at)
  }
  const unclosed = stack[0]
  const free = unclosed && !pairs.some(pair => pair.open.at > unclosed.at && pair.open.char === unclosed.char)
  strays.push(...(free ? stack.slice(1) : stack))
  return { pairs: outermost(pairs), ...(free && { unclosed }), strays: strays.sort((a, b) => a.at - b.at) }
}

/** Pairs that lie in no other pair, in order. */
function outermost(pairs: readonly Pair[]): Pair[] {
  const sorted = [...pairs].sort((a, b) => a.open.at - b.open.at)
  const result: Pair[] = []
  let end = -1
  for (const pair of sorted) {
    if (pair.open.at < end) continue
    result.push(pair)
    end = pair.close!.at
  }
  return result
}

/** The stretch of a pair with its marks; to `end` when nothing closes it. */
export const pairSpan = (pair: Pair, end: number): Span => ({
  start: pair.open.at,
  end: pair.close ? pair.close.at + pair.close.char.length : end
})
