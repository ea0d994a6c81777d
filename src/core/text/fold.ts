/**
 * Typographic folding with the way back (POLICY.md R1–R7).
 *
 * One pass over the raw text. Marks, dashes, ellipses, ligatures and full-width forms fold by table; runs of white space
 * become one space; invisible characters go; decomposed letters are composed (NFC) cluster by cluster. Words and case stay.
 * Every folded code unit knows the raw span it came from, so that a match in folded text is answered in raw offsets.
 * Linear in the text. Limit: a cluster is one character with the combining marks after it.
 */
import { stringOf } from './codeUnits.ts'
import { FOLDS } from './foldTables.ts'
import type { Span } from './span.ts'

/**
 * Folded text with the way back: code unit `i` of `text` came from raw offsets `starts[i]` to `ends[i]`.
 * Offsets are UTF-16 code units of the raw text, also where only a span of it was folded.
 */
export interface Folded {
  readonly text: string
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

const SPACE = /\s/
const COMBINING = /\p{M}/u
/** Below this code point nothing but white space, marks and dashes needs the table. */
const PLAIN_LIMIT = 0x80

class Output {
  private length = 0
  private units: Uint16Array
  private starts: Uint32Array
  private ends: Uint32Array
  private rowEnd = -1

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity)
    this.starts = new Uint32Array(capacity)
    this.ends = new Uint32Array(capacity)
  }

  get last(): string {
    return this.length > 0 ? String.fromCharCode(this.units[this.length - 1]!) : ''
  }

  get lastButOne(): string {
    return this.length > 1 ? String.fromCharCode(this.units[this.length - 2]!) : ''
  }

  push(text: string, start: number, end: number): void {
    if (this.length + text.length > this.units.length) this.grow(text.length)
    for (let i = 0; i < text.length; i++) {
      this.units[this.length] = text.charCodeAt(i)
      this.starts[this.length] = start
      this.ends[this.length++] = end
    }
  }

  /** One code unit that stays as it is. */
  pushUnit(code: number, at: number): void {
    if (this.length === this.units.length) this.grow(1)
    this.units[this.length] = code
    this.starts[this.length] = at
    this.ends[this.length++] = at + 1
  }

  /** Replaces the last `count` code units, and what stands up to `end`, by one character. */
  replaceLast(count: number, text: string, end: number): void {
    const start = this.starts[this.length - count]!
    this.length -= count
    this.push(text, start, end)
  }

  /** A full stop of a spaced ellipsis (`. . .`), in place of the space before it. */
  joinRow(stops: string, end: number): void {
    this.replaceLast(1, stops, end)
    this.rowEnd = this.length
  }

  /** True where the last space stands behind such a full stop. */
  get inRow(): boolean {
    return this.rowEnd === this.length - 1
  }

  /** Lets the last code unit reach to `end`: what was dropped after it belongs to it. */
  stretch(end: number): void {
    if (this.length > 0) this.ends[this.length - 1] = end
  }

  done(): Folded {
    return {
      text: stringOf(this.units.subarray(0, this.length)),
      starts: this.starts.slice(0, this.length),
      ends: this.ends.slice(0, this.length)
    }
  }

  private grow(by: number): void {
    const capacity = Math.max(16, this.units.length * 2, this.length + by)
    this.units = copyInto(new Uint16Array(capacity), this.units)
    this.starts = copyInto(new Uint32Array(capacity), this.starts)
    this.ends = copyInto(new Uint32Array(capacity), this.ends)
  }
}

function copyInto<T extends Uint16Array | Uint32Array>(target: T, source: T): T {
  target.set(source)
  return target
}

/** End of the cluster that begins at `at`: one code point and the combining marks after it. */
function clusterEnd(raw: string, at: number, limit: number): number {
  let end = at + (raw.codePointAt(at)! > 0xffff ? 2 : 1)
  while (end < limit && raw.charCodeAt(end) >= 0x300 && !FOLDS.has(raw[end]!)) {
    const code = raw.codePointAt(end)!
    if (!COMBINING.test(String.fromCodePoint(code))) break
    end += code > 0xffff ? 2 : 1
  }
  return end
}

