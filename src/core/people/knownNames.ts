import { type Entry, NameBook } from './nameBook.ts'
import { nameBookOf, type People } from './people.ts'
import { foldName, plainSurname } from './spelling.ts'
import { surnameKey } from './ties.ts'

/** Names from outside a text that help to find people in it: those of a corpus, or of what was read before. */
export interface KnownNames {
  /** The human of that full name in any spelling. */
  full(name: string): Entry | undefined
  /** Everyone of that surname. */
  surname(word: string): readonly Entry[]
  /** Everyone whose name ends with these words. */
  tail(words: readonly string[]): readonly Entry[]
}

/** The full names of a list of names; undefined where there are none. */
export function namesOfList(names: readonly string[]): KnownNames | undefined {
  const full = names.filter(name => name.includes(' '))
  if (full.length === 0) return undefined
  const book = new NameBook()
  for (const name of full) book.add(name, -1)
  return book
}

const known = new WeakMap<People, KnownNames>()

/**
 * Every full name of the people of a corpus in every spelling. The same object for the same people. A look-up reads the names of one
 * surname: a hundred thousand people cost nothing until somebody is looked for.
 */
export function knownNames(people: People): KnownNames {
  const before = known.get(people)
  if (before) return before
  const names = new NamesOfPeople(people)
  known.set(people, names)
  return names
}

class NamesOfPeople implements KnownNames {
  private readonly people: People

  constructor(people: People) {
    this.people = people
  }

  full(name: string): Entry | undefined {
    for (const book of this.books(surnameKey(name))) {
      const entry = book.full(name)
      if (entry) return entry
    }
    return undefined
  }

  surname(word: string): readonly Entry[] {
    return distinct(this.books(foldName(word), foldName(plainSurname(word))).flatMap(book => book.surname(word)))
  }

  tail(words: readonly string[]): readonly Entry[] {
    return distinct(this.books(foldName(words.at(-1)!), surnameKey(words.join(' '))).flatMap(book => book.tail(words)))
  }

  /** The books of all lists that hold people of these surnames. */
  private books(...surnames: readonly string[]): NameBook[] {
    return distinct(surnames.flatMap(surname => this.people.listsOf(surname))).map(nameBookOf)
  }
}

const distinct = <T>(items: readonly T[]): T[] => (items.length > 1 ? [...new Set(items)] : [...items])
