import { closeSync, fstatSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename } from 'node:path'
import type { Bytes, Sink } from '../../core/binary/sectionFile.ts'

/** A file that stays open for reading, also where another window removes it meanwhile. The constructor throws where it is not there. */
export class IndexFile implements Bytes {
  readonly name: string
  readonly length: number
  readonly #descriptor: number

  constructor(path: string) {
    this.name = basename(path)
    this.#descriptor = openSync(path, 'r')
    this.length = fstatSync(this.#descriptor).size
  }

  read(at: number, length: number, into?: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    const there = Math.max(0, Math.min(length, this.length - at))
    const bytes = into && there <= into.length ? into.subarray(0, there) : new Uint8Array(there)
    let done = 0
    while (done < bytes.length) {
      const read = readSync(this.#descriptor, bytes, done, bytes.length - done, at + done)
      if (read === 0) return bytes.slice(0, done)
      done += read
    }
    return bytes
  }

  close(): void {
    closeSync(this.#descriptor)
  }
}

/** Writes are gathered to so many bytes. */
const BUFFER = 1 << 20

/**
 * A file that is there whole or not at all: written under another name, flushed to the disk, then renamed. Until `finish` has returned,
 * the file that it replaces stands as it was. Throws what the file system says (no space, no permission); then call `abandon`.
 */
export class WholeFile implements Sink {
  readonly #path: string
  readonly #temporary: string
  readonly #buffer = new Uint8Array(BUFFER)
  #descriptor: number | undefined
  #filled = 0

  constructor(path: string) {
    this.#path = path
    this.#temporary = `${path}.${process.pid}.tmp`
    this.#descriptor = openSync(this.#temporary, 'w')
  }

  write(bytes: Uint8Array): void {
    if (this.#filled + bytes.length > BUFFER) this.#flush()
    if (bytes.length > BUFFER) this.#writeAll(bytes)
    else {
      this.#buffer.set(bytes, this.#filled)
      this.#filled += bytes.length
    }
  }

  /** Puts the file in its place. */
  finish(): void {
    this.#flush()
    fsyncSync(this.#descriptor!)
    this.#close()
    renameSync(this.#temporary, this.#path)
  }

  /** Leaves nothing behind. */
  abandon(): void {
    this.#close()
    rmSync(this.#temporary, { force: true })
  }

  #flush(): void {
    this.#writeAll(this.#buffer.subarray(0, this.#filled))
    this.#filled = 0
  }

  #writeAll(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#descriptor!, bytes, done)
  }

  #close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor)
    this.#descriptor = undefined
  }
}
