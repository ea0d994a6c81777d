/**
 * Keeps the time of the Markdown parser near linear. CommonMark parsers are quadratic, or worse, on text made of nothing but
 * unmatched emphasis marks, brackets, backticks or tags, and on containers nested by the hundred. Nobody writes such text, but
 * files hold it. Stretches that would cost too much are handed to the parser with their special characters replaced by letters
 * of the same length: offsets stay true, and the stretch is read as plain text.
 */

/** Steps the parser may spend beyond its linear share; 3 × 10⁷ measured at under a second. */
const BUDGET = 3e7
/** Containers (quotes, lists) nested deeper than this are no text. */
const MAX_DEPTH = 40
/** Blank lines end every stretch within which marks can pair. */
const STRETCH = /(?:[^\r\n]*\S[^\r\n]*(?:\r\n|\n|\r|$))+/g
const FENCE = /^[ \t>]*(?:`{3,}|~{3,})/
const SPECIAL = /[*_`[\]<&\\!|~]/g
const CONTAINERS = new RegExp(`^(?:[ \\t]*(?:[>*+-]|\\d{1,9}[.)])){${MAX_DEPTH},}`, 'gm')
const LETTER = 'x'

/** The text with every stretch defused that is too dear to parse as Markdown; same length, line ends in place. */
export function defuse(text: string): string {
  const shallow = text.replace(CONTAINERS, found => LETTER.repeat(found.length))
  let spent = 0
  return shallow.replace(STRETCH, stretch => {
    const cost = costOf(stretch)
    if (spent + cost > BUDGET) return plain(stretch)
    spent += cost
    return stretch
  })
}

/** Steps a stretch costs at worst: marks pair with each other, and an unclosed span scans to the stretch's end. */
function costOf(stretch: string): number {
  let emphasis = 0
  let brackets = 0
  let scans = 0
  for (const [mark] of stretch.matchAll(SPECIAL)) {
    if (mark === '*' || mark === '_') emphasis++
    else if (mark === '[' || mark === ']') brackets++
    else if (mark === '`' || mark === '<') scans++
  }
  return emphasis * emphasis + brackets * brackets + scans * stretch.length
}

function plain(stretch: string): string {
  return stretch.replace(/[^\r\n]+/g, line => (FENCE.test(line) ? line : line.replace(SPECIAL, LETTER)))
}
