/**
 * Approximate string matching: Levenshtein distance and the best occurrence of a pattern in a text.
 *
 * Myers' bit-parallel algorithm (G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic
 * programming", JACM 46, 1999) in the block form of Hyyrö (2003), 32 rows to a block. Cost: O(n · m / 32) for a pattern
 * of m and a text of n code units. The start of the best occurrence is found by running the reversed pattern backwards from
 * its end. Limits: compares code units; the caller folds and lowers case first.
 */

const BITS = 32

interface Block {
  /** Positive and negative vertical deltas. */
  pv: number
  mv: number
}

/** For each code unit of the pattern, one bit mask for every block of 32 rows. */
function masks(pattern: string): { of: (code: number) => Int32Array | undefined; blocks: number } {
  const blocks = Math.ceil(pattern.length / BITS)
  const table = new Map<number, Int32Array>()
  for (let i = 0; i < pattern.length; i++) {
    const code = pattern.charCodeAt(i)
    const mask = table.get(code) ?? new Int32Array(blocks)
    mask[i >>> 5]! |= 1 << (i & 31)
    table.set(code, mask)
  }
  return { of: code => table.get(code), blocks }
}

/** Advances one block by one text character. `carry` is the horizontal delta coming in; the one going out at `top` is returned. */
function step(block: Block, equal: number, carry: number, top: number): number {
  const { pv, mv } = block
  let eq = equal
  const xv = eq | mv
  if (carry < 0) eq |= 1
  const xh = (((eq & pv) + pv) ^ pv) | eq
  let ph = mv | ~(xh | pv)
  let mh = pv & xh
  const out = ph & top ? 1 : mh & top ? -1 : 0
  ph = (ph << 1) | (carry > 0 ? 1 : 0)
  mh = (mh << 1) | (carry < 0 ? 1 : 0)
  block.pv = mh | ~(xv | ph)
  block.mv = ph & xv
  return out
}

/**
 * Runs the pattern over the text and reports the distance of the whole pattern to the best match ending at each text position.
 * @param anchored true: the match begins at the text's start (plain Levenshtein); false: anywhere
 */
function scan(pattern: string, text: string, anchored: boolean, visit: (end: number, distance: number) => void): void {
  const { of, blocks } = masks(pattern)
  const columns: Block[] = Array.from({ length: blocks }, () => ({ pv: -1, mv: 0 }))
  const lastTop = 1 << ((pattern.length - 1) & 31)
  const highest = 1 << 31
  let distance = pattern.length
  visit(0, distance)
  for (let j = 0; j < text.length; j++) {
    const mask = of(text.charCodeAt(j))
    let carry = anchored ? 1 : 0
    for (let b = 0; b < blocks; b++) {
      carry = step(columns[b]!, mask ? mask[b]! : 0, carry, b === blocks - 1 ? lastTop : highest)
    }
    distance += carry
    visit(j + 1, distance)
  }
}

/** The Levenshtein distance of two strings, in code units. */
export function distance(a: string, b: string): number {
  if (a === b) return 0
  if (a.length === 0 || b.length === 0) return a.length + b.length
  let result = 0
  scan(a, b, true, (_, d) => {
    result = d
  })
  return result
}

/** Where a pattern occurs best: a half-open span of the text, and its Levenshtein distance from the pattern. */
export interface Occurrence {
  readonly start: number
  readonly end: number
  readonly distance: number
}

const reversed = (text: string): string => {
  let result = ''
  for (let i = text.length - 1; i >= 0; i--) result += text[i]
  return result
}

/**
 * The occurrence of `pattern` in `text` with the least distance; of several the first, and of those the shortest.
 * An empty pattern occurs at 0.
 */
export function bestOccurrence(pattern: string, text: string): Occurrence {
  if (pattern.length === 0) return { start: 0, end: 0, distance: 0 }
  let end = 0
  let least = pattern.length
  scan(pattern, text, false, (at, d) => {
    if (d < least) {
      least = d
      end = at
    }
  })
  if (least === pattern.length) return { start: 0, end: 0, distance: least }
  // A match of distance d is at most d longer than the pattern, so the way back is short.
  const back = reversed(text.slice(Math.max(0, end - pattern.length - least), end))
  let length = 0
  let best = Number.POSITIVE_INFINITY
  scan(reversed(pattern), back, true, (at, d) => {
    if (d < best) {
      best = d
      length = at
    }
  })
  return { start: end - length, end, distance: least }
}
