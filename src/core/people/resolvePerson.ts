import { Memo } from '../text/memo.ts'
import { plainName } from './corrections.ts'
import { isGivenName } from './givenNames.ts'
import { isNoName } from './nameWords.ts'
import { type NameLists, nameListsOf, type People, surnamesOf } from './people.ts'
import type { Person } from './person.ts'
import { foldFull, foldName, isSurnameVariant, nameParts } from './spelling.ts'
import { surnameKey } from './ties.ts'
import { ROLE_ADJECTIVES, ROLE_LINKS, ROLES, TITLES } from './titles.ts'
import { wordKey } from './word.ts'

/** Code units of names that are remembered for each list of people: a check asks for the same few again and again. */
const REMEMBERED = 50_000
const resolved = new WeakMap<People, Memo<{ readonly person: Person | undefined }>>()

/**
 * The person of the corpus that a written name means: a full name in any spelling, with or without titles before it, or a
 * surname that only one person bears, or one far more often than the others. Undefined when nobody or more than one fits. The time
 * depends on how many share the surname only.
 */
export function resolvePerson(name: string, people: People): Person | undefined {
  const known = resolved.get(people) ?? new Memo(REMEMBERED)
  resolved.set(people, known)
  return known.of(name, () => ({ person: named(name, people) })).person
}

function named(name: string, people: People): Person | undefined {
  const bare = withoutTitles(name)
  const known = one(listed(people, bare, ({ byAlias }) => byAlias.get(plainName(bare))))
  if (!bare.includes(' ')) return known ?? surname(people, bare)
  const full = () => one(listed(people, bare, ({ byFull }) => byFull.get(foldFull(bare))))
  return known ?? full() ?? (isBareSurname(bare) ? surname(people, bare) : undefined)
}

/** Everyone that the lists for the name's surname give. */
function listed(people: People, name: string, find: (names: NameLists) => readonly Person[] | undefined): readonly Person[] {
  const lists = people.listsOf(surnameKey(name))
  if (lists.length === 1) return find(nameListsOf(lists[0]!)) ?? []
  return [...new Set(lists.flatMap(list => find(nameListsOf(list)) ?? []))]
}

const one = (list: readonly Person[]): Person | undefined => (list.length === 1 ? list[0] : undefined)
/** A namesake mentioned so many times less often does not make a bare surname doubtful. */
const DOMINANT = 20

function surname(people: People, word: string): Person | undefined {
  const [top, second] = [...bearers(people, word)].sort((a, b) => b.mentions - a.mentions)
  return !second || (top && top.mentions >= DOMINANT * second.mentions) ? top : undefined
}

const bearers = (people: People, name: string): readonly Person[] => {
  const { surname: word } = nameParts(name)
  const alike = listed(people, name, ({ bySurname }) => bySurname.get(foldName(word)))
  return alike.filter(person => surnamesOf(person).some(surname => isSurnameVariant(surname, word)))
}

// "al Zein", "de Blasio": a surname with its particles.
const isBareSurname = (name: string): boolean => nameParts(name).given.length === 0

/** Everyone of the corpus whose surname folds like the name's. */
export const namesakes = (name: string, people: People): readonly Person[] => bearers(people, withoutTitles(name))

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
