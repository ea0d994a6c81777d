/**
 * Remembers who a text is talking about, so that "he" and "the minister" can be resolved.
 *
 * The topic (topic.ts) has a short list of people in focus, latest first: the subject of each sentence and everyone who spoke. Who a
 * pronoun or a description is, is told by pronouns.ts and describedPeople.ts. Cost: linear in the sentences that are told.
 */

import { ROLES } from '../../people/titles.ts'
import { is } from '../../text/classes.ts'
import type { Attribution } from '../quotation.ts'
import { bodyName, isLikelyPerson } from './bodies.ts'
import { named, type Speaker, type Written } from './context.ts'
import { DescribedPeople } from './describedPeople.ts'
import { isNationality, isPartisan, isSomebody, isSurelyBody } from './descriptions.ts'
import type { DiscourseFacts } from './facts.ts'
import type { Focus, FocusLeft } from './focus.ts'
import { nounGender, PRONOUN_GENDER } from './gender.ts'
import { mainSubject } from './mainSubject.ts'
import { clauseSubject, followerIn, personBehind, presentedIn, type Read, speakerBehind } from './namedIn.ts'
import type { Phrase } from './phrase.ts'
import { Pronouns } from './pronouns.ts'
import type { Silent } from './readBlocks.ts'
import type { Reading, Sentence, Token } from './tokens.ts'
import { Topic } from './topic.ts'
import { BODY_NOUN, DOCUMENT_NOUN, PERSON_NOUN, POSSESSIVE_PRONOUN } from './words.ts'

/** "Nobody says “…”" is no one's speech. */
const NOBODY = new Set(['nobody', 'none', 'noone', 'nothing', 'no'])

/** "Somebody had lent her a boat": the text goes on about her. */
const ANYBODY = /^(?:some|any|every)(?:one|body)$/

export class Discourse {
  readonly #prose: string
  readonly #facts: DiscourseFacts
  readonly #topic: Topic
  readonly #pronouns: Pronouns
  readonly #described: DescribedPeople
  /** What was told since somebody last asked: it is taken in when the next one asks, and at a text's end often nobody does. */
  #told: (Read | Silent | Attribution)[] = []

  /** @param focus who was in focus before the first sentence */
  constructor(prose: string, facts: DiscourseFacts, focus: FocusLeft = []) {
    this.#prose = prose
    this.#facts = facts
    this.#topic = new Topic(facts, focus)
    this.#pronouns = new Pronouns(facts, this.#topic)
    this.#described = new DescribedPeople(prose, facts, () => this.#listened())
  }

  /** Who is in focus after the sentence entered last, but for those who will have left it with the next. */
  get focus(): FocusLeft {
    return this.#listened().left
  }

  /** Tells of the next sentence, in order: its subject comes into focus. */
  enter(reading: Reading, sentence: Sentence): void {
    this.#told.push({ reading, sentence })
  }

  /** Tells of a block in which nobody speaks, in place of its sentences. */
  pass(block: Silent): void {
    this.#told.push(block)
  }

  /** Tells who was found to speak in the sentence entered last. */
  spoke(attribution: Attribution): void {
    this.#told.push(attribution)
  }

  /** What a phrase refers to; undefined where it cannot be a speaker. */
  resolve(reading: Reading, phrase: Phrase): Speaker | undefined {
    const written = this.#written(reading, phrase)
    if (phrase.kind === 'pronoun') return this.#pronoun(reading, phrase, written)
    const head = reading.tokens[phrase.head]!
    if (phrase.kind === 'name') return { ...written, name: head.mention!.name, kind: 'person', mention: head.mention, sure: true }
    if (NOBODY.has(head.lower) || NOBODY.has(reading.tokens[phrase.from]!.lower)) return undefined
    if (phrase.kind === 'plural') return { ...written, kind: 'unnamed', sure: true }
    return this.#noun(reading, phrase, written, head)
  }

