import { plainName } from './corrections.ts'
import { isGivenName } from './givenNames.ts'
import { groupBy } from './groupBy.ts'
import { isNoName } from './nameWords.ts'
import type { Person } from './person.ts'
import { foldFull, foldName, isSurnameVariant, nameParts } from './spelling.ts'
import { ROLE_ADJECTIVES, ROLE_LINKS, ROLES, TITLES } from './titles.ts'
import { wordKey } from './tokens.ts'

/** People by every way to write their names. */
interface Directory {
  readonly byAlias: ReadonlyMap<string, Person[]>
  readonly byFull: ReadonlyMap<string, Person[]>
  readonly bySurname: ReadonlyMap<string, Person[]>
}

const directories = new WeakMap<readonly Person[], Directory>()

/** The directory of a list of people, built once for each list. */
function directoryOf(people: readonly Person[]): Directory {
  let directory = directories.get(people)
  if (!directory) {
    directory = {
      byAlias: index(people, person => [...fullNames(person), ...(person.stated?.aliases ?? [])].map(plainName)),
      byFull: index(people, person => fullNames(person).map(foldFull)),
      bySurname: index(people, person => surnamesOf(person).map(foldName))
    }
    directories.set(people, directory)
  }
  return directory
}

function index(people: readonly Person[], keysOf: (person: Person) => readonly string[]): Map<string, Person[]> {
  const entries = people.flatMap(person => [...new Set(keysOf(person))].map(key => ({ key, person })))
  return new Map([...groupBy(entries, ({ key }) => key)].map(([key, list]) => [key, list.map(({ person }) => person)]))
}

const fullNames = ({ name, aliases }: Person): string[] => [name, ...aliases].filter(alias => alias.includes(' '))

const surnamesOf = (person: Person): string[] => [
  ...new Set([person.name, ...fullNames(person)].map(name => nameParts(name).surname))
]

/**
 * The person of the corpus that a written name means: a full name in any spelling, with or without titles before it, or a
 * surname that only one person bears, or one far more often than the others. Undefined when nobody or more than one fits. Constant time after the first call for a list.
 */
export function resolvePerson(name: string, people: readonly Person[]): Person | undefined {
  const directory = directoryOf(people)
  const bare = withoutTitles(name)
  const words = bare.split(' ')
  const known = one(directory.byAlias.get(plainName(bare)))
  if (words.length > 1) {
    return known ?? one(directory.byFull.get(foldFull(bare))) ?? (isBareSurname(bare) ? surname(directory, bare) : undefined)
  }
  return known ?? surname(directory, bare)
}

const one = (list: readonly Person[] | undefined): Person | undefined => (list?.length === 1 ? list[0] : undefined)
/** A namesake mentioned so many times less often does not make a bare surname doubtful. */
const DOMINANT = 20

function surname(directory: Directory, word: string): Person | undefined {
  const [top, second] = [...bearers(directory, word)].sort((a, b) => b.mentions.length - a.mentions.length)
  return !second || (top && top.mentions.length >= DOMINANT * second.mentions.length) ? top : undefined
}

const bearers = (directory: Directory, name: string): readonly Person[] => {
  const { surname: word } = nameParts(name)
  const alike = directory.bySurname.get(foldName(word)) ?? []
  return alike.filter(person => surnamesOf(person).some(surname => isSurnameVariant(surname, word)))
}

// "al Zein", "de Blasio": a surname with its particles.
const isBareSurname = (name: string): boolean => nameParts(name).given.length === 0

/** Everyone of the corpus whose surname folds like the name's. */
export const namesakes = (name: string, people: readonly Person[]): readonly Person[] =>
  bearers(directoryOf(people), withoutTitles(name))

/** A written name without possessive ending and without the titles, roles and nationalities that stand before it. */
export function withoutTitles(name: string): string {
  const words = name
    .replace(/['’]s?$/u, '')
    .split(/[\s\u200b,[\]]+/u)
    .filter(Boolean)
  let from = 0
  for (let i = 0; i < words.length - 1; i++) {
    const key = wordKey(words[i]!.replace(/['’]s$/u, ''))
    if (TITLES.has(key) || ROLES.has(key)) from = i + 1
    else if (from === i && (ROLE_ADJECTIVES.has(key) || ROLE_LINKS.has(key) || (isNoName(key) && !isGivenName(key)))) from = i + 1
  }
  return words.slice(from).join(' ')
}
