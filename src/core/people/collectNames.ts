import { isCredit } from './credits.ts'
import { ENOUGH, evidence, isBodyOfLeader, isShip, leadsIntoBody, saysBefore, saysNext } from './evidence.ts'
import { isGivenName, isSureGivenName } from './givenNames.ts'
import type { KnownNames } from './knownNames.ts'
import { NameBook } from './nameBook.ts'
import { isNoName } from './nameWords.ts'
import { SUFFIXES } from './particles.ts'
import { roleAfter, roleBefore } from './roles.ts'
import type { Range } from './runs.ts'
import { isRoleWord } from './runs.ts'
import { KIN, PERSON_REGIMES, SURNAME_TITLES } from './titles.ts'
import type { Token } from './tokens.ts'
import type { Usage } from './usage.ts'

/** A text as the passes read it. `names[i]` is the possible name within `runs[i]`. */
export interface Reading {
  readonly prose: string
  readonly tokens: readonly Token[]
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
  /** Without its last word, where it has three. */
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
export const nameText = (tokens: readonly Token[], { from, to }: Range): string => {
  let text = tokens[from]!.text
  for (let i = from + 1; i < to; i++) text += ` ${tokens[i]!.text}`
  return text.replace(/[\u200b\u00ad]/g, '').replace(/\u00a0/g, ' ')
}

/** Pass two: who is named in a text, given how it and those read with it use words. */
export function findNames(reading: Reading, usage: Usage, known: KnownNames | undefined): FoundNames {
  const sure: FullName[] = []
  const doubtful: DoubtfulName[] = []
  const singles = new Set<string>()
  for (const [i, run] of reading.runs.entries()) {
    const name = reading.names[i]
    const inner = name && !leadsIntoBody(reading.tokens, name.to) ? undefined : innerName(reading.tokens, run, usage)
    if (inner) sure.push(fullName(reading, inner))
    else if (name && name.to - name.from === 1) addSingle(reading, name, singles)
    else if (name && isPerson(reading, name, usage, known)) {
      if (beginsLikeName(reading.tokens[name.from]!) && !mayHaveVerb(reading.tokens, name, usage))
        sure.push(fullName(reading, name))
      else doubtful.push(doubtfulName(reading, name))
    }
  }
  sure.push(...nicknamed(reading))
  return { sure, doubtful, singles: [...singles] }
}

/** The book of the people named in some texts that are read as one. */
export function bookOf(found: readonly FoundNames[], usage: Usage, known: KnownNames | undefined): Book {
  const full = new NameBook()
  for (const { sure } of found) for (const { name, first, kin } of sure) full.add(name, first, kin)
  for (const { doubtful } of found) for (const name of doubtful) addDoubtful(full, name)
  return { full, singles: new Set(found.flatMap(({ singles }) => singles)), known, usage }
}

/** Words of a nickname at most ("the Vet"). */
const NICKNAME_WORDS = 4
const OPENS = /^[ \u00a0]["“'‘(]$/
const CLOSES = /^["”'’)][ \u00a0]$/

/** "Orvin “Salt” Tesk": the name around a nickname in marks. */
function nicknamed(reading: Reading): FullName[] {
  const { prose, tokens, runs, names } = reading
  const found: FullName[] = []
  const starts = new Map(names.flatMap(name => (name ? [[name.from, name] as const] : [])))
  for (const [i, run] of runs.entries()) {
    const given = names[i]
    if (!given || given.to !== run.to || !isGivenName(tokens[given.from]!.key)) continue
    const nick = tokens[run.to]
    if (!nick?.cap || !OPENS.test(prose.slice(tokens[run.to - 1]!.end, nick.start))) {
      if (nick?.key !== 'the' || !OPENS.test(prose.slice(tokens[run.to - 1]!.end, nick.start))) continue
    }
    for (let k = run.to; k < Math.min(tokens.length - 1, run.to + NICKNAME_WORDS); k++) {
      const surname = starts.get(k + 1)
      if (!surname || !CLOSES.test(prose.slice(tokens[k]!.rawEnd, tokens[k + 1]!.start))) continue
      found.push({ ...fullName(reading, given), name: `${nameText(tokens, given)} ${nameText(tokens, surname)}` })
      break
    }
  }
  return found
}

const fullName = ({ tokens, at }: Reading, name: Range): FullName => ({
  name: nameText(tokens, name),
  first: at + tokens[name.from]!.start,
  kin: isKin(tokens, name)
})

const doubtfulName = (reading: Reading, name: Range): DoubtfulName => ({
  ...fullName(reading, name),
  shorter: name.to - name.from === 3 ? nameText(reading.tokens, { from: name.from, to: name.to - 1 }) : undefined,
  last: reading.tokens[name.to - 1]!.key
})

// "Will Marrow go?": a first name that is a word proves little at a sentence's start.
const beginsLikeName = (token: Token): boolean =>
  token.initial || (token.gap === 'start' ? isSureGivenName(token.key) : isGivenName(token.key))

// "Ilse Marrow Stuns": three plain words whose last is used nowhere alone.
const mayHaveVerb = (tokens: readonly Token[], name: Range, { alone }: Usage): boolean =>
  name.to - name.from === 3 &&
  plainWords(tokens, name) === 3 &&
  !isGivenName(tokens[name.from + 1]!.key) &&
  !alone.has(tokens[name.to - 1]!.key)

// A strange word before somebody's surname, or behind somebody's full name, is more likely a headline's verb ("Endorsed Marrow").
function addDoubtful(full: NameBook, { name, first, kin, shorter, last }: DoubtfulName): void {
  if (shorter !== undefined && full.full(shorter)) return
  if (full.full(name) || full.surname(last).length === 0) full.add(name, first, kin)
}

/** Behind a first name in the name of a show or body, a surname that speaks elsewhere in the text ("The Ilse Marrow Show"). */
function innerName(tokens: readonly Token[], run: Range, { speaking }: Usage): Range | undefined {
  for (let i = run.from; i < run.to - 2; i++) {
    if (isSureGivenName(tokens[i]!.key) && speaking.has(tokens[i + 1]!.key)) return { from: i, to: i + 2 }
  }
  return undefined
}

/** More name words than this are a headline or a list, unless a title or role stands beside them. */
const USUAL_WORDS = 3

function isPerson({ prose, tokens }: Reading, name: Range, usage: Usage, known: KnownNames | undefined): boolean {
  const first = tokens[name.from]!
  const last = tokens[name.to - 1]!
  if (leadsIntoBody(tokens, name.to) || isBodyOfLeader(tokens, name.to)) return false
  const before = roleBefore(tokens, name)
  if (isShip(tokens, before?.from ?? name.from) || isCredit(prose, first.start, last.rawEnd)) return false
  if (known?.full(nameText(tokens, name))) return true
  if (first.headline || isLookAlike(tokens, name)) return false
  const apposition = before ? undefined : roleAfter(tokens, name)
  if (!before && !apposition && plainWords(tokens, name) > USUAL_WORDS) return false
  return (
    evidence(tokens, name, {
      titled: before !== undefined,
      apposition: apposition !== undefined,
      later: usage.alone.has(last.key),
      laterSays: usage.speaking.has(last.key)
    }) >= ENOUGH
  )
}

/** Companies called after people, and craft: with an article before it a name of two words is no human ("The Ilse Marrow had sailed"). */
function isLookAlike(tokens: readonly Token[], name: Range): boolean {
  const article = tokens[name.from - 1]
  if (article?.key === 'the' && tokens[name.from]!.gap === 'space' && !tokens[name.to - 1]!.possessive)
    return (
      tokens[name.to]?.gap === 'space' &&
      /^(?:had|was|is|has|left|sailed|sank|docked|returned|carried|ran)$/.test(tokens[name.to]!.key)
    )
  return COMPANIES.has(`${tokens[name.from]!.key} ${tokens[name.to - 1]!.key}`)
}

/** Well-known ones, by their keys. */
const COMPANIES: ReadonlySet<string> = new Set(
  `morgan stanley,philip morris,merrill lynch,charles schwab,johns hopkins,louis vuitton,hugo boss,jack daniels,johnnie walker,tommy hilfiger,
  harley davidson,marks spencer,ernst young,wells fargo,lloyds banking,eli lilly,martin marietta,lockheed martin,aston martin,raymond james,edward jones`
    .split(',')
    .map(name => name.trim())
)

function plainWords(tokens: readonly Token[], { from, to }: Range): number {
  let words = 0
  for (let i = from; i < to; i++) if (tokens[i]!.cap && !tokens[i]!.initial && !SUFFIXES.has(tokens[i]!.key)) words++
  return words
}

const isKin = (tokens: readonly Token[], { from }: Range): boolean => from > 0 && KIN.has(tokens[from - 1]!.key)

function addSingle({ prose, tokens }: Reading, name: Range, singles: Set<string>): void {
  const token = tokens[name.from]!
  if (token.text.length < 2 || token.headline) return
  if (isTitled(tokens, name) || isRegime(tokens, name) || isFirstNameSpeaking(tokens, name) || isRelative(tokens, name)) {
    if (!isCredit(prose, token.start, token.rawEnd)) singles.add(token.key)
  }
}

/** "President Marrow", "Mr. Rehn"; not "the Admiral Orlo", which is a ship or a pub, and not "Judge Advocate". */
function isTitled(tokens: readonly Token[], { from }: Range): boolean {
  const title = tokens[from - 1]
  if (!title || tokens[from]!.gap !== 'space' || !title.cap || title.possessive || !SURNAME_TITLES.has(title.key)) return false
  if (isRoleWord(tokens[from]!) || isNoName(tokens[from]!.key)) return false
  const article = tokens[from - 2]
  return !(article?.key === 'the' && title.gap === 'space') && !isShip(tokens, from - 1)
}

/** "her husband Tomas": no more than a first name behind a noun of kin. */
const isRelative = (tokens: readonly Token[], { from }: Range): boolean =>
  tokens[from]!.gap === 'space' && KIN.has(tokens[from - 1]?.key ?? '') && isSureGivenName(tokens[from]!.key)

// "the Marrow administration"
function isRegime(tokens: readonly Token[], { from, to }: Range): boolean {
  const noun = tokens[to]
  const article = tokens[from - 1]
  return !!noun && noun.gap === 'space' && !noun.cap && PERSON_REGIMES.has(noun.key) && article?.key === 'the'
}

// "Ilse said"; not "of the church in Marion, said the pastor".
const isFirstNameSpeaking = (tokens: readonly Token[], { from, to }: Range): boolean =>
  isSureGivenName(tokens[from]!.key) &&
  ((tokens[to]?.gap === 'space' && saysNext(tokens, to)) || saysBefore(tokens, from)) &&
  !/^(?:in|of|at|from|near)$/.test(tokens[from - 1]?.key ?? '')
