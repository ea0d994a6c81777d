/**
 * A reader of BibTeX and biblatex files (Oren Patashnik, "BibTeXing", 1988; the biblatex manual for its field names). Braces
 * nest, quoted values may hold braces, `#` joins parts, @string names are replaced, months have names, @comment, @preamble and
 * text between entries are passed over. Written rather than taken: the readers on the registry stop at the first error, or
 * bring a parser generator and a language model along.
 *
 * A fault costs its own entry or field only: reading goes on at the next line that begins with `@`. Linear. Limits: `crossref`
 * is not followed; authors' names are split at " and ", "Last, First" is turned round.
 */
import type { Bibliography, BibliographyEntry, BibliographyProblem } from './bibliography.ts'
import { entryOf, MONTHS } from './bibtexFields.ts'

const ENTRY = /@[ \t]*([A-Za-z]+)\s*([{(])/g
const NEXT_ENTRY = /^[ \t]*@[ \t]*[A-Za-z]+\s*[{(]/gm
const KEY = /\s*([^\s,{}()"#%=\\]+(?:\([^\s,{}()]*\))?)\s*/y
const FIELD = /[\s,]*([A-Za-z][\w:+./-]*)\s*=\s*/y
const WORD = /([A-Za-z][\w:+./-]*|\d+)/y
const BETWEEN = /(?:[\s,]|%[^\n]*\n)*/y
const SPACE = /(?:\s|%[^\n]*\n)*/y

/** Reads a .bib file. Never throws. */
export function readBibtex(text: string): Bibliography {
  const reader = new BibtexReader(text)
  reader.run()
  return { entries: reader.entries, problems: reader.problems }
}

/** What stops the reading of an entry. */
class Fault extends Error {
  readonly at: number

  constructor(at: number, message: string) {
    super(message)
    this.at = at
  }
}

class BibtexReader {
  readonly entries: BibliographyEntry[] = []
  readonly problems: BibliographyProblem[] = []
  readonly #text: string
  readonly #strings = new Map<string, string>(MONTHS.map(month => [month, month]))
  readonly #lines = new LineCounter()
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  run(): void {
    for (;;) {
      ENTRY.lastIndex = this.#at
      const match = ENTRY.exec(this.#text)
      if (match === null) return
      this.#at = ENTRY.lastIndex
      if (this.#inComment(match.index)) continue
      this.#tryEntry(match[1]!.toLowerCase(), match[2] === '{' ? '}' : ')', match.index)
    }
  }

  /** `%` before an entry on its line: not BibTeX's own rule, but what everyone means by it. */
  #inComment(at: number): boolean {
    return /^\s*%/.test(this.#text.slice(this.#text.lastIndexOf('\n', at) + 1, at))
  }

  #tryEntry(type: string, close: string, start: number): void {
    try {
      if (type === 'comment') this.#at = this.#skipped(this.#at, close, start)
      else if (type === 'preamble') this.#value(close)
      else if (type === 'string') for (const [name, value] of this.#fields(close, start)) this.#strings.set(name, value)
      else this.#entry(close, start)
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault
      this.problems.push({ line: this.#line(fault.at), message: `Line ${this.#line(fault.at)}: ${fault.message}` })
      NEXT_ENTRY.lastIndex = start + 1
      this.#at = NEXT_ENTRY.exec(this.#text)?.index ?? this.#text.length
    }
  }

  #entry(close: string, start: number): void {
    KEY.lastIndex = this.#at
    const key = KEY.exec(this.#text)?.[1]
    if (key === undefined) throw new Fault(start, 'The entry has no key, so it is left out: write one after the brace.')
    this.#at = KEY.lastIndex
    const fields = new Map<string, string>()
    try {
      this.#fields(close, start, fields)
    } finally {
      // What was read before a fault still names the article.
      this.entries.push(entryOf(key, this.#line(start), fields))
    }
  }

  #fields(close: string, start: number, fields = new Map<string, string>()): Map<string, string> {
    for (;;) {
      this.#skip(BETWEEN)
      if (this.#text[this.#at] === close) {
        this.#at++
        return fields
      }
      if (this.#at >= this.#text.length || this.#text[this.#at] === '@')
        throw new Fault(start, `The entry is not closed: put ${close} at its end.`)
      FIELD.lastIndex = this.#at
      const match = FIELD.exec(this.#text)
      if (match === null)
        throw new Fault(this.#at, 'Here a field (name = {value}) or the end of the entry was expected: mend it.')
      this.#at = FIELD.lastIndex
      const name = match[1]!.toLowerCase()
      const value = this.#value(close)
      if (!fields.has(name)) fields.set(name, value)
    }
  }

  /** Parts joined by `#`. */
  #value(close: string): string {
    let value = ''
    for (;;) {
      this.#skip(SPACE)
      value += this.#part(close)
      this.#skip(SPACE)
      if (this.#text[this.#at] !== '#') return value
      this.#at++
    }
  }

  #part(close: string): string {
    const start = this.#at
    const open = this.#text[start]
    if (open === '{' || open === '"') {
      const end = this.#skipped(start + 1, open === '{' ? '}' : '"', start)
      this.#at = end
      return this.#text.slice(start + 1, end - 1)
    }
    WORD.lastIndex = start
    const word = WORD.exec(this.#text)?.[0]
    if (word === undefined || word === close) throw new Fault(start, 'The value is missing: put it in braces.')
    this.#at = WORD.lastIndex
    return /^\d/.test(word) ? word : (this.#strings.get(word.toLowerCase()) ?? word)
  }

  /** The offset after the `close` that belongs to what opened; braces between them nest, a backslash hides what follows. */
  #skipped(from: number, close: string, start: number): number {
    let depth = 0
    for (let at = from; at < this.#text.length; at++) {
      const character = this.#text[at]!
      if (character === '\\') at++
      else if (depth === 0 && character === close) return at + 1
      else if (character === '{') depth++
      else if (character === '}') depth--
      if (depth < 0) break
      if (character === '\n') this.#stopAtEntry(at + 1, start, close)
    }
    throw new Fault(start, `What opens here is not closed: put ${close} at its end.`)
  }

  /** No value runs into the next entry: a line with `@type{key,` ends it. */
  #stopAtEntry(at: number, start: number, close: string): void {
    const next = /[ \t]*@[ \t]*[A-Za-z]+[ \t]*\{[^\s,{}=]+,[ \t]*\r?\n/y
    next.lastIndex = at
    if (next.test(this.#text))
      throw new Fault(start, `What opens here is not closed before the next entry: put ${close} at its end.`)
  }

  #skip(pattern: RegExp): void {
    pattern.lastIndex = this.#at
    if (pattern.test(this.#text)) this.#at = pattern.lastIndex
  }

  #line(at: number): number {
    return this.#lines.lineAt(this.#text, at)
  }
}

/** Lines counted from where it was asked last, so that all questions together are linear as long as they go forward. */
class LineCounter {
  #line = 1
  #at = 0

  lineAt(text: string, offset: number): number {
    if (offset < this.#at) {
      this.#line = 1
      this.#at = 0
    }
    for (; this.#at < offset; this.#at++) if (text[this.#at] === '\n') this.#line++
    return this.#line
  }
}
