/**
 * What an article says of somebody beside the name in words that no list of offices has: "Ilse Marrow, a graduate of the harbour school",
 * "the teller, Tomas Rehn, said", "Florist Greta Holm". Asked only of names that are known to be people's: no evidence that they are.
 */
import type { Range } from './runs.ts'
import { isCompanyOrPerson } from './trades.ts'
import {
  COUNTRY_WORD,
  NUMBER,
  ROLE,
  ROLE_ADJECTIVE,
  ROLE_LINK,
  ROLE_STOP,
  SURE_GIVEN_NAME,
  SURNAME_TITLE,
  TRADE
} from './wordClasses.ts'
import type { Words } from './words.ts'

/** So many words at most. */
const LONGEST = 14
/** Words before a name that may belong to a description. */
const REACH = 9

const ARTICLE = /^(?:a|an|the|his|her|their|its|our|my)$/
const WHO = /^(?:who|whose|whom)$/
/** Ends what the noun is: behind it stands more about the person. */
const BEHIND_NOUN =
  /^(?:of|for|at|from|in|with|to|on|and|or|by|based|turned|living|working|serving|studying|visiting|near|under|behind|over|against|around|after|before|into|about|here)$/

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** What people are besides offices and trades. */
const HUMANS = set(`acquaintance acrobat addict adult alumna alumnus amateur apprentice aristocrat baby ballerina barista baritone
  beneficiary boy bride bridegroom cabbie captive casualty celebrity center center-back centre centre-back champion chap child classmate
  client combatant compatriot comrade confidant confidante conservative contestant contralto convert cowboy cpa dad-of-four
  dad-of-three dad-of-two debutant debutante decathlete democrat descendant devotee dj dramaturg dressmaker dropout eldest emt enthusiast
  evacuee ex-con ex-convict ex-husband ex-wife exile expatriate fan farmhand father-of-four father-of-three father-of-two favorite
  favourite felon firebrand foe forward fugitive genius girl gp graduate grandparent great-grandson grocer groom guest guru gymnast heir
  heiress heptathlete hero heroine homebody homemaker hostage housewife icon immigrant independent individual inmate intern introvert
  invalid junior kc kid lad lady lass left-back lefty legend liberal local maestro maid man marine martyr mason matriarch mc medic mep
  mercenary mezzo-soprano migrant misfit moderate mother-of-four mother-of-three mother-of-two mp msp mum-of-four mum-of-three mum-of-two
  nanny national native newlywed nomad novice orphan pa pal parent participant passer-by passerby patient patron peacemaker penpal phd
  phenom pi point-guard prodigy progressive protege protegee qc recipient recluse relative republican right-back rookie roommate runaway
  runner-up safety salesperson samaritan schoolboy schoolgirl scion seamstress senior servant sibling skeptic sleuth sophomore soprano
  southpaw spouse stalwart standout sweetheart tackle teen thief thug tight-end transplant triathlete triplet troublemaker twin
  undergraduate upstart vagabond veep vegan vip virtuoso walk-on workaholic youth`)

/** "Senator Ilse Marrow, Democrat of Orra" */
const PARTISAN = /^(?:democrat|republican|independent)$/
/** In court: "Greta Holm KC, prosecuting, said". */
const IN_COURT = /^(?:prosecuting|defending|mitigating)$/

/**
 * The description that stands behind a name, as a range of words, without the age and the article before it; undefined where none does.
 * A noun that is no known word for a human counts where "who" goes on about it.
 */
export function describedAfter(words: Words, name: Range): Range | undefined {
  const behind = afterLetters(words, name.to)
  if (words.gap(behind) !== 'comma' || words.possessive(behind - 1)) return undefined
  if (IN_COURT.test(words.key(behind)) && words.gap(behind + 1) === 'comma') return { from: behind, to: behind + 1 }
  const begin = afterAge(words, behind)
  const from = ARTICLE.test(words.key(begin)) ? begin + 1 : begin
  const isPartisan = PARTISAN.test(words.key(begin)) && /^(?:of|from)$/.test(words.key(begin + 1))
  if (from === begin ? !words.possessive(begin) && !isPartisan : words.gap(from) !== 'space') return undefined
  const to = phraseEnd(words, from)
  const noun = nounOf(words, from, to)
  if (noun < from || to - from > LONGEST || isPlural(words.key(noun))) return undefined
  if (WHO.test(words.key(to)) && words.gap(to) !== 'start') return isCommon(words, noun) ? { from, to } : undefined
  return to < words.length && words.gap(to) === 'space' ? undefined : isHuman(words, noun) ? { from, to } : undefined
}

