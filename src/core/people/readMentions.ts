import { type Span, slice } from '../text/span.ts'
import type { Book, Reading } from './collectNames.ts'
import { isFormal, nameText } from './collectNames.ts'
import { isCredited } from './credits.ts'
import { isShip, leadsIntoBody, saysBefore, saysNext } from './evidence.ts'
import { genderOf, genderOfTitle } from './genderOfName.ts'
import type { Entry } from './nameBook.ts'
import { PARTICLES } from './particles.ts'
import type { Mention, Role } from './person.ts'
import { roleBefore, rolesBeside } from './roles.ts'
import type { Range } from './runs.ts'
import { marksOf, nameParts } from './spelling.ts'
import { GIVEN_NAME, NO_NAME, ROLE_WORD, STOP_WORD, SUFFIX, WORD_SURNAME } from './wordClasses.ts'
import type { Words } from './words.ts'

/** Pass three: every place where somebody of the book, or of the corpus, is named. */
export function readMentions(reading: Reading, book: Book): Mention[] {
  const mentions: Mention[] = []
  for (let i = 0; i < reading.runs.length; i++) {
    const name = reading.names[i]
    const mention = name && readName(reading, book, name)
    if (mention) mentions.push(mention)
    else readInside(reading, book, reading.runs[i]!, mentions)
  }
  return mentions
}

function readName(reading: Reading, book: Book, whole: Range): Mention | undefined {
  const { words } = reading
  const name = withoutVerb(words, book, whole)
  const who = whoIs(reading, book, name)
  if (!who || leadsIntoBody(words, name.to)) return undefined
  const before = roleBefore(words, name)
  if (isShip(words, before?.from ?? name.from, name.to) || isCredited(reading.prose, words, name)) return undefined
  return mention(reading, name, who, before)
}

// "Will Marrow go?": the first word is no first name when nobody is called so.
function withoutVerb(words: Words, book: Book, name: Range): Range {
  const { from, to } = name
  const isVerb =
    to - from === 2 && words.gap(from) === 'start' && words.is(from, STOP_WORD) && !book.full.full(nameText(words, name))
  return isVerb ? { from: from + 1, to } : name
}

/** `before`: what `roleBefore` says. */
function mention(reading: Reading, name: Range, who: string, before: Range | undefined): Mention {
  const span = spanOf(reading, name)
  const text = slice(reading.prose, span)
  const [first, second] = rolesBeside(reading.words, name, before)
  if (!first) return { span, text, name: who }
  const role = roleOf(reading, first)
  return second ? { span, text, name: who, role, otherRole: roleOf(reading, second) } : { span, text, name: who, role }
}

const spanOf = ({ words }: Reading, { from, to }: Range): Span => ({ start: words.start(from), end: words.end(to - 1) })

function roleOf(reading: Reading, role: Range): Role {
  const span = spanOf(reading, role)
  const text = slice(reading.prose, span)
  return { text: UNEVEN.test(text) ? text.replace(/[\s\u200b]+/g, ' ') : text, span }
}

/** More between two words than one plain space: asked first, because it is rare. */
const UNEVEN = /[^\S ]|\u200b| {2}/

// The name that a range of words stands for, or undefined where it is nobody's.
function whoIs(reading: Reading, book: Book, name: Range): string | undefined {
  if (name.to - name.from === 1) return whoIsWord(reading, book, name)
  const text = nameText(reading.words, name)
  const entry = book.full.full(text) ?? book.known?.full(text)
  return entry ? entry.name : (whoBegins(book, reading.words.key(name.from), text) ?? whoIsEnd(reading, book, name))
}

/** "Ilya Markovich" for Ilya Markovich Orlo. */
const whoBegins = (book: Book, given: string, text: string): string | undefined =>
  isFormal(text) ? one(book.full.given(given).filter(entry => entry.name.startsWith(`${text} `))) : undefined

