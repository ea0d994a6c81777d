/**
 * Keeps the time of the Markdown parser near linear. CommonMark parsers are quadratic, or worse, on text made of nothing but
 * unmatched emphasis marks, brackets, backticks or tags, on tabs by the thousand, and on quotes and lists nested deep or
 * repeated endlessly without plain text between. Nobody writes such text, but files hold it. What would cost too much is handed
 * to the parser with its special characters replaced by letters of the same length: offsets stay true, and it is read as plain
 * text.
 */

/** Steps the parser may spend beyond its linear share; 3 × 10⁷ measured at under a second. */
const BUDGET = 3e7
/** Code units that may spend all of it. A piece of up to 900 is never too dear. */
const WHOLE = 32_000
/** What one pair of containers costs more than one pair of emphasis marks. */
const CONTAINER_COST = 5
/** Containers (quotes, lists) nested deeper than this are no text. */
const MAX_DEPTH = 12
/** Columns of indent beyond which a list item is no list item; leaves twelve levels of lists. */
const MAX_INDENT = 60
/** Blank lines end every stretch within which marks can pair. */
const BLANK_LINE = /((?:\r\n|\n|\r(?!\n))[ \t]*(?=[\r\n]))/
const FENCE = /^[ \t>]*(?:`{3,}|~{3,})/
const SPECIAL = /[*_`[\]<&\\!|~]/g
const TABS = /\t{9,}/g
const MARKER = String.raw`(?:>|[*+-](?=[ \t\r\n]|$)|\d{1,9}[.)](?=[ \t\r\n]|$))`
const CONTAINERS = new RegExp(`^[ \\t]*${MARKER}(?:[ \\t]*${MARKER})*`, 'gm')
const LETTER = 'x'

/**
 * The text with everything defused that is too dear to parse as Markdown; same length, line ends in place.
 * @param length code units of the text, where it is a piece of a longer one that is parsed piece by piece: it has its share of the budget
 */
export function defuse(text: string, length = WHOLE): string {
  const budget = BUDGET * Math.min(1, length / WHOLE)
  let spent = 0
  const stretches = shallow(text.replace(TABS, tabs => ' '.repeat(tabs.length))).split(BLANK_LINE)
  return stretches
    .map(stretch => {
      const cost = costOf(stretch)
      if (spent + cost > budget) return plain(stretch)
      spent += cost
      return stretch
    })
    .join('')
}

/** Containers within bounds: those nested too deep become letters, or all of them where there are too many. */
function shallow(text: string): string {
  let rows = 0
  let marks = 0
  const deep = text.replace(CONTAINERS, found => {
    const depth = found.replace(/[\s\d]/g, '').length
    if (depth > MAX_DEPTH || found.length > MAX_INDENT) return letters(found)
    rows++
    marks += depth
    return found
  })
  return rows * marks * CONTAINER_COST > BUDGET ? deep.replace(CONTAINERS, letters) : deep
}

const letters = (found: string): string => LETTER.repeat(found.length)

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
