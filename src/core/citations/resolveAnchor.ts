/**
 * Finds an anchor's passage again (the order of hypothesis/client's anchoring: position, quote with context, approximation).
 *
 * All is compared folded (POLICY.md R1–R7), so that presentation may change. Words that stand elsewhere too are taken for the
 * passage only where their context speaks for it: a passage whose words were changed must not be "found" in a copy. Cost:
 * linear in the article for the position and exact copies, O(n · m / 32) for the approximation, which comes last.
 */
import { bestOccurrence, distance } from '../matching/align.ts'
import { type Folded, fold } from '../text/fold.ts'
import { type Span, slice } from '../text/span.ts'
import { lower } from '../text/words.ts'
import type { Anchor, AnchoredArticle, TextQuoteSelector } from './anchor.ts'
import { positionOf, quoteOf } from './anchor.ts'

/**
 * `same`: where it stood; `moved`: the same words elsewhere; `drifted`: the words are not there any more: `was` is the old
 * excerpt, `near` what stands in its place, where that can be told. Spans are raw offsets.
 */
export type ResolvedAnchor =
  | { readonly state: 'same' | 'moved'; readonly span: Span }
  | { readonly state: 'drifted'; readonly was: string; readonly near?: Span }

/** Share of a side's context that must be left for it to count. */
const LIKE = 0.75
/** Words this long that stand in an article once are nobody else's. */
const TELLING = 40
/** Share of the words and their context that may have changed for their place still to be told. */
const MAX_CHANGED = 0.5
const PARAGRAPH_END = /\n\s*\n/
/** Copies looked at; an article that has more tells nothing by them. */
const MAX_COPIES = 1000

/** Resolves one anchor in its article as it stands now. */
export const resolveAnchor = (anchor: Anchor, article: AnchoredArticle): ResolvedAnchor => resolveAnchors([anchor], article)[0]!

/** Resolves several anchors in the same article, which is folded only once. */
export function resolveAnchors(anchors: readonly Anchor[], article: AnchoredArticle): ResolvedAnchor[] {
  const folded = fold(article.prose)
  return anchors.map(anchor => new Resolver(anchor, article, folded).resolve())
}

interface Copy extends Span {
  /** How much of the context before and after is left, 0 to 1. */
  readonly before: number
  readonly after: number
}

class Resolver {
  readonly #anchor: Anchor
  readonly #article: AnchoredArticle
  readonly #folded: Folded
  readonly #quote: TextQuoteSelector
  readonly #exact: string
  readonly #prefix: string
  readonly #suffix: string

  constructor(anchor: Anchor, article: AnchoredArticle, folded: Folded) {
    this.#anchor = anchor
    this.#article = article
    this.#folded = folded
    this.#quote = quoteOf(anchor) ?? { type: 'TextQuoteSelector', exact: '' }
    this.#exact = fold(this.#quote.exact).text.trim()
    this.#prefix = fold(this.#quote.prefix ?? '').text.trimStart()
    this.#suffix = fold(this.#quote.suffix ?? '').text.trimEnd()
  }

