import { COUNTRY_WORDS } from './countries.ts'
import { isSureGivenName } from './givenNames.ts'
import { BODY_WORDS, STOP_WORDS } from './nameWords.ts'
import type { Range } from './runs.ts'
import { isRoleWord } from './runs.ts'
import { ROLE_ADJECTIVES, ROLE_LINKS, ROLES, TITLES } from './titles.ts'
import type { Token } from './tokens.ts'
import { isTrade } from './trades.ts'

/** A role has so many words at most. */
const MAX_ROLE = 14

/**
 * The title or role that stands directly before a name, as a range of tokens ("Russian Defense Ministry spokesman Maj. Gen.");
 * also with one comma before the name ("envoy to the Harbour League, Greta Holm"). Undefined where none stands there.
 */
export function roleBefore(tokens: readonly Token[], name: Range): Range | undefined {
  const gap = tokens[name.from]!.gap
  if (gap !== 'space' && gap !== 'comma') return undefined
  const from = roleStart(tokens, name.from)
  const role = trimRole(tokens, { from, to: name.from })
  if (!role || (gap === 'comma' && !isHeadBeforeComma(tokens, role))) return undefined
  return role
}

function roleStart(tokens: readonly Token[], nameFrom: number): number {
  let i = nameFrom
  while (i > 0 && nameFrom - i < MAX_ROLE) {
    if (i < nameFrom && tokens[i]!.gap !== 'space') break
    if (!belongsToRole(tokens, i - 1)) break
    i--
  }
  return i
}

function belongsToRole(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  if (token.cap)
    return (
      !STOP_WORDS.has(token.key) ||
      COUNTRY_WORDS.has(token.key) ||
      isRoleWord(token) ||
      ROLE_ADJECTIVES.has(token.key) ||
      isParty(token)
    )
  return ROLES.has(token.key) || ROLE_ADJECTIVES.has(token.key) || ROLE_LINKS.has(token.key)
}

const PARTIES =
  /^(?:republican|democrat|democratic|conservative|liberal|labour|gop|green|socialist|communist|european|muslim|catholic|american|prime|vice|congress|pentagon|kremlin|senate|house|parliament|google|facebook|twitter|amazon|apple|microsoft)/
const isParty = (token: Token): boolean => PARTIES.test(token.key)

// Links at the left end go; so does everything left of the last noun of office that is not joined to it.
function trimRole(tokens: readonly Token[], { from, to }: Range): Range | undefined {
  while (
    from < to &&
    (ROLE_LINKS.has(tokens[from]!.key) ||
      (tokens[from]!.gap === 'start' &&
        STOP_WORDS.has(tokens[from]!.key) &&
        !ROLE_ADJECTIVES.has(tokens[from]!.key) &&
        !isParty(tokens[from]!) &&
        !COUNTRY_WORDS.has(tokens[from]!.key)))
  )
    from++
  let end = to
  while (end > from && ROLE_LINKS.has(tokens[end - 1]!.key)) end--
  if (end !== to) return undefined
  for (let i = from; i < to; i++) if (isRoleWord(tokens[i]!)) return startAtHead(tokens, { from, to }, i)
  return undefined
}

/** Forms of address are no roles. */
const HONORIFICS = /^(?:mr|mrs|ms|miss|mx|messrs)$/
const SPLITS = /^(?:for|and|in|to|at)$/

// "Rehn and harbour master Marrow": what stands before "and" is no part of the role unless it could qualify one ("foreign and defence minister").
const joinsStranger = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.key === 'and' && !ROLE_ADJECTIVES.has(tokens[i - 1]!.key) && !BODY_WORDS.has(tokens[i - 1]!.key)

// "a spokesman for Harbour Secretary Holm": the role of the last head is the name's; an earlier head behind "for" is another's.
function startAtHead(tokens: readonly Token[], { from, to }: Range, firstHead: number): Range | undefined {
  let start = from
  let lastHead = firstHead
  for (let i = firstHead; i < to; i++) if (isRoleWord(tokens[i]!)) lastHead = i
  for (let i = from + 1; i < lastHead; i++) {
    const { key } = tokens[i]!
    if (HONORIFICS.test(key) || (ROLE_LINKS.has(key) && onlyTitles(tokens, i + 1, to))) start = i + 1
    else if (i < firstHead ? joinsStranger(tokens, i) : SPLITS.test(key) || (key === 'of' && endsInTrade(tokens, lastHead, to)))
      start = i + 1
  }
  while (start < to && ROLE_LINKS.has(tokens[start]!.key)) start++
  return to - start === 1 && HONORIFICS.test(tokens[start]!.key) ? undefined : { from: start, to }
}

