/** Numbers for words, so that texts are compared as integers. A word that is in no article has no number. */
export class Vocabulary {
  private readonly ids = new Map<string, number>()
  private readonly keys: string[] = []

  /** The number of a word, given anew to one that is not known yet. */
  idOf(key: string): number {
    const known = this.ids.get(key)
    if (known !== undefined) return known
    this.keys.push(key)
    this.ids.set(key, this.keys.length - 1)
    return this.keys.length - 1
  }

  /** The number of a known word; -1 for one that no article contains. */
  find(key: string): number {
    return this.ids.get(key) ?? -1
  }

  keyOf(id: number): string {
    return this.keys[id] ?? ''
  }
}
