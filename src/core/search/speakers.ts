import type { Corpus } from '../index/corpus.ts'
import type { Vocabulary } from '../index/vocabulary.ts'
import type { People } from '../people/people.ts'
import type { Person } from '../people/person.ts'
import { words } from '../text/words.ts'
import { similarWords } from './similarWords.ts'

/** True for the name of a speaker who is looked for. */
export type SpeakerFilter = (speaker: string | undefined) => boolean

/** Whom a filter means: by a whole name, a surname, another spelling, or words of a body's name. */
export interface WantedSpeaker {
  readonly isMeant: SpeakerFilter
  /** Everything that an article may call the speaker; one of them stands in every article that quotes them. */
  readonly spellings: readonly string[]
}

/** Whom a name, or words of one, may mean; undefined where there are no words. */
export function wantedSpeaker(people: People, wanted: string): WantedSpeaker | undefined {
  const asked = keysOf(wanted)
  if (asked.length === 0) return undefined
  const isAsked = (name: string) => asked.every(word => ` ${name} `.includes(` ${word} `))
  const known = directoryOf(people).people.filter(({ names }) => names.some(isAsked))
  const names = new Set(known.flatMap(one => one.names))
  const isMeant: SpeakerFilter = speaker => speaker !== undefined && (names.has(plain(speaker)) || isAsked(plain(speaker)))
  return { isMeant, spellings: [...known.flatMap(({ person }) => person.aliases), wanted] }
}

// A corpus has thousands of speakers; the few that a search meets are met again.
const MOST_KEPT = 10_000
const wordsBySpeaker = new WeakMap<Vocabulary, Map<string, readonly number[]>>()

/** The words of a speaker's name by their numbers: who half-remembers a quote often remembers who said it, and types that too. */
export function speakerWords({ vocabulary }: Corpus, speaker: string | undefined): readonly number[] | undefined {
  if (speaker === undefined) return undefined
  const kept = wordsBySpeaker.get(vocabulary) ?? new Map<string, readonly number[]>()
  wordsBySpeaker.set(vocabulary, kept)
  const known = kept.get(speaker)
  if (known) return known
  // The speaker is named in an article, so that its words are known.
  const ids = words(speaker).flatMap(({ key }) => {
    const id = vocabulary.find(key)
    return id < 0 ? [] : [id]
  })
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(speaker, ids)
  return ids
}

/** The rarest word of each of the names, in any accents: a speaker is named in each article that quotes them. */
export const namesIn = (corpus: Corpus, names: readonly string[]): Set<number> =>
  new Set(names.flatMap(name => rarestWord(corpus, name)))

/** The paths of the articles that hold any of the words. */
export function articlesHolding({ words: index }: Corpus, ids: Iterable<number>): Set<string> {
  const paths = new Set<string>()
  for (const id of ids)
    for (const { places, from, to } of index.placesOf(id))
      for (let i = from; i < to; i++) {
        const path = index.at(places[i]!)?.unit.path
        if (path !== undefined) paths.add(path)
      }
  return paths
}

/** The rarest word of a name, as every word of the vocabulary that differs from it in accents and apostrophes alone; empty where a word is unknown. */
function rarestWord({ vocabulary, words: index }: Corpus, name: string): readonly number[] {
  const spelled = words(name).map(({ key }) => {
    const alike = similarWords(vocabulary, key).filter(({ id }) => plain(vocabulary.keyOf(id)) === plain(key))
    return alike.map(({ id }) => id).filter(id => index.frequency(id) > 0)
  })
  const frequency = (ids: readonly number[]) => ids.reduce((sum, id) => sum + index.frequency(id), 0)
  return spelled.reduce((rarest, ids) => (frequency(ids) < frequency(rarest) ? ids : rarest), spelled[0] ?? [])
}

/** The name most articles use, for any spelling of it; a spelling that several people share, or that nobody bears, stays. */
export function canonicalNames(people: People): (name: string) => string {
  const { owners } = directoryOf(people)
  return name => owners.get(plain(name))?.name ?? name
}

interface Directory {
  /** Everybody with their spellings, plain. */
  readonly people: readonly { readonly person: Person; readonly names: readonly string[] }[]
  /** Whose a plain spelling is; undefined where it is several people's. */
  readonly owners: ReadonlyMap<string, Person | undefined>
}

// The people stay the same until the corpus changes.
const directories = new WeakMap<People, Directory>()

function directoryOf(people: People): Directory {
  const known = directories.get(people)
  if (known) return known
  const named = people.all.map(person => ({ person, names: [...new Set(person.aliases.map(plain))] }))
  const owners = new Map<string, Person | undefined>()
  for (const { person, names } of named) for (const name of names) owners.set(name, owners.has(name) ? undefined : person)
  const directory = { people: named, owners }
  directories.set(people, directory)
  return directory
}

const withoutAccents = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '')
const keysOf = (name: string) => words(withoutAccents(name)).map(({ key }) => key.replaceAll("'", ''))
const plain = (name: string) => keysOf(name).join(' ')
