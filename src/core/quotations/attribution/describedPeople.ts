/** Which person a description stands for: "the minister", "his wife", "the 61-year-old". */

import { besidesName, isParent } from './descriptions.ts'
import type { DiscourseFacts } from './facts.ts'
import { nounGender } from './gender.ts'
import type { Phrase } from './phrase.ts'
import type { Holder } from './roles.ts'
import { type Reading, sentenceAt, type Token } from './tokens.ts'
import type { Topic } from './topic.ts'

export class DescribedPeople {
  readonly #prose: string
  readonly #facts: DiscourseFacts
  /** Up to date when it is asked for, which costs something. */
  readonly #topic: () => Topic

  constructor(prose: string, facts: DiscourseFacts, topic: () => Topic) {
    this.#prose = prose
    this.#facts = facts
    this.#topic = topic
  }

  /** Whom a phrase for a person means; undefined where nobody known. */
  personOf(reading: Reading, phrase: Phrase, words: readonly Token[]): Holder | undefined {
    const holder = this.#holder(words, reading.starts[phrase.from]!)
    const name = holder ? undefined : (this.#onlyPerson(reading, phrase) ?? this.renamed(reading, phrase, words))
    return name === undefined ? holder : { name, sure: false }
  }

  /** Whom a role means: its only holder, or of several the one whom the sentence before is about. */
  #holder(words: readonly Token[], offset: number): Holder | undefined {
    const gender = nounGender(words.at(-1)!.lower)
    const all = this.#facts.roles.holders(words, offset)
    const holders = all.filter(({ name }) => !gender || (this.#facts.genderOf(name) ?? gender) === gender)
    const [holder] = holders
    if (holders.length < 2) return holder?.sure === false && !this.#topic().isFirst(holder.name) ? undefined : holder
    const { latest } = this.#topic()
    return latest && holders.some(({ name }) => name === latest.name) ? { name: latest.name, sure: false } : undefined
  }

  /** "the ambassador", right after the only person that the text names. */
  #onlyPerson(reading: Reading, phrase: Phrase): string | undefined {
    const [first, head] = [reading.tokens[phrase.from]!, reading.tokens[phrase.head]!]
    if (!this.#facts.single || first.lower !== 'the' || head.lower.endsWith('s')) return undefined
    return this.#topic().latest?.name || undefined
  }

  /** "The Dane", "the 61-year-old", "the Lund manager", right after a sentence about one person, who is the only one named there. */
  renamed(reading: Reading, { from, head }: Phrase, words: readonly Token[]): string | undefined {
    const { tokens, starts } = reading
    const what = isParent(tokens, head) ? 'trait' : besidesName(words)
    if (!what) return undefined
    const topic = this.#topic()
    const name = topic.latest?.name
    if (!name) return undefined
    const { named, pronoun } = topic.before
    const [before, ...others] = named
    const gender = nounGender(tokens[head]!.lower)
    const isTrait = what.endsWith('trait')
    // "She had begun early.": the sentence before is about somebody whom a pronoun there stands for.
    const isMeant = before === name || (before === undefined && isTrait && pronoun !== undefined)
    if (others.length > 0 || !isMeant || (gender && !topic.fits(name, gender))) return undefined
    if (!isTrait && this.#facts.roles.holdsOffice(name, starts[from]!)) return undefined
    const isFirst = what === 'bare trade' || what === 'new trait'
    if (isFirst && this.#prose.indexOf(` ${tokens[head]!.lower}`) !== starts[head]! - 1) return undefined
    return isNamedBefore(reading, from, name) ? undefined : name
  }
}

/** Is somebody else named in a sentence before a token? */
function isNamedBefore(reading: Reading, from: number, name: string): boolean {
  for (let i = reading.sentences[sentenceAt(reading, from)]!.from; i < from; i++) {
    const other = reading.tokens[i]!.mention?.name
    if (other !== undefined && other !== name) return true
  }
  return false
}