const isDigit = (character: string | undefined): boolean => character !== undefined && character >= '0' && character <= '9'

/** ASCII that no rule touches: letters, digits and most punctuation, which is nearly all of most texts. */
const PLAIN = Uint8Array.from({ length: PLAIN_LIMIT }, (_, code) =>
  Number(code > 0x20 && !'"\'`-.\u007f'.includes(String.fromCharCode(code)))
)

const isPlain = (code: number): boolean => code < PLAIN_LIMIT && PLAIN[code] === 1

/**
 * Folds presentation away, never words. Case is kept.
 * @returns the folded text of `span` (default: all of `raw`) with a map to raw offsets
 */
export function fold(raw: string, span: Span = { start: 0, end: raw.length }): Folded {
  const out = new Output(span.end - span.start + 1)
  let at = span.start
  while (at < span.end) {
    if (isPlain(raw.charCodeAt(at)) && !(raw.charCodeAt(at + 1) >= 0x300)) {
      out.pushUnit(raw.charCodeAt(at), at)
      at++
      continue
    }
    const character = raw[at]!
    const end = raw.charCodeAt(at) < PLAIN_LIMIT && !(raw.charCodeAt(at + 1) >= 0x300) ? at + 1 : clusterEnd(raw, at, span.end)
    const folded = end - at > 1 ? foldCluster(raw.slice(at, end)) : (FOLDS.get(character) ?? character)
    emit(out, folded, raw, at, end)
    at = end
  }
  return out.done()
}

function foldCluster(cluster: string): string {
  const composed = cluster.normalize('NFC')
  return FOLDS.get(composed) ?? composed
}

function emit(out: Output, folded: string, raw: string, start: number, end: number): void {
  if (folded === '') return
  if (SPACE.test(folded)) emitSpace(out, start, end)
  else if (folded === '—') emitDash(out, isRange(raw, start, out.last) ? '-' : '—', start, end)
  else if (folded === '-') emitHyphen(out, start, end)
  else if (folded === '.' || folded === '...') emitStop(out, folded, raw, start, end)
  else out.push(folded, start, end)
}

/** An en dash between digits is a range (2010–2012), which is as often written with a hyphen. */
const isRange = (raw: string, at: number, before: string): boolean => raw[at] === '–' && isDigit(before) && isDigit(raw[at + 1])

/** A full stop after a space joins a row of full stops: one that spaces were taken out of, or one that goes on like this. */
function emitStop(out: Output, folded: string, raw: string, start: number, end: number): void {
  const isRow = out.last === ' ' && out.lastButOne === '.'
  if (isRow && (out.inRow || (folded === '.' && goesOn(raw, end)))) out.joinRow(folded, end)
  else out.push(folded, start, end)
}

/** Is there a space and a full stop next? */
function goesOn(raw: string, at: number): boolean {
  const next = Array.from(raw.slice(at, at + 8), character => FOLDS.get(character) ?? character)
  return /^\s+\./.test(next.join(''))
}

/** One space for a run, none beside a dash; a hyphen between spaces is a dash. */
function emitSpace(out: Output, start: number, end: number): void {
  if (out.last === '-' && out.lastButOne === ' ') out.replaceLast(2, '—', end)
  else if (out.last === ' ' || out.last === '—') out.stretch(end)
  else out.push(' ', start, end)
}

/** A dash swallows the spaces around it, so that spaced and unspaced dashes are equal. */
function emitDash(out: Output, folded: string, start: number, end: number): void {
  if (out.last === '—') out.stretch(end)
  else if (folded === '—' && out.last === ' ') out.replaceLast(1, folded, end)
  else out.push(folded, start, end)
}

/** A row of hyphens is a dash; a hyphen inside a word stays. */
function emitHyphen(out: Output, start: number, end: number): void {
  if (out.last === '—') out.stretch(end)
  else if (out.last !== '-') out.push('-', start, end)
  else if (out.lastButOne === ' ') out.replaceLast(2, '—', end)
  else out.replaceLast(1, '—', end)
}
