import { type Mention, rolesBeside } from '../../people/person.ts'
import { KIN } from '../../people/titles.ts'
import { is } from '../../text/classes.ts'
import { Memo } from '../../text/memo.ts'
import { partyTag } from './partyTag.ts'
import { isCapital, type Token } from './tokens.ts'
import { DETERMINER, POSSESSIVE_PRONOUN } from './words.ts'

/** What is compared of a role. */
interface RoleWords {
  readonly words: readonly string[]
  readonly initials: string
}

interface Held extends RoleWords {
  readonly name: string
  /** Where the text first gives this role to this person. */
  readonly offset: number
  /** From party and state, of which one alone says too little. */
  readonly isTag: boolean
  /** From a title that many have beside their trade. */
  readonly isTitle: boolean
}

/** Somebody who may be meant by a role. */
export interface Holder {
  readonly name: string
  readonly sure: boolean
}

/** A word of a description, as it is compared and as it stands. */
interface Wanted {
  readonly word: string
  readonly text: string
}

const FULL = new Map(
  Object.entries({
    sen: 'senator',
    rep: 'representative',
    congressman: 'representative',
    congresswoman: 'representative',
    gov: 'governor',
    gen: 'general',
    col: 'colonel',
    prof: 'professor',
    pres: 'president',
    atty: 'attorney',
    lt: 'lieutenant',
    capt: 'captain',
    justice: 'judge',
    prosecuting: 'prosecutor'
  })
)
/** A word of a role without full stops, abbreviations in full: "Sen." and "senator" are one. */
const plain = (word: string): string => {
  const bare = word.includes('.') ? word.replaceAll('.', '') : word
  return FULL.get(bare) ?? bare
}
const wordsOf = (text: string): string[] => (text.toLowerCase().match(/[\p{L}.]+/gu) ?? []).map(plain)
/** "FM", "AG": the initials of a role. */
const initialsOf = (role: string): string => (role.match(/\b\p{Lu}/gu) ?? []).join('')
/** Code units of roles that are remembered: the same few come in all texts. */
const REMEMBERED = 100_000
const known = new Memo<RoleWords>(REMEMBERED)
const roleWords = (role: string): RoleWords => known.of(role, () => ({ words: wordsOf(role), initials: initialsOf(role) }))
/** Roles of a text that are compared; a text with more is a list of people, and no role is unique there. */
const MAX_ROLES = 400

