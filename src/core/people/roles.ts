import { describedAfter, describedBefore } from './appositions.ts'
import type { Range } from './runs.ts'
import {
  BODY_WORD,
  COUNTRY_WORD,
  NUMBER,
  PARTY,
  ROLE,
  ROLE_ADJECTIVE,
  ROLE_LINK,
  ROLE_STOP,
  ROLE_WORD,
  STOP_WORD,
  SURE_GIVEN_NAME,
  TITLE,
  TRADE
} from './wordClasses.ts'
import type { Words } from './words.ts'

/** Qualifies a role even where it is a stop word. */
const QUALIFIER = COUNTRY_WORD | ROLE_ADJECTIVE | PARTY

/** A role has so many words at most. */
const MAX_ROLE = 14

/**
 * The title or role that stands directly before a name, as a range of tokens ("Russian Defense Ministry spokesman Maj. Gen.");
 * also with one comma before the name ("envoy to the Harbour League, Greta Holm"). Undefined where none stands there.
 */
export function roleBefore(words: Words, name: Range): Range | undefined {
  const gap = words.gap(name.from)
  if (gap !== 'space' && gap !== 'comma') return undefined
  const from = roleStart(words, name.from)
  const role = trimRole(words, { from, to: name.from })
  if (!role || (gap === 'comma' && !isHeadBeforeComma(words, role))) return undefined
  return gap === 'space' ? withOffice(words, role) : role
}

/** Ranks and forms of address behind an office: "the army chief, General Ilse Marrow, …". */
const RANK =
  /^(?:gen|general|lt|col|colonel|maj|major|brig|brigadier|capt|captain|cmdr|adm|admiral|sgt|sergeant|sir|dame|lord|lady|dr|prof|professor|rev|reverend|father|sister|chief|sheikh|smt|shri|alhaji|alhaja|barr|engr|otunba|sp|dsp|asp|csp|mr|mrs|ms)$/
const OWNER = /^(?:the|its|his|her|their|our)$/

/** Words between the article and the office ("the old market leader"). */
const OWNER_REACH = 3

function isOwned(words: Words, from: number): boolean {
  for (let i = from - 1; i >= 0 && i >= from - OWNER_REACH && words.gap(i + 1) === 'space'; i--)
    if (OWNER.test(words.key(i)) || words.possessive(i)) return true
  return false
}

// "the army chief, General Ilse Marrow": the office before the rank belongs to the role; without an article it may be another's in a list.
function withOffice(words: Words, rank: Range): Range {
  if (words.gap(rank.from) !== 'comma') return rank
  for (let i = rank.from; i < rank.to; i++) if (!RANK.test(words.key(i))) return rank
  const office = trimRole(words, { from: roleStart(words, rank.from), to: rank.from })
  return office && isOwned(words, office.from) ? { from: office.from, to: rank.to } : rank
}

function roleStart(words: Words, nameFrom: number): number {
  let i = nameFrom
  while (i > 0 && nameFrom - i < MAX_ROLE) {
    if (i < nameFrom && words.gap(i) !== 'space') break
    if (!belongsToRole(words, i - 1)) break
    i--
  }
  return i
}

function belongsToRole(words: Words, i: number): boolean {
  if (words.cap(i)) return !words.is(i, STOP_WORD) || words.is(i, QUALIFIER | ROLE_WORD)
  return words.is(i, ROLE | ROLE_ADJECTIVE | ROLE_LINK) || GRADE.test(words.key(i))
}

/** "Petty Officer 2nd Class". */
const GRADE = /^(?:1st|2nd|3rd)$/

// Links at the left end go; so does everything left of the last noun of office that is not joined to it.
function trimRole(words: Words, { from, to }: Range): Range | undefined {
  while (
    from < to &&
    (words.is(from, ROLE_LINK) || (words.gap(from) === 'start' && words.is(from, STOP_WORD) && !words.is(from, QUALIFIER)))
  )
    from++
  let end = to
  while (end > from && words.is(end - 1, ROLE_LINK)) end--
  if (end !== to) return undefined
  for (let i = from; i < to; i++) if (words.is(i, ROLE_WORD)) return startAtHead(words, { from, to }, i)
  return undefined
}

/** Forms of address, which are no roles. */
const HONORIFICS: ReadonlySet<string> = new Set('mr mrs ms miss mx messrs'.split(' '))
const SPLITS = /^(?:for|and|in|to|at)$/

// "Rehn and harbour master Marrow": what stands before "and" is no part of the role unless it could qualify one ("foreign and defence minister").
const joinsStranger = (words: Words, i: number): boolean => words.key(i) === 'and' && !words.is(i - 1, ROLE_ADJECTIVE | BODY_WORD)

// "a spokesman for Harbour Secretary Holm": the role of the last head is the name's; an earlier head behind "for" is another's.
function startAtHead(words: Words, { from, to }: Range, firstHead: number): Range | undefined {
  let start = from
  let lastHead = firstHead
  for (let i = firstHead; i < to; i++) if (words.is(i, ROLE_WORD)) lastHead = i
  for (let i = from + 1; i < lastHead; i++) {
    const key = words.key(i)
    if (HONORIFICS.has(words.key(i)) || (words.is(i, ROLE_LINK) && onlyTitles(words, i + 1, to))) start = i + 1
    else if (i < firstHead ? joinsStranger(words, i) : SPLITS.test(key) || (key === 'of' && endsInTrade(words, lastHead, to)))
      start = i + 1
  }
  while (start < to && words.is(start, ROLE_LINK)) start++
  return to - start === 1 && HONORIFICS.has(words.key(start)) ? undefined : { from: start, to }
}

