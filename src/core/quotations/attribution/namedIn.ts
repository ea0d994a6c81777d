/** Whom a sentence names that is not its subject. Cost: a look at each token. */

import type { Gender } from '../../people/genderOfName.ts'
import type { Mention } from '../../people/person.ts'
import { is } from '../../text/classes.ts'
import { verbAt } from './cues.ts'
import { PRONOUN_GENDER } from './gender.ts'
import { isPreposition, type Phrase } from './phrase.ts'
import { subjectAfter } from './subjectAfter.ts'
import { nameAhead } from './titledName.ts'
import { type Reading, type Sentence, sentenceAt, type Token } from './tokens.ts'
import { isPassive } from './verbSubject.ts'
import { AGENT_NOUN, AUXILIARY, BY, DOCUMENT_NOUN, ENDS_SENTENCE, NAME, QUOTE, RELATIVE, TIME_NOUN, VERB } from './words.ts'

/** A sentence in its block. */
export interface Read {
  readonly reading: Reading
  readonly sentence: Sentence
}

/** Tokens of "Asked by the chairman, Cllr Tomas Rehn," in which the name is looked for. */
const ASKER_REACH = 8
const ASKED = /^(?:asked|pressed|questioned|challenged|quizzed|grilled|interviewed|cross-examined|prompted|urged|quoted)$/

/** "Asked by Tomas Rehn, defending, whether it was late, she said": who asks, and is not whom the pronoun means; undefined where nobody does. */
export function askerIn({ tokens }: Reading, { from }: Sentence, { head }: Phrase): string | undefined {
  if (!ASKED.test(tokens[from]!.lower) || tokens[from + 1]?.lower !== 'by') return undefined
  for (let i = from + 2; i < Math.min(head, from + ASKER_REACH); i++) if (tokens[i]!.mention) return tokens[i]!.mention!.name
  return undefined
}

/** "When I put this to Tomas Rehn, he laughs": whom the writer asks, right before the pronoun at `to`. */
export function askedByWriter(tokens: readonly Token[], { head }: Phrase, to: number): Phrase | undefined {
  const name = to - 2
  const isAsked = /^(?:i|we)$/.test(tokens[head]!.lower) && tokens[to - 1]!.kind === 'comma' && tokens[name]?.kind === 'name'
  return isAsked && /^(?:to|ask|asked|tell|told)$/.test(tokens[name - 1]!.lower)
    ? { from: name, to: name + 1, head: name, kind: 'name' }
    : undefined
}

/** Tokens between a letter and "in which". */
const LETTER_REACH = 16

/** "a letter from the agent, Tomas Rehn, dated May 4, in which he said": the name behind a text and "from" or "by". */
export function authorBefore({ tokens }: Reading, { from }: Phrase, floor: number): Phrase | undefined {
  if (tokens[from - 1]?.lower !== 'which' || tokens[from - 2]?.lower !== 'in') return undefined
  let name = -1
  for (let i = from - 3; i > Math.max(floor, from - LETTER_REACH); i--) {
    if (tokens[i]!.kind === 'name' && !tokens[i]!.possessive) name = i
    if (/^(?:to|for|about)$/.test(tokens[i]!.lower)) name = -1
    const isOwned = name < 0 && is(tokens[i], DOCUMENT_NOUN) && isOwnedBefore(tokens, i)
    if (isOwned) name = nameBefore(tokens, i, floor)
    if (isOwned || (/^(?:from|by)$/.test(tokens[i]!.lower) && is(tokens[i - 1], DOCUMENT_NOUN)))
      return name < 0 ? undefined : { from: name, to: name + 1, head: name, kind: 'name' }
  }
  return undefined
}

/** "her first statement" */
const isOwnedBefore = (tokens: readonly Token[], i: number): boolean =>
  PRONOUN_GENDER[tokens[i - 1]!.lower] !== undefined || PRONOUN_GENDER[tokens[i - 2]?.lower ?? ''] !== undefined

/** The name before a token, as near as "took Ilse Marrow through her first statement"; -1 where none is. */
function nameBefore(tokens: readonly Token[], at: number, floor: number): number {
  for (let i = at - 2; i > Math.max(floor, at - KIN_REACH); i--)
    if (tokens[i]!.kind === 'name') return tokens[i]!.possessive ? -1 : i
  return -1
}

/** The people that a sentence names, each once. */
export function namedIn({ reading: { tokens }, sentence }: Read): readonly string[] {
  const names = new Set<string>()
  for (let i = sentence.from; i < sentence.to; i++) {
    const name = tokens[i]!.mention?.name
    if (name !== undefined) names.add(name)
  }
  return [...names]
}

/** "She had begun early.": the gender of the pronoun that a sentence begins with. */
export const openingPronoun = ({ reading, sentence }: Read): Gender | undefined =>
  PRONOUN_GENDER[reading.tokens[sentence.from]!.lower]

