/**
 * Who said the quotations of a text that comes in parts which mostly stay as they are while it is written. The answer is the one of
 * `attribute` for the whole text, but for unlabelled answers in interviews (interview.ts); after a change, only parts in which something
 * can be different are read again.
 *
 * What a part's attributions depend on: its words, quotations and mentions; the part before, whose last quotation or sentence may lead
 * into it, and who is in focus at its end; and what all parts say of people and bodies (facts.ts), told as a signature.
 * Each part keeps the last answer with what it depended on. Cost without a change: a comparison for each part.
 */
import type { Mention } from '../../people/person.ts'
import type { Prose } from '../../text/block.ts'
import { Memo } from '../../text/memo.ts'
import { movedSpan } from '../../text/span.ts'
import type { AttributedQuotation, Attribution, Quotation } from '../quotation.ts'
import type { PartQuotations } from '../quotationsInParts.ts'
import { attributeBlocks } from './attribute.ts'
import { bodiesIn } from './bodies.ts'
import { Discourse } from './discourse.ts'
import { DiscourseFacts } from './facts.ts'
import type { FocusLeft } from './focus.ts'
import { pronounBehind, titleGender } from './gender.ts'
import { readBlocks } from './readBlocks.ts'
import { rolesTold } from './roles.ts'
import type { Reading } from './tokens.ts'

/** A part of a text, and what was found in it; offsets count from its start. */
export interface SpeechPart {
  readonly prose: Prose
  readonly quotations: PartQuotations
  readonly mentions: readonly Mention[]
  /** Where it begins in the whole text: the offset, and the index of its first block; its first new group. */
  readonly start: number
  readonly block: number
  readonly group: number
}

/** The whole text. */
export interface SpeechWhole extends Prose {
  readonly quotations: readonly Quotation[]
  readonly mentions: readonly Mention[]
}

/** The attributed quotations of a part, numbered as in {@link PartQuotations}; what proves them may stand before its start. */
export interface PartSpeech {
  readonly quotations: readonly AttributedQuotation[]
  /** Who is in focus at its end. */
  readonly focus: FocusLeft
}

/** What one part adds to the facts of the whole. */
interface PartFacts {
  readonly quotations: PartQuotations
  readonly mentions: readonly Mention[]
  readonly bodies: readonly string[]
  /** Empty where it adds nothing. */
  readonly signature: string
}

/** All that a part's attributions depend on. */
interface Circumstances {
  readonly own: PartFacts
  /** Stands for the facts of the whole. */
  readonly facts: object
  /** How many parts before it add facts: roles count only behind where they are told. */
  readonly rank: number
  /** With who is in focus at its end. */
  readonly before: PartSpeech | undefined
  /** How far back the part before begins. */
  readonly distance: number
}

interface KnownPart {
  facts?: PartFacts
  said?: { readonly circumstances: Circumstances; readonly speech: PartSpeech }
}

/** Code units of signatures that are remembered. */
const REMEMBERED = 200_000

const parts = new WeakMap<Prose, KnownPart>()
const signatures = new Memo<object>(REMEMBERED)

/** Attributes the quotations of each part, in order; the same object as before where nothing changed. */
export function speechInParts(all: readonly SpeechPart[], whole: SpeechWhole): PartSpeech[] {
  const speaking = all.filter(({ prose }) => prose.blocks.length > 0)
  const said = new Conversation(speaking, whole).speech()
  let next = 0
  return all.map(({ prose }) => (prose.blocks.length > 0 ? said[next++]! : SILENCE))
}

/** Parts that have a block at least; equal ones may be the same object. */
class Conversation {
  private readonly all: readonly SpeechPart[]
  private readonly whole: SpeechWhole
  private readonly readings: (readonly Reading[] | undefined)[] = []
  private facts: DiscourseFacts | undefined
  private bodies: readonly string[] = []

  constructor(all: readonly SpeechPart[], whole: SpeechWhole) {
    this.all = all
    this.whole = whole
  }

