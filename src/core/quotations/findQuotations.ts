/**
 * Finds every quotation of a text: words between marks of any family, paragraph by paragraph.
 *
 * Marks are paired inside one block, so that a lost mark never reaches the next one. The only bridge between blocks is a
 * quotation that runs over several paragraphs, each opening with a mark and only the last closing; and a block quote without
 * marks is a quotation as it stands. Only outermost pairs are returned.
 * Cost: linear in the text. Limits: two apostrophes ('') are a mark only when asked for; see pairing.ts and singles.ts.
 */
import type { Block, Prose } from '../text/block.ts'
import { contains, type Span } from '../text/span.ts'
import { needsMore, reportingVerb } from './attribution/reportingVerbs.ts'
import { groupOf, type Part } from './groups.ts'
import { doubleMarks, isBlank, type Mark, markLength, writesTwoApostrophes } from './marks.ts'
import { type Pairing, pairMarks, pairSpan } from './pairing.ts'
import type { Quotation, StrayMark } from './quotation.ts'
import { shapeOf } from './shape.ts'
import { singlePairs } from './singles.ts'

export interface FoundQuotations {
  /** In order; they never overlap. */
  readonly quotations: Quotation[]
  /** Marks without a partner, in order. */
  readonly strays: StrayMark[]
}

export interface QuotationOptions {
  /** Take '' and `` for marks in a text that writes its double marks so. */
  readonly twoApostrophes?: boolean
}

/** One block with its marks paired. */
export interface BlockMarks {
  readonly block: Block
  readonly parts: Part[]
  /** A double mark that nothing closes. */
  readonly unclosed?: Mark
  /** The mark that opens a quotation which the block does not close: that one, or a single one. */
  readonly opening?: Mark
  readonly strays: Mark[]
}

function partOf(text: string, span: Span, closed: boolean): Part {
  const start = span.start + markLength(text, span.start)
  const end = closed ? span.end - markLength(text, span.end - 2) : span.end
  return { span, inner: { start, end }, open: text.slice(span.start, start), close: text.slice(end, span.end) }
}

/** End of the block's last visible character. */
function trimmedEnd(text: string, block: Span): number {
  let end = block.end
  while (end > block.start && (isBlank(text[end - 1]!) || text[end - 1] === '\u200b')) end--
  return end
}

/** What an opening mark makes a quotation to the end of its block. */
const unclosedPart = (text: string, { span }: Block, open: Mark): Part =>
  partOf(text, { start: open.at, end: trimmedEnd(text, span) }, false)

const NO_PAIRS: Pairing = { pairs: [], strays: [] }

function readBlock(text: string, block: Block, twoApostrophes: boolean): BlockMarks {
  const marks = doubleMarks(text, block.span, twoApostrophes)
  const { pairs, unclosed, strays } = marks.length > 0 ? pairMarks(text, marks) : NO_PAIRS
  const doubles = pairs.map(pair => pairSpan(pair, block.span.end))
  const taken = unclosed ? [...doubles, { start: unclosed.at, end: block.span.end }].sort((a, b) => a.start - b.start) : doubles
  const { pairs: singles, unclosed: single } = singlePairs(text, block.span, taken)
  const opening = unclosed ?? single
  if (marks.length + singles.length === 0) return { block, parts: [], unclosed: undefined, opening, strays: [] }
  const outer = withoutNested(doubles, singles)
  return {
    block,
    parts: outer.filter(span => span.end - span.start > 2).map(span => partOf(text, span, true)),
    unclosed,
    opening,
    strays: [...strays]
  }
}

/** Doubles and singles in order, without the doubles that lie in a single pair. */
function withoutNested(doubles: readonly Span[], singles: readonly Span[]): Span[] {
  const all = [...doubles, ...singles].sort((a, b) => a.start - b.start || b.end - a.end)
  const result: Span[] = []
  for (const span of all) {
    const last = result.at(-1)
    if (last && (contains(last, span) || span.start < last.end)) continue
    result.push(span)
  }
  return result
}

const isSingle = (char: string): boolean => "‘'".includes(char)

/** True when the block's first visible character opens a quotation that is closed there or runs on. */
function beginsQuoted(text: string, read: BlockMarks, runsOn: boolean, char: string): boolean {
  const { start, end } = read.block.span
  const leading = start + text.slice(start, end).search(/[^\s\u200b\u00a0]/)
  const first = read.parts[0]
  if (first?.span.start === leading) return first.open === char || (!isSingle(char) && '"“'.includes(first.open))
  return runsOn && read.opening?.at === leading && isSingle(read.opening.char) === isSingle(char)
}

/** "— Ilse Marrow": a line under a block quote that says whose words it has. */
const SIGNATURE = /^[\s\u200b\ufffc]*(?:—|–|-{1,2})[\s\u200b]*\p{L}/u

/** The same as the last line of the block itself, or behind its last sentence: "… in May. — Ilse Marrow". */
const SIGNED =
  /(?:\r?\n[\s\u200b]*(?:—|–|-{1,2})[\s\u200b]*\p{Lu}[^\r\n]{1,120}|(?<=[.!?…])[ \u200b]+(?:—|–|--)[ \u200b]*\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}(?:[,(][^.!?\r\n]{1,100})?)[\s\u200b]*$/u

