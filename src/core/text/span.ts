/** A stretch of text: half-open, in UTF-16 code units of the raw text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Length of the overlap of two spans; 0 when they only touch or lie apart. */
export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** True when `inner` lies wholly within `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** True when `offset` lies in the span or at one of its ends (where a cursor would touch it). */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end

/** The text of a span. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end)

/** The span so many code units further on. */
export const movedSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })
