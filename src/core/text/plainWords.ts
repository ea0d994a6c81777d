/**
 * Words by character codes. Indexing looks at every word of every article; an expression with Unicode classes, a string and its
 * hash for each would be most of the cost. Nearly all words are ASCII letters between blanks: charKind finds those, and WordTable
 * gives what is known of them from the characters in the text, without cutting them out of it.
 */

/** What one character alone says: no part of a word, an ASCII letter or digit, or a case for the expression. */
export const OUTSIDE = 0
export const PLAIN = 1
export const UNSURE = 2

export function charKind(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return PLAIN
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) ? PLAIN : OUTSIDE
  // C1 controls, Latin signs before ª, and the block of general punctuation hold no letters, marks or digits.
  return code < 0xaa || (code >= 0x2000 && code <= 0x206f) ? OUTSIDE : UNSURE
}

/** End of the ASCII letters and digits from `at` on. */
export function plainEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && charKind(text.charCodeAt(end)) === PLAIN) end++
  return end
}

/** The apostrophes and hyphens that join two parts of a word; "ʼ" is a letter to Unicode. */
export const isJoint = (code: number): boolean =>
  code === 0x27 || code === 0x2d || code === 0x2019 || code === 0x2010 || code === 0x2011

/** A kind for every UTF-16 code unit: `rest`, or what the rows say, later rows winning. A row's `a-z` is a range. */
export function charKinds(rest: number, rows: readonly (readonly [kind: number, characters: string])[]): Uint8Array {
  const kinds = new Uint8Array(0x10000).fill(rest)
  for (const [kind, characters] of rows) {
    for (let i = 0; i < characters.length; i++) {
      const isRange = characters[i + 1] === '-' && i + 2 < characters.length
      const first = characters.charCodeAt(i)
      if (isRange) i += 2
      kinds.fill(kind, first, characters.charCodeAt(i) + 1)
    }
  }
  return kinds
}

/** Places of a table, a power of two. */
const PLACES = 32_768
/** Longer words are too rare to be remembered. */
const LONGEST = 24

/** What was read of words, by their characters. Each word has one place, where the latest of that place stays: never more than PLACES. */
export class WordTable<T> {
  readonly #words: string[] = new Array<string>(PLACES).fill('')
  readonly #values: (T | undefined)[] = new Array<T | undefined>(PLACES).fill(undefined)
  readonly #read: (word: string) => T

  /** `read` is given a string of its own, which keeps no longer text alive. */
  constructor(read: (word: string) => T) {
    this.#read = read
  }

  /** What `read` says of the word in `text` between two offsets. */
  get(text: string, start: number, end: number): T {
    if (end - start > LONGEST) return this.#read(text.slice(start, end))
    const place = placeOf(text, start, end)
    return isSame(this.#words[place]!, text, start, end) ? this.#values[place]! : this.#learn(place, text, start, end)
  }

  #learn(place: number, text: string, start: number, end: number): T {
    const word = copyOf(text, start, end)
    const value = this.#read(word)
    this.#words[place] = word
    this.#values[place] = value
    return value
  }
}

/** Engines keep the whole text of which a part was sliced; what is remembered is put together anew. */
function copyOf(text: string, start: number, end: number): string {
  const units: number[] = []
  for (let i = start; i < end; i++) units.push(text.charCodeAt(i))
  return String.fromCharCode(...units)
}

function placeOf(text: string, start: number, end: number): number {
  let hash = 0
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
  return (hash ^ (hash >>> 15)) & (PLACES - 1)
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}
