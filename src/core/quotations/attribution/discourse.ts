/**
 * Remembers who a text is talking about, so that "he" and "the minister" can be resolved.
 *
 * The focus is a short list of people, latest first: the subject of each sentence and everyone who spoke. A pronoun takes the
 * subject of its own sentence, else the latest person in focus whose gender does not speak against it.
 * Cost: constant for each sentence and each pronoun. Limits: no syntax, so a person named only as an object is never taken.
 */

import type { Gender } from '../../people/genderOfName.ts'
import { ROLES } from '../../people/titles.ts'
import { is } from '../../text/classes.ts'
import type { Attribution } from '../quotation.ts'
import { bodyName, isLikelyPerson, isStranger } from './bodies.ts'
import { named, type Speaker, type Written } from './context.ts'
import { verbAt } from './cues.ts'
import { besidesName, isNationality, isParent, isPartisan, isSomebody, isSurelyBody } from './descriptions.ts'
import type { DiscourseFacts } from './facts.ts'
import { type Focus, type FocusLeft, leftOf, peopleLeft, pushFocus } from './focus.ts'
import { nounGender, PRONOUN_GENDER } from './gender.ts'
import { introducedSubject, mainSubject, subjectOf } from './mainSubject.ts'
import {
  askedByWriter,
  askerIn,
  authorBefore,
  beginsWithPronoun,
  clauseSubject,
  followerIn,
  namedBehind,
  namedIn,
  openingPronoun,
  personBehind,
  presentedIn,
  type Read,
  speakerBehind
} from './namedIn.ts'
import type { Phrase } from './phrase.ts'
import type { Silent } from './readBlocks.ts'
import { type Reading, type Sentence, sentenceAt, type Token } from './tokens.ts'
import { BODY_NOUN, DOCUMENT_NOUN, PERSON_NOUN, POSSESSIVE_PRONOUN } from './words.ts'

/** Sentences after which a person has left the focus. */
const FOCUS_SENTENCES = 7
/** Within this many sentences, with nobody else in between, a pronoun's antecedent is sure. */
const SURE_SENTENCES = 1
/** Tokens before a pronoun in which a second person makes its antecedent unsure. */
const RIVAL_REACH = 80

/** "Nobody says “…”" is no one's speech. */
const NOBODY = new Set(['nobody', 'none', 'noone', 'nothing', 'no'])

/** "Somebody had lent her a boat": the text goes on about her. */
const ANYBODY = /^(?:some|any|every)(?:one|body)$/

/** Where one of these is, somebody else may be meant. */
const OBJECT_PRONOUNS = new Set(['him', 'her', 'them', 'me', 'us'])

export class Discourse {
  readonly #prose: string
  readonly #facts: DiscourseFacts
  /** What was told since somebody last asked: it is taken in when the next one asks, and at a text's end often nobody does. */
  #told: (Read | Silent | Attribution)[] = []
  readonly #focus: Focus[]
  /** The body that a sentence was about or that spoke last, for "it". */
  #body: Focus | undefined
  /** Somebody who spoke and is called like a person, though nothing shows that it is one; whoever "he" is shows it. */
  #stranger: Focus | undefined
  #sentence = 0
  /** The sentence entered last and the one before; headings do not count. */
  #now: Read | undefined
  #before: Read | undefined
  /** Who are named in the sentence before the first, and whether that begins with a pronoun. */
  readonly #named: readonly string[]
  readonly #startsBehindPronoun: boolean

  /** @param focus who was in focus before the first sentence */
  constructor(prose: string, facts: DiscourseFacts, focus: FocusLeft = []) {
    this.#prose = prose
    this.#facts = facts
    this.#focus = peopleLeft(focus)
    this.#named = focus.filter(([, , as]) => as === 'named').map(([name]) => name)
    const body = focus.find(([, , as]) => as === 'body')
    this.#body = body && { name: body[0], sentence: -body[1] }
    const stranger = focus.find(([, , as]) => as === 'stranger')
    this.#stranger = stranger && { name: stranger[0], sentence: -stranger[1] }
    this.#startsBehindPronoun = focus.some(([, , as]) => as === 'pronoun')
  }