  resolve(): ResolvedAnchor {
    const position = this.#position()
    if (position !== undefined && this.#anchor.target.hash === this.#article.hash) return { state: 'same', span: position }
    if (this.#exact === '') return this.#drifted(undefined)
    const copies = this.#copies()
    const sure = nearest(
      copies.filter(copy => copy.before >= LIKE && copy.after >= LIKE),
      this.#oldPlace()
    )
    if (sure !== undefined) return this.#at(sure, position)
    const place = this.#place()
    const likely = nearest(
      copies.filter(copy => this.#isLikely(copy, copies.length, place)),
      this.#oldPlace()
    )
    return likely === undefined ? this.#drifted(place) : this.#at(likely, position)
  }

  /** The recorded position, where the words still stand there. */
  #position(): Span | undefined {
    const span = positionOf(this.#anchor)
    if (span === undefined || span.end > this.#article.prose.length || span.start >= span.end) return undefined
    const words = fold(this.#article.prose, span).text.trim()
    return words !== '' && (words === this.#exact || this.#exact === '') ? { start: span.start, end: span.end } : undefined
  }

  /** The copies that keep to a paragraph as the words did, where there are any: a paragraph's end folds to a space. */
  #copies(): Copy[] {
    const all = this.#allCopies()
    if (PARAGRAPH_END.test(this.#quote.exact)) return all
    const whole = all.filter(copy => !PARAGRAPH_END.test(slice(this.#article.prose, this.#raw(copy))))
    return whole.length > 0 ? whole : all
  }

  #allCopies(): Copy[] {
    const { text } = this.#folded
    const copies: Copy[] = []
    for (let at = text.indexOf(this.#exact); at >= 0 && copies.length < MAX_COPIES; at = text.indexOf(this.#exact, at + 1)) {
      const end = at + this.#exact.length
      const before = likeness(this.#prefix, text.slice(Math.max(0, at - this.#prefix.length), at))
      copies.push({ start: at, end, before, after: likeness(this.#suffix, text.slice(end, end + this.#suffix.length)) })
    }
    return copies
  }

  /** One side speaks for it, or the words themselves do, and the place that looks most like the old one is no other. */
  #isLikely(copy: Copy, count: number, place: Span | undefined): boolean {
    const inPlace = place !== undefined && place.start <= copy.start && copy.end <= place.end
    if (place !== undefined && !inPlace) return false
    const sided = (copy.before >= LIKE && this.#prefix !== '') || (copy.after >= LIKE && this.#suffix !== '')
    return sided || (count === 1 && this.#exact.length >= TELLING)
  }

  /** Where words and context together stand most nearly, with the context; undefined where too much has changed. */
  #place(): Span | undefined {
    const pattern = lower(this.#prefix + this.#exact + this.#suffix)
    const found = bestOccurrence(pattern, lower(this.#folded.text))
    return found.distance <= pattern.length * MAX_CHANGED ? found : undefined
  }

  #oldPlace(): number {
    const start = positionOf(this.#anchor)?.start ?? 0
    const at = this.#folded.starts.findIndex(offset => offset >= start)
    return at < 0 ? this.#folded.text.length : at
  }

  /** A copy as raw offsets; the recorded ones where that is where it stands. */
  #at(copy: Span, position: Span | undefined): ResolvedAnchor {
    const span = this.#raw(copy)
    const same = position !== undefined && position.start <= span.start && span.end <= position.end
    return same ? { state: 'same', span: position } : { state: 'moved', span }
  }

  #drifted(place: Span | undefined): ResolvedAnchor {
    const near = place && this.#between(place)
    return { state: 'drifted', was: this.#quote.exact, ...(near && { near }) }
  }

  /** What stands between the context in a place that looks like the old one; undefined where nothing does. */
  #between({ start, end }: Span): Span | undefined {
    const text = lower(this.#folded.text)
    const head = bestOccurrence(lower(this.#prefix), text.slice(start, end))
    const from = this.#prefix === '' ? start : start + head.end
    const tail = bestOccurrence(lower(this.#suffix), text.slice(from, end))
    const to = this.#suffix === '' ? end : from + tail.start
    const words = text.slice(from, to)
    const trimmed = { start: from + words.length - words.trimStart().length, end: to - words.length + words.trimEnd().length }
    return trimmed.start < trimmed.end ? this.#raw(trimmed) : undefined
  }

  #raw({ start, end }: Span): Span {
    return { start: this.#folded.starts[start]!, end: this.#folded.ends[end - 1]! }
  }
}

/** 1 for equal context, 0 for nothing in common; 1 where there is none to compare. */
const likeness = (context: string, text: string): number =>
  context === '' ? 1 : Math.max(0, 1 - distance(lower(context), lower(text)) / context.length)

/** The copy with the most context; of equals the one nearest to where the words stood. */
function nearest(copies: readonly Copy[], place: number): Copy | undefined {
  const worth = (copy: Copy) => copy.before + copy.after
  return copies.toSorted((a, b) => worth(b) - worth(a) || Math.abs(a.start - place) - Math.abs(b.start - place))[0]
}
