import type { Span } from '../core/text/span.ts'

/** A place in a text: both numbers from 0, the character in UTF-16 code units. */
export interface Place {
  readonly line: number
  readonly character: number
}

/** Line and character of an offset, by binary search over the text's lines. Offsets beyond the text count on from its last line. */
export function placeAt(lines: readonly Span[], offset: number): Place {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lines[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return { line: low, character: Math.max(0, offset - (lines[low]?.start ?? 0)) }
}