// "friend of former President Marrow": behind the link stand the name's own titles only.
function onlyTitles(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!words.is(i, TITLE | ROLE_ADJECTIVE)) return false
  return true
}

// "brother of strategist John": the noun before the name is its own role; in "Chairman of the Joint Chiefs Gen." it is a rank.
const endsInTrade = (words: Words, lastHead: number, to: number): boolean => lastHead === to - 1 && !words.cap(lastHead)

// "…, said the minister, Ilse Marrow": before a comma only a real noun of office counts, not a bare rank.
function isHeadBeforeComma(words: Words, role: Range): boolean {
  for (let i = role.from; i < role.to; i++) if (words.is(i, ROLE)) return i > role.from || !words.cap(i)
  return false
}

const ARTICLE = /^(?:a|an|the|one|his|her|their|its|our|my)$/
/** Verbs of doing a job: "who helps oversee hospitals" is a role. In the past tense only those that hardly tell of a single deed. */
const WORK_VERBS =
  /^(?:helps|runs|heads|leads|oversees|directs|works|teaches|owns|manages|chairs|commands|serves|studies|represents|edits|coaches|hosts|(?:co-?)?founded|supervises|covers|advises|coordinates|operates|handles|farms|trains|breeds|sponsors|headed|oversaw|directed|taught|managed|chaired|commanded|edited|coached|supervised|coordinated|sponsored|co-?wrote|authored)$/

const WORKED =
  /^(?:run|headed|led|overseen|directed|worked|taught|managed|chaired|commanded|served|studied|represented|edited|coached|hosted|supervised|covered|advised|farmed|sold|written)$/

/**
 * The role that follows a name as an apposition (", Britain's U.N. ambassador,") or as a relative clause about somebody's work
 * (", who runs the north dock"), as a range of tokens. Undefined where none stands there.
 */
export function roleAfter(words: Words, name: Range): Range | undefined {
  if (words.gap(name.to) !== 'comma' || words.possessive(name.to - 1)) return undefined
  if (words.key(name.to) === 'who') return workClause(words, name.to + 1)
  let from = name.to
  if (words.is(from, NUMBER) && words.gap(from + 1) === 'comma' && /^\d+$/.test(words.text(from))) from++
  const begin = from
  if (ARTICLE.test(words.key(from))) from++
  let to = from
  let head = false
  while (to < words.length && to - from < MAX_ROLE && (to === begin || to === from || words.gap(to) === 'space')) {
    if (words.is(to, ROLE_STOP) || (to === from && from > begin && words.gap(to) !== 'space')) break
    head ||= words.is(to, ROLE) || (words.is(to, TITLE) && !words.cap(to)) || (from > begin && isTrade(words, to))
    to++
  }
  return head && to > from && isApposition(words, begin, from) && !namesAnother(words, { from, to }) ? { from, to } : undefined
}

// ", presidential nominee Ilse Marrow": a list of people, no apposition.
function namesAnother(words: Words, { from, to }: Range): boolean {
  for (let i = from; i < to - 1; i++) {
    if (words.is(i, ROLE_WORD) && words.cap(i + 1) && words.is(i + 1, SURE_GIVEN_NAME)) return !hasLink(words, from, i)
  }
  return words.is(from, ROLE_WORD) && words.cap(from) && to - from === 2 && words.cap(from + 1)
}

function hasLink(words: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words.is(i, ROLE_LINK)) return true
  return false
}

// ", Kerry and Foreign Minister X": without article the apposition must begin with a qualifier, a possessive or the noun itself.
function isApposition(words: Words, begin: number, from: number): boolean {
  if (from > begin) return true
  return words.possessive(from) || words.is(from, ROLE | ROLE_ADJECTIVE | COUNTRY_WORD)
}

function workClause(words: Words, from: number): Range | undefined {
  const verb = words.key(from) === 'has' && WORKED.test(words.key(from + 1)) ? from + 1 : from
  if (verb === from && !WORK_VERBS.test(words.key(from))) return undefined
  // "who managed to flee"
  if (words.key(verb + 1) === 'to') return undefined
  let to = verb + 1
  while (to < words.length && to - from < MAX_ROLE && words.gap(to) === 'space') to++
  return { from, to }
}

/** Says more only of whoever knows what was spoken of before: "Ambassador X, who …", "Councillor X, its sponsor, …". */
const REFERS = /^(?:who|his|her|its|their)$/

/**
 * The roles beside a name, the more telling one first: the one before it, and where that is a bare title the apposition behind
 * ("Ambassador X, the deputy head of the mission, …"). `before`: what `roleBefore` says.
 */
export function rolesBeside(words: Words, name: Range, before: Range | undefined): readonly Range[] {
  if (before && (before.to - before.from > 1 || words.gap(name.from) === 'comma')) return [before]
  if (before && REFERS.test(words.key(name.to))) return [before]
  const office = roleAfter(words, name)
  if (office) return before ? [office, before] : [office]
  const described = describedAfter(words, name)
  if (before) return described ? [before, described] : [before]
  const only = described ?? describedBefore(words, name)
  return only ? [only] : NONE
}

const NONE: readonly Range[] = []

/** True for a noun in small letters that says what somebody does for a living. */
export const isTrade = (words: Words, i: number): boolean => words.is(i, TRADE) && !words.cap(i)
