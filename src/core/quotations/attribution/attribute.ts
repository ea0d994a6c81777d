/**
 * Says for every quotation who spoke it, and how we know.
 *
 * Each block is read as tokens (tokens.ts). For each quotation the rules are asked in the order of their measured precision
 * (RULES.md): an attribution beside the quotation, a cue before it, one later in the sentence, then its neighbours. The phrase
 * that a rule finds is resolved to a name in this text (resolve.ts). No rule, or no sure phrase: no attribution.
 * Cost: linear in the text; every rule looks at a bounded number of tokens.
 */
import type { Mention } from '../../people/person.ts'
import type { Prose } from '../../text/block.ts'
import { is } from '../../text/classes.ts'
import { slice } from '../../text/span.ts'
import type { AttributedQuotation, Attribution, Quotation, QuotationKind, ReportedStatement } from '../quotation.ts'
import { hasWords } from '../shape.ts'
import { accordingTo, inTheWordsOf } from './according.ts'
import { speakerThenVerb, trailing, verbThenSpeaker } from './after.ts'
import { cueBefore, passiveBy, verbBefore } from './before.ts'
import { bestSpeaker } from './bestSpeaker.ts'
import { bodiesIn } from './bodies.ts'
import { colonParagraph, colonSubject, nameColon } from './colon.ts'
import type { Place, Rule } from './context.ts'
import { afterReport } from './continuation.ts'
import { Discourse } from './discourse.ts'
import { DiscourseFacts } from './facts.ts'
import { gapped } from './gapped.ts'
import { answerOf, interviewee, labelOf } from './interview.ts'
import { isEpithet, isHeadline, isSentenceCase, isTerm, isTitle, SCARE_WORDS } from './notSpeech.ts'
import { possessedBefore } from './possessed.ts'
import { readSpeaking, type Silent } from './readBlocks.ts'
import { BY_PRONOUN } from './rules.ts'
import { type Settling, settle } from './settle.ts'
import { mayReport, statementsOf } from './statements.ts'
import { type Reading, type Sentence, sentenceAt } from './tokens.ts'
import { KNOWN_NOUN, QUOTE, SUBJECT_PRONOUN } from './words.ts'

const RULES: readonly Rule[] = [
  verbThenSpeaker,
  speakerThenVerb,
  passiveBy,
  nameColon,
  inTheWordsOf,
  accordingTo,
  gapped,
  possessedBefore,
  verbBefore,
  trailing,
  colonSubject,
  colonParagraph
]

/** A paragraph of more quotations than this is a list, not one speaker's turn. */
const ALONE_TOKENS = 6

/** Names of works that may stand between two parts of what someone said. */
const SKIPPED = 3

/** A headline is short: a quotation further on stands in no headline. */
const HEADLINE_TOKENS = 30

interface Work extends Settling {
  /** The reading of a block; undefined where there is none. */
  readonly readingAt: (block: number) => Reading | undefined
  readonly quotations: readonly Quotation[]
  readonly done: AttributedQuotation[]
  /** Whom somebody asks in an interview; only where the whole text is read. */
  readonly askedBy?: (asker: string) => Mention | undefined
  /** Where the indirect statements are put; only where they are wanted. */
  readonly statements?: ReportedStatement[]
}

/**
 * The quotations in the same order, each with its settled `kind` and, where someone surely said it, its attribution.
 * `quotations` come from `findQuotations(prose)`, `mentions` from `findMentions(prose)`; both in order.
 */
export function attribute(prose: Prose, quotations: readonly Quotation[], mentions: readonly Mention[]): AttributedQuotation[] {
  const { work, readings } = workOn(prose, quotations, mentions)
  attributeBlocks(work, readings)
  return withGroups(work.done)
}

/** What the narration reports without marks, in order; arguments as for `attribute`. */
export function reportedStatements(
  prose: Prose,
  quotations: readonly Quotation[],
  mentions: readonly Mention[]
): ReportedStatement[] {
  const { work, readings } = workOn(prose, quotations, mentions)
  const statements: ReportedStatement[] = []
  attributeBlocks(
    { ...work, statements },
    readings.map((_, block) => work.readingAt(block)!)
  )
  return statements
}

