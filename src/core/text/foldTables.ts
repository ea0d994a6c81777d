/**
 * What folding treats as equal (POLICY.md R1–R7). An explicit table, not NFKC: ½, ² and ™ carry meaning and stay.
 */

/** Double quotation marks of every family, corner brackets and guillemets included. */
const DOUBLE = '"“”„‟«»「」『』〝〞〟＂❝❞'
/** Single quotation marks, apostrophes, primes and accents used as such. */
const SINGLE = "'‘’‚‛‹›ʼʹ′´`ʻ＇❛❜"
/** Dashes that part clauses. U+2212 (minus) is a sign and stays. */
const DASH = '–—―﹘'
/** Hyphens that look like hyphen-minus. */
const HYPHEN = '‐‑﹣－'
/** Never seen by a reader: zero-width characters, joiners (they shape letters, not words), soft hyphen, BOM, variation selectors. */
const INVISIBLE =
  '\u00ad\u200b\u200c\u200d\u2060\u2061\u2062\u2063\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufe0e\ufe0f'
const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'ft',
  ﬆ: 'st',
  Ĳ: 'IJ',
  ĳ: 'ij'
}

const table = new Map<string, string>()
for (const mark of DOUBLE) table.set(mark, '"')
for (const mark of SINGLE) table.set(mark, "'")
for (const mark of DASH) table.set(mark, '—')
for (const mark of HYPHEN) table.set(mark, '-')
for (const mark of INVISIBLE) table.set(mark, '')
for (const [from, to] of Object.entries(LIGATURES)) table.set(from, to)
/** Full-width ASCII (U+FF01–U+FF5E) lies at a fixed distance from ASCII. */
for (let code = 0xff01; code <= 0xff5e; code++) {
  const wide = String.fromCharCode(code)
  if (!table.has(wide)) table.set(wide, String.fromCharCode(code - 0xfee0))
}
table.set('…', '...')
table.set('‥', '..')

/** What a character folds to: itself where it is undefined, nothing where it is empty. */
export const FOLDS: ReadonlyMap<string, string> = table
