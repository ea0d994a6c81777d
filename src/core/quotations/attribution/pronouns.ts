/**
 * Whom a pronoun stands for: the subject of its own sentence, else whoever spoke last and is nobody known, else the latest person in
 * focus whose gender does not speak against it, else the only one who fits of those named before, or whom the whole text is about.
 * Cost: linear in the pronoun's sentence and the one before. Limits: no syntax, so a person named only as an object is taken for want of
 * anybody else.
 */

import type { Gender } from '../../people/genderOfName.ts'
import { verbAt } from './cues.ts'
import type { DiscourseFacts } from './facts.ts'
import type { Focus } from './focus.ts'
import { nounGender, PRONOUN_GENDER } from './gender.ts'
import { introducedSubject, mainSubject, subjectOf } from './mainSubject.ts'
import { askedByWriter, askerIn, authorBefore, namedBehind } from './namedIn.ts'
import type { Phrase } from './phrase.ts'
import { type Reading, sentenceAt } from './tokens.ts'
import type { Topic } from './topic.ts'

/** Tokens before a pronoun in which a second person makes its antecedent unsure. */
const RIVAL_REACH = 80

/** Where one of these is, somebody else may be meant. */
const OBJECT_PRONOUNS = new Set(['him', 'her', 'them', 'me', 'us'])

export class Pronouns {
  readonly #facts: DiscourseFacts
  readonly #topic: Topic

  constructor(facts: DiscourseFacts, topic: Topic) {
    this.#facts = facts
    this.#topic = topic
  }

  /** The person or body that a pronoun is; its name is empty for somebody unknown. */
  antecedent(reading: Reading, phrase: Phrase): Focus | undefined {
    const { text, lower } = reading.tokens[phrase.head]!
    const gender = PRONOUN_GENDER[lower]
    if (gender) return this.#inSentence(reading, phrase, gender) ?? this.#topic.stranger ?? this.#inFocus(reading, phrase, gender)
    // "It reads" is said of a text.
    if (lower === 'it') return reading.tokens[phrase.to]?.verb?.lemma === 'read' ? undefined : this.#topic.body
    // The "A" of an interview is the only person of the text.
    const [asked] = text === 'A' && this.#facts.people.size === 1 ? this.#facts.people.keys() : []
    return asked === undefined ? undefined : this.#topic.now(asked)
  }

  /** True where a person stands so near that a pronoun surely means that one: nobody else who fits is named or in focus as near. */
  isSure(reading: Reading, phrase: Phrase, found: Focus, gender: Gender): boolean {
    return this.#topic.isNear(found) && !found.isGuess && !this.#hasRival(reading, phrase, found.name, gender)
  }

  /** True when another person who fits is named in the pronoun's sentence before it, or in the sentence before that. */
  #hasRival(reading: Reading, phrase: Phrase, name: string, gender: Gender): boolean {
    const from = Math.max(sentenceBefore(reading, phrase), phrase.head - RIVAL_REACH)
    for (let i = from; i < phrase.head; i++) {
      const rival = reading.tokens[i]!.mention?.name
      if (rival !== undefined && rival !== name && this.#topic.fits(rival, gender)) return true
    }
    return this.#topic.people.some(one => one.name !== name && this.#topic.isNear(one) && this.#topic.isOf(one, gender))
  }

  /** The subject of the pronoun's own sentence, when it stands before the pronoun. */
  #inSentence(reading: Reading, phrase: Phrase, gender: Gender): Focus | undefined {
    const sentence = reading.sentences[sentenceAt(reading, phrase.head)]!
    const { from } = sentence
    const speaker =
      speakerOfClause(reading, phrase, from) ?? authorBefore(reading, phrase, from) ?? namedByClause(reading, phrase, from)
    const own = speaker && reading.tokens[speaker.head]!.mention?.name
    if (own && this.#topic.fits(own, gender)) return this.#topic.now(own)
    const subject = mainSubject(reading.tokens, from, phrase.from) ?? this.#introduced(reading, from, phrase.from, gender)
    if (subject?.kind !== 'name') return undefined
    const name = reading.tokens[subject.head]!.mention!.name
    const isAsker = name === askerIn(reading, sentence, phrase)
    return !isAsker && this.#topic.fits(name, gender) ? this.#topic.now(name) : undefined
  }

