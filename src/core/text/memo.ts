/**
 * Remembers what was made of a text, for as long as it is asked for again now and then.
 *
 * Two generations: what is asked for moves to the young one; when that is full it becomes the old one, and what was not asked for
 * since is forgotten. Bounded by the code units of the texts: twice the limit at most; each is copied, because a piece of a longer text
 * would keep all of that in memory. Constant time.
 */
import { copyOf } from './codeUnits.ts'

export class Memo<T> {
  private readonly limit: number
  private young = new Map<string, T>()
  private old = new Map<string, T>()
  private units = 0

  /** @param limit code units of a generation; of two texts as long as that, neither drives the other out */
  constructor(limit: number) {
    this.limit = limit
  }

  /** What was made of this text, else what `make` makes of a copy of it now. */
  of(text: string, make: (text: string) => T): T {
    const known = this.young.get(text)
    if (known !== undefined) return known
    const own = copyOf(text)
    const made = this.old.get(own) ?? make(own)
    this.keep(own, made)
    return made
  }

  private keep(text: string, value: T): void {
    this.young.set(text, value)
    this.units += text.length
    if (this.units <= this.limit) return
    this.old = this.young
    this.young = new Map()
    this.units = 0
  }
}