const ACCUSED = new Set(['defendant', 'accused'])
/** Characters behind a name in which its sentence may say that somebody is on trial. */
const TRIAL_REACH = 120
const ON_TRIAL =
  /^(?:, \d+,)?[^.!?;“”"\n]*?\b(?:denie[sd]|plead(?:s|ed)|admit(?:s|ted)|(?:is|was|stands|been) (?:accused|charged)|(?:is|was|went) on trial|convicted of|charged with)\b/

const isOnTrial = (prose: string, { span }: Mention): boolean => ON_TRIAL.test(prose.slice(span.end, span.end + TRIAL_REACH))

/** All that a text adds to who holds which office. */
export const rolesTold = (prose: string, mentions: readonly Mention[]): readonly string[] => [
  ...heldIn(prose, mentions).map(({ name, words, initials, isTag, isTitle }) =>
    [name, ...words, initials, isTag, isTitle].join(' ')
  ),
  ...mentions.filter(mention => isOnTrial(prose, mention)).map(({ name }) => name)
]

/** Who holds which office in one text. */
export class Roles {
  readonly #prose: string
  readonly #mentions: readonly Mention[]
  #held: readonly Held[] | undefined

  constructor(prose: string, mentions: readonly Mention[]) {
    this.#prose = prose
    this.#mentions = mentions
  }

  /**
   * The people a phrase may refer to ("the minister", "the U.S. ambassador", "the FM", "the Ohio Democrat", "Orra’s mayor", "his wife"):
   * those before `offset` whose role has all its words; of "the defendant", those who are said to be on trial. Nobody for an indefinite
   * phrase ("a minister"). Sure but for those who may be meant by a word for many ("the officer", for a sergeant).
   */
  holders(phrase: readonly Token[], offset: number): readonly Holder[] {
    const first = phrase[0]!
    if (first.possessive ? !isCapital(first) : is(first, DETERMINER) && first.lower !== 'the') return []
    const isRelative = is(first, POSSESSIVE_PRONOUN) && KIN.has(phrase.at(-1)!.lower)
    if (ACCUSED.has(phrase.at(-1)!.lower) && phrase.length === 2) return this.#defendants(offset)
    const all = this.#all()
    if (!all.length || all[0]!.offset >= offset) return []
    const words = isRelative ? phrase.slice(1) : phrase.filter(token => token.lower !== 'the')
    const wanted = words.map(({ lower, text }): Wanted => ({ word: plain(lower), text }))
    if (!wanted.length) return []
    const found = new Map<string, boolean>()
    for (const held of all) {
      if (held.offset >= offset) break
      if (held.isTag && wanted.length < 2) continue
      const isNamed = wanted.every(one => hasWord(held, one))
      if (isNamed || mayMean(held, wanted)) found.set(held.name, (isNamed && !held.isTitle) || (found.get(held.name) ?? false))
    }
    const holders = [...found].map(([name, sure]): Holder => ({ name, sure }))
    return holders.some(({ sure }) => sure) ? holders.filter(({ sure }) => sure) : holders
  }

  #defendants(offset: number): readonly Holder[] {
    const before = this.#mentions.filter(({ span }) => span.start < offset)
    const names = new Set(before.filter(mention => isOnTrial(this.#prose, mention)).map(({ name }) => name))
    return [...names].map(name => ({ name, sure: true }))
  }

  /** True for a person to whom the text gives more before `offset` than to be somebody's kin. */
  holdsOffice(person: string, offset: number): boolean {
    return this.#all().some(
      ({ name, offset: at, words }) => name === person && at < offset && !words.every(word => KIN.has(word))
    )
  }

  #all(): readonly Held[] {
    this.#held ??= heldIn(this.#prose, this.#mentions)
    return this.#held
  }
}

/** Each role of each person once, in the order of the text. */
function heldIn(prose: string, mentions: readonly Mention[]): Held[] {
  const held = new Map<string, Held>()
  const hold = ({ name, span }: Mention, text: string, from?: 'tag' | 'title') => {
    const key = `${text}|${name}`
    if (held.has(key) || held.size > MAX_ROLES) return
    held.set(key, { ...roleWords(text), name, offset: span.start, isTag: from === 'tag', isTitle: from === 'title' })
  }
  for (const mention of mentions) {
    const { role, otherRole } = mention
    if (role) hold(mention, role.text)
    if (otherRole) hold(mention, otherRole.text)
    if (isPhysician(prose, mention)) hold(mention, 'doctor', 'title')
    const tag = partyTag(prose, mention.span.end)
    if (tag.length > 0) hold(mention, [titleOf(mention), ...tag].join(' '), 'tag')
  }
  return [...held.values()]
}

/** A title, which no card shows as a role. */
const DOCTOR = /(?:^|\P{L})Dr\.?[ \u00a0]$/u
const DOCTOR_LENGTH = 5
const MEDICAL = /medic|health|hospital|surg|physician|consultant|doctor|clinic|disease|patholog|epidemi|virolog|emergency/i

/** Behind "Dr.", and of no other trade. */
const isPhysician = (prose: string, { span, role }: Mention): boolean =>
  DOCTOR.test(prose.slice(Math.max(0, span.start - DOCTOR_LENGTH), span.start)) && (!role || MEDICAL.test(role.text))

const titleOf = (mention: Mention): string => rolesBeside(mention).find(({ span }) => span.start < mention.span.start)?.text ?? ''

const hasWord = ({ words, initials }: Held, { word, text }: Wanted): boolean =>
  words.includes(word) || (initials.endsWith(text) && /^\p{Lu}{2,4}$/u.test(text))

const POLICE = /^(?:const|constable|cst|pc|dc|sgt|sergeant|det|detective|insp|inspector|trooper)$/
const HEADS = /^(?:president|secretary|chair|chairman|chairwoman)$/

/** "the officer" for a constable, "the union leader" for the president of a union: nothing says that it is no other. */
function mayMean({ words }: Held, wanted: readonly Wanted[]): boolean {
  const last = wanted.at(-1)!.word
  if (last === 'officer') return wanted.length === 1 && words.some(word => POLICE.test(word))
  const [of] = wanted
  if (wanted.length !== 2 || !/^(?:union|party)$/.test(of!.word) || !/^(?:leader|boss|chief)$/.test(last)) return false
  return words.includes(of!.word) && HEADS.test(words.find(word => !/^(?:general|national|vice)$/.test(word)) ?? '')
}
