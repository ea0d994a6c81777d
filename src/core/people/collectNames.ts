import { isCredit } from './credits.ts'
import { ENOUGH, evidence, isBodyOfLeader, isShip, leadsIntoBody, saysBefore, saysNext } from './evidence.ts'
import { isSureGivenName } from './givenNames.ts'
import { NameBook } from './nameBook.ts'
import { isNoName } from './nameWords.ts'
import { roleAfter, roleBefore } from './roles.ts'
import type { Range } from './runs.ts'
import { isRoleWord } from './runs.ts'
import { KIN, PERSON_REGIMES, TITLES } from './titles.ts'
import type { Token } from './tokens.ts'

/** A text as the passes read it. `names[i]` is the possible name within `runs[i]`. */
export interface Reading {
  readonly prose: string
  readonly tokens: readonly Token[]
  readonly runs: readonly Range[]
  readonly names: readonly (Range | undefined)[]
}

/** The people a text names in full, the surnames it uses with a title only, and the corpus' names. */
export interface Book {
  readonly full: NameBook
  /** One-word names with evidence of their own, by key. */
  readonly singles: ReadonlySet<string>
  readonly known: NameBook | undefined
}

/** The words of a range as one name: spaces made plain, a comma before a suffix kept out. */
export const nameText = (tokens: readonly Token[], { from, to }: Range): string => {
  let text = tokens[from]!.text
  for (let i = from + 1; i < to; i++) text += ` ${tokens[i]!.text}`
  return text.replace(/[\u200b\u00ad]/g, '').replace(/\u00a0/g, ' ')
}

const knownBooks = new WeakMap<readonly string[], NameBook>()

/** The book of the corpus' names; built once for each array. */
function knownBook(known: readonly string[] | undefined): NameBook | undefined {
  if (!known || known.length === 0) return undefined
  let book = knownBooks.get(known)
  if (!book) {
    book = new NameBook()
    for (const name of known) if (name.includes(' ')) book.add(name, -1)
    knownBooks.set(known, book)
  }
  return book
}

/** Pass one and two: who is named in this text. */
export function collectNames(reading: Reading, knownNames: readonly string[] | undefined): Book {
  const known = knownBook(knownNames)
  const alone = wordsAlone(reading)
  const full = new NameBook()
  const singles = new Set<string>()
  for (const name of reading.names) {
    if (!name) continue
    if (name.to - name.from === 1) addSingle(reading, name, singles)
    else if (isPerson(reading, name, alone, known))
      full.add(nameText(reading.tokens, name), reading.tokens[name.from]!.start, isKin(reading.tokens, name))
  }
  return { full, singles, known }
}

// One-word runs in running text: surnames of people introduced in full.
function wordsAlone({ tokens, names }: Reading): Set<string> {
  const alone = new Set<string>()
  for (const name of names) {
    if (name && name.to - name.from === 1 && tokens[name.from]!.gap !== 'start' && !tokens[name.from]!.headline)
      alone.add(tokens[name.from]!.key)
    else if (name && name.to - name.from === 1 && saysNext(tokens, name.to)) alone.add(tokens[name.from]!.key)
  }
  return alone
}

function isPerson({ prose, tokens }: Reading, name: Range, alone: ReadonlySet<string>, known: NameBook | undefined): boolean {
  const first = tokens[name.from]!
  if (leadsIntoBody(tokens, name.to) || isBodyOfLeader(tokens, name.to)) return false
  const before = roleBefore(tokens, name)
  if (isShip(tokens, before?.from ?? name.from) || isCredit(prose, first.start, tokens[name.to - 1]!.rawEnd)) return false
  if (known?.full(nameText(tokens, name))) return true
  if (first.headline) return false
  const apposition = before ? undefined : roleAfter(tokens, name)
  const surroundings = {
    titled: before !== undefined,
    apposition: apposition !== undefined,
    later: alone.has(tokens[name.to - 1]!.key)
  }
  return evidence(tokens, name, surroundings) >= ENOUGH
}

const isKin = (tokens: readonly Token[], { from }: Range): boolean => from > 0 && KIN.has(tokens[from - 1]!.key)

function addSingle({ prose, tokens }: Reading, name: Range, singles: Set<string>): void {
  const token = tokens[name.from]!
  if (token.text.length < 2 || token.headline) return
  if (isTitled(tokens, name) || isRegime(tokens, name) || isFirstNameSpeaking(tokens, name)) {
    if (!isCredit(prose, token.start, token.rawEnd)) singles.add(token.key)
  }
}

/** "President Marrow", "Mr. Rehn"; not "the Admiral Orlo", which is a ship or a pub, and not "Judge Advocate". */
function isTitled(tokens: readonly Token[], { from }: Range): boolean {
  const title = tokens[from - 1]
  if (!title || tokens[from]!.gap !== 'space' || !title.cap || title.possessive || !TITLES.has(title.key)) return false
  if (isRoleWord(tokens[from]!) || isNoName(tokens[from]!.key)) return false
  const article = tokens[from - 2]
  return !(article?.key === 'the' && title.gap === 'space') && !isShip(tokens, from - 1)
}

// "the Marrow administration"
function isRegime(tokens: readonly Token[], { from, to }: Range): boolean {
  const noun = tokens[to]
  const article = tokens[from - 1]
  return (
    !!noun &&
    noun.gap === 'space' &&
    !noun.cap &&
    PERSON_REGIMES.has(noun.key) &&
    noun.key !== 'campaign' &&
    noun.key !== 'cabinet' &&
    article?.key === 'the'
  )
}

const isFirstNameSpeaking = (tokens: readonly Token[], { from, to }: Range): boolean =>
  isSureGivenName(tokens[from]!.key) && (saysNext(tokens, to) || saysBefore(tokens, from))
