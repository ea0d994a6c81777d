import { isCredited } from './credits.ts'
import { ENOUGH, evidence, hasAge, INTRODUCED, isBodyOfLeader, isShip, leadsIntoBody, saysBefore, saysNext } from './evidence.ts'
import type { KnownNames } from './knownNames.ts'
import { NameBook } from './nameBook.ts'
import { roleAfter, roleBefore } from './roles.ts'
import type { Range } from './runs.ts'
import type { Usage } from './usage.ts'
import {
  BODY_WORD,
  COUNTRY_WORD,
  GIVEN_NAME,
  KIN_WORD,
  NO_NAME,
  PARTICLE,
  REGIME,
  ROLE_WORD,
  SUFFIX,
  SURE_GIVEN_NAME,
  SURNAME_TITLE
} from './wordClasses.ts'
import type { Words } from './words.ts'

/** A text as the passes read it. `names[i]` is the possible name within `runs[i]`. */
export interface Reading {
  readonly prose: string
  readonly words: Words
  readonly runs: readonly Range[]
  readonly names: readonly (Range | undefined)[]
  /** What is added to offsets of this text where places of several texts, read as one, are compared. */
  readonly at: number
}

/** A human named in full, as a text has it; `first` as in {@link Entry}. */
export interface FullName {
  readonly name: string
  readonly first: number
  readonly kin: boolean
}

/** A full name that counts only where nobody is better known by its words. */
export interface DoubtfulName extends FullName {
  /** Without its last word, where it has three and the last is no suffix. */
  readonly shorter: string | undefined
  /** Key of its last word. */
  readonly last: string
}

/** Who is named in one text, before it is known who is named in others that are read with it. */
export interface FoundNames {
  readonly sure: readonly FullName[]
  readonly doubtful: readonly DoubtfulName[]
  readonly singles: readonly string[]
}

/** The people a text names in full, the surnames it uses with a title only, and the corpus' names. */
export interface Book {
  readonly full: NameBook
  /** One-word names with evidence of their own, by key. */
  readonly singles: ReadonlySet<string>
  readonly known: KnownNames | undefined
  readonly usage: Usage
}

/** The words of a range as one name: spaces made plain, a comma before a suffix kept out. */
export function nameText(words: Words, { from, to }: Range): string {
  let text = plainText(words, from)
  for (let i = from + 1; i < to; i++) text += ` ${plainText(words, i)}`
  return text
}

/** Only between initials can a space stand in a word. */
const plainText = (words: Words, i: number): string =>
  words.initial(i) ? words.text(i).replaceAll('\u00a0', ' ') : words.text(i)

/** Pass two: who is named in a text, given how it and those read with it use words. */
export function findNames(reading: Reading, usage: Usage, known: KnownNames | undefined): FoundNames {
  const sure: FullName[] = []
  const doubtful: DoubtfulName[] = []
  const singles = new Set<string>()
  const { words } = reading
  for (let i = 0; i < reading.runs.length; i++) {
    const name = reading.names[i]
    const inner = name && !leadsIntoBody(words, name.to) ? undefined : innerName(words, reading.runs[i]!, usage)
    if (inner) sure.push(fullName(reading, inner))
    else if (name && name.to - name.from === 1) addSingle(reading, name, singles)
    else if (name && isPerson(reading, name, usage, known)) {
      const isWhole = beginsLikeName(words, name) || hasAge(words, name.to)
      if (isWhole && !mayHaveVerb(words, name, usage)) sure.push(fullName(reading, name))
      else doubtful.push(doubtfulName(reading, name))
    }
  }
  sure.push(...nicknamed(reading))
  return { sure, doubtful, singles: [...singles] }
}

/** The book of the people named in some texts that are read as one. */
export function bookOf(found: readonly FoundNames[], usage: Usage, known: KnownNames | undefined): Book {
  const full = new NameBook()
  const sure = found.flatMap(one => one.sure)
  const doubtful = found.flatMap(one => one.doubtful)
  const short = shortForms(sure, doubtful)
  for (const { name, first, kin } of sure) if (!short.has(name)) full.add(name, first, kin)
  for (const name of doubtful) addDoubtful(full, name)
  return { full, singles: new Set(found.flatMap(({ singles }) => singles)), known, usage }
}

const NOBODY: ReadonlySet<string> = new Set()

/** "Ilya Markovich" beside "Ilya Markovich Orlo": the first name and the father's, by which Russians call each other. */
function shortForms(sure: readonly FullName[], doubtful: readonly FullName[]): ReadonlySet<string> {
  const formal = sure.filter(({ name }) => isFormal(name))
  if (formal.length === 0) return NOBODY
  const all = [...sure, ...doubtful]
  return new Set(formal.flatMap(({ name }) => (all.some(other => other.name.startsWith(`${name} `)) ? [name] : [])))
}