  speech(): PartSpeech[] {
    const own = this.all.map((_, i) => this.factsOf(i))
    this.bodies = own.flatMap(({ bodies }) => bodies)
    const facts = signatures.of(own.map(({ signature }) => signature).join(''), () => ({}))
    let before: PartSpeech | undefined
    let rank = 0
    return this.all.map(({ start }, i) => {
      const distance = start - (this.all[i - 1]?.start ?? 0)
      before = this.speechOf(i, { own: own[i]!, facts, rank, before, distance })
      if (own[i]!.signature !== '') rank++
      return before
    })
  }

  private factsOf(i: number): PartFacts {
    const { prose, quotations, mentions } = this.all[i]!
    const known = knownOf(prose)
    if (known.facts?.quotations === quotations && known.facts.mentions === mentions) return known.facts
    const bodies = bodiesIn(this.readingsOf(i))
    const told = mentions.map((mention, at) => [
      mention.name,
      titleGender(prose.prose, mention),
      pronounBehind(prose.prose, mentions, at)
    ])
    const signature =
      told.length + bodies.length === 0 ? '' : `${JSON.stringify([told, rolesTold(prose.prose, mentions), bodies])}\n`
    known.facts = { quotations, mentions, bodies, signature }
    return known.facts
  }

  /** The blocks of a part, read at their place in the whole text. */
  private readingsOf(i: number): readonly Reading[] {
    const { block, prose: part } = this.all[i]!
    const { prose, blocks, quotations, mentions } = this.whole
    this.readings[i] ??= readBlocks(prose, blocks, quotations, mentions, block, block + part.blocks.length)
    return this.readings[i]
  }

  private speechOf(i: number, circumstances: Circumstances): PartSpeech {
    const known = knownOf(this.all[i]!.prose)
    if (known.said && isSame(known.said.circumstances, circumstances)) return known.said.speech
    const speech = sameAs(known.said?.speech, this.attributed(i, circumstances.before))
    known.said = { circumstances, speech }
    return speech
  }

  private attributed(i: number, before: PartSpeech | undefined): PartSpeech {
    const part = this.all[i]!
    const { prose, mentions, quotations } = this.whole
    this.facts ??= new DiscourseFacts(prose, mentions, () => this.bodies)
    const discourse = new Discourse(prose, this.facts, before?.focus)
    const last = before?.quotations.at(-1)
    const done = last ? [placed(last, this.all[i - 1]!)] : []
    const readingAt = (block: number) => {
      const of = block < part.block ? i - 1 : i
      return of < 0 ? undefined : this.readingsOf(of)[block - this.all[of]!.block]
    }
    attributeBlocks({ text: prose, discourse, quotations, done, readingAt }, this.readingsOf(i))
    const own = last ? done.slice(1) : done
    return {
      quotations: own.map(quotation => moved(quotation, -part.start, -part.block, -part.group)),
      focus: discourse.focus
    }
  }
}

const SILENCE: PartSpeech = { quotations: [], focus: [] }

function knownOf(prose: Prose): KnownPart {
  const known = parts.get(prose) ?? {}
  parts.set(prose, known)
  return known
}

const isSame = (a: Circumstances, b: Circumstances): boolean =>
  a.own === b.own && a.facts === b.facts && a.rank === b.rank && a.before === b.before && a.distance === b.distance

/** The answer as it was, where it says the same. */
const sameAs = (before: PartSpeech | undefined, now: PartSpeech): PartSpeech =>
  before && JSON.stringify(before) === JSON.stringify(now) ? before : now

/** A quotation of a part at its place in the whole text. */
export const placed = (quotation: AttributedQuotation, { start, block, group }: SpeechPart): AttributedQuotation =>
  moved(quotation, start, block, group)

function moved(quotation: AttributedQuotation, by: number, blocks: number, groups: number): AttributedQuotation {
  return {
    ...quotation,
    span: movedSpan(quotation.span, by),
    inner: movedSpan(quotation.inner, by),
    group: quotation.group + groups,
    block: quotation.block + blocks,
    ...(quotation.attribution && { attribution: movedAttribution(quotation.attribution, by) })
  }
}

const movedAttribution = (attribution: Attribution, by: number): Attribution => ({
  ...attribution,
  span: movedSpan(attribution.span, by),
  evidence: movedSpan(attribution.evidence, by),
  ...(attribution.cue && { cue: { ...attribution.cue, span: movedSpan(attribution.cue.span, by) } })
})
