/** Numbers for words, so that texts are compared as integers. A word that is in no article has no number. */
export class Vocabulary {
  private readonly ids = new Map<string, number>()
  private readonly keys: string[] = []
  private letters = new Int32Array(1024)

  /** The number of a word, given anew to one that is not known yet. */
  idOf(key: string): number {
    const known = this.ids.get(key)
    if (known !== undefined) return known
    const id = this.keys.push(key) - 1
    this.ids.set(key, id)
    if (id >= this.letters.length) {
      const larger = new Int32Array(this.letters.length * 2)
      larger.set(this.letters)
      this.letters = larger
    }
    this.letters[id] = lettersOf(key)
    return id
  }

  /** The number of a known word; -1 for one that no article contains. */
  find(key: string): number {
    return this.ids.get(key) ?? -1
  }

  /** How many words there are: their numbers are 0 up to, not including, this. A word keeps its number. */
  get size(): number {
    return this.keys.length
  }

  keyOf(id: number): string {
    return this.keys[id] ?? ''
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
