import { Memo } from '../text/memo.ts'
import { isGivenName } from './givenNames.ts'
import { foldFull, foldName, marksAgree, marksOf, nameParts, plainSurname } from './spelling.ts'
import { wordKey } from './word.ts'

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
  /** Called after somebody else: "Umm Yazan". */
  readonly kunya: boolean
}

/** The humans named in full, by full name and by every part of the name that may stand for them. Look-ups are constant time. */
export class NameBook {
  /** Namesakes of other initials or suffixes stand beside each other. */
  private readonly byFull = new Map<string, Entry[]>()
  /** Surnames folded, as they are in the keys of `byFull`. */
  private readonly ends = new Set<string>()
  private readonly bySurname = new Map<string, Entry[]>()
  private readonly byGiven = new Map<string, Entry[]>()
  private readonly byTail = new Map<string, Entry[]>()
  private readonly byInner = new Map<string, Entry[]>()
  /** By the name as written, where nothing marks it (`Marks`): for these nothing changes when the same name comes again. */
  private readonly asWritten = new Map<string, Entry>()

  /** Adds a full name, or counts it and keeps the fuller form. */
  add(name: string, first: number, kin = false): void {
    const old = this.asWritten.get(name)
    if (old) {
      old.count++
      return
    }
    const facts = FACTS.of(name, factsOf)
    const known = this.spelt(name, facts.full)
    if (known) this.addSpelling(known, name, facts)
    const entry = known ?? this.addEntry(name, facts, first, kin)
    if (!facts.isMarked) this.asWritten.set(name, entry)
  }

  /** Another spelling of somebody known, which may be fuller. */
  private addSpelling(known: Entry, name: string, facts: NameFacts): void {
    known.count++
    if (!this.bySurname.get(facts.plain)?.includes(known)) push(this.bySurname, facts.plain, known)
    if (facts.words <= FACTS.of(known.name, factsOf).words) return
    known.name = name
    this.addTails(known, facts)
  }

  private addEntry(name: string, facts: NameFacts, first: number, kin: boolean): Entry {
    const entry: Entry = { name, surname: facts.surname, count: 1, first, kin, kunya: facts.kunya }
    push(this.byFull, facts.full, entry)
    this.ends.add(facts.end)
    push(this.bySurname, facts.plain, entry)
    if (facts.given) push(this.byGiven, facts.given, entry)
    this.addTails(entry, facts)
    return entry
  }

  /** The human of that full name in any spelling. */
  full(name: string): Entry | undefined {
    const written = this.asWritten.get(name)
    if (written) return written
    return this.spelt(name, foldFull(name))
  }

  private spelt(name: string, folded: string): Entry | undefined {
    const namesakes = this.byFull.get(folded)
    if (!namesakes) return undefined
    const marks = marksOf(name)
    return namesakes.find(entry => marksAgree(marksOf(entry.name), marks))
  }

  /** False where no full name ends in that word, given by its key: it is no suffix and no initial. */
  mayEnd(key: string): boolean {
    return this.ends.has(foldName(key))
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

  private addTails(entry: Entry, { inner, tails }: NameFacts): void {
    for (const word of inner) if (!this.byInner.get(word)?.includes(entry)) push(this.byInner, word, entry)
    for (const tail of tails) if (!this.byTail.get(tail)?.includes(entry)) push(this.byTail, tail, entry)
  }
}

/** What a written name says wherever it stands. */
interface NameFacts {
  /** First and last name folded. */
  readonly full: string
  /** The surname as a key, plain (`plainSurname`) and folded. */
  readonly surname: string
  readonly plain: string
  readonly end: string
  readonly given: string | undefined
  /** Has a middle initial or a suffix (`Marks`). */
  readonly isMarked: boolean
  readonly words: number
  readonly kunya: boolean
  /** The words inside that may stand alone, and the ends of two words or more, all plain. */
  readonly inner: readonly string[]
  readonly tails: readonly string[]
}

/** Names repeat from text to text: code units of those whose facts are remembered. */
const REMEMBERED = 1 << 18
const FACTS = new Memo<NameFacts>(REMEMBERED)

function factsOf(name: string): NameFacts {
  const { surname, given } = nameParts(name)
  const { middle, suffix } = marksOf(name)
  return {
    full: foldFull(name),
    surname,
    plain: plainSurname(surname),
    end: foldName(surname),
    given: given[0],
    isMarked: middle !== undefined || suffix !== undefined,
    words: name.split(' ').length,
    kunya: KUNYA.test(name),
    ...tailsOf(name.split(/\s+/))
  }
}

const KUNYA = /^(?:Abu|Abou|Umm|Um|Oum) \S+$/

const NO_TAILS: Pick<NameFacts, 'inner' | 'tails'> = { inner: [], tails: [] }

function tailsOf(written: readonly string[]): Pick<NameFacts, 'inner' | 'tails'> {
  if (written.length < 3) return NO_TAILS
  const plain = written.map(plainSurname)
  const places = Array.from({ length: written.length - 2 }, (_, i) => i + 1)
  return {
    inner: places.filter(i => isSurnameInside(written[i]!, written[i + 1]!)).map(i => plain[i]!),
    tails: places.map(i => plain.slice(i).join(' '))
  }
}

/** No particle, initial or first name. */
const isSurnameInside = (word: string, next: string): boolean =>
  (/^\p{Lu}\p{L}{2}/u.test(word) || (/^\p{Lu}\p{L}$/u.test(word) && TWIN.test(next))) && !isGivenName(wordKey(word))

/** "Raymond Lo Kwok-wai": behind such a family name, which may be short, the first name that was given with it. */
const TWIN = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