  /** "When Kerry came to the dock, he …": the subject of the introduction, where nobody else stands there and it asks nothing. */
  #introduced({ tokens }: Reading, from: number, to: number, gender: Gender): Phrase | undefined {
    const phrase = introducedSubject(tokens, from, to)
    if (phrase?.kind !== 'name') return phrase && askedByWriter(tokens, phrase, to)
    for (let i = phrase.to; i < to; i++) {
      const { mention, lower } = tokens[i]!
      const isOther = mention && mention.name !== tokens[phrase.head]!.mention!.name && this.#topic.fits(mention.name, gender)
      if (OBJECT_PRONOUNS.has(lower) || isOther) return undefined
    }
    return phrase
  }

  /** The latest person in focus who fits; undefined where somebody else of that gender is named in between. */
  #inFocus(reading: Reading, phrase: Phrase, gender: Gender): Focus | undefined {
    const found = this.#topic.latestOf(gender)
    if (found && this.#topic.isNear(found)) return this.#isAsked(reading, phrase, found, gender) ? undefined : found
    const named = this.#namedAround(reading, phrase, gender)
    const guess = found?.name ? undefined : this.#protagonist(reading, phrase, gender, named)
    if (guess || !found) return guess ?? this.#onlyFitting(reading, phrase, gender)
    named.delete(found.name)
    named.delete(askerIn(reading, reading.sentences[sentenceAt(reading, phrase.head)]!, phrase) ?? '')
    return named.size > 0 ? undefined : found
  }

  /** People and nouns of a gender between the beginning of the sentence before and a pronoun. */
  #namedAround(reading: Reading, phrase: Phrase, gender: Gender): Set<string> {
    const named = new Set<string>()
    for (let i = sentenceBefore(reading, phrase); i < phrase.head; i++) {
      const { mention, lower, kind } = reading.tokens[i]!
      if (mention && this.#facts.genderOf(mention.name) === gender) named.add(mention.name)
      else if (kind === 'word' && nounGender(lower) === gender) named.add(lower)
    }
    return named
  }

  /** Whom the text is about, where nobody known is in focus and nobody else is named. */
  #protagonist(reading: Reading, phrase: Phrase, gender: Gender, named: ReadonlySet<string>): Focus | undefined {
    const name = this.#facts.protagonist(gender)
    if (name === undefined || named.size > 1 || (named.size === 1 && !named.has(name))) return undefined
    return this.#others(reading, phrase, gender).has(name) ? undefined : this.#guess(name)
  }

  /** The only person named in the sentence before whose gender does not speak against it. */
  #onlyFitting(reading: Reading, phrase: Phrase, gender: Gender): Focus | undefined {
    const others = this.#others(reading, phrase, gender)
    let only: string | undefined
    for (const name of this.#topic.before.named) {
      if (others.has(name) || !this.#topic.fits(name, gender)) continue
      if (only !== undefined) return undefined
      only = name
    }
    return only === undefined ? undefined : this.#guess(only)
  }

  #guess(name: string): Focus {
    return { ...this.#topic.now(name), isGuess: true }
  }

  /** "He called Marrow a liar", "He rejects Marrow's plan. “…,” he said": whoever that is, it is not Marrow. */
  #others(reading: Reading, phrase: Phrase, gender: Gender): ReadonlySet<string> {
    const { named, pronoun } = this.#topic.before
    const behind = namedBehind(reading, phrase)
    return pronoun === gender ? new Set([...behind, ...named]) : behind
  }

  /** "Kerry turned to Marrow. Was it late? “…,” he said": after a question of the narration whoever was asked may be meant. */
  #isAsked(reading: Reading, phrase: Phrase, { name }: Focus, gender: Gender): boolean {
    const { tokens, sentences } = reading
    const number = sentenceAt(reading, phrase.head)
    const question = sentences[number - 1]
    if (!question || tokens[question.to - 1]!.text !== '?') return false
    for (let i = sentences[Math.max(0, number - 2)]!.from; i < question.from; i++) {
      const other = tokens[i]!.mention?.name
      if (other !== undefined && other !== name && this.#topic.fits(other, gender)) return true
    }
    return false
  }
}

/** Where the sentence before a phrase's begins, or its own where it is the first. */
const sentenceBefore = (reading: Reading, phrase: Phrase): number =>
  reading.sentences[Math.max(0, sentenceAt(reading, phrase.head) - 1)]!.from

/** "Nancy is played by Kerry, who has not been seen since what she calls “…”": the name that the clause of a pronoun tells of. */
function namedByClause({ tokens }: Reading, phrase: Phrase, from: number): Phrase | undefined {
  for (let k = phrase.from - 1; k > from + 1; k--) {
    const { kind, lower } = tokens[k]!
    if (lower === 'who' && tokens[k - 1]!.kind === 'comma' && tokens[k - 2]!.kind === 'name')
      return { from: k - 2, to: k - 1, head: k - 2, kind: 'name' }
    if (kind !== 'word') return undefined
  }
  return undefined
}

/** "Kerry said (that) he …": the subject of the reporting verb right before the pronoun. */
function speakerOfClause({ tokens }: Reading, phrase: Phrase, from: number): Phrase | undefined {
  const v = tokens[phrase.from - 1]?.lower === 'that' ? phrase.from - 2 : phrase.from - 1
  return v > from && verbAt(tokens, v)?.form === 'finite' ? subjectOf(tokens, v, from) : undefined
}
