import { StringTable, type StringTableParts } from '../binary/stringTable.ts'

/** Numbers for words, so that texts are compared as integers. A word that is in no article has no number. */
export class Vocabulary {
  private readonly table: StringTable
  /** Strings already made of their code units. */
  private readonly keys: (string | undefined)[] = []
  private letters: Int32Array

  /** `parts` and `letters`: those of a segment, whose numbers the words keep. */
  constructor(parts?: StringTableParts, letters: Int32Array = new Int32Array(1024)) {
    this.table = new StringTable(parts)
    this.letters = letters
  }

  /** Number of words; all numbers are smaller. */
  get size(): number {
    return this.table.size
  }

  /** The number of a word, given anew to one that is not known yet. */
  idOf(key: string): number {
    const before = this.table.size
    const id = this.table.add(key)
    if (id < before) return id
    if (id >= this.letters.length) {
      const larger = new Int32Array(Math.max(1024, this.letters.length * 2))
      larger.set(this.letters)
      this.letters = larger
    }
    this.letters[id] = lettersOf(key)
    return id
  }

  /** The number of a known word; -1 for one that no article contains. */
  find(key: string): number {
    return this.table.find(key)
  }

  /** The word of a number; empty for an unknown one. */
  keyOf(id: number): string {
    const known = this.keys[id]
    if (known !== undefined) return known
    const key = this.table.at(id)
    if (id >= 0 && id < this.table.size) this.keys[id] = key
    return key
  }

  /** Code units of a known word. */
  lengthOf(id: number): number {
    return this.table.lengthAt(id)
  }

  /** The set of a word's letters; see {@link lettersOf}. */
  lettersOf(id: number): number {
    return this.letters[id] ?? 0
  }
}

/** The code units of a word as a set of 32 bits; units that share a bit are taken for one. */
export function lettersOf(key: string): number {
  let set = 0
  for (let i = 0; i < key.length; i++) set |= 1 << (key.charCodeAt(i) & 31)
  return set
}
