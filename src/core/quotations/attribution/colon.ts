import { is } from '../../text/classes.ts'
import { cueBefore } from './before.ts'
import type { Place, Proposal } from './context.ts'
import { mainSubject } from './mainSubject.ts'
import type { Phrase } from './phrase.ts'
import type { Token } from './tokens.ts'
import { ADVERB, CONJUNCTION, PREPOSITION } from './words.ts'

/** NAME: “…”, the whole of what stands before the quotation in its sentence. */
export function nameColon(place: Place): Proposal | undefined {
  const { tokens, reading } = place
  if (tokens[place.at - 1]?.kind !== 'colon') return undefined
  const head = place.at - 2
  if (head < place.from) return undefined
  let from = head
  while (from > place.from && tokens[from - 1]!.kind !== 'dash') from--
  const only = tokens
    .slice(from, head + 1)
    .every(token => token.kind === 'name' || token.lower === 'and' || (token.kind === 'word' && /^\p{Lu}/u.test(token.text)))
  if (!only) return undefined
  if (head === from && isTurn(tokens[head]!)) {
    return { rule: 'name-colon', phrase: { from, to: head + 1, head, kind: 'pronoun' }, reading, explicit: true }
  }
  if (head === from && is(tokens[head], ADVERB | CONJUNCTION | PREPOSITION)) return undefined
  const single = tokens[head]!.kind === 'name' ? 'name' : 'body'
  const kind = tokens.slice(from, head).some(token => token.lower === 'and') ? 'plural' : single
  return { rule: 'name-colon', phrase: { from, to: head + 1, head, kind }, reading, explicit: true }
}

/** "A: …": whose turn it is in an interview, without the name. */
const isTurn = ({ text }: Token): boolean => text === 'Q' || text === 'A'

/** A paragraph that ends with a colon and begins no quotation of its own introduces the one that opens the next paragraph. */
export function colonParagraph(place: Place): Proposal | undefined {
  if (place.at !== 0) return undefined
  const reading = place.before()
  if (reading?.tokens.at(-1)?.kind !== 'colon') return undefined
  const sentence = reading.sentences.at(-1)!
  const cue = cueBefore(reading, sentence.from, sentence.to, false)
  if (cue) return { ...cue, rule: 'colon-paragraph' }
  const phrase: Phrase | undefined = mainSubject(reading.tokens, sentence.from, sentence.to)
  // A block quote is set apart, not a paragraph of its own: the colon ties it as one within a paragraph does.
  return phrase && { rule: 'colon-paragraph-subject', phrase, reading, explicit: place.reading.block.kind === 'quote' }
}

/** Tokens between a message and who wrote it, and behind the name. */
const WRITER_REACH = 10

/** "She read a message that she had had from the captain, Tomas Rehn, at noon: “…”": whoever wrote it. */
function writerOf(tokens: readonly Token[], from: number, at: number): Phrase | undefined {
  for (let i = at - 2; i > Math.max(from, at - WRITER_REACH); i--) {
    if (tokens[i]!.kind !== 'name' || tokens[i]!.possessive) continue
    const source = tokens.slice(Math.max(from, i - WRITER_REACH), i)
    const by = source.findLastIndex(({ lower }) => lower === 'from')
    // "a letter from Holm to Rehn", "a text from her mother about Rehn": the name behind those words is no writer.
    if (source.slice(by + 1).some(({ lower }) => /^(?:to|for|about|on|of|with)$/.test(lower))) continue
    const isWritten = by >= 0 && source.slice(0, by).some(({ lower }) => MESSAGE.test(lower))
    return isWritten ? { from: i, to: i + 1, head: i, kind: 'name' } : undefined
  }
  return undefined
}
const MESSAGE = /^(?:message|text|texts|letter|note|email|e-mail|postcard|telegram|tweet)$/

/** A quotation after a colon with no reporting verb before it: the subject of the sentence. */
export function colonSubject(place: Place): Proposal | undefined {
  const { tokens, reading } = place
  if (tokens[place.at - 1]?.kind !== 'colon') return undefined
  const phrase = writerOf(tokens, place.from, place.at) ?? mainSubject(tokens, place.from, place.at)
  return phrase && { rule: 'colon-subject', phrase, reading, explicit: true }
}
