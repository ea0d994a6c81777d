import { MARKUP, NOT_PROSE } from './block.ts'
import { stringOf } from './codeUnits.ts'
import type { Span } from './span.ts'

const MARKUP_UNIT = MARKUP.charCodeAt(0)
const NOT_PROSE_UNIT = NOT_PROSE.charCodeAt(0)
const LF = 10
const CR = 13

/**
 * The prose of a text in the making: one code unit for each of the raw text's, all of them markup until something is kept.
 * Line ends always stay as they are, so that nothing glues the words of two lines together.
 */
export class Mask {
  readonly #raw: string
  readonly #units: Uint16Array

  constructor(raw: string) {
    this.#raw = raw
    this.#units = new Uint16Array(raw.length).fill(MARKUP_UNIT)
    for (let at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', at + 1)) this.#units[at] = LF
    for (let at = raw.indexOf('\r'); at >= 0; at = raw.indexOf('\r', at + 1)) this.#units[at] = CR
  }

  /** The span is prose: it stays as it is. */
  keep(span: Span): void {
    const [raw, units] = [this.#raw, this.#units]
    for (let i = span.start; i < span.end; i++) units[i] = raw.charCodeAt(i)
  }

  /** The span is markup that the reader does not see. */
  hide(span: Span): void {
    this.#fill(span, MARKUP_UNIT)
  }

  /** The span is no prose: a word boundary that equals nothing. */
  drop(span: Span): void {
    this.#fill(span, NOT_PROSE_UNIT)
  }

  /** The reader sees `shown` in place of the span; it must not be longer. The rest of the span becomes markup. */
  show(span: Span, shown: string): void {
    this.hide(span)
    const length = Math.min(shown.length, span.end - span.start)
    for (let i = 0; i < length; i++) this.#units[span.start + i] = shown.charCodeAt(i)
  }

  /** True where the raw character was kept. */
  isKept(offset: number): boolean {
    return this.#units[offset] === this.#raw.charCodeAt(offset)
  }

  /** The prose: exactly as long as the raw text. Stretches that were kept are cut out of it. */
  toString(): string {
    const [raw, units] = [this.#raw, this.#units]
    const parts: string[] = []
    for (let at = 0; at < units.length; ) {
      let kept = at
      while (kept < units.length && units[kept] === raw.charCodeAt(kept)) kept++
      if (kept > at) parts.push(raw.slice(at, kept))
      at = kept
      while (at < units.length && units[at] !== raw.charCodeAt(at)) at++
      if (at > kept) parts.push(stringOf(units.subarray(kept, at)))
    }
    return parts.length === 1 ? parts[0]! : parts.join('')
  }

  #fill(span: Span, unit: number): void {
    for (let i = span.start; i < span.end; i++) {
      const raw = this.#raw.charCodeAt(i)
      this.#units[i] = raw === LF || raw === CR ? raw : unit
    }
  }
}