/** The description that leads up to a name: "the teller, Tomas Rehn, said", "defending champion Tomas Rehn", "Florist Greta Holm". */
export function describedBefore(words: Words, { from, to }: Range): Range | undefined {
  const first = words.is(from - 1, SURNAME_TITLE) && words.gap(from) === 'space' ? from - 1 : from
  if (words.gap(first) === 'comma') return explained(words, first, to)
  return words.gap(from) === 'space' && to - from > 1 ? heading(words, from) : undefined
}

// "the keeper of the north light, Tomas Rehn, wrote": from the article to the comma.
function explained(words: Words, to: number, next: number): Range | undefined {
  if (words.gap(next) !== 'comma' && !WHO.test(words.key(next))) return undefined
  for (let i = to - 1; i >= 0 && i >= to - REACH && !words.is(i, ROLE_STOP); i--) {
    if (isDeterminer(words, i)) {
      const noun = nounOf(words, i + 1, to)
      if (noun > i && !isPlural(words.key(noun)) && isHuman(words, noun)) return { from: i + 1, to }
      if (!words.possessive(i) && !words.is(i - 1, ROLE_LINK)) return undefined
    }
    if (words.gap(i) !== 'space') return undefined
  }
  return undefined
}

// A noun right before the name; one with a capital where it has that from the sentence's beginning.
function heading(words: Words, to: number): Range | undefined {
  if (!isHuman(words, to - 1)) return undefined
  if (words.cap(to - 1)) return words.gap(to - 1) === 'start' && words.is(to, SURE_GIVEN_NAME) ? { from: to - 1, to } : undefined
  let from = to - 1
  while (words.gap(from) === 'space' && !words.cap(from - 1) && isQualifier(words, from - 1)) from--
  return { from, to }
}

const isDeterminer = (words: Words, at: number): boolean => ARTICLE.test(words.key(at)) || words.possessive(at)

const isQualifier = (words: Words, at: number): boolean =>
  words.is(at, ROLE_ADJECTIVE) || /^(?:defending|reigning)$/.test(words.key(at))

// "Greta Holm KC"
const afterLetters = (words: Words, at: number): number =>
  words.gap(at) === 'space' && words.cap(at) && /^[A-Z]{2,3}$/.test(words.text(at)) && HUMANS.has(words.key(at)) ? at + 1 : at

const afterAge = (words: Words, at: number): number =>
  words.is(at, NUMBER) && words.gap(at + 1) === 'comma' && /^\d+$/.test(words.text(at)) ? at + 1 : at

function phraseEnd(words: Words, from: number): number {
  let to = from
  while (to < words.length && to - from <= LONGEST && (to === from || words.gap(to) === 'space') && !words.is(to, ROLE_STOP)) to++
  while (to > from && to < words.length && words.gap(to) !== 'space' && BEHIND_NOUN.test(words.key(to - 1))) to--
  return to
}

/** The last word before what more is said of it. */
function nounOf(words: Words, from: number, to: number): number {
  let at = from
  while (at < to && !BEHIND_NOUN.test(words.key(at))) at++
  return at - 1
}

const isPlural = (key: string): boolean => /(?:[^s]s|men|women|people|children)$/.test(key) && !/(?:us|is)$/.test(key)

/** No name. */
const isCommon = (words: Words, at: number): boolean => !words.cap(at) || words.is(at, COUNTRY_WORD)

function isHuman(words: Words, at: number): boolean {
  if (words.possessive(at) || words.is(at, ROLE_LINK)) return false
  if (words.is(at, ROLE | TRADE) || (words.is(at, COUNTRY_WORD) && words.cap(at))) return true
  return HUMANS.has(words.key(at)) || isCompanyOrPerson(words.key(at))
}