  /** The topic with all that was told. */
  #listened(): Topic {
    const told = this.#told
    if (told.length === 0) return this.#topic
    this.#told = []
    for (const one of told) {
      if (typeof one === 'function') this.#passed(one())
      else if ('sentence' in one) this.#enter(one)
      else this.#topic.spoke(one)
    }
    return this.#topic
  }

  #passed(reading: Reading): void {
    for (const sentence of reading.sentences) this.#enter({ reading, sentence })
  }

  #enter(read: Read): void {
    const { reading, sentence } = read
    this.#topic.next(read)
    if (reading.block.kind === 'heading') return
    const subject = mainSubject(reading.tokens, sentence.from, sentence.to)
    const about = subject && this.#subject(reading, subject)
    if (about) this.#topic.push(about)
    else if (subject && subject.kind !== 'pronoun' && isSurelyBody(reading.tokens.slice(subject.from, subject.to)))
      this.#topic.heard(this.resolve(reading, subject))
    const other = speakerBehind(read) ?? followerIn(read) ?? (about?.name ? undefined : besideSubject(read, subject))
    if (other) this.#topic.push({ name: other.name })
  }

  /** The person that a sentence's subject is; undefined where it is nobody. */
  #subject(reading: Reading, subject: Phrase): Omit<Focus, 'sentence'> | undefined {
    const head = reading.tokens[subject.head]!
    if (head.mention) return { name: head.mention.name }
    if (subject.kind === 'pronoun') {
      const found = this.#pronouns.antecedent(reading, subject)
      return found?.name ? { name: found.name, isGuess: found.isGuess } : undefined
    }
    const words = reading.tokens.slice(subject.from, subject.head + 1)
    if (this.#facts.single && subject.kind === 'body' && isLikelyPerson(words)) return { name: head.text }
    if (!isSomebody(words) || ANYBODY.test(head.lower)) return undefined
    const person = this.#described.personOf(reading, subject, words)
    return person ? { name: person.name } : { name: '', gender: nounGender(head.lower) }
  }

  #written(reading: Reading, phrase: Phrase): Written {
    const first = phrase.kind === 'name' ? phrase.head : phrase.from
    const last = phrase.kind === 'name' ? first : phrase.to - 1
    const { possessive, mention, text } = reading.tokens[last]!
    const isBare = phrase.kind === 'pronoun' || possessive
    const end = isBare ? reading.starts[last]! + text.length : reading.ends[last]!
    const span = { start: reading.starts[first]!, end: mention ? mention.span.end : end }
    return { span, text: this.#prose.slice(span.start, span.end) }
  }

  #pronoun(reading: Reading, phrase: Phrase, written: Written): Speaker {
    this.#listened()
    const { lower } = reading.tokens[phrase.head]!
    const gender = PRONOUN_GENDER[lower]
    const found = this.#pronouns.antecedent(reading, phrase)
    if (gender && !found?.name) return { ...written, kind: 'person', sure: false }
    if (!found) return { ...written, kind: 'unnamed', sure: true }
    const kind = lower === 'it' ? 'body' : 'person'
    const sure = gender !== undefined && this.#pronouns.isSure(reading, phrase, found, gender)
    return { ...written, name: found.name, kind, sure }
  }

  #noun(reading: Reading, phrase: Phrase, written: Written, head: Token): Speaker | undefined {
    const words = reading.tokens.slice(phrase.from, phrase.head + 1)
    const isPerson = is(head, PERSON_NOUN) || isPartisan(head) || (phrase.kind === 'noun' && ROLES.has(head.lower))
    const person = isPerson ? this.#described.personOf(reading, phrase, words) : undefined
    if (person) return { ...written, ...person, kind: 'person', sure: person.sure && !is(words[0], POSSESSIVE_PRONOUN) }
    const renamed = isPerson ? undefined : this.#described.renamed(reading, phrase, words)
    if (renamed) return { ...written, name: renamed, kind: 'person', sure: false }
    if (isPerson || isNationality(words)) return { ...written, kind: 'unnamed', sure: true }
    if (phrase.kind === 'body') return named(written, bodyName(words), isLikelyPerson(words) ? 'person' : 'body')
    if (is(head, BODY_NOUN)) {
      const name = bodyName(words) ?? this.#facts.bodies.find(body => body.toLowerCase().endsWith(` ${head.lower}`))
      return named(written, name, 'body')
    }
    if (is(head, DOCUMENT_NOUN)) return named(written, bodyName(words), 'body')
    return { ...written, kind: 'unnamed', sure: true }
  }
}

/** Whom a sentence is about that has no known person as its subject. */
const besideSubject = (read: Read, subject: Phrase | undefined) =>
  personBehind(read, subject) ?? (subject ? undefined : clauseSubject(read)) ?? presentedIn(read)
