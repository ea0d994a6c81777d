import type { Book, Reading } from './collectNames.ts'
import { nameText } from './collectNames.ts'
import { isCredit } from './credits.ts'
import { isShip, leadsIntoBody, saysBefore, saysNext } from './evidence.ts'
import { isGivenName } from './givenNames.ts'
import type { Entry } from './nameBook.ts'
import { isNoName, STOP_WORDS, WORD_SURNAMES } from './nameWords.ts'
import { PARTICLES } from './particles.ts'
import type { Mention, Role } from './person.ts'
import { roleBefore, roleBeside } from './roles.ts'
import type { Range } from './runs.ts'
import { isRoleWord } from './runs.ts'
import type { Token } from './tokens.ts'

/** Pass three: every place where somebody of the book, or of the corpus, is named. */
export function readMentions(reading: Reading, book: Book): Mention[] {
  const mentions: Mention[] = []
  for (const [i, run] of reading.runs.entries()) {
    const name = reading.names[i]
    const mention = name && readName(reading, book, name)
    if (mention) mentions.push(mention)
    else mentions.push(...readInside(reading, book, run))
  }
  return mentions
}

function readName(reading: Reading, book: Book, whole: Range): Mention | undefined {
  const { tokens } = reading
  const name = withoutVerb(tokens, book, whole)
  const who = whoIs(reading, book, name)
  if (!who || leadsIntoBody(tokens, name.to)) return undefined
  const role = roleBeside(tokens, name)
  if (isShip(tokens, roleBefore(tokens, name)?.from ?? name.from)) return undefined
  if (isCredit(reading.prose, tokens[name.from]!.start, tokens[name.to - 1]!.rawEnd)) return undefined
  return mention(reading, name, who, role)
}

// "Will Marrow go?": the first word is no first name when nobody is called so.
function withoutVerb(tokens: readonly Token[], book: Book, { from, to }: Range): Range {
  const first = tokens[from]!
  const isVerb =
    to - from === 2 && first.gap === 'start' && STOP_WORDS.has(first.key) && !book.full.full(nameText(tokens, { from, to }))
  return { from: isVerb ? from + 1 : from, to }
}

function mention({ prose, tokens }: Reading, name: Range, who: string, role: Range | undefined): Mention {
  const span = { start: tokens[name.from]!.start, end: tokens[name.to - 1]!.end }
  const found = { span, text: prose.slice(span.start, span.end), name: who }
  return role ? { ...found, role: roleOf(prose, tokens, role) } : found
}

function roleOf(prose: string, tokens: readonly Token[], { from, to }: Range): Role {
  const span = { start: tokens[from]!.start, end: tokens[to - 1]!.end }
  return { text: prose.slice(span.start, span.end).replace(/[\s\u00a0\u200b]+/g, ' '), span }
}

// The name that a range of words stands for, or undefined where it is nobody's.
function whoIs(reading: Reading, book: Book, name: Range): string | undefined {
  const { tokens } = reading
  if (name.to - name.from > 1) {
    const text = nameText(tokens, name)
    const entry = book.full.full(text) ?? book.known?.full(text)
    if (entry) return entry.name
    const words = tokens.slice(name.from, name.to).map(({ text: word }) => word)
    const bare = words.filter(word => !PARTICLES.has(word.toLowerCase()))
    const tails = book.full.tail(words)
    return (
      one(tails) ??
      (bare.length === 1 ? whoIsWord(reading, book, { from: name.to - 1, to: name.to }) : one(book.known?.tail(words) ?? []))
    )
  }
  return whoIsWord(reading, book, name)
}

const one = (entries: readonly Entry[]): string | undefined => (entries.length === 1 ? entries[0]!.name : undefined)

function whoIsWord({ tokens, at }: Reading, book: Book, name: Range): string | undefined {
  const token = tokens[name.from]!
  const place = at + token.start
  const here = book.full.surname(token.key)
  if (here.length > 0)
    return mayBeSurname(tokens, book, name, introduced(here, token, place)) ? bearer(here, token, place) : undefined
  const givens = book.full.given(token.key)
  const isIntroduced = givens.length === 1 && givens[0]!.first <= place
  if (isIntroduced && (isGivenName(token.key) || isTitledFirst(tokens, name))) return givens[0]!.name
  if (book.singles.has(token.key)) return mayBeSurname(tokens, book, name) ? (knownName(book, token) ?? token.text) : undefined
  if (givens.length > 0) return mayBeFirstName(tokens, name, givens, place) ? one(givens) : undefined
  const inner = book.full.inner(token.key)
  if (inner.length === 1 && inner[0]!.first < place && !token.headline && mayBeSurname(tokens, book, name)) return inner[0]!.name
  const elsewhere = book.known?.surname(token.key) ?? []
  if (elsewhere.length === 0 || !mayBeSurname(tokens, book, name) || (token.headline && WORD_SURNAMES.has(token.key)))
    return undefined
  return one(elsewhere) ?? token.text
}

