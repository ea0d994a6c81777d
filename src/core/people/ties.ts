import type { Corrections } from './corrections.ts'
import { groupBy } from './groupBy.ts'
import type { PersonEntry } from './peopleFile.ts'
import { foldName, nameParts } from './spelling.ts'

/** Equal for all names that may be one person's, unless people.yaml says so: the folded surname. */
export const surnameKey = (name: string): string => foldName(nameParts(name).surname || name)

const NO_ENTRIES: readonly PersonEntry[] = []

/** Which surnames are to be looked at together: each alone, but for those of names that people.yaml speaks of together. */
export class Ties {
  private readonly parents = new Map<string, string>()
  private readonly entriesOfKey: ReadonlyMap<string, readonly PersonEntry[]>

  constructor(corrections: Corrections) {
    for (const names of corrections.tied) {
      const [first, ...others] = names.map(surnameKey)
      for (const other of others) this.tie(first!, other)
    }
    this.entriesOfKey = groupBy(corrections.entries, ({ name }) => this.keyOf(surnameKey(name)))
  }

  /** The one surname that stands for all those tied to this one. */
  keyOf(surname: string): string {
    let key = surname
    for (let parent = this.parents.get(key); parent !== undefined; parent = this.parents.get(key)) key = parent
    return key
  }

  /** Surnames that stand behind another one. */
  get tied(): IterableIterator<string> {
    return this.parents.keys()
  }

  /** The entries of people.yaml, of those that hold in every article, whose names have these surnames. */
  entriesOf(key: string): readonly PersonEntry[] {
    return this.entriesOfKey.get(key) ?? NO_ENTRIES
  }

  // The first in the alphabet stands for all, whatever the order of the entries.
  private tie(one: string, other: string): void {
    const [low, high] = [this.keyOf(one), this.keyOf(other)].sort()
    if (low !== high) this.parents.set(high!, low!)
  }
}