// Who is named by two words or more that are no full name: last ones of a name, or a surname with its particles.
function whoIsEnd(reading: Reading, book: Book, name: Range): string | undefined {
  const texts: string[] = []
  for (let i = name.from; i < name.to; i++) texts.push(reading.words.text(i))
  const bare = texts.filter(word => !PARTICLES.has(word.toLowerCase()))
  return (
    one(book.full.tail(texts)) ??
    (bare.length === 1 ? whoIsWord(reading, book, { from: name.to - 1, to: name.to }) : one(book.known?.tail(texts) ?? []))
  )
}

const one = (entries: readonly Entry[]): string | undefined => (entries.length === 1 ? entries[0]!.name : undefined)

function whoIsWord({ prose, words, at }: Reading, book: Book, name: Range): string | undefined {
  const { from } = name
  const key = words.key(from)
  const place = at + words.start(from)
  const here = bearers(words, from, book.full.surname(key))
  if (here.length > 0)
    return mayBeSurname(words, book, name, !words.headline(from) && isIntroduced(here, place))
      ? (ofWordBefore(words, from, here) ?? bearer(here, words.text(from), place))
      : undefined
  const givens = book.full.given(key)
  const isKnown = givens.length === 1 && givens[0]!.first <= place
  if (isKnown && (words.is(from, GIVEN_NAME) || isTitledFirst(words, name))) return givens[0]!.name
  if (book.singles.has(key)) return mayBeSurname(words, book, name) ? (knownName(book, key) ?? words.text(from)) : undefined
  if (givens.length > 0)
    return isLabel(prose, words, from) || mayBeFirstName(words, name, givens, place) ? one(givens) : undefined
  const inner = book.full.inner(key)
  if (inner.length === 1 && inner[0]!.first < place && !words.headline(from) && mayBeSurname(words, book, name))
    return inner[0]!.name
  const elsewhere = book.known?.surname(key) ?? []
  if (elsewhere.length === 0 || !mayBeSurname(words, book, name) || (words.headline(from) && words.is(from, WORD_SURNAME)))
    return undefined
  return one(elsewhere) ?? words.text(from)
}

/** Those of a surname whom one word may mean: not Umm Yazan, who is called after somebody called Yazan, and not a woman behind "Mr.". */
function bearers(words: Words, from: number, all: readonly Entry[]): readonly Entry[] {
  if (all.length === 0) return all
  const isOther = (entry: Entry) => entry.kunya || contradicts(words, from, entry)
  return all.some(isOther) ? all.filter(entry => !isOther(entry)) : all
}

/** "Mr. Marrow" is not Ilse Marrow. */
function contradicts(words: Words, from: number, { name }: Entry): boolean {
  const isTitled = words.gap(from) === 'space' && MARRIED.test(words.key(from - 1)) && words.key(from - 2) !== 'and'
  const title = isTitled ? genderOfTitle(words.key(from - 1)) : undefined
  const own = title && genderOf(nameParts(name).given[0] ?? '')
  return own !== undefined && own !== title
}
const MARRIED = /^(?:mr|mrs|ms|miss)$/

/** "Sir Tomas", "Princess Ilse": titles before a first name alone. */
const BEFORE_FIRST =
  /^(?:sir|dame|lord|lady|king|queen|prince|princess|count|countess|sister|brother|father|mother|rabbi|imam|sheikh|sheik|coach|pastor|miss)$/
const isTitledFirst = (words: Words, { from }: Range): boolean =>
  words.gap(from) === 'space' && words.cap(from - 1) === true && BEFORE_FIRST.test(words.key(from - 1))

const knownName = (book: Book, key: string): string | undefined => one(book.known?.surname(key) ?? [])

const isIntroduced = (entries: readonly Entry[], place: number): boolean => entries.some(({ first }) => first < place)

/** Everyday words and places need more than a capital where every word has one; a bearer introduced before is more. */
function mayBeSurname(words: Words, { usage }: Book, { from, to }: Range, known = false): boolean {
  if (words.text(from).length < 2 && !words.initial(from)) return false
  const titled = words.is(from - 1, ROLE_WORD) && words.gap(from) === 'space'
  if (titled || saysNext(words, to) || saysBefore(words, from)) return true
  if (words.is(from, NO_NAME)) return false
  const doubtful = words.is(from, WORD_SURNAME) && (words.gap(from) === 'start' || words.headline(from))
  const key = words.key(from)
  return !doubtful || words.possessive(from) || usage.surnames.has(key) || (known && !usage.lowered.has(key))
}