  /** Who is in focus after the sentence entered last, but for those who will have left it with the next. */
  get focus(): FocusLeft {
    this.#listen()
    const people = this.#focus
      .filter(({ sentence }) => this.#sentence - sentence < FOCUS_SENTENCES)
      .map(one => [one.name, this.#sentence - one.sentence, leftOf(one)] as const)
    const named = this.#now ? namedIn(this.#now) : this.#named
    const isPronoun = this.#now ? beginsWithPronoun(this.#now) : this.#startsBehindPronoun
    return [
      ...people,
      ...this.#lately(this.#body, 'body'),
      ...this.#lately(this.#stranger, 'stranger'),
      ...named.map(name => [name, 0, 'named'] as const),
      ...(isPronoun ? [['', 0, 'pronoun'] as const] : [])
    ]
  }

  #lately(focus: Focus | undefined, as: 'body' | 'stranger'): FocusLeft {
    const age = focus ? this.#sentence - focus.sentence : SURE_SENTENCES
    return focus && age < SURE_SENTENCES ? [[focus.name, age, as]] : []
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

  #listen(): void {
    if (this.#told.length === 0) return
    const told = this.#told
    this.#told = []
    for (const one of told) {
      if (typeof one === 'function') this.#passed(one())
      else if ('sentence' in one) this.#enter(one)
      else this.#spoke(one)
    }
  }

  #passed(reading: Reading): void {
    for (const sentence of reading.sentences) this.#enter({ reading, sentence })
  }

  #enter({ reading, sentence }: Read): void {
    this.#sentence++
    if (reading.block.kind === 'heading') return
    this.#before = this.#now
    this.#now = { reading, sentence }
    const subject = mainSubject(reading.tokens, sentence.from, sentence.to)
    const about = subject && this.#subject(reading, subject)
    if (about) pushFocus(this.#focus, { sentence: this.#sentence, ...about })
    else if (subject && subject.kind !== 'pronoun' && isSurelyBody(reading.tokens.slice(subject.from, subject.to)))
      this.#heard(this.resolve(reading, subject))
    const speaker = speakerBehind(this.#now) ?? followerIn(this.#now)
    if (speaker) this.#push(speaker.name)
    else if (!about?.name) {
      const other = personBehind(this.#now, subject) ?? (subject ? undefined : clauseSubject(this.#now)) ?? presentedIn(this.#now)
      if (other) this.#push(other.name)
    }
  }

  /** The person that a sentence's subject is; undefined where it is nobody. */
  #subject(reading: Reading, subject: Phrase): Omit<Focus, 'sentence'> | undefined {
    const head = reading.tokens[subject.head]!
    if (head.mention) return { name: head.mention.name }
    if (subject.kind === 'pronoun') {
      const found = this.#antecedent(reading, subject)
      return found?.name ? { name: found.name, isGuess: found.isGuess } : undefined
    }
    const words = reading.tokens.slice(subject.from, subject.head + 1)
    if (this.#facts.single && subject.kind === 'body' && isLikelyPerson(words)) return { name: head.text }
    if (!isSomebody(words) || ANYBODY.test(head.lower)) return undefined
    const name =
      this.#holder(words, reading.starts[subject.from]!)?.name ??
      this.#onlyPerson(reading, subject) ??
      this.#renamed(reading, subject, words)
    return name === undefined ? { name: '', gender: nounGender(head.lower) } : { name }
  }

  #spoke(attribution: Attribution): void {
    const { kind, name } = attribution
    this.#stranger = isStranger(attribution) ? { name: attribution.name!, sentence: this.#sentence } : undefined
    if (kind === 'person' && name && (this.#facts.single || this.#facts.people.has(name))) this.#push(name)
    else this.#heard(attribution)
  }

  /** Keeps a body in mind for "it". */
  #heard(speaker: Pick<Speaker, 'kind' | 'name'> | undefined): void {
    const isBody = speaker?.kind === 'body' || (speaker?.kind === 'person' && !this.#facts.people.has(speaker.name ?? ''))
    if (isBody && speaker?.name) this.#body = { name: speaker.name, sentence: this.#sentence }
  }

  /** What a phrase refers to; undefined where it cannot be a speaker. */
  resolve(reading: Reading, phrase: Phrase): Speaker | undefined {
    if (phrase.kind === 'pronoun') {
      this.#listen()
      return this.#pronoun(reading, phrase)
    }
    const written = this.#written(reading, phrase)
    const head = reading.tokens[phrase.head]!
    if (phrase.kind === 'name') return { ...written, name: head.mention!.name, kind: 'person', mention: head.mention, sure: true }
    if (NOBODY.has(head.lower) || NOBODY.has(reading.tokens[phrase.from]!.lower)) return undefined
    if (phrase.kind === 'plural') return { ...written, kind: 'unnamed', sure: true }
    return this.#noun(reading, phrase, written, head)
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

  #noun(reading: Reading, phrase: Phrase, written: Written, head: Token): Speaker | undefined {
    const words = reading.tokens.slice(phrase.from, phrase.head + 1)
    const isPerson = is(head, PERSON_NOUN) || isPartisan(head) || (phrase.kind === 'noun' && ROLES.has(head.lower))
    const holder = isPerson ? this.#holder(words, written.span.start) : undefined
    if (holder) return { ...written, ...holder, kind: 'person', sure: holder.sure && !is(words[0], POSSESSIVE_PRONOUN) }
    const renamed = (isPerson ? this.#onlyPerson(reading, phrase) : undefined) ?? this.#renamed(reading, phrase, words)
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

  /** Whom a role means: its only holder, or of several the one whom the sentence before is about. */
  #holder(words: readonly Token[], offset: number): (Pick<Speaker, 'sure'> & { readonly name: string }) | undefined {
    const gender = nounGender(words.at(-1)!.lower)
    const holders = this.#facts.roles.holders(words, offset).filter(name => !gender || this.#fits(name, gender))
    if (holders.length < 2) return holders[0] === undefined ? undefined : { name: holders[0], sure: true }
    this.#listen()
    const [latest] = this.#focus
    const isLatest = latest && this.#sentence - latest.sentence <= 1 && holders.includes(latest.name)
    return isLatest ? { name: latest.name, sure: false } : undefined
  }

  /** "the ambassador", right after the only person that the text names. */
  #onlyPerson(reading: Reading, phrase: Phrase): string | undefined {
    const [first, head] = [reading.tokens[phrase.from]!, reading.tokens[phrase.head]!]
    if (!this.#facts.single || first.lower !== 'the' || head.lower.endsWith('s')) return undefined
    this.#listen()
    const [only] = this.#focus
    return only && this.#sentence - only.sentence <= 1 ? only.name : undefined
  }

  /** "The Dane", "the 61-year-old", "the Lund manager", right after a sentence about one person, who is the only one named there. */
  #renamed(reading: Reading, { from, head }: Phrase, words: readonly Token[]): string | undefined {
    const { tokens, starts } = reading
    const what = isParent(tokens, head) ? 'trait' : besidesName(words)
    if (!what) return undefined
    this.#listen()
    const [latest] = this.#focus
    if (!latest?.name || this.#sentence - latest.sentence > 1) return undefined
    const [before, ...others] = this.#namedBefore()
    const gender = nounGender(tokens[head]!.lower)
    const isMeant = before === latest.name || (before === undefined && what.endsWith('trait') && this.#isPronounBefore(latest))
    if (others.length > 0 || !isMeant || (gender && !this.#fits(latest.name, gender))) return undefined
    if (!what.endsWith('trait') && this.#facts.roles.holdsOffice(latest.name, starts[from]!)) return undefined
    const isFirst = what === 'bare trade' || what === 'new trait'
    if (isFirst && this.#prose.indexOf(` ${tokens[head]!.lower}`) !== starts[head]! - 1) return undefined
    for (let i = reading.sentences[sentenceAt(reading, from)]!.from; i < from; i++) {
      const other = tokens[i]!.mention?.name
      if (other !== undefined && other !== latest.name) return undefined
    }
    return latest.name
  }

  /** "She had begun early.": the sentence before is about somebody whom a pronoun there stands for. */
  #isPronounBefore({ sentence }: Focus): boolean {
    return sentence >= this.#sentence - 1 && (this.#before ? beginsWithPronoun(this.#before) : this.#startsBehindPronoun)
  }

  #pronoun(reading: Reading, phrase: Phrase): Speaker | undefined {
    const written = this.#written(reading, phrase)
    const { lower } = reading.tokens[phrase.head]!
    const gender = PRONOUN_GENDER[lower]
    const found = this.#antecedent(reading, phrase)
    if (!gender) {
      const kind = lower === 'it' ? 'body' : 'person'
      return found ? { ...written, name: found.name, kind, sure: false } : { ...written, kind: 'unnamed', sure: true }
    }
    if (!found?.name) return { ...written, kind: 'person', sure: false }
    const near = this.#sentence - found.sentence <= SURE_SENTENCES
    return {
      ...written,
      name: found.name,
      kind: 'person',
      sure: near && !found.isGuess && !this.#hasRival(reading, phrase, found.name, gender)
    }
  }

  /** The person or body that a pronoun is; its name is empty for somebody unknown. */
  #antecedent(reading: Reading, phrase: Phrase): Focus | undefined {
    const { text, lower } = reading.tokens[phrase.head]!
    const gender = PRONOUN_GENDER[lower]
    if (gender)
      return this.#inSentence(reading, phrase, gender) ?? this.#strangerBefore() ?? this.#inFocus(reading, phrase, gender)
    if (lower === 'it') return this.#bodyFor(reading, phrase)
    // The "A" of an interview is the only person of the text.
    const [asked] = text === 'A' && this.#facts.people.size === 1 ? this.#facts.people.keys() : []
    return asked === undefined ? undefined : { name: asked, sentence: this.#sentence }
  }

  /** The body that "it" is, where the sentence or the one before is about one; "it reads" is said of a text. */
  #bodyFor({ tokens }: Reading, phrase: Phrase): Focus | undefined {
    const body = this.#body
    return body && this.#sentence - body.sentence <= SURE_SENTENCES && tokens[phrase.to]?.verb?.lemma !== 'read'
      ? body
      : undefined
  }

  /** "“…,” said Yusuf Togola. “…,” he added": whoever spoke last, where nobody came into focus since. */
  #strangerBefore(): Focus | undefined {
    const stranger = this.#stranger
    const since = this.#focus[0]?.sentence ?? stranger?.sentence ?? 0
    return stranger && this.#sentence - stranger.sentence <= SURE_SENTENCES && since <= stranger.sentence ? stranger : undefined
  }

  /** The latest person in focus who fits; undefined where somebody else of that gender is named in between. */
  #inFocus(reading: Reading, phrase: Phrase, gender: Gender): Focus | undefined {
    const found = this.#focus.find(one => this.#sentence - one.sentence <= FOCUS_SENTENCES && this.#isOf(one, gender))
    if (found && this.#sentence - found.sentence <= SURE_SENTENCES)
      return this.#isAsked(reading, phrase, found, gender) ? undefined : found
    const named = new Set<string>()
    const { from } = reading.sentences[Math.max(0, sentenceAt(reading, phrase.head) - 1)]!
    for (let i = from; i < phrase.head; i++) {
      const { mention, lower, kind } = reading.tokens[i]!
      if (mention && this.#facts.genderOf(mention.name) === gender) named.add(mention.name)
      else if (kind === 'word' && nounGender(lower) === gender) named.add(lower)
    }
    const behind = namedBehind(reading, phrase)
    const protagonist = found?.name ? undefined : this.#protagonist(gender, named, behind)
    if (protagonist) return protagonist
    if (!found) return this.#onlyFitting(gender, behind)
    named.delete(found.name)
    named.delete(askerIn(reading, reading.sentences[sentenceAt(reading, phrase.head)]!, phrase) ?? '')
    return named.size > 0 ? undefined : found
  }

  /** Whom the text is about, where nobody known is in focus and nobody else is named: never sure. */
  #protagonist(gender: Gender, before: ReadonlySet<string>, behind: readonly string[]): Focus | undefined {
    const name = this.#facts.protagonist(gender)
    if (name === undefined || [...before].some(other => other !== name)) return undefined
    if (behind.includes(name) || this.#isBesidePronoun(name, gender)) return undefined
    return { name, sentence: this.#sentence, isGuess: true }
  }

  /** "He rejects Marrow's plan. “…,” he said": whoever that is, it is not Marrow. */
  #isBesidePronoun(name: string, gender: Gender): boolean {
    return this.#before !== undefined && openingPronoun(this.#before) === gender && namedIn(this.#before).includes(name)
  }

  /** The only person named in the sentence before whose gender does not speak against it: no subject, so never sure. */
  #onlyFitting(gender: Gender, others: readonly string[]): Focus | undefined {
    const names = this.#namedBefore().filter(
      name => !others.includes(name) && this.#fits(name, gender) && !this.#isBesidePronoun(name, gender)
    )
    return names.length === 1 ? { name: names[0]!, sentence: this.#sentence, isGuess: true } : undefined
  }

  /** "Kerry turned to Marrow. Was it late? “…,” he said": after a question of the narration whoever was asked may be meant. */
  #isAsked(reading: Reading, phrase: Phrase, { name }: Focus, gender: Gender): boolean {
    const { tokens, sentences } = reading
    const number = sentenceAt(reading, phrase.head)
    const question = sentences[number - 1]
    if (!question || tokens[question.to - 1]!.text !== '?') return false
    for (let i = sentences[Math.max(0, number - 2)]!.from; i < question.from; i++) {
      const other = tokens[i]!.mention?.name
      if (other !== undefined && other !== name && this.#fits(other, gender)) return true
    }
    return false
  }

  /** True when another person who fits is named in the pronoun's sentence before it, or in the sentence before that. */
  #hasRival(reading: Reading, phrase: Phrase, name: string, gender: Gender): boolean {
    const number = sentenceAt(reading, phrase.head)
    const from = Math.max(reading.sentences[Math.max(0, number - 1)]!.from, phrase.head - RIVAL_REACH)
    for (let i = from; i < phrase.head; i++) {
      const rival = reading.tokens[i]!.mention?.name
      if (rival !== undefined && rival !== name && this.#fits(rival, gender)) return true
    }
    return this.#focus.some(one => one.name !== name && this.#sentence - one.sentence <= 1 && this.#isOf(one, gender))
  }

  /** The subject of the pronoun's own sentence, when it stands before the pronoun. */
  #inSentence(reading: Reading, phrase: Phrase, gender: Gender): Focus | undefined {
    const sentence = reading.sentences[sentenceAt(reading, phrase.head)]!
    const asker = askerIn(reading, sentence, phrase)
    const speaker = this.#speakerOfClause(reading, phrase, sentence.from) ?? authorBefore(reading, phrase, sentence.from)
    const own = speaker && reading.tokens[speaker.head]!.mention?.name
    if (own && this.#fits(own, gender)) return { name: own, sentence: this.#sentence }
    const main = mainSubject(reading.tokens, sentence.from, phrase.from)
    const subject = main ?? this.#introduced(reading, sentence.from, phrase.from, gender)
    if (subject?.kind !== 'name') return undefined
    const name = reading.tokens[subject.head]!.mention!.name
    return name !== asker && this.#fits(name, gender) ? { name, sentence: this.#sentence } : undefined
  }

  /** "When Kerry came to the dock, he …": the subject of the introduction, where nobody else stands there and it asks nothing. */
  #introduced({ tokens }: Reading, from: number, to: number, gender: Gender): Phrase | undefined {
    const phrase = introducedSubject(tokens, from, to)
    if (phrase?.kind !== 'name') return phrase && askedByWriter(tokens, phrase, to)
    for (let i = phrase.to; i < to; i++) {
      const { mention, lower } = tokens[i]!
      if (
        OBJECT_PRONOUNS.has(lower) ||
        (mention && mention.name !== tokens[phrase.head]!.mention!.name && this.#fits(mention.name, gender))
      )
        return undefined
    }
    return phrase
  }

  /** "Kerry said (that) he …": the subject of the reporting verb right before the pronoun. */
  #speakerOfClause(reading: Reading, phrase: Phrase, from: number): Phrase | undefined {
    const { tokens } = reading
    const v = tokens[phrase.from - 1]?.lower === 'that' ? phrase.from - 2 : phrase.from - 1
    return v > from && verbAt(tokens, v)?.form === 'finite' ? subjectOf(tokens, v, from) : undefined
  }

  /** Who are named in the sentence before the one entered last. */
  #namedBefore(): readonly string[] {
    return this.#before ? namedIn(this.#before) : this.#named
  }

  #isOf({ name, gender: told }: Focus, gender: Gender): boolean {
    return told ? told === gender : this.#fits(name, gender)
  }

  #fits(name: string, gender: Gender): boolean {
    const known = this.#facts.genderOf(name)
    return known === undefined || known === gender
  }

  #push(name: string): void {
    pushFocus(this.#focus, { name, sentence: this.#sentence })
  }
}
