/**
 * Links to the very words: text fragments (URL Fragment Text Directives, WICG draft) for a span of a page.
 *
 * A candidate is taken only when the browser's own search (findFragment.ts) leads back to exactly the span: first the words
 * alone, then with more and more context before and after, from the same block first. Words beyond `MAX_EXACT` characters, or of
 * several blocks, are given by their first and last words. Cost: a search of the page for each candidate, at most some hundred.
 */
import type { Prose } from '../text/block.ts'
import { NOT_PROSE } from '../text/block.ts'
import type { Span } from '../text/span.ts'
import type { Budget, TextDirective } from './findFragment.ts'
import { findDirective } from './findFragment.ts'
import type { FragmentPage } from './fragmentPage.ts'
import { BLOCK_END, readPage, seen } from './fragmentPage.ts'

/** Longer words make an address that mail programs break; browsers' own "copy link to highlight" draws the line there too. */
const MAX_EXACT = 300
/** Words at each end of a range: few first, more where they are not enough. */
const RANGE_WORDS = [3, 5, 8, 13]
/** Words of context on a side beyond which a passage counts as not to be told apart. */
const MAX_CONTEXT = 16
/** Candidates looked at in all searches for one link. */
const MAX_WORK = 400_000

/**
 * The fragment, from `:~:` on, that makes a browser highlight exactly this span of the page; undefined where no fragment can (an
 * empty span, one that touches what is no prose, a passage that cannot be told from its copies).
 */
export function textFragment(page: Prose, span: Span): string | undefined {
  const read = readPage(page)
  const match = foldedSpan(read, span)
  if (match === undefined) return undefined
  const budget = { left: MAX_WORK }
  for (const candidate of candidates(read, match)) {
    if (budget.left <= 0) return undefined
    if (finds(read, candidate, match, budget)) return `:~:text=${written(candidate)}`
  }
  return undefined
}

/** An address with a text fragment: an element's id in it stays, another text fragment goes. */
export function fragmentUrl(url: string, fragment: string): string {
  const bare = url.replace(/:~:.*$/s, '')
  return `${bare}${bare.includes('#') ? '' : '#'}${fragment}`
}

function finds(page: FragmentPage, directive: TextDirective, match: Span, budget: Budget): boolean {
  const found = findDirective(page, directive, budget)
  return found !== undefined && found.start === match.start && found.end === match.end
}

/** The span in folded offsets without white space at its ends; undefined where it is empty or would cut a character. */
function foldedSpan({ text, starts, ends }: FragmentPage, span: Span): Span | undefined {
  let start = lowerBound(ends, span.start + 1)
  let end = lowerBound(starts, span.end)
  const isSpace = (at: number) => text[at] === ' ' || text[at] === BLOCK_END
  while (start < end && isSpace(start)) start++
  while (end > start && isSpace(end - 1)) end--
  if (start >= end || text[start] === NOT_PROSE || text[end - 1] === NOT_PROSE) return undefined
  return starts[start]! >= span.start && ends[end - 1]! <= span.end ? { start, end } : undefined
}

/** The first index whose value is at least `value`; values ascend. */
function lowerBound(values: readonly number[], value: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function* candidates(page: FragmentPage, match: Span): Generator<TextDirective> {
  for (const terms of matchTerms(page, match)) {
    yield terms
    for (const cross of [false, true]) {
      for (let words = 1; words <= MAX_CONTEXT; words++) {
        const prefix = before(page, match.start, words, cross)
        const suffix = after(page, match.end, words, cross)
        if (prefix) yield { ...terms, prefix }
        if (suffix) yield { ...terms, suffix }
        if (prefix && suffix) yield { ...terms, prefix, suffix }
      }
    }
  }
}

/** The whole words, or their first and last where they are long or a term may not hold them. */
function matchTerms(page: FragmentPage, match: Span): TextDirective[] {
  const words = page.text.slice(match.start, match.end)
  if (words.length <= MAX_EXACT && !words.includes(BLOCK_END) && !words.includes(NOT_PROSE)) return [{ start: seen(page, match) }]
  return RANGE_WORDS.flatMap(count => {
    const first = wordsOnward(page, match.start, count, match.end)
    const last = wordsBack(page, match.end, count, match.start)
    return first <= last
      ? [{ start: seen(page, { start: match.start, end: first }), end: seen(page, { start: last, end: match.end }) }]
      : []
  })
}

/** Context before an offset, from a word's start on; empty where there is none. */
function before(page: FragmentPage, at: number, words: number, cross: boolean): string {
  const end = skip(page, at, -1, cross)
  const start = wordsBack(page, end, words, 0)
  return start < end ? seen(page, { start, end }) : ''
}

/** Context after an offset, up to a word's end. */
function after(page: FragmentPage, at: number, words: number, cross: boolean): string {
  const start = skip(page, at, 1, cross)
  const end = wordsOnward(page, start, words, page.text.length)
  return start < end ? seen(page, { start, end }) : ''
}

/** Past white space, and past the end of a block where that is wanted. */
function skip({ text }: FragmentPage, at: number, step: 1 | -1, cross: boolean): number {
  const next = () => text[step > 0 ? at : at - 1]
  while (next() === ' ' || (cross && next() === BLOCK_END)) at += step
  return at
}

const WORD = /[\p{L}\p{N}]/u
const STOPS = [BLOCK_END, NOT_PROSE]

/** The offset after so many words, not beyond the block, what is no prose, or `limit`. */
function wordsOnward(page: FragmentPage, from: number, words: number, limit: number): number {
  let at = from
  let edge = from
  for (let left = words; left > 0 && at < limit && !STOPS.includes(page.text[at]!); ) {
    const start = at
    do at++
    while (at < limit && !page.isBoundary(at))
    if (WORD.test(page.text.slice(start, at))) left--
    if (page.text[start] !== ' ') edge = at
  }
  return edge
}

/** The offset before so many words, likewise. */
function wordsBack(page: FragmentPage, from: number, words: number, limit: number): number {
  let at = from
  let edge = from
  for (let left = words; left > 0 && at > limit && !STOPS.includes(page.text[at - 1]!); ) {
    const end = at
    do at--
    while (at > limit && !page.isBoundary(at))
    if (WORD.test(page.text.slice(at, end))) left--
    if (page.text[at] !== ' ') edge = at
  }
  return edge
}

/** Terms as they stand in an address. */
function written({ prefix, start, end, suffix }: TextDirective): string {
  const terms = [prefix && `${encoded(prefix)}-`, encoded(start), end && encoded(end), suffix && `-${encoded(suffix)}`]
  return terms.filter(term => term !== undefined).join(',')
}

/**
 * Percent-encoded: all but letters, digits and `. _ ~`. The draft wants `-`, `,` and `&` so, a fragment what is not ASCII, and a
 * Markdown link parentheses and asterisks.
 */
const encoded = (term: string): string =>
  encodeURIComponent(term.replace(LONE_SURROGATE, '\ufffd')).replace(
    /[-!'()*]/g,
    mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
  )

const LONE_SURROGATE = /\p{Cs}/gu