/** "No one was hurt, said Ilse Marrow", "No one, Marrow said, was hurt": who is named with the verb that closes or parts a report. */
export function speakerBehind({ reading: { tokens, classes }, sentence }: Read): Mention | undefined {
  if (!(sentence.classes & VERB) || !(sentence.classes & NAME)) return undefined
  const { from, to } = sentence
  for (let v = from + 1; v < to; v++) {
    if (!(classes[v]! & VERB)) continue
    if (tokens[v]!.verb?.verbClass !== 'say' || verbAt(tokens, v)?.form !== 'finite') continue
    const [mark, name, next] = [tokens[v - 2], tokens[v - 1]!, tokens[v + 1]]
    if (
      name.kind === 'name' &&
      v - 2 > from &&
      mark!.kind === 'comma' &&
      (!next || next.kind === 'stop' || next.kind === 'comma')
    )
      return name.mention
    const phrase = name.kind === 'comma' ? subjectAfter(tokens, v + 1, to) : undefined
    if (phrase?.kind === 'name') return tokens[phrase.head]!.mention
  }
  return undefined
}

/** "The plan was backed by Ilse Marrow", "I called Ilse Marrow", "It was early, and Ilse Marrow …": whom a sentence is about that has no person as its subject. */
export function personBehind(
  { reading: { tokens, classes }, sentence: { from, to, classes: all } }: Read,
  subject: Phrase | undefined
): Mention | undefined {
  const isWriter = subject !== undefined && /^(?:i|we|it)$/.test(tokens[subject.head]!.lower)
  if (!(all & NAME) || !(isWriter || all & BY)) return undefined
  for (let i = from + 1; i < to; i++) {
    if (!(classes[i]! & (NAME | BY | QUOTE | ENDS_SENTENCE))) continue
    const { kind, mention, possessive, lower } = tokens[i]!
    if (kind === 'stop' || kind === 'quote') return undefined
    if (mention && !possessive && isWriter) return isPreposition(tokens[i - 1]) ? undefined : mention
    const participle = is(tokens[i - 1], TIME_NOUN) ? i - 2 : i - 1
    if (lower !== 'by' || isWriter || !isPassive(tokens, participle)) continue
    const name =
      tokens[i + 1]?.kind === 'name' ? i + 1 : Math.max(nameAhead(tokens, i + 1, to), nameBehindComma(tokens, i + 1, to))
    if (name > 0 && !tokens[name]!.possessive) return tokens[name]!.mention
  }
  return undefined
}

/** "The one bright spot was the debut of Ilse Marrow, who …": the only one of whom a sentence tells so, where it has no person as its subject. */
export function presentedIn({ reading: { tokens, classes }, sentence: { from, to, classes: all } }: Read): Mention | undefined {
  if (!(all & NAME) || !(all & RELATIVE)) return undefined
  let found: Mention | undefined
  for (let i = from; i < to - 2; i++) {
    if (!(classes[i]! & NAME) || tokens[i + 1]!.kind !== 'comma' || !/^whos?e?$/.test(tokens[i + 2]!.lower)) continue
    if (found) return undefined
    found = tokens[i]!.mention
  }
  return found
}

/** "He was followed by the agent, Ilse Marrow, who said …": who is named behind a passive, and told of there. */
export function followerIn({ reading: { tokens, classes }, sentence: { from, to, classes: all } }: Read): Mention | undefined {
  if (!(all & BY) || !(all & NAME)) return undefined
  for (let i = from + 1; i < to - 1; i++) {
    if (!(classes[i]! & BY) || tokens[i]!.lower !== 'by' || !/^(?:followed|joined|succeeded)$/.test(tokens[i - 1]!.lower))
      continue
    const name =
      tokens[i + 1]!.kind === 'name' ? i + 1 : Math.max(nameAhead(tokens, i + 1, to), nameBehindComma(tokens, i + 1, to))
    return name > 0 && tokens[name + 1]?.kind === 'comma' && tokens[name + 2]?.lower === 'who' ? tokens[name]!.mention : undefined
  }
  return undefined
}

/** Words of "his wife of forty years" before a comma and the name. */
const KIN_REACH = 6

/** Token of the name in "by his wife, Ilse Marrow"; -1 where there is none. */
function nameBehindComma(tokens: readonly Token[], from: number, to: number): number {
  let i = from
  while (i < Math.min(to, from + KIN_REACH) && tokens[i]!.kind === 'word') i++
  return tokens[i]?.kind === 'comma' && tokens[i + 1]?.kind === 'name' && is(tokens[i - 1], AGENT_NOUN) ? i + 1 : -1
}

/** "The bees came, and by Monday Ilse Marrow had left": the only person that a sentence names, where a clause is about that one. */
export function clauseSubject(read: Read): Mention | undefined {
  const { tokens } = read.reading
  const { from, to } = read.sentence
  if (namedIn(read).length !== 1) return undefined
  for (let i = from; i < to - 1; i++) {
    const { mention, possessive } = tokens[i]!
    if (mention && !possessive && !isPreposition(tokens[i - 1]) && is(tokens[i + 1], AUXILIARY)) return mention
  }
  return undefined
}

/** "He called Rehn a liar": who is named behind the pronoun in its sentence is somebody else. */
export function namedBehind(reading: Reading, { head }: Phrase): ReadonlySet<string> {
  const { to } = reading.sentences[sentenceAt(reading, head)]!
  const names = new Set<string>()
  for (let i = head + 1; i < to; i++) {
    const name = reading.tokens[i]!.mention?.name
    if (name !== undefined) names.add(name)
  }
  return names
}