/** "Sir Tomas", "Princess Ilse": titles before a first name alone. */
const BEFORE_FIRST =
  /^(?:sir|dame|lord|lady|king|queen|prince|princess|count|countess|sister|brother|father|mother|rabbi|imam|sheikh|sheik|coach|pastor|miss)$/
const isTitledFirst = (tokens: readonly Token[], { from }: Range): boolean =>
  tokens[from]!.gap === 'space' && tokens[from - 1]?.cap === true && BEFORE_FIRST.test(tokens[from - 1]!.key)

const knownName = (book: Book, token: Token): string | undefined => one(book.known?.surname(token.key) ?? [])

const introduced = (entries: readonly Entry[], token: Token, place: number): boolean =>
  !token.headline && entries.some(({ first }) => first < place)

/** Everyday words and places need more than a capital where every word has one; a bearer introduced before is more. */
function mayBeSurname(tokens: readonly Token[], { usage }: Book, { from, to }: Range, known = false): boolean {
  const token = tokens[from]!
  if (token.text.length < 2 && !token.initial) return false
  const titled = from > 0 && token.gap === 'space' && isRoleWord(tokens[from - 1]!)
  if (titled || saysNext(tokens, to) || saysBefore(tokens, from)) return true
  if (isNoName(token.key)) return false
  const doubtful = WORD_SURNAMES.has(token.key) && (token.gap === 'start' || token.headline)
  return !doubtful || token.possessive || usage.surnames.has(token.key) || (known && !usage.lowered.has(token.key))
}

function mayBeFirstName(tokens: readonly Token[], { from, to }: Range, givens: readonly Entry[], place: number): boolean {
  const token = tokens[from]!
  if (isNoName(token.key) || (token.headline && !isGivenName(token.key))) return false
  if (place < givens[0]!.first) return isGivenName(token.key) && saysNext(tokens, to)
  return isGivenName(token.key) || saysNext(tokens, to) || saysBefore(tokens, from)
}

/** So many times more full mentions than a namesake make a bare surname safe. */
const DOMINANT = 2

// Of several people with one surname: the only one introduced so far, not a relative named in passing, or the clear protagonist.
function bearer(entries: readonly Entry[], token: Token, place: number): string {
  if (entries.length === 1) return entries[0]!.name
  const ranked = entries.filter(entry => !entry.kin).sort((a, b) => b.count - a.count)
  if (ranked.length === 1) return ranked[0]!.name
  const introduced = entries.filter(entry => entry.first < place)
  if (introduced.length === 1) return introduced[0]!.name
  const [top, second] = ranked
  return top && second && top.count >= DOMINANT * second.count && top.count > 1 ? top.name : token.text
}

/** A run of this many words that is no name may hold one ("Ilse Marrow Responds To Critics"). */
const MIN_INSIDE = 3

// Runs that are no name as a whole. In headlines surnames count too ("Marrow Rips Board"), elsewhere only names known in full.
function readInside(reading: Reading, book: Book, run: Range): Mention[] {
  const found: Mention[] = []
  const { headline } = reading.tokens[run.from]!
  if (!headline && run.to - run.from < MIN_INSIDE) return found
  let i = run.from
  while (i < run.to) {
    const range = longestName(reading, book, { from: i, to: run.to }, headline)
    const item = range && readName(reading, book, range)
    if (item) found.push(item)
    i = range?.to ?? i + 1
  }
  return found
}

/** Longest name looked for inside a run, in words. */
const MAX_INSIDE = 4

function longestName(reading: Reading, book: Book, { from, to }: Range, headline: boolean): Range | undefined {
  for (let end = Math.min(to, from + MAX_INSIDE); end > from + 1; end--) {
    const text = nameText(reading.tokens, { from, to: end })
    if (book.full.full(text) || book.known?.full(text)) return { from, to: end }
  }
  const single = { from, to: from + 1 }
  const { key } = reading.tokens[from]!
  const known = book.full.surname(key).length > 0 || (book.known?.surname(key) ?? []).length > 0 || book.singles.has(key)
  return headline && known && whoIs(reading, book, single) ? single : undefined
}