/** "Ilse: It is late." */
const isLabel = (prose: string, words: Words, from: number): boolean =>
  words.gap(from) === 'start' && prose[words.rawEnd(from)] === ':'

function mayBeFirstName(words: Words, { from, to }: Range, givens: readonly Entry[], place: number): boolean {
  const isGiven = words.is(from, GIVEN_NAME)
  if (words.is(from, NO_NAME) || (words.headline(from) && !isGiven)) return false
  if (place < givens[0]!.first) return isGiven && saysNext(words, to)
  return isGiven || saysNext(words, to) || saysBefore(words, from)
}

const GENERATIONS: ReadonlyMap<string, string> = new Map([
  ['younger', 'jr'],
  ['junior', 'jr'],
  ['elder', 'sr'],
  ['older', 'sr'],
  ['senior', 'sr']
])

/** "the younger Marrow", "Ms. Marrow": of several, the only one that the word before may mean; undefined where it says nothing, as in "Mr. and Mrs. Marrow". */
function ofWordBefore(words: Words, from: number, entries: readonly Entry[]): string | undefined {
  if (entries.length === 1 || words.gap(from) !== 'space') return undefined
  const key = words.key(from - 1)
  const suffix = GENERATIONS.get(key)
  if (suffix) return one(entries.filter(({ name }) => marksOf(name).suffix === suffix))
  const gender = words.key(from - 2) === 'and' ? undefined : genderOfTitle(key)
  return gender && one(entries.filter(({ name }) => (genderOf(nameParts(name).given[0] ?? '') ?? gender) === gender))
}

/** So many times more full mentions than a namesake make a bare surname safe. */
const DOMINANT = 2

// Of several people with one surname: the only one introduced so far, not a relative named in passing, or the clear protagonist.
function bearer(entries: readonly Entry[], text: string, place: number): string {
  if (entries.length === 1) return entries[0]!.name
  const ranked = entries.filter(entry => !entry.kin).sort((a, b) => b.count - a.count)
  if (ranked.length === 1) return ranked[0]!.name
  const introduced = entries.filter(entry => entry.first < place)
  if (introduced.length === 1) return introduced[0]!.name
  const [top, second] = ranked
  return top && second && top.count >= DOMINANT * second.count && top.count > 1 ? top.name : text
}

/** A run of this many words that is no name may hold one ("Ilse Marrow Responds To Critics"). */
const MIN_INSIDE = 3

// Runs that are no name as a whole. In headlines surnames count too ("Marrow Rips Board"), elsewhere only names known in full.
function readInside(reading: Reading, book: Book, run: Range, found: Mention[]): void {
  const headline = reading.words.headline(run.from)
  if (!headline && run.to - run.from < MIN_INSIDE) return
  let i = run.from
  while (i < run.to) {
    const range = longestName(reading, book, { from: i, to: run.to }, headline)
    const item = range && readName(reading, book, range)
    if (item) found.push(item)
    i = range?.to ?? i + 1
  }
}

/** Longest name looked for inside a run, in words. */
const MAX_INSIDE = 4

function longestName(reading: Reading, book: Book, { from, to }: Range, headline: boolean): Range | undefined {
  for (let end = Math.min(to, from + MAX_INSIDE); end > from + 1; end--) {
    if (!mayEndFull(reading.words, book, end - 1)) continue
    const text = nameText(reading.words, { from, to: end })
    if (book.full.full(text) || book.known?.full(text)) return { from, to: end }
  }
  const single = { from, to: from + 1 }
  const key = reading.words.key(from)
  const known = book.full.surname(key).length > 0 || (book.known?.surname(key) ?? []).length > 0 || book.singles.has(key)
  return headline && known && whoIs(reading, book, single) ? single : undefined
}

/** Asked first: nobody's full name ends in most words. */
const mayEndFull = (words: Words, { full, known }: Book, last: number): boolean =>
  known !== undefined || words.is(last, SUFFIX) || words.initial(last) || full.mayEnd(words.key(last))