/** Two words of which the second is said of the father: "Ilya Markovich". */
export const isFormal = (name: string): boolean => FATHERS.test(name) && name.split(' ').length === 2
const FATHERS = /(?:v[iy]ch|[oei]vna|ichna)$/

/** Words of a nickname at most ("the Vet"). */
const NICKNAME_WORDS = 4
const OPENS = /^[ \u00a0]["“'‘(]$/
const CLOSES = /^["”'’)][ \u00a0]$/

/** "Orvin “Salt” Tesk": the name around a nickname in marks. */
function nicknamed(reading: Reading): FullName[] {
  const { words, runs, names } = reading
  const found: FullName[] = []
  for (let i = 0; i < runs.length; i++) {
    const given = names[i]
    if (!given || given.to !== runs[i]!.to || !words.is(given.from, GIVEN_NAME) || !opensNickname(reading, given.to)) continue
    const surname = behindNickname(reading, i)
    if (surname) found.push({ ...fullName(reading, given), name: `${nameText(words, given)} ${nameText(words, surname)}` })
  }
  return found
}

const opensNickname = ({ prose, words }: Reading, at: number): boolean =>
  (words.cap(at) || words.key(at) === 'the') && OPENS.test(prose.slice(words.end(at - 1), words.start(at)))

/** The name behind the marks of a nickname that begins where a run ends. */
function behindNickname({ prose, words, runs, names }: Reading, run: number): Range | undefined {
  const { to } = runs[run]!
  for (let i = run + 1; i < runs.length && runs[i]!.from <= to + NICKNAME_WORDS; i++) {
    const name = names[i]
    const isNear = name && name.from > to && name.from <= to + NICKNAME_WORDS
    if (isNear && CLOSES.test(prose.slice(words.rawEnd(name.from - 1), words.start(name.from)))) return name
  }
  return undefined
}

const fullName = ({ words, at }: Reading, name: Range): FullName => ({
  name: nameText(words, name),
  first: at + words.start(name.from),
  kin: isKin(words, name)
})

const doubtfulName = (reading: Reading, name: Range): DoubtfulName => ({
  ...fullName(reading, name),
  shorter:
    name.to - name.from === 3 && !reading.words.is(name.to - 1, SUFFIX)
      ? nameText(reading.words, { from: name.from, to: name.to - 1 })
      : undefined,
  last: reading.words.key(name.to - 1)
})

// "Will Marrow go?": a first name that is a word proves little at a sentence's start.
const beginsLikeName = (words: Words, { from }: Range): boolean =>
  !(words.is(from, PARTICLE) && words.is(from + 1, PARTICLE)) &&
  (words.initial(from) || words.is(from, words.gap(from) === 'start' ? SURE_GIVEN_NAME : GIVEN_NAME))

// "Ilse Marrow Stuns": three plain words whose last is used nowhere alone.
const mayHaveVerb = (words: Words, name: Range, { alone }: Usage): boolean =>
  name.to - name.from === 3 &&
  plainWords(words, name) === 3 &&
  !words.is(name.from + 1, GIVEN_NAME) &&
  !alone.has(words.key(name.to - 1))

// A strange word before somebody's surname, or behind somebody's full name, is more likely a headline's verb ("Endorsed Marrow").
function addDoubtful(full: NameBook, { name, first, kin, shorter, last }: DoubtfulName): void {
  if (shorter !== undefined && full.full(shorter)) return
  if (full.full(name) || full.surname(last).length === 0) full.add(name, first, kin)
}

/** Behind a first name in the name of a show or body, a surname that speaks elsewhere in the text ("The Ilse Marrow Show"). */
function innerName(words: Words, run: Range, { speaking }: Usage): Range | undefined {
  for (let i = run.from; i < run.to - 2; i++) {
    if (words.is(i, SURE_GIVEN_NAME) && speaking.has(words.key(i + 1))) return { from: i, to: i + 2 }
  }
  return undefined
}

/** More name words than this are a headline or a list, unless a title or role stands beside them. */
const USUAL_WORDS = 3

function isPerson(reading: Reading, name: Range, usage: Usage, known: KnownNames | undefined): boolean {
  const { words } = reading
  const last = words.key(name.to - 1)
  if (leadsIntoBody(words, name.to) || isBodyOfLeader(words, name.to)) return false
  if (isBased(reading, name)) return false
  const before = roleBefore(words, name)
  if (isShip(words, before?.from ?? name.from, name.to) || isCredited(reading.prose, words, name)) return false
  if (known?.full(nameText(words, name))) return true
  if (words.headline(name.from) || isLookAlike(words, name)) return false
  const apposition = before ? undefined : roleAfter(words, name)
  if (!before && !apposition && plainWords(words, name) > USUAL_WORDS && !hasAge(words, name.to)) return false
  return (
    evidence(words, name, {
      titled: before !== undefined,
      apposition: apposition !== undefined,
      later: usage.alone.has(last),
      laterSays: usage.speaking.has(last)
    }) >= ENOUGH
  )
}

/** "the owner of Lund-based Adria Lumen": a company; before a person a noun stands between. */
const isBased = ({ prose, words }: Reading, { from }: Range): boolean =>
  from > 0 &&
  words.gap(from) === 'space' &&
  !words.is(from, SURE_GIVEN_NAME) &&
  prose.slice(words.end(from - 1), words.rawEnd(from - 1)) === '-based'

/** Companies called after people, and craft: with an article before it a name of two words is no human ("The Ilse Marrow had sailed"). */
function isLookAlike(words: Words, name: Range): boolean {
  if (words.key(name.from - 1) === 'the' && words.gap(name.from) === 'space' && !words.possessive(name.to - 1))
    return (
      words.gap(name.to) === 'space' &&
      /^(?:had|was|is|has|left|sailed|sank|docked|returned|carried|ran)$/.test(words.key(name.to))
    )
  return COMPANIES.get(words.key(name.from)) === words.key(name.to - 1)
}

/** Well-known ones: the key of the last word by that of the first. */
const COMPANIES: ReadonlyMap<string, string> = new Map(
  `morgan stanley,philip morris,merrill lynch,charles schwab,johns hopkins,louis vuitton,hugo boss,jack daniels,johnnie walker,tommy hilfiger,
  harley davidson,marks spencer,ernst young,wells fargo,lloyds banking,eli lilly,martin marietta,lockheed martin,aston martin,raymond james,edward jones`
    .split(',')
    .map((name): [string, string] => [name.trim().split(' ')[0]!, name.trim().split(' ')[1]!])
)

function plainWords(words: Words, { from, to }: Range): number {
  let plain = 0
  for (let i = from; i < to; i++) if (words.cap(i) && !words.initial(i) && !words.is(i, SUFFIX)) plain++
  return plain
}

const isKin = (words: Words, { from }: Range): boolean => words.is(from - 1, KIN_WORD)

function addSingle(reading: Reading, name: Range, singles: Set<string>): void {
  const { words } = reading
  if (words.text(name.from).length < 2 || words.headline(name.from)) return
  if (
    isTitled(words, name) ||
    isRegime(words, name) ||
    isFirstNameSpeaking(words, name) ||
    isRelative(words, name) ||
    isSoCalled(words, name)
  ) {
    if (!isCredited(reading.prose, words, name)) singles.add(words.key(name.from))
  }
}

/** "President Marrow", "Mr. Rehn"; not "the Admiral Orlo", which is a ship or a pub, and not "Judge Advocate". */
function isTitled(words: Words, { from, to }: Range): boolean {
  const title = from - 1
  if (!words.is(title, SURNAME_TITLE) || !words.cap(title) || words.possessive(title) || words.gap(from) !== 'space') return false
  if (words.is(from, ROLE_WORD | NO_NAME)) return false
  return !(words.key(from - 2) === 'the' && words.gap(title) === 'space') && !isShip(words, from - 1, to)
}

/** "her husband Tomas", "her husband, Tomas, said": no more than a first name behind a noun of kin. */
const isRelative = (words: Words, { from, to }: Range): boolean =>
  (words.gap(from) === 'space' || (words.gap(from) === 'comma' && words.gap(to) === 'comma')) &&
  words.is(from - 1, KIN_WORD) &&
  words.is(from, SURE_GIVEN_NAME)

/** "a trader who gave his name only as Oumar", "introduced only as Timur", "identified himself as Karim". */
const isSoCalled = (words: Words, { from }: Range): boolean =>
  from > 1 &&
  words.start(from) - words.start(from - 1) === AS.length &&
  words.key(from - 1) === 'as' &&
  words.gap(from) === 'space' &&
  words.gap(from - 1) === 'space' &&
  (words.key(from - 2) === 'only' || INTRODUCED.test(words.key(from - 2))) &&
  !words.is(from, ROLE_WORD | NO_NAME | BODY_WORD | COUNTRY_WORD)

/** Told by its length first, since this is asked of most names. */
const AS = 'as '

// "the Marrow administration"
function isRegime(words: Words, { from, to }: Range): boolean {
  return words.is(to, REGIME) && !words.cap(to) && words.gap(to) === 'space' && words.key(from - 1) === 'the'
}

// "Ilse said"; not "of the church in Marion, said the pastor".
const isFirstNameSpeaking = (words: Words, { from, to }: Range): boolean =>
  words.is(from, SURE_GIVEN_NAME) &&
  ((words.gap(to) === 'space' && saysNext(words, to)) || saysBefore(words, from)) &&
  !/^(?:in|of|at|from|near)$/.test(words.key(from - 1))
