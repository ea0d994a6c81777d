/** Words of the source that a draft leaves out (R31): where in the draft they belong, and the punctuation that comes with them. */
import type { WordEdit } from '../matching/match.ts'
import type { TextEdit } from './verdict.ts'

const PUNCTUATION = /^[.,;:!?]*/
const marksAt = (text: string, at: number): string => PUNCTUATION.exec(text.slice(at, at + 8))![0]

/** The marks right behind the last word before an offset. */
function marksBehindWord(text: string, before: number): string {
  const gap = /[^\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, before - 200), before))![0]
  return PUNCTUATION.exec(gap)![0]
}

interface Place {
  readonly at: number
  /** Marks that the source has on both sides of the words and the draft lacks. */
  readonly before: string
  readonly after: string
}

/**
 * A draft that goes on with another sentence has the mark of the word before ("Yes. [We will.] Never."), one that goes on in the
 * same has that of the words left out ("ice [and snow], fog").
 */
function placeOf(draft: string, source: string, { draft: { start }, source: there }: WordEdit): Place {
  const mine = marksAt(draft, start)
  const [before, after] = [marksBehindWord(source, there.start), marksAt(source, there.end)]
  if (mine === before) return { at: start + mine.length, before: '', after }
  return { at: start, before: mine === '' || mine === after ? before : '', after: mine === '' ? after : '' }
}

/** Puts words back that were left out, set as they are in the source. */
export function putBack(draft: string, source: string, edit: WordEdit, words: string): TextEdit {
  const { at, before, after } = placeOf(draft, source, edit)
  return { start: at, end: at, text: `${before} ${words}${after}` }
}

/** An ellipsis where words were left out: behind the sentence that ends there. */
export function ellipsisFor(draft: string, source: string, edit: WordEdit): TextEdit {
  const { at } = placeOf(draft, source, edit)
  return { start: at, end: at, text: ' …' }
}