/** A `>` block without marks of its own: all of it. Its last line, where that is a signature, is none of it. */
function blockQuote(text: string, block: Block): Part | undefined {
  if (SIGNATURE.test(text.slice(block.span.start, block.span.end))) return undefined
  const start = block.span.start + text.slice(block.span.start, block.span.end).search(/[^\s\u200b\ufffc]/)
  const signed = SIGNED.exec(text.slice(start, block.span.end))
  const end = trimmedEnd(text, signed ? { start, end: start + signed.index } : block.span)
  if (start < block.span.start || end <= start) return undefined
  const span = { start, end }
  return { span, inner: span, open: '', close: '' }
}

function reports(word: string): boolean {
  const verb = reportingVerb(word)
  return verb?.form === 'finite' && !needsMore(verb)
}

/**
 * True for a block quote that has marks in it and is a quotation all the same: it begins with none, and no verb outside them says that
 * somebody speaks ("> Never trust a calm ‘Sunday’ here").
 */
function hasOnlyNested(text: string, { block, parts }: BlockMarks): boolean {
  const { start, end } = block.span
  const leading = start + text.slice(start, end).search(/[^\s\u200b\ufffc]/)
  if (parts.length === 0 || parts[0]!.span.start === leading) return false
  const edges = [start, ...parts.flatMap(({ span }) => [span.start, span.end]), end]
  for (let i = 0; i < edges.length; i += 2)
    for (const [word] of text.slice(edges[i], edges[i + 1]).matchAll(/\p{L}+/gu)) if (reports(word.toLowerCase())) return false
  return true
}

/** A mark with blanks on both sides opens nothing that could run on. */
const opensSurely = (mark: Mark): boolean => mark.context === 'opens' || mark.glyph === 'opens'

/** How the block before the first one reaches into it: its quotation runs on, or it is a block quote, which another one continues. */
export type Bridge = 'none' | 'runs-on' | 'block-quote'

/** Tells whether what comes after begins with a quotation that goes on with one of this mark. */
export type GoesOn = (char: string) => boolean

/** Marks every block whose open quotation runs on into the next one; from the end, so that a chain needs its last mark. */
export function findRunsOn(text: string, blocks: readonly BlockMarks[], after: GoesOn): boolean[] {
  const runsOn = blocks.map(() => false)
  for (let i = blocks.length - 1; i >= 0; i--) {
    const open = blocks[i]!.opening
    runsOn[i] = open !== undefined && opensSurely(open) && goesOnAt(text, blocks, runsOn, i + 1, after)(open.char)
  }
  return runsOn
}

/** The same question of block `at`; of what comes after them, where there is no such block. */
export const goesOnAt =
  (text: string, blocks: readonly BlockMarks[], runsOn: readonly boolean[], at: number, after: GoesOn): GoesOn =>
  char =>
    at < blocks.length ? beginsQuoted(text, blocks[at]!, runsOn[at]!, char) : after(char)

/** The blocks of a text with their marks paired. */
export const readMarks = ({ prose, blocks }: Prose, twoApostrophes = false): BlockMarks[] =>
  blocks.map(block => readBlock(prose, block, twoApostrophes))

/** Quotations and stray marks of a text. `kind` is a first reading from the form alone; `attribute` settles it. */
export function findQuotations(prose: Prose, { twoApostrophes = false }: QuotationOptions = {}): FoundQuotations {
  const text = prose.prose
  const blocks = readMarks(prose, twoApostrophes && writesTwoApostrophes(text))
  return joinMarks(
    text,
    blocks,
    findRunsOn(text, blocks, () => false),
    'none'
  )
}

/** The quotations that marks make. Group -1 is the one of the last quotation before the text, where that reaches into it. */
export function joinMarks(
  text: string,
  blocks: readonly BlockMarks[],
  runsOn: readonly boolean[],
  before: Bridge
): FoundQuotations {
  const quotations: Quotation[] = []
  const strays: StrayMark[] = []
  let group = -1
  let bridge = before
  for (const [i, read] of blocks.entries()) {
    const open = runsOn[i] ? read.opening : undefined
    if (read.block.kind !== 'quote' && !open && !read.unclosed && read.parts.length + read.strays.length === 0) {
      bridge = 'none'
      continue
    }
    const parts = open
      ? [...read.parts.filter(({ span }) => span.start < open.at), unclosedPart(text, read.block, open)]
      : [...read.parts]
    const { unclosed } = read
    const lost = unclosed && !open ? [...read.strays, unclosed].sort((a, b) => a.at - b.at) : read.strays
    for (const { at, char } of lost) strays.push({ span: { start: at, end: at + char.length } })
    const isWhole = read.block.kind === 'quote' && !lost.length && (!parts.length || hasOnlyNested(text, read))
    const whole = isWhole ? blockQuote(text, read.block) : undefined
    if (whole) parts.splice(0, parts.length, whole)
    parts.sort((a, b) => a.span.start - b.span.start)
    for (const [k, part] of parts.entries()) {
      const last = parts[k - 1]
      const continued = k === 0 && (bridge === 'runs-on' || (!part.open && bridge === 'block-quote'))
      if (!continued && !(last && groupOf(text, last, part))) group++
      quotations.push({ ...part, kind: shapeOf(text, part, read.block), group, block: i })
    }
    bridge = bridgeAfter(i, runsOn[i]!, quotations)
  }
  return { quotations, strays }
}

/** How block `block` reaches into the next one. */
export function bridgeAfter(block: number, runsOn: boolean, quotations: readonly Quotation[]): Bridge {
  if (runsOn) return 'runs-on'
  const last = quotations.at(-1)
  return last?.block === block && last.open === '' ? 'block-quote' : 'none'
}
