/**
 * Is the speaker a draft names the one its source names? POLICY.md R21.
 * Two people are told apart by surname first, then first name; a title or role by whose role the articles say it is; a country,
 * capital, government or body by whom the articles let speak for it. `different` is only said where two clearly different
 * people stand against each other, or a person of one country against the government of another: whatever is less sure is
 * `unknown`. Cost: constant in the size of the corpus after the first call for a list of people, linear in a person's roles.
 */
import { COUNTRY_WORDS, countriesIn } from './countries.ts'
import { isGivenName } from './givenNames.ts'
import { BODY_WORDS, isNoName } from './nameWords.ts'
import { PARTICLES } from './particles.ts'
import type { People } from './people.ts'
import { type Person, roleTexts } from './person.ts'
import { branchOf } from './portfolios.ts'
import { namesakes, resolvePerson, withoutTitles } from './resolvePerson.ts'
import { contentWords, INTERNATIONAL, meets, type RoleFacts, roleFacts } from './roleFacts.ts'
import { holdersOf, isRoleText } from './roleHolders.ts'
import { compareGiven, foldName, isSurnameVariant, nameParts, nearlyEqual } from './spelling.ts'
import { wordKey } from './word.ts'

export { resolvePerson } from './resolvePerson.ts'

/** A speaker as an attribution gives it. */
export interface SpeakerRef {
  readonly text: string
  readonly name?: string
  readonly kind: 'person' | 'body' | 'unnamed'
}

export type SpeakerRelation = 'same' | 'compatible' | 'different' | 'unknown'

/** How the draft's speaker stands to the source's. Symmetric. */
export function compareSpeakers(draft: SpeakerRef, source: SpeakerRef, people: People): SpeakerRelation {
  const a = read(draft, people)
  const b = read(source, people)
  if (a.is === 'person' && b.is === 'person') return comparePeople(a, b, people)
  if (a.is === 'person') return comparePersonToOther(a, b, people)
  if (b.is === 'person') return comparePersonToOther(b, a, people)
  return a.is === 'nothing' || b.is === 'nothing' ? 'unknown' : compareOthers(a.text, b.text)
}

/** A speaker as read: a person by name, a role, a body, or words that say nothing ("he"). */
interface Reading {
  readonly is: 'person' | 'role' | 'body' | 'nothing'
  readonly text: string
  /** Without titles. */
  readonly name: string
  readonly person: Person | undefined
}

/** What follows a name is no part of it. */
const APPOSITION = /[,(;—–]|\swho\s/u
const PRONOUN =
  /^(?:i|he|she|they|it|we|you|who|one|both|him|her|them|others?|another|some|many|people|sources?|someone|officials?|critics|experts)$/i

function read({ text, name, kind }: SpeakerRef, people: People): Reading {
  const written = (name ?? text).split(APPOSITION, 1)[0]!.trim()
  const person = kind === 'body' ? undefined : resolvePerson(written, people)
  if (person || (kind === 'person' && isNameLike(written)))
    return { is: 'person', text: written, name: withoutTitles(written), person }
  const isPlace = contentWords(written).every(isNoName)
  if (PRONOUN.test(written) || written === '' || (kind === 'person' && !isPlace))
    return { is: 'nothing', text: written, name: '', person }
  return { is: kind === 'body' || !isRoleText(written) ? 'body' : 'role', text: written, name: '', person }
}

/** Longer sequences are descriptions. */
const MAX_NAME = 5

// "Moscow" is no person whatever an attribution calls it.
function isNameLike(written: string): boolean {
  const words = withoutTitles(written).split(' ')
  const isName = words.every(
    word => (/^[^\p{L}]*(?:\p{Lu}|(?:al|el|d|l)['’-]\p{Lu})/u.test(word) || PARTICLES.has(wordKey(word))) && !/['’]s$/u.test(word)
  )
  const isBody = BODY_WORDS.has(wordKey(words.at(-1)!)) && !isGivenName(wordKey(words[0]!))
  return isName && !isBody && words.length <= MAX_NAME && !PRONOUN.test(written) && !contentWords(written).every(isNoName)
}

function comparePeople(a: Reading, b: Reading, people: People): SpeakerRelation {
  if (a.person && a.person === b.person) return 'same'
  const left = nameParts(a.person?.name ?? a.name)
  const right = nameParts(b.person?.name ?? b.name)
  const isNamed = isWordOf(a.name, b.name) || isWordOf(b.name, a.name)
  const surnames = [foldName(left.surname), foldName(right.surname)] as const
  if (surnames[0] === surnames[1]) return compareNamesakes(left.given[0], right.given[0], a, b, people)
  if (nearlyEqual(surnames[0], surnames[1]) || isFirstNameOf(a.name, right) || isFirstNameOf(b.name, left)) return 'unknown'
  if (isNamed || sharesWord(left, right, Boolean(a.person && b.person))) return 'unknown'
  return 'different'
}

// "Marrow" against "Ilse Marrow-Lund": whomever the corpus takes the bare word for, it is a part of the other name.
const isWordOf = (bare: string, name: string): boolean =>
  !bare.includes(' ') && name.split(/[\s\u200b-]+/u).some(word => foldName(word) === foldName(bare))

// "David" may be Larry David, and David of another surname.
const isFirstNameOf = (written: string, { given }: { given: readonly string[] }): boolean =>
  !written.includes(' ') && given.some(word => foldName(word) === foldName(written))

const surnameOf = ({ person, name }: Reading): string => nameParts(person?.name ?? name).surname

// One surname: first names decide; without one, only a surname that nobody else bears is the same person.
function compareNamesakes(
  given: string | undefined,
  other: string | undefined,
  a: Reading,
  b: Reading,
  people: People
): SpeakerRelation {
  // A bare surname may mean a namesake here, however clear it is elsewhere in the corpus.
  if (a.person && b.person && !(a.name.includes(' ') && b.name.includes(' '))) return 'unknown'
  if (!given || !other)
    return namesakes(a.name, people).length > 1 || !isSurnameVariant(surnameOf(a), surnameOf(b)) ? 'unknown' : 'same'
  const firstNames = compareGiven(given, other)
  if (firstNames === 'same') return a.person && b.person ? 'unknown' : 'same'
  return firstNames === 'different' && a.person && b.person ? 'different' : 'unknown'
}

// A first name used alone, a double surname, a name after marriage: the same human may stand behind different last words.
function sharesWord(
  left: { given: readonly string[]; surname: string },
  right: { given: readonly string[]; surname: string },
  bothKnown: boolean
): boolean {
  const mine = [...left.given, left.surname].map(foldName)
  const theirs = [...right.given, right.surname].map(foldName)
  if (bothKnown && left.given.length > 0 && right.given.length > 0) {
    return mine.slice(1).some(word => theirs.slice(1).includes(word))
  }
  return mine.some(word => theirs.includes(word))
}

function comparePersonToOther(who: Reading, other: Reading, people: People): SpeakerRelation {
  if (other.is === 'nothing' || !who.person) return 'unknown'
  if (other.is === 'role') {
    const holders = holdersOf(other.text, people)
    if (!holders.includes(who.person)) {
      if (speaksFor(who.person, other.text)) return 'compatible'
      return holders.length === 1 && isForeignOffice(who.person, holders[0]!, other.text) ? 'different' : 'unknown'
    }
    return holders.length === 1 ? 'same' : 'compatible'
  }
  if (isOtherBranch(who.person, other.text)) return 'different'
  if (speaksFor(who.person, other.text)) return 'compatible'
  return isForeignGovernment(who.person, other.text) ? 'different' : 'unknown'
}

// The foreign minister against the defence ministry: every office that the articles give the person is in another branch.
function isOtherBranch(person: Person, body: string): boolean {
  const branch = branchOf(body)
  const roles = roleTexts(person)
  const offices = branch ? roles.filter(text => hasOffice(roleFacts(text).heads)) : []
  if (offices.length === 0 || roles.some(text => roleFacts(text).words.has(branch!))) return false
  const branches = offices.map(branchOf)
  return branches.some(mine => mine !== undefined) && branches.every(mine => mine !== branch) && !isHead(person)
}

/** Heads of state and of government speak for every ministry. */
const isHead = (person: Person): boolean =>
  roleTexts(person).some(text =>
    /\b(?:president|premier|prime minister|chancellor|king|queen|emir|ruler|government)\b/i.test(text)
  )

/** Do the person's roles name the body, or the country the body stands for? */
function speaksFor(person: Person, body: string): boolean {
  const facts = roleFacts(body)
  return roleTexts(person).some(text => {
    const role = roleFacts(text)
    return meets(role.countries, facts.countries) || bodyInRole(facts, role)
  })
}

// "the port" and "port director": every word of the body that is no country stands in the role.
function bodyInRole(body: RoleFacts, role: RoleFacts): boolean {
  const words = [...body.words]
  return (
    words.length > 0 &&
    words.every(word => role.words.has(word) || role.words.has(word.replace(/s$/, '')) || role.words.has(`${word}s`))
  )
}

// "Moscow" against a person whose every stated country is another one, and who holds an office in it.
function isForeignGovernment(person: Person, body: string): boolean {
  const theirs = countriesIn(body)
  if (theirs.size !== 1 || INTERNATIONAL.has([...theirs][0]!) || !isGovernment(body)) return false
  const roles = roleTexts(person)
    .map(roleFacts)
    .filter(({ countries }) => countries.size > 0)
  if (roles.some(({ countries }) => meets(countries, INTERNATIONAL))) return false
  return roles.some(({ heads }) => hasOffice(heads))
}

// "The Russian ambassador" against a person who holds an office too, and of another country, whatever else the person speaks for;
// "the secretary of state" names no country, but the only person who is one has one.
function isForeignOffice(person: Person, holder: Person, role: string): boolean {
  const { countries, words } = roleFacts(role)
  const theirs = national([...countries])
  if (countries.size === 0 && words.size > 1) theirs.push(...countriesOfOffice(holder))
  const mine = countriesOfOffice(person)
  return theirs.length > 0 && mine.length > 0 && !theirs.some(country => mine.includes(country))
}

const national = (countries: readonly string[]): string[] => countries.filter(country => !INTERNATIONAL.has(country))

const countriesOfOffice = (person: Person): string[] =>
  national(
    roleTexts(person)
      .map(roleFacts)
      .filter(({ heads }) => hasOffice(heads))
      .flatMap(({ countries }) => [...countries])
  )

const OFFICES: ReadonlySet<string> = new Set(
  'president premier chancellor minister secretary ambassador envoy spokesman spokeswoman spokesperson diplomat king queen prince emir'.split(
    ' '
  )
)
const hasOffice = (heads: ReadonlySet<string>): boolean => [...heads].some(head => OFFICES.has(head))

const GOVERNMENT_WORDS =
  /^(?:government|ministry|foreign|defense|interior|state|department|regime|authorities|officials|delegation|mission|embassy|administration|military|army)$/

// Country words and words of state only: "Moscow", "Russia's Defense Ministry"; not "Moscow Times" or "a London restaurant".
function isGovernment(body: string): boolean {
  const words = contentWords(body).filter(word => !GOVERNMENT_WORDS.test(word))
  return words.length > 0 && words.every(word => COUNTRY_WORDS.has(word))
}

function compareOthers(a: string, b: string): SpeakerRelation {
  const left = roleFacts(a)
  const right = roleFacts(b)
  if (left.words.size > 0 && left.words.size === right.words.size && [...left.words].every(word => right.words.has(word)))
    return 'same'
  if (meets(left.countries, right.countries) || bodyInRole(left, right) || bodyInRole(right, left)) return 'compatible'
  return 'unknown'
}
