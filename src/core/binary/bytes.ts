/**
 * Bytes of our own binary files, written and read in order.
 *
 * Numbers are varints (LEB128: seven bits a byte, the lowest first), which most of ours fit into one or two bytes of; signed ones are
 * zigzag coded. A string is its length and its UTF-16 code units as varints: lossless for any string, one byte a letter for ASCII, as
 * long as UTF-8 for other scripts. Limits: whole numbers from 0 to 2^53; a reader trusts its bytes, so check them first (checksum.ts).
 */

import { stringOf } from '../text/codeUnits.ts'

/** Thrown when bytes end before what they announce. */
export class OutOfBytes extends Error {
  override readonly name = 'OutOfBytes'
}

/** Grows as it is written to. */
export class ByteWriter {
  private buffer: Uint8Array<ArrayBuffer>
  private at = 0

  constructor(capacity = 1024) {
    this.buffer = new Uint8Array(capacity)
  }

  /** Bytes written so far: where the next one will stand. */
  get length(): number {
    return this.at
  }

  /** Bytes that fit before it grows again. */
  get capacity(): number {
    return this.buffer.length
  }

  byte(value: number): void {
    this.reserve(1)
    this.buffer[this.at++] = value
  }

  /** A whole number from 0 to 2^53. */
  varint(value: number): void {
    this.reserve(8)
    let rest = value
    while (rest > 0x7fffffff) {
      this.buffer[this.at++] = (rest % 128) | 0x80
      rest = Math.floor(rest / 128)
    }
    while (rest > 0x7f) {
      this.buffer[this.at++] = (rest & 0x7f) | 0x80
      rest >>>= 7
    }
    this.buffer[this.at++] = rest
  }

  /** A whole number of either sign. */
  signed(value: number): void {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value)
  }

  string(value: string): void {
    const { length } = value
    this.varint(length)
    this.reserve(3 * length)
    const { buffer } = this
    let { at } = this
    for (let i = 0; i < length; i++) {
      const unit = value.charCodeAt(i)
      if (unit < 0x80) buffer[at++] = unit
      else {
        buffer[at++] = (unit & 0x7f) | 0x80
        if (unit < 0x4000) buffer[at++] = unit >> 7
        else {
          buffer[at++] = ((unit >> 7) & 0x7f) | 0x80
          buffer[at++] = unit >> 14
        }
      }
    }
    this.at = at
  }

  /** A string or its absence. */
  optional(value: string | undefined): void {
    this.byte(value === undefined ? 0 : 1)
    if (value !== undefined) this.string(value)
  }

  bytes(value: Uint8Array): void {
    this.reserve(value.length)
    this.buffer.set(value, this.at)
    this.at += value.length
  }

  /** What was written, without a copy: the writer is of no use afterwards. */
  done(): Uint8Array<ArrayBuffer> {
    return this.buffer.subarray(0, this.at)
  }

  /** The same writer, ready to write something else. */
  cleared(): this {
    this.at = 0
    return this
  }

  private reserve(count: number): void {
    if (this.at + count <= this.buffer.length) return
    const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.at + count))
    larger.set(this.buffer.subarray(0, this.at))
    this.buffer = larger
  }
}

/** A writer that has grown beyond this is given back. */
const KEPT = 1 << 20
let spare: ByteWriter | undefined

/** The bytes that `write` writes, in an array of their own length. The writer serves many in turn, and must not be kept. */
export function bytesOf(write: (out: ByteWriter) => void): Uint8Array<ArrayBuffer> {
  const out = spare ?? new ByteWriter(1 << 14)
  spare = undefined
  write(out)
  const bytes = out.done().slice()
  if (out.capacity <= KEPT) spare = out.cleared()
  return bytes
}

/** Reads in the order of writing. Every method throws `OutOfBytes` where the bytes end. */
export class ByteReader {
  private readonly source: Uint8Array
  /** Where the next byte stands. */
  at: number

  constructor(source: Uint8Array, at = 0) {
    this.source = source
    this.at = at
  }

  get isAtEnd(): boolean {
    return this.at >= this.source.length
  }

  byte(): number {
    const value = this.source[this.at++]
    if (value === undefined) throw new OutOfBytes(`The bytes end at ${this.source.length}.`)
    return value
  }

  varint(): number {
    let byte = this.byte()
    if (byte < 0x80) return byte
    let value = byte & 0x7f
    for (let scale = 128; ; scale *= 128) {
      byte = this.byte()
      value += (byte & 0x7f) * scale
      if (byte < 0x80) return value
    }
  }

  /** Numbers below 2^28, as many as there is room for, in one loop. */
  varints(values: Int32Array): void {
    const { source } = this
    let { at } = this
    for (let i = 0; i < values.length; i++) {
      let byte = source[at++]!
      let value = byte & 0x7f
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = source[at++]!
        value |= (byte & 0x7f) << shift
      }
      values[i] = value
    }
    if (at > source.length) throw new OutOfBytes(`The bytes end at ${source.length}.`)
    this.at = at
  }

  signed(): number {
    const value = this.varint()
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2
  }

  string(): string {
    return stringOf(this.units(this.varint()))
  }

  optional(): string | undefined {
    return this.byte() === 0 ? undefined : this.string()
  }

  /** A view, not a copy. */
  bytes(length: number): Uint8Array {
    if (this.at + length > this.source.length) throw new OutOfBytes(`The bytes end at ${this.source.length}.`)
    this.at += length
    return this.source.subarray(this.at - length, this.at)
  }

  private units(count: number): Uint16Array {
    const units = new Uint16Array(count)
    const { source } = this
    let { at } = this
    for (let i = 0; i < count; i++) {
      const unit = source[at]
      if (unit !== undefined && unit < 0x80) {
        units[i] = unit
        at++
      } else {
        this.at = at
        units[i] = this.varint()
        at = this.at
      }
    }
    this.at = at
    return units
  }
}