function workOn(prose: Prose, quotations: readonly Quotation[], mentions: readonly Mention[]) {
  const text = prose.prose
  const { readings, withBodies } = readSpeaking(text, prose.blocks, quotations, mentions)
  const facts = new DiscourseFacts(text, mentions, () => bodiesIn(withBodies()))
  const readingAt = (block: number) => {
    const reading = readings[block]
    return typeof reading === 'function' ? reading() : reading
  }
  const askedBy = (asker: string) => interviewee(text, facts.people, asker)
  const work: Work = { text, discourse: new Discourse(text, facts), quotations, done: [], readingAt, askedBy }
  return { work, readings }
}

/** Attributes the quotations of some blocks that follow on each other; `work.done` has those before, and gets theirs. */
export function attributeBlocks(work: Work, readings: readonly (Reading | Silent)[]): void {
  for (const reading of readings) {
    if (typeof reading === 'function') work.discourse.pass(reading)
    else attributeBlock(work, reading)
  }
}

/** Parts of a continued quotation whose speaker is named only at its end ("…,” Marrow said) get that speaker. */
export function withGroups(done: readonly AttributedQuotation[]): AttributedQuotation[] {
  const result = [...done]
  for (let i = result.length - 2; i >= 0; i--) {
    const [part, next] = [result[i]!, result[i + 1]!]
    if (part.attribution || !next.attribution || part.group !== next.group || part.kind === 'title') continue
    result[i] = {
      ...part,
      kind: part.kind === 'scare' ? 'partial' : part.kind,
      attribution: { ...next.attribution, rule: inherited('continued', next.attribution), explicit: false }
    }
  }
  return result
}

function attributeBlock(work: Work, reading: Reading): void {
  for (const sentence of reading.sentences) {
    work.discourse.enter(reading, sentence)
    if (sentence.classes & QUOTE) attributeSentence(work, reading, sentence)
    if (work.statements && mayReport(sentence)) for (const one of statementsOf(work, reading, sentence)) work.statements.push(one)
  }
}

function attributeSentence(work: Work, reading: Reading, { from, to, classes }: Sentence): void {
  const before = () => work.readingAt(reading.index - 1)
  for (let at = from; at < to; at++) {
    const index = reading.classes[at]! & QUOTE ? reading.tokens[at]!.quote : undefined
    if (index === undefined) continue
    const last = work.done.at(-1)
    const previous = last?.block === reading.index ? last.kind : undefined
    const quotation = work.quotations[index]!
    const result = attributeOne(work, {
      prose: work.text,
      before,
      reading,
      tokens: reading.tokens,
      at,
      quotation,
      previous,
      from,
      to,
      classes
    })
    work.done.push(result)
    if (result.attribution) work.discourse.spoke(result.attribution)
  }
}

function attributeOne(work: Work, place: Place): AttributedQuotation {
  const { quotation } = place
  if (quotation.kind === 'title') return inHeading(work, place)
  const isNamed = place.tokens[place.at + 1]?.lower !== 'by' && isTitle(place)
  const isLine = place.at < HEADLINE_TOKENS && isHeadline(slice(place.prose, place.reading.block.span))
  if ((isLine || isNamed) && !isFramed(place, isNamed)) return { ...quotation, kind: 'title' }
  if (isTerm(place)) return { ...quotation, kind: 'scare' }
  const attribution = byRules(work, place) ?? byNeighbours(work, place)
  if (attribution?.kind === 'unnamed' && isEpithet(place, attribution.cue?.text ?? '')) return { ...quotation, kind: 'scare' }
  return attribution ? { ...quotation, attribution } : { ...quotation, kind: kindWithoutSpeaker(place) }
}

/** No work has a name so long, unless it is called a headline or title. */
const LONG_WORDS = 8

/** No headline begins so. */
const OPENS_WITH_SOURCE = /^[\s\u200b]*According to \p{L}/u

