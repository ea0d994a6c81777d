/**
 * The form of an index's files: sections one after the other, then a table of contents, then a footer of fixed length.
 *
 *   section | section | … | contents | footer (FOOTER bytes)
 *
 * Every section begins at a multiple of ALIGNMENT, so that it can be read into a typed array; numbers are little-endian, as on every
 * machine that VS Code runs on. The contents name each section with its place, length and CRC-32; the footer has the place, length and
 * CRC-32 of the contents, and the magic number with the version. A file that was not finished has no footer and is not opened.
 * Sections that are held in memory are checked when they are read; the others hold parts with checksums of their own.
 */
import { ByteReader, ByteWriter } from './bytes.ts'
import { crc32 } from './checksum.ts'

/** A number made of the core's own source when it is bundled (esbuild.mjs); there is none where the source runs as it is. */
declare const CORE_VERSION: number | undefined
/** An index that another version of the core has written is built anew: it may read or analyse the same text otherwise. */
const VERSION = typeof CORE_VERSION === 'number' ? CORE_VERSION : 0

const MAGIC = 0x56425354
const FOOTER = 24
const ALIGNMENT = 8

/** Bytes of a file are not those that were written: what it holds must be built anew. */
export class Damaged extends Error {
  override readonly name = 'Damaged'
  readonly file: string

  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`)
    this.file = file
  }
}

/** Bytes that can be read in any order. */
export interface Bytes {
  /** For messages. */
  readonly name: string
  readonly length: number
  /** A copy of `length` bytes from `at` on; shorter at the end. In `into` where they fit. */
  read(at: number, length: number, into?: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>
}

/** Where bytes are written, in order. */
export interface Sink {
  write(bytes: Uint8Array): void
}

interface Section {
  readonly at: number
  readonly length: number
  readonly crc: number
}

type Numbers = Uint32Array | Int32Array | Uint16Array | Float64Array | Uint8Array

/** Writes the sections of a file. Call `end` last. */
export class SectionWriter {
  private readonly sink: Sink
  private readonly sections = new Map<string, Section>()
  private at = 0
  private open: { name: string; at: number; crc: number } | undefined

  constructor(sink: Sink) {
    this.sink = sink
  }

  /** Begins a section that is written in pieces. */
  begin(name: string): void {
    this.close()
    this.pad()
    this.open = { name, at: this.at, crc: 0 }
  }

  /** Goes on with the section that was begun. Returns where in it the bytes stand. */
  add(bytes: Uint8Array): number {
    const open = this.open!
    const place = this.at - open.at
    open.crc = crc32(bytes, open.crc)
    this.write(bytes)
    return place
  }

  /** A whole section. */
  put(name: string, numbers: Numbers): void {
    this.begin(name)
    this.add(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength))
  }

  /** Writes contents and footer. Returns how many bytes the file has. */
  end(): number {
    this.close()
    const contents = new ByteWriter()
    contents.varint(this.sections.size)
    for (const [name, { at, length, crc }] of this.sections) {
      contents.string(name)
      for (const number of [at, length, crc]) contents.varint(number)
    }
    const bytes = contents.done()
    const footer = new DataView(new ArrayBuffer(FOOTER))
    footer.setFloat64(0, this.at, true)
    footer.setUint32(8, bytes.length, true)
    footer.setUint32(12, crc32(bytes), true)
    footer.setUint32(16, VERSION, true)
    footer.setUint32(20, MAGIC, true)
    this.write(bytes)
    this.write(new Uint8Array(footer.buffer))
    return this.at
  }

  private close(): void {
    if (this.open) this.sections.set(this.open.name, { at: this.open.at, length: this.at - this.open.at, crc: this.open.crc })
    this.open = undefined
  }

  private pad(): void {
    const rest = this.at % ALIGNMENT
    if (rest > 0) this.write(new Uint8Array(ALIGNMENT - rest))
  }

  private write(bytes: Uint8Array): void {
    this.sink.write(bytes)
    this.at += bytes.length
  }
}

/** Reads the sections of a file. The constructor throws `Damaged` where there is no whole file of this version. */
export class SectionReader {
  private readonly file: Bytes
  private readonly sections = new Map<string, Section>()

  constructor(file: Bytes) {
    this.file = file
    const { name } = file
    const bytes = file.read(Math.max(0, file.length - FOOTER), FOOTER)
    if (bytes.length < FOOTER) throw new Damaged(name, 'it was not finished')
    const footer = new DataView(bytes.buffer, bytes.byteOffset, FOOTER)
    if (footer.getUint32(20, true) !== MAGIC) throw new Damaged(name, 'it was not finished')
    if (footer.getUint32(16, true) !== VERSION) throw new Damaged(name, 'it is of another version')
    const contents = file.read(footer.getFloat64(0, true), footer.getUint32(8, true))
    if (contents.length !== footer.getUint32(8, true) || crc32(contents) !== footer.getUint32(12, true))
      throw new Damaged(name, 'its contents do not match their checksum')
    const reader = new ByteReader(contents)
    for (let left = reader.varint(); left > 0; left--) {
      this.sections.set(reader.string(), { at: reader.varint(), length: reader.varint(), crc: reader.varint() })
    }
  }

  /** How many bytes each section takes, by name. */
  get lengths(): ReadonlyMap<string, number> {
    return new Map(Array.from(this.sections, ([name, { length }]) => [name, length]))
  }

  /** Bytes of a section, checked. */
  bytes(name: string): Uint8Array<ArrayBuffer> {
    const { at, length, crc } = this.section(name)
    const bytes = this.file.read(at, length)
    if (bytes.length !== length || crc32(bytes) !== crc)
      throw new Damaged(this.file.name, `its section ${name} does not match its checksum`)
    return bytes
  }

  uint32(name: string): Uint32Array {
    return new Uint32Array(aligned(this.bytes(name)))
  }

  int32(name: string): Int32Array {
    return new Int32Array(aligned(this.bytes(name)))
  }

  uint16(name: string): Uint16Array {
    return new Uint16Array(aligned(this.bytes(name)))
  }

  float64(name: string): Float64Array {
    return new Float64Array(aligned(this.bytes(name)))
  }

  /** A part of a section that is left on disk; in `into` where it fits. Its checksum is `crc`. */
  part(name: string, at: number, length: number, crc: number, into?: Uint8Array<ArrayBuffer>): Uint8Array {
    const section = this.section(name)
    const bytes = this.file.read(section.at + at, length, into)
    if (bytes.length !== length || crc32(bytes) !== crc)
      throw new Damaged(this.file.name, `a part of its section ${name} does not match its checksum`)
    return bytes
  }

  private section(name: string): Section {
    const section = this.sections.get(name)
    if (!section) throw new Damaged(this.file.name, `it has no section ${name}`)
    return section
  }
}

const aligned = (bytes: Uint8Array<ArrayBuffer>): ArrayBuffer =>
  bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength
    ? bytes.buffer
    : bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
