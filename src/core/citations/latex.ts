/**
 * TeX as it is common in .bib files → plain text: accents, special letters, dashes, quotes, ties, formatting commands and
 * braces. Unknown commands lose their name and keep their argument. Linear; never throws. Math is left as it is written.
 */

/** Accent commands and the combining mark each puts on the letter after it. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331'
}
const LETTERS: Readonly<Record<string, string>> = {
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ss: 'ß',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  ng: 'ŋ',
  NG: 'Ŋ',
  S: '§',
  P: '¶',
  pounds: '£',
  euro: '€',
  copyright: '©',
  dots: '…',
  ldots: '…',
  textellipsis: '…',
  textendash: '–',
  textemdash: '—',
  textquotedblleft: '“',
  textquotedblright: '”',
  textquoteleft: '‘',
  textquoteright: '’',
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textunderscore: '_',
  guillemotleft: '«',
  guillemotright: '»',
  glqq: '„',
  grqq: '“',
  quotedblbase: '„'
}
/** Dotless letters take an accent as dotted ones do. */
const DOTTED: Readonly<Record<string, string>> = { ı: 'i', ȷ: 'j' }

const COMMAND = /\\([a-zA-Z]+)\*?[ \t]*|\\(\r?\n|[\s\S])/y
const ACCENTED = /[ \t]*(?:\{[ \t]*(?:\\([a-zA-Z]+)[ \t]*|(\p{L}))?[ \t]*\}|\\([ij])(?![a-zA-Z])[ \t]*|(\p{L}))/uy
const LIGATURES: readonly (readonly [RegExp, string])[] = [
  [/---/g, '—'],
  [/--/g, '–'],
  [/``/g, '“'],
  [/''/g, '”'],
  [/~/g, '\u00a0']
]

/** A field's value as plain text on one line. Escaped characters stay what they are. */
export function latexText(value: string): string {
  const parts: string[] = []
  let plain = ''
  const flush = () => {
    parts.push(LIGATURES.reduce((text, [from, to]) => text.replace(from, to), plain))
    plain = ''
  }
  for (let at = 0; at < value.length; ) {
    const character = value[at]!
    if (character === '\\') {
      const [text, end] = command(value, at)
      flush()
      parts.push(text)
      at = end
    } else {
      if (character === '{' || character === '}') flush()
      else plain += character
      at++
    }
  }
  flush()
  return parts.join('').replace(/\s+/g, ' ').trim().normalize('NFC')
}

/** What a command at `at` stands for, and where the text goes on. */
function command(value: string, at: number): readonly [string, number] {
  COMMAND.lastIndex = at
  const match = COMMAND.exec(value)
  if (match === null) return ['', at + 1]
  const [whole, word, sign] = match
  const name = word ?? sign!
  const accent = Object.hasOwn(ACCENTS, name) ? ACCENTS[name] : undefined
  const accented = accent === undefined ? undefined : accentedLetter(value, at + 1 + name.length, accent)
  if (accented !== undefined) return accented
  if (word !== undefined) return [Object.hasOwn(LETTERS, word) ? LETTERS[word]! : '', at + whole.length]
  return [/[\s\\/,;:!-]/.test(name) ? (/[\s\\,;:]/.test(name) ? ' ' : '') : name, at + whole.length]
}

/** The letter after an accent command, with its accent; undefined where there is none to put it on. */
function accentedLetter(value: string, at: number, accent: string): readonly [string, number] | undefined {
  // "\c c" and "\c{c}" are accents, "\cite" is none.
  if (/[a-zA-Z]/.test(value[at - 1]!) && /[a-zA-Z]/.test(value[at] ?? '')) return undefined
  ACCENTED.lastIndex = at
  const match = ACCENTED.exec(value)
  if (match === null) return undefined
  const name = match[1] ?? match[3]
  const letter = name === undefined ? (match[2] ?? match[4] ?? '') : Object.hasOwn(LETTERS, name) ? LETTERS[name]! : ''
  return letter === '' ? undefined : [(DOTTED[letter] ?? letter) + accent, ACCENTED.lastIndex]
}
