import { isGivenName } from './givenNames.ts'
import { foldFull, marksAgree, marksOf, nameParts, plainSurname } from './spelling.ts'
import { wordKey } from './tokens.ts'

/** One human of a text, or of the corpus, under the fullest form of the name. */
export interface Entry {
  name: string
  readonly surname: string
  /** Number of full mentions. */
  count: number
  /** Offset of the first full mention; -1 for a name from outside the text. */
  readonly first: number
  /** A relative named in passing ("her husband, …"). */
  readonly kin: boolean
}

/** The humans named in full, by full name and by every part of the name that may stand for them. Look-ups are constant time. */
export class NameBook {
  /** Namesakes of other initials or suffixes stand beside each other. */
  private readonly byFull = new Map<string, Entry[]>()
  private readonly bySurname = new Map<string, Entry[]>()
  private readonly byGiven = new Map<string, Entry[]>()
  private readonly byTail = new Map<string, Entry[]>()
  private readonly byInner = new Map<string, Entry[]>()
  /** By the name as written, where nothing marks it (`Marks`): for these nothing changes when the same name comes again. */
  private readonly asWritten = new Map<string, Entry>()

  /** Adds a full name, or counts it and keeps the fuller form. */
  add(name: string, first: number, kin = false): void {
    const known = this.full(name)
    const isOld = known !== undefined && this.asWritten.get(name) === known
    if (known) known.count++
    if (known && !isOld) this.addSpelling(known, name)
    const entry = known ?? this.addEntry(name, first, kin)
    if (!isOld && !isMarked(name)) this.asWritten.set(name, entry)
  }

  /** Another spelling of somebody known, which may be fuller. */
  private addSpelling(known: Entry, name: string): void {
    this.addSurname(known, name)
    if (wordCount(name) <= wordCount(known.name)) return
    known.name = name
    this.addTails(known, name)
  }

  private addEntry(name: string, first: number, kin: boolean): Entry {
    const { surname, given } = nameParts(name)
    const entry: Entry = { name, surname, count: 1, first, kin }
    push(this.byFull, foldFull(name), entry)
    push(this.bySurname, plainSurname(surname), entry)
    if (given[0]) push(this.byGiven, given[0], entry)
    this.addTails(entry, name)
    return entry
  }

  /** The human of that full name in any spelling. */
  full(name: string): Entry | undefined {
    const written = this.asWritten.get(name)
    if (written) return written
    const namesakes = this.byFull.get(foldFull(name))
    if (!namesakes) return undefined
    const marks = marksOf(name)
    return namesakes.find(entry => marksAgree(marksOf(entry.name), marks))
  }

  /** Everyone of that surname. */
  surname(word: string): readonly Entry[] {
    return this.bySurname.get(plainSurname(word)) ?? []
  }

  /** Everyone of that first name, given by its key (tokens.ts). */
  given(key: string): readonly Entry[] {
    return this.byGiven.get(key) ?? []
  }

  /** Everyone whose name ends with these words ("Peña Nieto" for Enrique Peña Nieto). */
  tail(words: readonly string[]): readonly Entry[] {
    return this.byTail.get(words.map(plainSurname).join(' ')) ?? []
  }

  /** Everyone with that word inside a name of three words or more: of two surnames the first may stand alone ("Peña"). */
  inner(word: string): readonly Entry[] {
    return this.byInner.get(plainSurname(word)) ?? []
  }

  // Another spelling of somebody known: the surname alone may stand so too.
  private addSurname(entry: Entry, name: string): void {
    const surname = plainSurname(nameParts(name).surname)
    if (!this.bySurname.get(surname)?.includes(entry)) push(this.bySurname, surname, entry)
  }

  private addTails(entry: Entry, name: string): void {
    const written = name.split(/\s+/)
    const words = written.map(plainSurname)
    for (let i = 1; i < words.length - 1; i++) {
      if (isSurnameInside(written[i]!, written[i + 1]!) && !this.byInner.get(words[i]!)?.includes(entry))
        push(this.byInner, words[i]!, entry)
      const tail = words.slice(i).join(' ')
      if (!this.byTail.get(tail)?.includes(entry)) push(this.byTail, tail, entry)
    }
  }
}

const isMarked = (name: string): boolean => {
  const { middle, suffix } = marksOf(name)
  return middle !== undefined || suffix !== undefined
}

/** No particle, initial or first name. */
const isSurnameInside = (word: string, next: string): boolean =>
  (/^\p{Lu}\p{L}{2}/u.test(word) || (/^\p{Lu}\p{L}$/u.test(word) && TWIN.test(next))) && !isGivenName(wordKey(word))

/** "Raymond Lo Kwok-wai": behind such a family name, which may be short, the first name that was given with it. */
const TWIN = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u

const wordCount = (name: string): number => name.split(' ').length

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
