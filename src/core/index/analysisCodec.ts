/**
 * What was found in an article, as bytes: quotations with their speakers, and mentions.
 *
 * Spans are written as the distance from the one before and their length, which are small; a string that stands in the article at
 * its span is not written at all, and any other one once (names come again and again). About an eighth of the article's bytes.
 */
import type { ByteReader, ByteWriter } from '../binary/bytes.ts'
import type { Mention } from '../people/person.ts'
import type { AttributedQuotation, Attribution, QuotationKind, SpeakerKind } from '../quotations/quotation.ts'
import type { Span } from '../text/span.ts'

/** What is found in an article. */
export interface Analysis {
  readonly quotations: readonly AttributedQuotation[]
  readonly mentions: readonly Mention[]
}

const KINDS: readonly QuotationKind[] = ['direct', 'partial', 'scare', 'title']
const SPEAKERS: readonly SpeakerKind[] = ['person', 'body', 'unnamed']

/** Writes an analysis; `text` is the article's. */
export function writeAnalysis(writer: ByteWriter, { quotations, mentions }: Analysis, text: string): void {
  const out = new Encoder(writer, text)
  out.list(quotations, quotation => out.quotation(quotation))
  out.list(mentions, mention => out.mention(mention))
}

/** Reads what `writeAnalysis` wrote for the same text. */
export function decodeAnalysis(reader: ByteReader, text: string): Analysis {
  const input = new Decoder(reader, text)
  return {
    quotations: input.list(() => input.quotation()),
    mentions: input.list(() => input.mention())
  }
}

class Encoder {
  private readonly writer: ByteWriter
  private readonly text: string
  private readonly known = new Map<string, number>()
  private last = 0

  constructor(writer: ByteWriter, text: string) {
    this.writer = writer
    this.text = text
  }

  list<T>(items: readonly T[], write: (item: T) => void): void {
    this.writer.varint(items.length)
    for (const item of items) write(item)
  }

  span({ start, end }: Span): void {
    this.writer.signed(start - this.last)
    this.writer.signed(end - start)
    this.last = start
  }

  quotation(quotation: AttributedQuotation): void {
    this.span(quotation.span)
    this.span(quotation.inner)
    this.string(quotation.open)
    this.string(quotation.close)
    this.writer.byte(KINDS.indexOf(quotation.kind))
    this.writer.varint(quotation.group)
    this.writer.varint(quotation.block)
    this.maybe(quotation.attribution, attribution => this.attribution(attribution))
  }

  attribution({ text, span, name, kind, cue, evidence, rule, explicit }: Attribution): void {
    this.spanned({ text, span })
    this.maybe(name, one => this.string(one))
    this.writer.byte(SPEAKERS.indexOf(kind))
    this.maybe(cue, one => this.spanned(one))
    this.span(evidence)
    this.string(rule)
    this.writer.byte(Number(explicit))
  }

  mention({ span, text, name, role, otherRole }: Mention): void {
    this.spanned({ text, span })
    this.string(name)
    this.maybe(role, one => {
      this.spanned(one)
      this.maybe(otherRole, other => this.spanned(other))
    })
  }

  private spanned({ text, span }: { readonly text: string; readonly span: Span }): void {
    this.span(span)
    const stands = this.text.slice(span.start, span.end) === text
    this.writer.byte(Number(stands))
    if (!stands) this.string(text)
  }

  private maybe<T>(value: T | undefined, write: (value: T) => void): void {
    this.writer.byte(Number(value !== undefined))
    if (value !== undefined) write(value)
  }

  /** 0 and the string where it is new, else its number from 1. */
  private string(value: string): void {
    const known = this.known.get(value)
    this.writer.varint(known ?? 0)
    if (known !== undefined) return
    this.known.set(value, this.known.size + 1)
    this.writer.string(value)
  }
}

class Decoder {
  private readonly reader: ByteReader
  private readonly text: string
  private readonly known: string[] = ['']
  private last = 0

  constructor(reader: ByteReader, text: string) {
    this.reader = reader
    this.text = text
  }

  list<T>(read: () => T): T[] {
    const items: T[] = []
    for (let left = this.reader.varint(); left > 0; left--) items.push(read())
    return items
  }

  span(): Span {
    const start = this.last + this.reader.signed()
    const end = start + this.reader.signed()
    this.last = start
    return { start, end }
  }

  quotation(): AttributedQuotation {
    const [span, inner] = [this.span(), this.span()]
    const [open, close] = [this.string(), this.string()]
    const kind = KINDS[this.reader.byte()]!
    const [group, block] = [this.reader.varint(), this.reader.varint()]
    const attribution = this.maybe(() => this.attribution())
    const quotation = { span, inner, open, close, kind, group, block }
    return attribution ? { ...quotation, attribution } : quotation
  }

  attribution(): Attribution {
    const { text, span } = this.spanned()
    const name = this.maybe(() => this.string())
    const kind = SPEAKERS[this.reader.byte()]!
    const cue = this.maybe(() => this.spanned())
    const [evidence, rule] = [this.span(), this.string()]
    return { text, span, name, kind, cue, evidence, rule, explicit: this.reader.byte() === 1 }
  }

  mention(): Mention {
    const { text, span } = this.spanned()
    const name = this.string()
    const role = this.maybe(() => this.spanned())
    if (!role) return { span, text, name }
    const otherRole = this.maybe(() => this.spanned())
    return otherRole ? { span, text, name, role, otherRole } : { span, text, name, role }
  }

  private spanned(): { readonly text: string; readonly span: Span } {
    const span = this.span()
    return { text: this.reader.byte() === 1 ? this.text.slice(span.start, span.end) : this.string(), span }
  }

  private maybe<T>(read: () => T): T | undefined {
    return this.reader.byte() === 1 ? read() : undefined
  }

  private string(): string {
    const number = this.reader.varint()
    if (number > 0) return this.known[number]!
    const value = this.reader.string()
    this.known.push(value)
    return value
  }
}
