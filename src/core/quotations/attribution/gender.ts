import { type Gender, genderOf, genderOfTitle } from '../../people/genderOfName.ts'
import type { Mention } from '../../people/person.ts'

/** The first word of a name that is more than an initial. */
const FIRST = /^(?:\p{Lu}\.?\s+)*([\p{L}\p{M}'’-]{2,})\s/u

/** A title is no longer than this. */
const TITLE_REACH = 16

/** True for white space at an offset; most characters tell by their code alone. */
function isBlank(prose: string, at: number): boolean {
  const code = prose.charCodeAt(at)
  return code === 0x20 || ((code < 0x20 || code >= 0x80) && /\s/.test(prose.charAt(at)))
}

/** The gender that the title before a mention tells; undefined where none stands there, or one that tells nothing. */
export function titleGender(prose: string, { span }: Mention): Gender | undefined {
  const end = span.start - 1
  if (!isBlank(prose, end)) return undefined
  let start = end
  while (start > 0 && start > end + 1 - TITLE_REACH && !isBlank(prose, start - 1)) start--
  return genderOfTitle(prose.slice(start, end).toLowerCase())
}

/** Pronouns that tell the gender of whom they stand for. */
export const PRONOUN_GENDER: Readonly<Record<string, Gender>> = {
  he: 'male',
  his: 'male',
  him: 'male',
  she: 'female',
  her: 'female'
}

const MALE_ROLE =
  /\b(?:(?:spokes|business|congress|chair|police|states|fisher|sports|weather|crafts)man|father|dad|son|brother|husband|grandfather|uncle|nephew|widower|boyfriend|king|prince|actor|monk|priest|cardinal|imam)\b/i
const FEMALE_ROLE =
  /\b(?:(?:spokes|business|congress|chair|police|states|fisher|sports|weather|crafts)woman|mother|mum|mom|daughter|sister|wife|grandmother|aunt|niece|widow|girlfriend|queen|princess|actress|nun|waitress|hostess)\b/i

/** The gender that a noun of kin or sex tells ("her husband", "the woman"). */
export function nounGender(lower: string): Gender | undefined {
  return lower === 'man' || lower === 'boy' ? 'male' : lower === 'woman' || lower === 'girl' ? 'female' : roleGender(lower)
}

/** "founded the club after her son fell ill": somebody else inside a role. */
const OWNED = /(?<=\S\s)(?:his|her|their|whose)\s\p{L}+(?=\s|$)/giu

/** The gender of whoever has a role; undefined where its words tell none, or both ("the queen’s brother"). */
function roleGender(text: string): Gender | undefined {
  const role = text.replace(OWNED, ' ')
  const [male, female] = [MALE_ROLE.test(role), FEMALE_ROLE.test(role)]
  return male === female ? undefined : male ? 'male' : 'female'
}

/** The gender of a person by all mentions, in order: the last title that tells it, else the first name, else the first role that does. */
export function genderOfPerson(prose: string, mentions: readonly Mention[]): Gender | undefined {
  for (let i = mentions.length - 1; i >= 0; i--) {
    const title = titleGender(prose, mentions[i]!)
    if (title) return title
  }
  const gender = genderOf(FIRST.exec(mentions[0]?.name ?? '')?.[1] ?? '')
  if (gender) return gender
  for (const { role } of mentions) {
    const told = role && roleGender(role.text)
    if (told) return told
  }
  return undefined
}

/** Characters behind a name in which a pronoun is likely to mean it. */
const PRONOUN_REACH = 160
/** What stands in the way of a pronoun that means the name before. */
const REST_OF_CLAUSE = /^[^.!?;“”"\n]*/
/** Not "seated beside him", "who told her": that is somebody else. */
const PRONOUN =
  /(?<!\b(?:beside|behind|opposite|told|asked|replaced|succeeded|against|about) )\b(?:(he|his|him|himself)|she|her|hers|herself)\b/i
const OWNS = /^['’ʼ]s/

/** The gender of the pronoun that follows the `i`th name in its clause before anybody else is named; undefined where none does. */
export function pronounBehind(prose: string, mentions: readonly Mention[], i: number): Gender | undefined {
  const { end } = mentions[i]!.span
  const [rest] = REST_OF_CLAUSE.exec(
    prose.slice(end, Math.min(end + PRONOUN_REACH, mentions[i + 1]?.span.start ?? Number.POSITIVE_INFINITY))
  )!
  const found = OWNS.test(rest) ? null : PRONOUN.exec(rest)
  return found ? (found[1] === undefined ? 'female' : 'male') : undefined
}

/**
 * The gender of a person by the pronouns that follow the name; undefined where there are none, or of both kinds. Right for nine of ten
 * people whose gender the title or the first name tells (280 news articles), so it is asked last. `mentions`: those of all people, in
 * order.
 */
export function genderByPronouns(prose: string, person: string, mentions: readonly Mention[]): Gender | undefined {
  const told = new Set<Gender>()
  for (let i = 0; i < mentions.length; i++) {
    const gender = mentions[i]!.name === person ? pronounBehind(prose, mentions, i) : undefined
    if (gender) told.add(gender)
  }
  return told.size === 1 ? [...told][0] : undefined
}