/** “…,” Kerry said, with a small letter: a sentence of someone, whatever its capitals; a name of a work only where it is as long as one. */
function isFramed(place: Place, isNamed: boolean): boolean {
  if (isNamed && !hasWords(slice(place.prose, place.quotation.inner), LONG_WORDS)) return false
  const { span } = place.reading.block
  if (OPENS_WITH_SOURCE.test(place.prose.slice(span.start, place.quotation.span.start))) return true
  if (place.reading.block.kind === 'item' && nameColon(place)) return true
  const cue = (verbThenSpeaker(place) ?? speakerThenVerb(place))?.cue
  return cue !== undefined && /^\p{Ll}/u.test(place.tokens[cue]!.text)
}

/** A heading in sentence case with a cue of its own ("Kerry says this is a “…”", "Kerry: “…”") is a summary line; all others are headlines. */
function inHeading(work: Work, place: Place): AttributedQuotation {
  if (!isSentenceCase(slice(place.prose, place.reading.block.span))) return place.quotation
  const labelled = nameColon(place)
  const proposal = verbBefore(place) ?? (labelled?.phrase.kind === 'name' ? labelled : undefined)
  const attribution = proposal && settle(work, proposal)
  return attribution ? { ...place.quotation, kind: 'partial', attribution } : place.quotation
}

/** A fragment without a speaker is the writer's own marking, unless it is too long for that. */
function kindWithoutSpeaker(place: Place): QuotationKind {
  const { kind, inner } = place.quotation
  return kind === 'partial' && !hasWords(slice(place.prose, inner), SCARE_WORDS + 1) ? 'scare' : kind
}

function byRules(work: Work, place: Place): Attribution | undefined {
  for (const rule of RULES) {
    const proposal = rule(place)
    if (proposal) return settle(work, proposal)
  }
  return undefined
}

/** The other part of a split quotation, the sentence or the paragraph before. */
function byNeighbours(work: Work, place: Place): Attribution | undefined {
  const { quotation } = place
  const before = lastSpoken(work, place)
  if (before?.attribution && before.group === quotation.group) {
    return {
      ...before.attribution,
      rule: inherited(quotation.block === before.block ? 'split' : 'continued', before.attribution),
      explicit: quotation.block === before.block && before.attribution.explicit
    }
  }
  if (before?.attribution && before.block === quotation.block && adjoins(place, before)) {
    return { ...before.attribution, rule: inherited('joint', before.attribution) }
  }
  if (before?.attribution && before.block === quotation.block && goesOn(place, before) && !isExchange(work, before)) {
    return { ...before.attribution, rule: inherited('joint-colon', before.attribution), explicit: false }
  }
  if (place.at !== place.from || (quotation.kind !== 'direct' && !isAlone(place) && !isSentence(place))) return undefined
  const proposal = afterReport(place)
  if (proposal) return settle(work, proposal)
  return isAlone(place) ? paragraphAlone(work, place) : undefined
}

/** The name of a rule that takes over a neighbour's speaker. */
const inherited = (rule: string, from: Attribution): string => (from.rule.endsWith(BY_PRONOUN) ? rule + BY_PRONOUN : rule)

/** The quotation before, names of works and scare quotes of the same block skipped. */
function lastSpoken(work: Work, place: Place): AttributedQuotation | undefined {
  for (let i = work.done.length - 1; i >= Math.max(0, work.done.length - SKIPPED); i--) {
    const done = work.done[i]!
    if (done.attribution || done.block !== place.quotation.block || (done.kind !== 'title' && done.kind !== 'scare')) return done
  }
  return undefined
}

/** “…,” he said. “…”: nothing between but an attribution of the one before, or nothing at all. */
function adjoins(place: Place, before: AttributedQuotation): boolean {
  const evidence = before.attribution!.evidence
  if (place.at !== place.from || place.quotation.kind !== 'direct') return false
  const { sentences, starts, ends } = place.reading
  const sentence = sentences[sentenceAt(place.reading, place.at) - 1]
  if (!sentence) return false
  return (
    (starts[sentence.from]! <= evidence.start && evidence.end <= ends[sentence.to - 1]!) ||
    place.tokens[place.at - 1]?.kind === 'quote'
  )
}

