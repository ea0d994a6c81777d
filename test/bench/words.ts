// The made-up language of the generated corpora: invented content words of Zipf's frequencies between everyday function words,
// and sentences for reporters and for speakers, put together by a small grammar so that no two share more than such words.

import type { Random } from './queries.ts'

const SYLLABLES =
  'ba bel bran ca cor dan del dor fen fal gar gil han hol in jor kal ker lan lor mar men mor nal ner or pal per ral ren sal sel tal ten tor ul val ver wen yor zan'.split(
    ' '
  )
const ENDINGS = 'a e in on us ar el is or um ent and ick ost ain'.split(' ')

/** How many words of each kind there are; nouns as many as in the vocabulary of a newsroom's year. */
const SIZES = { noun: 24_000, verb: 5_000, adjective: 8_000, adverb: 1_200, place: 900, surname: 6_000 } as const
export type Kind = keyof typeof SIZES

const GIVEN =
  'Anna Peter Maria John Elena David Susan Michael Laura Thomas Karen Robert Helen Daniel Ruth Martin Clara Paul Emma Stephen Julia George Alice Simon'.split(
    ' '
  )
const ROLES =
  'Foreign Minister|Mayor|President|Senator|the port director|Chief Executive|a spokeswoman|General|the union leader|Professor'.split(
    '|'
  )
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

function invent(number: number, salt: number): string {
  const first = SYLLABLES[(number * 7 + salt) % SYLLABLES.length]!
  const second = SYLLABLES[Math.floor(number / 3 + salt * 5) % SYLLABLES.length]!
  if (number < 300) return first + ENDINGS[Math.floor(number / 9 + salt) % ENDINGS.length]!
  const third = number > 2000 ? SYLLABLES[Math.floor(number / SYLLABLES.length) % SYLLABLES.length]! : ''
  return first + second + third + ENDINGS[(number + salt) % ENDINGS.length]!
}

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1)

function lexicon(kind: Kind, salt: number): readonly string[] {
  const seen = new Set<string>()
  for (let number = 0; seen.size < SIZES[kind]; number++) seen.add(invent(number, salt) + (seen.size % 7 === 6 ? 'er' : ''))
  return [...seen]
}

const LEXICON: Readonly<Record<Kind, readonly string[]>> = {
  noun: lexicon('noun', 1),
  verb: lexicon('verb', 11),
  adjective: lexicon('adjective', 17),
  adverb: lexicon('adverb', 23).map(word => `${word}ly`),
  place: lexicon('place', 29).map(capital),
  surname: lexicon('surname', 31).map(capital)
}

/** Zipf's law by inversion: the rank of a word falls off as its share of all words does. */
const zipf = (random: Random, size: number) => Math.min(size - 1, Math.floor(size ** random() - 1))
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!

/** A word of a kind, frequent ones often. */
export const word = (kind: Kind, random: Random): string => LEXICON[kind][zipf(random, SIZES[kind])]!

/** A made-up human. */
export interface Human {
  readonly given: string
  readonly surname: string
  readonly role: string
}

export const human = (random: Random): Human => ({
  given: pick(GIVEN, random),
  surname: word('surname', random),
  role: pick(ROLES, random)
})

const DETERMINERS = 'the the the a the our their this that its no every some your his her'.split(' ')
const PREPOSITIONS = 'of of in with for from on under between against about after before near over without'.split(' ')
const AUXILIARIES = '||||has|had|will|should|could|did not|would never|may'.split('|')
const SPOKEN_STARTS =
  '||||I think|I know|We’ve seen that|You can’t say|Look,|They told us|It’s true that|What matters is that|If you ask me,|Let’s be clear:'.split(
    '|'
  )
const JOINS = [', and ', ', but ', '; ', ', because ', ' while ', ' when ', ' – and ', ', which is why ', ', so ']
const PRONOUNS = 'we I they you nobody everyone he she it'.split(' ')

/** Phrases that everybody in the made-up world says. */
const STOCK = [
  'We will continue to follow the matter very closely',
  'There is a lot of work that still has to be done',
  'I am not going to speak about what may or may not happen',
  'At the end of the day it is up to the people to decide',
  'We have said from the start that all sides must sit down and talk',
  'This is a very sad day for all of us and for the whole country',
  'Our thoughts are with the families tonight',
  'It is too early to say what went wrong and who is to blame'
]
/** Of a hundred sentences so many are stock phrases, in speech and in narration. */
const STOCK_SHARE = 0.06

/** A noun with what stands around it; rarely a number, a name of a place, or another one hung on to it. */
function thing(random: Random): string {
  const chance = random()
  if (chance < 0.1) return word('place', random)
  if (chance < 0.16) return `${2 + Math.floor(random() ** 3 * 5000)} ${word('noun', random)}s`
  const noun = (random() < 0.35 ? `${word('adjective', random)} ` : '') + word('noun', random) + (random() < 0.3 ? 's' : '')
  const whole = `${pick(DETERMINERS, random)} ${noun}`
  return chance < 0.3 ? `${whole} ${pick(PREPOSITIONS, random)} ${thing(random)}` : whole
}

function deed(random: Random): string {
  const auxiliary = pick(AUXILIARIES, random)
  const verb = word('verb', random) + (auxiliary === '' ? pick(['ed', 's', 'ed'], random) : /^ha/.test(auxiliary) ? 'ed' : '')
  return [auxiliary, random() < 0.12 ? word('adverb', random) : '', verb].filter(Boolean).join(' ')
}

function clause(random: Random, isSpoken: boolean): string {
  const subject = random() < (isSpoken ? 0.5 : 0.15) ? pick(PRONOUNS, random) : thing(random)
  const parts = [subject, deed(random), thing(random)]
  while (random() < 0.4) parts.push(`${pick(PREPOSITIONS, random)} ${thing(random)}`)
  if (random() < 0.08) parts.push(`on ${pick(DAYS, random)}`)
  return parts.join(' ')
}

function sentence(random: Random, isSpoken: boolean): string {
  const start = isSpoken ? pick(SPOKEN_STARTS, random) : ''
  let text = `${start}${start === '' ? '' : ' '}${clause(random, isSpoken)}`
  for (let more = 0; more < 2 && random() < 0.5; more++) text += pick(JOINS, random) + clause(random, isSpoken)
  return text[0]!.toUpperCase() + text.slice(1)
}

/** One sentence of a reporter, without its full stop. */
export const narrated = (random: Random): string => (random() < STOCK_SHARE / 3 ? pick(STOCK, random) : sentence(random, false))

/** One or two sentences of a speaker, without the last full stop. */
export function spoken(random: Random, stock = STOCK_SHARE): string {
  const one = () => (random() < stock ? pick(STOCK, random) : sentence(random, true))
  return random() < 0.35 ? `${one()}. ${one()}` : one()
}

export { pick }
