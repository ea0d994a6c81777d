import { lines } from '../core/text/lines.ts'
import type { Span } from '../core/text/span.ts'

/** A place as people count it: from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Turns offsets of one text into lines and columns. */
export class LineIndex {
  readonly #lines: readonly Span[]

  constructor(text: string) {
    this.#lines = lines(text)
  }

  /** Where an offset stands; O(log lines). */
  positionOf(offset: number): Position {
    let low = 0
    let high = this.#lines.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#lines[middle]!.start <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - this.#lines[low]!.start + 1 }
  }
}