/** “…,” she said. “No,” he said.: two people speak in the paragraph. */
const isExchange = ({ done }: Work, last: AttributedQuotation): boolean =>
  done.some(
    ({ block, attribution }) => block === last.block && attribution && bestSpeaker(attribution) !== bestSpeaker(last.attribution!)
  )

/** “So I ran.”: few words, but a sentence of its own. */
const isSentence = ({ prose, quotation, tokens, at, to }: Place): boolean =>
  at + 1 === to && '.?!'.includes(tokens[at]!.last || ' ') && /^\p{Lu}/u.test(slice(prose, quotation.inner))

/** Tokens between two quotations of one speaker, the second behind a colon. */
const COLON_TOKENS = 9

/** “…,” she said. Then, after a long silence: “…”: nobody else and no deed between the sentence of the one before and the colon. */
function goesOn(place: Place, before: AttributedQuotation): boolean {
  const { tokens, at, from, reading } = place
  if (tokens[at - 1]?.kind !== 'colon' || at - from > COLON_TOKENS || place.quotation.kind !== 'direct') return false
  const sentence = reading.sentences[sentenceAt(reading, from) - 1]
  if (!sentence || before.span.end < reading.starts[sentence.from]!) return false
  return tokens
    .slice(from, at - 1)
    .every(
      token =>
        (token.kind === 'word' || token.kind === 'comma') &&
        !token.verb &&
        !is(token, KNOWN_NOUN | SUBJECT_PRONOUN) &&
        token.lower !== 'you'
    )
}

/** True when the paragraph is nothing but quotations. */
const isAlone = (place: Place): boolean =>
  place.tokens.length < ALONE_TOKENS && place.tokens.every(token => token.kind === 'quote')

/** Wait for somebody else's answer. */
const ASKS = /^(?:ask|inquire|demand|press|wonder)/

const isQuestion = ({ text }: Work, { inner }: AttributedQuotation): boolean => slice(text, inner).trimEnd().endsWith('?')

const ANSWERS = /^(?:answer|repl(?:y|ie)|respond|retort|interject)/

/** One person asked or spoke in the paragraph before, and another one answered: whose turn is next is not sure. */
function isDialogue(work: Work, answer: AttributedQuotation): boolean {
  const asked = work.done.findLast(({ block, attribution }) => block < answer.block && attribution !== undefined)
  if (!asked || asked.block < answer.block - 1 || asked.attribution!.name === answer.attribution!.name) return false
  return isQuestion(work, asked) || ANSWERS.test(answer.attribution!.cue?.text ?? '')
}

/** ‘It’s my final exam’: words in marks that no punctuation ends, in a line of their own, head what follows. */
const isSubheading = ({ tokens, at, quotation }: Place): boolean =>
  quotation.open !== '' && tokens.length === 1 && tokens[at]!.last === ''

/** A paragraph that is all quotation, but for a label (“See also:”), goes on with the speaker of the paragraph before: who spoke or was said to speak at its end. */
function paragraphAlone(work: Work, place: Place): Attribution | undefined {
  const { block } = place.quotation
  const reading = place.before()
  const sentence = reading?.sentences.at(-1)
  if (!reading || !sentence || reading.block.kind === 'heading' || place.tokens[place.at]!.last === ':') return undefined
  if (isSubheading(place)) return undefined
  const asker = work.askedBy && labelOf(reading)
  const asked = asker === undefined ? undefined : work.askedBy?.(asker)
  if (asked) return answerOf(asked)
  const before = work.done.at(-1)
  const ended = before?.block === block - 1 && before.span.end >= reading.starts[sentence.from]!
  const spoke =
    before?.attribution &&
    before.block === block - 1 &&
    (ended || before.attribution.evidence.end >= reading.starts[sentence.from]!)
  if (spoke && ((isQuestion(work, before) && ASKS.test(before.attribution.cue?.text ?? '')) || isDialogue(work, before)))
    return undefined
  if (spoke) return { ...before.attribution!, rule: inherited('next-paragraph', before.attribution!), explicit: false }
  const proposal = ended ? undefined : cueBefore(reading, sentence.from, sentence.to, false)
  return proposal && settle(work, { ...proposal, rule: 'next-paragraph', explicit: false })
}