// "friend of former President Marrow": behind the link stand the name's own titles only.
function onlyTitles(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!TITLES.has(tokens[i]!.key) && !ROLE_ADJECTIVES.has(tokens[i]!.key)) return false
  return true
}

// "brother of strategist John": the noun before the name is its own role; in "Chairman of the Joint Chiefs Gen." it is a rank.
const endsInTrade = (tokens: readonly Token[], lastHead: number, to: number): boolean =>
  lastHead === to - 1 && !tokens[lastHead]!.cap

// "…, said the minister, Ilse Marrow": before a comma only a real noun of office counts, not a bare rank.
function isHeadBeforeComma(tokens: readonly Token[], role: Range): boolean {
  for (let i = role.from; i < role.to; i++) if (ROLES.has(tokens[i]!.key)) return i > role.from || !tokens[i]!.cap
  return false
}

/** Words that end an apposition's role. */
const ROLE_STOP =
  /^(?:who|whom|whose|which|that|said|says|told|asked|was|is|were|are|has|had|have|will|would|told|added|when|where|while|as|after|before|because|but)$/
const ARTICLE = /^(?:a|an|the|one|his|her|their|its|our|my)$/
/** Present-tense verbs of doing a job: "who helps oversee hospitals" is a role. */
const WORK_VERBS =
  /^(?:helps|runs|heads|leads|oversees|directs|works|teaches|owns|manages|chairs|commands|serves|studies|represents|edits|coaches|hosts|founded|heads|supervises|covers|advises|coordinates|operates|handles)$/

/**
 * The role that follows a name as an apposition (", Britain's U.N. ambassador,") or as a relative clause about somebody's work
 * (", who runs the north dock"), as a range of tokens. Undefined where none stands there.
 */
export function roleAfter(tokens: readonly Token[], name: Range): Range | undefined {
  const first = tokens[name.to]
  if (first?.gap !== 'comma' || tokens[name.to - 1]!.possessive) return undefined
  if (first.key === 'who') return workClause(tokens, name.to + 1)
  let from = name.to
  if (/^\d+$/.test(first.text) && tokens[from + 1]?.gap === 'comma') from++
  const begin = from
  if (ARTICLE.test(tokens[from]?.key ?? '')) from++
  let to = from
  let head = false
  while (to < tokens.length && to - from < MAX_ROLE && (to === begin || to === from || tokens[to]!.gap === 'space')) {
    const token = tokens[to]!
    if (ROLE_STOP.test(token.key) || (to === from && token.gap === 'comma' && from > begin)) break
    head ||= ROLES.has(token.key) || (TITLES.has(token.key) && !token.cap) || (from > begin && isTrade(token))
    to++
  }
  return head && to > from && isApposition(tokens, begin, from) && !namesAnother(tokens, { from, to }) ? { from, to } : undefined
}

// ", presidential nominee Ilse Marrow": a list of people, no apposition.
function namesAnother(tokens: readonly Token[], { from, to }: Range): boolean {
  for (let i = from; i < to - 1; i++) {
    if (isRoleWord(tokens[i]!) && tokens[i + 1]!.cap && isSureGivenName(tokens[i + 1]!.key)) return !hasLink(tokens, from, i)
  }
  return isRoleWord(tokens[from]!) && tokens[from]!.cap && to - from === 2 && tokens[from + 1]!.cap
}

function hasLink(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (ROLE_LINKS.has(tokens[i]!.key)) return true
  return false
}

// ", Kerry and Foreign Minister X": without article the apposition must begin with a qualifier, a possessive or the noun itself.
function isApposition(tokens: readonly Token[], begin: number, from: number): boolean {
  if (from > begin) return true
  const first = tokens[from]!
  return first.possessive || ROLES.has(first.key) || ROLE_ADJECTIVES.has(first.key) || COUNTRY_WORDS.has(first.key)
}

function workClause(tokens: readonly Token[], from: number): Range | undefined {
  if (!WORK_VERBS.test(tokens[from]?.key ?? '')) return undefined
  let to = from + 1
  while (to < tokens.length && to - from < MAX_ROLE && tokens[to]!.gap === 'space') to++
  return { from, to }
}

/** The role beside a name: the one before it, or the apposition behind where only a bare title stands before ("Ambassador X, …"). */
export function roleBeside(tokens: readonly Token[], name: Range): Range | undefined {
  const before = roleBefore(tokens, name)
  if (before && before.to - before.from > 1) return before
  return roleAfter(tokens, name) ?? before ?? tradeBefore(tokens, name)
}

/** "welder Ilse Marrow": a trade that no list has. */
const tradeBefore = (tokens: readonly Token[], { from }: Range): Range | undefined =>
  tokens[from]!.gap === 'space' && isTrade(tokens[from - 1]) ? { from: from - 1, to: from } : undefined
