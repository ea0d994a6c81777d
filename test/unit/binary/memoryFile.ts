import type { Bytes, Sink } from '../../../src/core/binary/sectionFile.ts'

/** A file in memory. */
export class MemoryFile implements Bytes, Sink {
  readonly name = 'a.file'
  bytes = new Uint8Array(0)

  get length(): number {
    return this.bytes.length
  }

  read(at: number, length: number, into?: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    const bytes = this.bytes.slice(at, at + length)
    if (!into || bytes.length > into.length) return bytes
    into.set(bytes)
    return into.subarray(0, bytes.length)
  }

  write(bytes: Uint8Array): void {
    const longer = new Uint8Array(this.bytes.length + bytes.length)
    longer.set(this.bytes)
    longer.set(bytes, this.bytes.length)
    this.bytes = longer
  }
}
