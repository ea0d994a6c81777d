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

/** Code units of Latin, Greek, Cyrillic, Hebrew and Arabic. */
const SHORT_CODES = 0x700
const shortMasks = new Int32Array(SHORT_CODES)

/** The distance where the first string fits one block: nothing is allocated, since words are compared by the thousand. */
function shortDistance(a: string, b: string): number {
  for (let i = 0; i < a.length; i++) if (a.charCodeAt(i) >= SHORT_CODES) return slowDistance(a, b)
  for (let i = 0; i < a.length; i++) shortMasks[a.charCodeAt(i)]! |= 1 << i
  const top = 1 << (a.length - 1)
  let [pv, mv, result] = [-1, 0, a.length]
  for (let j = 0; j < b.length; j++) {
    const code = b.charCodeAt(j)
    const eq = code < SHORT_CODES ? shortMasks[code]! : 0
    const xh = (((eq & pv) + pv) ^ pv) | eq
    const ph = mv | ~(xh | pv)
    const mh = pv & xh
    result += ph & top ? 1 : mh & top ? -1 : 0
    const up = (ph << 1) | 1
    const xv = eq | mv
    pv = (mh << 1) | ~(xv | up)
    mv = up & xv
  }
  for (let i = 0; i < a.length; i++) shortMasks[a.charCodeAt(i)] = 0
  return result
}

/** The Levenshtein distance of two strings, in code units. */
export function distance(a: string, b: string): number {
  if (a === b) return 0
  if (a.length === 0 || b.length === 0) return a.length + b.length
  if (a.length <= BITS) return shortDistance(a, b)
  return b.length <= BITS ? shortDistance(b, a) : slowDistance(a, b)
}

function slowDistance(a: string, b: string): number {
  let result = 0
  scan(a, b, true, (_, d) => {
    result = d
  })
  return result
}

/** Code units below this have their masks in one array; the others are looked up. */
const DIRECT = 0x180

/**
 * The least distance of a pattern to any part of a text that is fed piece by piece, so that many texts are read without being joined.
 * The tables of the pattern are made once; nothing is allocated while feeding. Where only small distances count, only the blocks of
 * rows are looked at that may hold one (E. Ukkonen, "Finding approximate patterns in strings", J. Algorithms 6, 1985).
 */
export class LeastDistance {
  private readonly length: number
  private readonly blocks: number
  private readonly direct: Int32Array
  private readonly others = new Map<number, Int32Array>()
  private readonly none: Int32Array
  private readonly pv: Int32Array
  private readonly mv: Int32Array
  /** The distance at the last row of each block. */
  private readonly ends: Int32Array
  private most = 0
  /** Blocks that may hold a distance that counts: the first ones. */
  private active = 0
  /** The least distance up to here, where it counts; else more than counts. */
  least = 0

  constructor(pattern: string) {
    this.length = pattern.length
    this.blocks = Math.max(1, Math.ceil(pattern.length / BITS))
    this.direct = new Int32Array(DIRECT * this.blocks)
    this.none = new Int32Array(this.blocks)
    this.pv = new Int32Array(this.blocks)
    this.mv = new Int32Array(this.blocks)
    this.ends = new Int32Array(this.blocks)
    for (let i = 0; i < pattern.length; i++) this.mask(pattern.charCodeAt(i))[i >>> 5]! |= 1 << (i & 31)
    this.begin()
  }

  /** Starts a new text. `most`: the greatest distance that counts. */
  begin(most = this.length): void {
    this.most = Math.min(most, this.length)
    this.active = 0
    do this.open()
    while (this.active < this.blocks && this.active * BITS <= this.most)
    this.least = this.length
  }

  /** Reads on in the text. */
  feed(text: string): void {
    for (let j = 0; j < text.length; j++) this.read(text.charCodeAt(j))
  }

  /** Reads one code unit. */
  read(code: number): void {
    const { blocks, ends, most, direct } = this
    const isDirect = code < DIRECT
    const masks = isDirect ? direct : (this.others.get(code) ?? this.none)
    const base = isDirect ? code * blocks : 0
    let carry = 0
    for (let b = 0; b < this.active; b++) carry = this.step(b, masks[base + b]!, carry)
    const last = this.active - 1
    // A small distance comes into the next block by a diagonal or from above.
    if (last + 1 < blocks && ends[last]! - carry <= most && (carry < 0 || masks[base + last + 1]! & 1)) {
      this.open(ends[last]! - carry)
      this.step(last + 1, masks[base + last + 1]!, carry)
    } else while (this.active > 1 && ends[this.active - 1]! >= most + this.height(this.active - 1)) this.active--
    if (this.active === blocks && ends[blocks - 1]! < this.least) this.least = ends[blocks - 1]!
  }

  /** The next block, below a row that has the distance `above`: each row is one farther off. */
  private open(above = this.active * BITS): void {
    const b = this.active++
    this.pv[b] = -1
    this.mv[b] = 0
    this.ends[b] = above + this.height(b)
  }

  private height(block: number): number {
    return Math.min(BITS, this.length - block * BITS)
  }

  /** Advances one block by a code unit, of which it has the mask `equal`; `carry` and what is returned as in {@link step}. */
  private step(b: number, equal: number, carry: number): number {
    const { pv, mv } = this
    const top = 1 << (this.height(b) - 1)
    const p = pv[b]!
    const m = mv[b]!
    const xv = equal | m
    const eq = carry < 0 ? equal | 1 : equal
    const xh = (((eq & p) + p) ^ p) | eq
    let ph = m | ~(xh | p)
    let mh = p & xh
    const out = ph & top ? 1 : mh & top ? -1 : 0
    ph = (ph << 1) | (carry > 0 ? 1 : 0)
    mh = (mh << 1) | (carry < 0 ? 1 : 0)
    pv[b] = mh | ~(xv | ph)
    mv[b] = ph & xv
    this.ends[b]! += out
    return out
  }

  private mask(code: number): Int32Array {
    if (code < DIRECT) return this.direct.subarray(code * this.blocks, (code + 1) * this.blocks)
    const known = this.others.get(code) ?? new Int32Array(this.blocks)
    this.others.set(code, known)
    return known
  }
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
