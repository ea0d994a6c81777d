/** A place in a text: both numbers from 0, the character in UTF-16 code units. */
export interface Place {
  readonly line: number
  readonly character: number
}

/** Line and character of an offset, by binary search over the starts of lines. Offsets beyond the text count on from its last line. */
export function placeAt(lineStarts: ArrayLike<number>, offset: number): Place {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lineStarts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return { line: low, character: Math.max(0, offset - (lineStarts[low] ?? 0)) }
}
