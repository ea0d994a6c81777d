/**
 * Distinct strings, numbered in the order in which they came, in four typed arrays that are written to disk and read back as they are.
 *
 * A hash table with open addressing over one arena of UTF-16 code units: look-up and adding are constant time, and no string object is
 * made but by `at`. Hash: FNV-1a over the code units. About 2 bytes a letter and 12 to 20 a string. Limits: 2^31 code units in all.
 */

import { stringOf } from '../text/codeUnits.ts'
import type { SectionReader, SectionWriter } from './sectionFile.ts'

/** The arrays of a table, trimmed to what they hold. */
export interface StringTableParts {
  /** All strings, one after the other. */
  readonly units: Uint16Array
  /** Where each string ends in `units`. */
  readonly ends: Uint32Array
  /** Number + 1 of the string that hashes here, 0 for none; a power of two long. */
  readonly slots: Int32Array
}

const FEWEST_SLOTS = 16

export class StringTable {
  private units: Uint16Array
  private ends: Uint32Array
  private slots: Int32Array
  private count: number

  constructor(parts?: StringTableParts) {
    this.units = parts?.units ?? new Uint16Array(64)
    this.ends = parts?.ends ?? new Uint32Array(FEWEST_SLOTS)
    this.slots = parts?.slots ?? new Int32Array(FEWEST_SLOTS)
    this.count = parts?.ends.length ?? 0
  }

  get size(): number {
    return this.count
  }

  /** The number of a string; -1 for an unknown one. */
  find(text: string): number {
    return this.slots[this.slotOf(text)]! - 1
  }

  /** The number of a string, given anew to an unknown one. */
  add(text: string): number {
    const slot = this.slotOf(text)
    const known = this.slots[slot]! - 1
    if (known >= 0) return known
    this.append(text)
    this.slots[slot] = this.count
    // Half full at most: a look-up meets one or two others on its way.
    if (2 * this.count > this.slots.length) this.rehash()
    return this.count - 1
  }

  /** The string of a number; empty for an unknown one. */
  at(number: number): string {
    return stringOf(this.units.subarray(this.startOf(number), this.ends[number] ?? 0))
  }

  /** Length in code units. */
  lengthAt(number: number): number {
    return this.ends[number]! - this.startOf(number)
  }

  parts(): StringTableParts {
    const ends = this.ends.slice(0, this.count)
    return { units: this.units.slice(0, ends.at(-1) ?? 0), ends, slots: this.slots }
  }

  private startOf(number: number): number {
    return number > 0 ? this.ends[number - 1]! : 0
  }

  /** Where the string is, or would be put. */
  private slotOf(text: string): number {
    const mask = this.slots.length - 1
    let slot = hashOf(text) & mask
    while (this.slots[slot] !== 0 && !this.holds(this.slots[slot]! - 1, text)) slot = (slot + 1) & mask
    return slot
  }

  private holds(number: number, text: string): boolean {
    const start = this.startOf(number)
    if (this.ends[number]! - start !== text.length) return false
    for (let i = 0; i < text.length; i++) if (this.units[start + i] !== text.charCodeAt(i)) return false
    return true
  }

  private append(text: string): void {
    const start = this.count > 0 ? this.ends[this.count - 1]! : 0
    if (start + text.length > this.units.length) {
      const larger = new Uint16Array(Math.max(2 * this.units.length, start + text.length))
      larger.set(this.units)
      this.units = larger
    }
    if (this.count === this.ends.length) {
      const larger = new Uint32Array(Math.max(FEWEST_SLOTS, 2 * this.ends.length))
      larger.set(this.ends)
      this.ends = larger
    }
    for (let i = 0; i < text.length; i++) this.units[start + i] = text.charCodeAt(i)
    this.ends[this.count++] = start + text.length
  }

  private rehash(): void {
    this.slots = new Int32Array(2 * this.slots.length)
    const mask = this.slots.length - 1
    for (let number = 0; number < this.count; number++) {
      let hash = FNV_BASIS
      for (let i = this.startOf(number); i < this.ends[number]!; i++) hash = Math.imul(hash ^ this.units[i]!, FNV_PRIME)
      let slot = mixed(hash) & mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask
      this.slots[slot] = number + 1
    }
  }
}

/** Writes a table as sections whose names begin with `name`. */
export function putStrings(out: SectionWriter, name: string, table: StringTable): void {
  const { units, ends, slots } = table.parts()
  out.put(`${name}.units`, units)
  out.put(`${name}.ends`, ends)
  out.put(`${name}.slots`, slots)
}

/** The parts that `putStrings` wrote. */
export const stringsOf = (file: SectionReader, name: string): StringTableParts => ({
  units: file.uint16(`${name}.units`),
  ends: file.uint32(`${name}.ends`),
  slots: file.int32(`${name}.slots`)
})

const FNV_BASIS = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** FNV's low bits depend on the low bits of the letters alone. */
const mixed = (hash: number): number => hash ^ (hash >>> 15)

function hashOf(text: string): number {
  let hash = FNV_BASIS
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME)
  return mixed(hash)
}
