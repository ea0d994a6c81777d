import type { Mention } from '../../people/person.ts'
import type { Span } from '../../text/span.ts'
import type { Quotation } from '../quotation.ts'

/** Quotations and mentions of a text in order, and which of them may come next. */
export class Marked {
  private readonly quotations: readonly Quotation[]
  private readonly mentions: readonly Mention[]
  private q = 0
  private m = 0

  constructor(quotations: readonly Quotation[], mentions: readonly Mention[]) {
    this.quotations = quotations
    this.mentions = mentions
  }

  /** Goes to those that begin at an offset or behind it, forwards or back. */
  seek(at: number): void {
    this.q = firstFrom(this.quotations, at)
    this.m = firstFrom(this.mentions, at)
  }

  /** Leaves out those that begin before an offset; where the next one begins. */
  next(at: number): number {
    const { quotations, mentions } = this
    while (this.m < mentions.length && mentions[this.m]!.span.start < at) this.m++
    while (this.q < quotations.length && quotations[this.q]!.span.start < at) this.q++
    return Math.min(
      quotations[this.q]?.span.start ?? Number.POSITIVE_INFINITY,
      mentions[this.m]?.span.start ?? Number.POSITIVE_INFINITY
    )
  }

  /** The quotation that begins at an offset that {@link next} gave, and its number. */
  quotationAt(at: number): readonly [Quotation, number] | undefined {
    const quotation = this.quotations[this.q]
    return quotation?.span.start === at ? [quotation, this.q] : undefined
  }

  /** The mention that begins there, where no quotation does. */
  get mention(): Mention {
    return this.mentions[this.m]!
  }
}

/** The index of the first that begins at an offset or behind it. */
export function firstFrom(marked: readonly { readonly span: Span }[], at: number): number {
  let [low, high] = [0, marked.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (marked[middle]!.span.start < at) low = middle + 1
    else high = middle
  }
  return low
}
