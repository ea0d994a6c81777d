/**
 * R58: a name that the draft spells in two ways, or otherwise than people.yaml or every article it cites that names the person.
 * Names are compared word by word, so that a bare surname and a full name can be held against each other. Presentation (case,
 * kinds of apostrophe) does not count; an accent that only the draft has does not count against an article.
 * Limits: a typo is told from another person only where the first name is that of somebody in a cited article.
 */
import { groupBy } from '../../people/groupBy.ts'
import type { Mention, Person } from '../../people/person.ts'
import { placesOf } from '../../people/places.ts'
import { resolvePerson } from '../../people/resolvePerson.ts'
import { foldName, nameParts, nearlyEqual } from '../../people/spelling.ts'
import { wordKey } from '../../people/word.ts'
import { finding } from '../check.ts'
import type { NamesCheck, NamesContext } from '../draftCheck.ts'
import type { Finding } from '../verdict.ts'

/** Surnames shorter than this are too often one letter from somebody else's. */
const LEAST_TYPO = 5

/** How a name should be written, and who says so; no path: the draft itself, elsewhere. */
interface Reference {
  readonly words: readonly string[]
  readonly path: string
}

export const nameSpelling: NamesCheck = context => {
  const byPerson = groupBy(context.mentions, ({ name }) => resolvePerson(name, context.people) ?? name)
  return [...byPerson].flatMap(([person, mentions]) => {
    const reference = typeof person === 'string' ? typoOf(person, context) : referenceFor(person, context)
    const isTypo = typeof person === 'string'
    const wrong = reference ? mentions.flatMap(mention => compare(context, mention, reference, isTypo) ?? []) : []
    return wrong.length > 0 ? wrong : twoSpellings(context, mentions)
  })
}

/** The stated name, or the spellings of the cited articles that name the person. */
function referenceFor(person: Person, { corpus, cited }: NamesContext): Reference | undefined {
  if (person.stated) return { words: wordsOf(person.name), path: person.stated.file }
  const { mentions } = placesOf(corpus, person, path => cited.has(path))
  const [first] = mentions
  return first && { words: mentions.flatMap(({ text }) => wordsOf(text)), path: first.path }
}

/** Somebody of a cited article with the same first name and one letter's difference, where only one person fits. */
function typoOf(name: string, { corpus, people, cited }: NamesContext): Reference | undefined {
  const { given, surname } = nameParts(name)
  if (!given[0] || surname.length < LEAST_TYPO) return undefined
  const isAlike = (person: Person) => {
    const other = nameParts(person.name)
    return other.given[0] === given[0] && other.surname !== surname && nearlyEqual(other.surname, surname)
  }
  // Those of the cited articles are few; all others are looked at only where one of these fits.
  const path = [...cited].sort().find(one => corpus.peopleIndex.peopleIn(one).some(isAlike))
  if (path === undefined) return undefined
  const [only, ...others] = people.all.filter(isAlike)
  return only && others.length === 0 ? { words: wordsOf(only.name), path } : undefined
}

function compare(context: NamesContext, mention: Mention, { words, path }: Reference, isTypo: boolean): Finding | undefined {
  const meant = (word: string) => words.filter(other => isVariant(word, other, isTypo))
  const right = mention.text.replace(WORD, word => {
    const others = meant(word)
    return others.length === 0 || others.some(other => isAsWritten(word, other)) ? word : others[0]!
  })
  return right === mention.text ? undefined : report(context, mention, right, path)
}

/** Of two spellings in the draft the rarer one is told, or the later one. */
function twoSpellings(context: NamesContext, mentions: readonly Mention[]): Finding[] {
  const words = mentions.flatMap(({ text }) => wordsOf(text))
  const usual = new Map([...groupBy(words, foldName)].map(([fold, same]) => [fold, mostUsed(same)]))
  return mentions.flatMap(mention => {
    const right = mention.text.replace(WORD, word => {
      const wanted = usual.get(foldName(word))!
      return presented(wanted) === presented(word) ? word : wanted
    })
    return right === mention.text ? [] : [report(context, mention, right, '')]
  })
}

/** The spelling that most of the words have, or of several the first. */
const mostUsed = (words: readonly string[]): string =>
  [...groupBy(words, presented).values()].sort((a, b) => b.length - a.length)[0]![0]!

function report({ policy }: NamesContext, { span, text }: Mention, source: string, path: string): Finding {
  const fix = { kind: 'use-spelling', edits: [{ ...span, text: source }], facts: { name: source } } as const
  return { ...finding(policy, 'R58', span, { draft: text, source, path }), fixes: [fix] }
}

const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’ʼ‐‑-]*/gu
const wordsOf = (name: string): string[] => name.match(WORD) ?? []

const isVariant = (word: string, other: string, isTypo: boolean): boolean =>
  foldName(word) === foldName(other) || (isTypo && nearlyEqual(wordKey(word), wordKey(other)))

/** A word as it is shown, but for case, kinds of apostrophe and hyphen, and the article before an Arabic surname. */
const presented = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/^(?:al|el|ul|an|as|ash)-/, '')

const hasAccents = (word: string): boolean => /\p{M}/u.test(word.normalize('NFD'))

const isAsWritten = (word: string, source: string): boolean =>
  presented(word) === presented(source) || (wordKey(word) === wordKey(source) && hasAccents(word) && !hasAccents(source))
