import { escapeLabel, escapeMarkdown, escapeTarget } from './escape.ts'
import { nestMarks } from './nestMarks.ts'

/** A quote and where it comes from, as the article has them: nothing is escaped yet. */
export interface InsertedQuote {
  /** The words, without outer marks. */
  readonly quote: string
  readonly speaker?: string
  readonly title?: string
  readonly outlet?: string
  /** ISO, or as written. */
  readonly date?: string
  /** Target of the link: an address, or `relativeHref`. */
  readonly href: string
  /** False where the quote goes into a sentence already begun: no final period then. True if left out. */
  readonly atLineStart?: boolean
  readonly marks: 'curly' | 'straight'
}

const OUTER = { curly: ['“', '”'], straight: ['"', '"'] } as const
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
/** "U.S.": the period belongs to the word. */
const ABBREVIATION = /(?:\p{L}\.){2,}$/u
const STRONG_END = /[!?…—–;:,-]$|\.\.\.$/

/**
 * The text that puts a quote into a draft: `“Quote,” Speaker said ([Outlet, 4 May 2024](href)).` The words stay the source's;
 * inner marks change with the nesting (POLICY.md R2), a final period becomes a comma before the speaker (R13), and everything
 * from the article is escaped.
 */
export function insertion(inserted: InsertedQuote): string {
  const [open, close] = OUTER[inserted.marks]
  const whole = inserted.atLineStart !== false
  const speaker = inserted.speaker?.trim()
  const words = nestMarks(inserted.quote.replace(/\s+/g, ' ').trim(), inserted.marks)
  const quote = open + escapeMarkdown(speaker || !whole ? ended(words, speaker ? ',' : '') : words) + close
  const said = speaker ? ` ${escapeMarkdown(speaker)} said` : ''
  const stop = whole && (said !== '' || !/[.!?…]$/.test(words)) ? '.' : ''
  return `${quote}${said} (${citationLink(inserted)})${stop}`
}

/** A Markdown link that names the source: outlet and date, or what is known of them; the title, or "source", where neither is. */
export function citationLink({ title, outlet, date, href }: Pick<InsertedQuote, 'title' | 'outlet' | 'date' | 'href'>): string {
  const name = [outlet?.trim() || title?.trim(), date === undefined ? undefined : readableDate(date)].filter(Boolean).join(', ')
  return `[${escapeLabel(name || 'source')}](${escapeTarget(href)})`
}

/** The quote with `comma` in place of a final period; other punctuation stays. */
function ended(words: string, comma: string): string {
  if (STRONG_END.test(words)) return words
  if (ABBREVIATION.test(words) || !words.endsWith('.')) return words + comma
  return words.slice(0, -1) + comma
}

function readableDate(date: string): string {
  const iso = ISO.exec(date.trim())
  const month = iso === null ? undefined : MONTHS[Number(iso[2]) - 1]
  return iso === null || month === undefined ? date.trim() : `${Number(iso[3])} ${month} ${iso[1]}`
}
