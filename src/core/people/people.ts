/**
 * The people of a corpus, and where to look for a name among them. A list of a hundred thousand people changes with every article:
 * whatever is found out about their names is therefore kept for the small lists of one surname that it is made of, most of which stay
 * as they are.
 */
import { plainName } from './corrections.ts'
import { groupBy } from './groupBy.ts'
import { NameBook } from './nameBook.ts'
import { type Person, roleTexts } from './person.ts'
import { roleFacts } from './roleFacts.ts'
import { foldFull, foldName, nameParts } from './spelling.ts'

/**
 * The people of a corpus as they are: another object once something about one of them has changed; ask the corpus anew then. Nobody is
 * read from disk before they are asked for.
 */
export interface People {
  /** How many they are. */
  readonly count: number
  /** Everybody, most mentioned first, then by name: the same list each time. */
  readonly all: readonly Person[]
  /** Lists that hold everybody with a name of that folded surname, most mentioned first; each is the same object until it changes. */
  listsOf(surname: string): readonly (readonly Person[])[]
  /** Everybody with a role of that noun of office. Reads all. */
  holdersOf(head: string): Iterable<Person>
}

/** Who has an office, by its noun. */
export class Heads {
  private readonly byHead = new Map<string, Set<Person>>()

  constructor(people: Iterable<Person>) {
    for (const person of people) this.add(person)
  }

  add(person: Person): void {
    for (const head of headsOf(person)) {
      const holders = this.byHead.get(head)
      if (holders) holders.add(person)
      else this.byHead.set(head, new Set([person]))
    }
  }

  remove(person: Person): void {
    for (const head of headsOf(person)) this.byHead.get(head)?.delete(person)
  }

  get(head: string): Iterable<Person> {
    return this.byHead.get(head) ?? []
  }
}

const headsOf = (person: Person): Set<string> => new Set(roleTexts(person).flatMap(text => [...roleFacts(text).heads]))

/** People of a list by every way to write their names. */
export interface NameLists {
  readonly byAlias: ReadonlyMap<string, readonly Person[]>
  readonly byFull: ReadonlyMap<string, readonly Person[]>
  readonly bySurname: ReadonlyMap<string, readonly Person[]>
}

const known = new WeakMap<readonly Person[], NameLists>()

/** The names of a list, looked into once for each list. */
export function nameListsOf(list: readonly Person[]): NameLists {
  let names = known.get(list)
  if (!names) {
    names = {
      byAlias: index(list, person => [...fullNames(person), ...(person.stated?.aliases ?? [])].map(plainName)),
      byFull: index(list, person => fullNames(person).map(foldFull)),
      bySurname: index(list, person => surnamesOf(person).map(foldName))
    }
    known.set(list, names)
  }
  return names
}

function index(people: readonly Person[], keysOf: (person: Person) => readonly string[]): Map<string, Person[]> {
  const entries = people.flatMap(person => [...new Set(keysOf(person))].map(key => ({ key, person })))
  return new Map([...groupBy(entries, ({ key }) => key)].map(([key, list]) => [key, list.map(({ person }) => person)]))
}

/** The names of a person that have more than one word, their own first. */
export const fullNames = ({ name, aliases }: Person): string[] => [name, ...aliases].filter(alias => alias.includes(' '))

/** Every surname that a person is known by, as a key. */
export const surnamesOf = (person: Person): string[] => [
  ...new Set([person.name, ...fullNames(person)].map(name => nameParts(name).surname))
]

const books = new WeakMap<readonly Person[], NameBook>()

/** The full names of a list as the finder of names wants them; made once for each list. */
export function nameBookOf(list: readonly Person[]): NameBook {
  let book = books.get(list)
  if (!book) {
    book = new NameBook()
    for (const name of new Set(list.flatMap(fullNames))) book.add(name, -1)
    books.set(list, book)
  }
  return book
}
