/**
 * Text fragments read and found as a browser does (URL Fragment Text Directives, WICG draft: "parse a text directive", "find a
 * range from a text directive"). Our links are tested against it, and jumps from a draft's link use it.
 */
import type { Prose } from '../text/block.ts'
import type { Span } from '../text/span.ts'
import type { FragmentPage } from './fragmentPage.ts'
import { BLOCK_END, foldTerm, readPage } from './fragmentPage.ts'

/** The terms of `text=[prefix-,]start[,end][,-suffix]`, decoded. */
export interface TextDirective {
  readonly prefix?: string
  readonly start: string
  readonly end?: string
  readonly suffix?: string
}

/** Bounds the work on pages that say one thing over and over: candidates looked at. */
export interface Budget {
  left: number
}

const MAX_CANDIDATES = 50_000

/** The text directives of an address, a fragment (with or without `#`) or a bare directive; malformed ones are left out. */
export function textDirectives(address: string): TextDirective[] {
  const at = address.indexOf(':~:')
  if (at < 0) return []
  return address
    .slice(at + 3)
    .split('&')
    .flatMap(directive => (directive.startsWith('text=') ? (parseDirective(directive.slice(5)) ?? []) : []))
}

function parseDirective(value: string): TextDirective | undefined {
  const terms = value.split(',')
  const prefix = terms[0]!.endsWith('-') ? terms.shift()!.slice(0, -1) : undefined
  const suffix = terms.at(-1)?.startsWith('-') ? terms.pop()!.slice(1) : undefined
  const [start, end] = terms
  if (terms.length < 1 || terms.length > 2) return undefined
  const given = [prefix, start, end, suffix].map(term => (term === undefined ? undefined : decoded(term)))
  if (given.some(term => term !== undefined && term.trim() === '')) return undefined
  return { prefix: given[0], start: given[1]!, end: given[2], suffix: given[3] }
}

function decoded(term: string): string {
  try {
    return decodeURIComponent(term)
  } catch {
    return ''
  }
}

/** The span that a browser would highlight for the first directive that it finds; undefined where it finds none. */
export function findTextFragment(page: Prose, address: string): Span | undefined {
  const directives = textDirectives(address)
  if (directives.length === 0) return undefined
  const read = readPage(page)
  for (const directive of directives) {
    const found = findDirective(read, directive)
    if (found !== undefined) return { start: read.starts[found.start]!, end: read.ends[found.end - 1]! }
  }
  return undefined
}

/** Where the directive is found, in offsets of the page's folded text. */
export function findDirective(
  page: FragmentPage,
  directive: TextDirective,
  budget: Budget = { left: MAX_CANDIDATES }
): Span | undefined {
  const terms = {
    prefix: directive.prefix && foldTerm(directive.prefix),
    start: foldTerm(directive.start),
    end: directive.end && foldTerm(directive.end),
    suffix: directive.suffix && foldTerm(directive.suffix)
  }
  if (Object.values(terms).includes('')) return undefined
  return new Finder(page, terms, budget).find()
}

class Finder {
  readonly #page: FragmentPage
  readonly #terms: TextDirective
  readonly #budget: Budget

  constructor(page: FragmentPage, terms: TextDirective, budget: Budget) {
    this.#page = page
    this.#terms = terms
    this.#budget = budget
  }

  find(): Span | undefined {
    const { prefix, start, end, suffix } = this.#terms
    // The end of a match is a word's, unless a suffix goes on right after it.
    const bounded = end !== undefined || suffix === undefined
    for (let from = 0; from < this.#page.text.length && this.#budget.left > 0; ) {
      const before = prefix === undefined ? undefined : this.#next(prefix, from, true, false)
      if (prefix !== undefined && before === undefined) return undefined
      const place = before === undefined ? from : this.#pastSpace(before.end)
      const match = before === undefined ? this.#next(start, place, true, bounded) : this.#here(start, place, bounded)
      if (before === undefined && match === undefined) return undefined
      from = (before ?? match)!.start + 1
      const found = match && this.#complete(match)
      if (found === 'none') return undefined
      if (found !== undefined) return found
    }
    return undefined
  }

  /** The match up to its end and suffix; `none` where the rest of the page has no such end. */
  #complete(match: Span): Span | 'none' | undefined {
    const { end, suffix } = this.#terms
    if (end === undefined) return this.#hasSuffix(match.end) ? match : undefined
    for (let from = match.end; this.#budget.left > 0; ) {
      const last = this.#next(end, from, true, suffix === undefined)
      if (last === undefined) return 'none'
      if (this.#hasSuffix(last.end)) return { start: match.start, end: last.end }
      from = last.end
    }
    return 'none'
  }

  #hasSuffix(at: number): boolean {
    const { suffix } = this.#terms
    return suffix === undefined || this.#here(suffix, this.#pastSpace(at), true) !== undefined
  }

  /** The first occurrence from an offset on whose ends are word boundaries as asked. */
  #next(term: string, from: number, startBounded: boolean, endBounded: boolean): Span | undefined {
    const { text, isBoundary } = this.#page
    for (let at = text.indexOf(term, from); at >= 0 && this.#budget.left-- > 0; at = text.indexOf(term, at + 1)) {
      const end = at + term.length
      if ((!startBounded || isBoundary(at)) && (!endBounded || isBoundary(end))) return { start: at, end }
    }
    return undefined
  }

  #here(term: string, at: number, endBounded: boolean): Span | undefined {
    this.#budget.left--
    const end = at + term.length
    const fits = this.#page.text.startsWith(term, at) && (!endBounded || this.#page.isBoundary(end))
    return fits ? { start: at, end } : undefined
  }

  /** Context may stand in the block before or after. */
  #pastSpace(at: number): number {
    const { text } = this.#page
    while (text[at] === ' ' || text[at] === BLOCK_END) at++
    return at
  }
}
