import { nestMarks } from './nestMarks.ts'

/** How a newsroom sets quotations. */
export interface HouseStyle {
  readonly marks: 'curly' | 'straight'
  /**
   * Where the comma or period after a quotation stands: `us` always inside the closing mark; `uk` inside only where the quoted
   * words end a sentence of their own, outside after a fragment.
   */
  readonly punctuation: 'us' | 'uk'
  /** From this many words on, a quote is set as a block; 0 for never. */
  readonly blockWords: number
}

/** Curly marks, American punctuation, and blocks from a hundred words on, as The Chicago Manual of Style has it. */
export const DEFAULT_STYLE: HouseStyle = { marks: 'curly', punctuation: 'us', blockWords: 100 }

/** What follows a quotation in its sentence: the speaker, nothing more, or the rest of a sentence that is not ours. */
export type Following = 'speaker' | 'end' | 'sentence'

/** Quoted words with their terminal punctuation: `inside` what stands before the closing mark, `outside` what stands after it. */
export interface Terminated {
  readonly inside: string
  readonly outside: string
}

const OUTER = { curly: ['“', '”'], straight: ['"', '"'] } as const
/** "U.S.": the period belongs to the word. */
const ABBREVIATION = /(?:\p{L}\.){2,}$/u
const STRONG_END = /[!?…—–;:,-]$|\.\.\.$/
const SENTENCE_END = /[.!?…]$/

/** The outer marks of a style, opening and closing. */
export const outerMarks = (style: Pick<HouseStyle, 'marks'>): readonly [string, string] => OUTER[style.marks]

/** A quote's words on one line, with the marks inside it swapped for standing between outer marks (POLICY.md R2). */
export const quotedWords = (quote: string, { marks }: Pick<HouseStyle, 'marks'>): string => nestMarks(oneLine(quote), marks)

/** The text with every run of white space made one space. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** True where a quote is long enough to stand as a block. */
export const isBlock = (quote: string, { blockWords }: HouseStyle): boolean =>
  blockWords > 0 && oneLine(quote).split(' ').length >= blockWords

/**
 * Terminal punctuation by house style (POLICY.md R13). Before a speaker a final period becomes a comma; into a sentence of
 * somebody else it goes without; at the end of our own sentence the words keep what they have. Questions, exclamations, pauses
 * and abbreviations stay.
 */
export function terminated(words: string, following: Following, { punctuation }: HouseStyle): Terminated {
  if (following === 'end') return { inside: finished(words), outside: '' }
  const comma = following === 'speaker' ? ',' : ''
  if (following === 'sentence' && words.endsWith(',')) return { inside: words.slice(0, -1), outside: '' }
  if (STRONG_END.test(words)) return { inside: words, outside: '' }
  const own = words.endsWith('.')
  const bare = own && !ABBREVIATION.test(words) ? words.slice(0, -1) : words
  return punctuation === 'us' || own ? { inside: bare + comma, outside: '' } : { inside: bare, outside: comma }
}

/** A comma that the source has before its speaker becomes a period where nothing follows (POLICY.md R13, R15). */
export const finished = (words: string): string => words.replace(/,$/, '.')

/** A period that closes a sentence ending in these words, before the mark or after it; nothing where they end one already. */
export function closed(quoted: string, { punctuation }: HouseStyle): Terminated {
  const words = finished(quoted)
  if (SENTENCE_END.test(words)) return { inside: words, outside: '' }
  return punctuation === 'us' ? { inside: `${words}.`, outside: '' } : { inside: words, outside: '.' }
}
