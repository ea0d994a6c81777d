/** Dates as newsrooms write them → ISO. Only what can mean one day is read; `03/04/2021` stays as written. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:$|[T\s])/
const DAY_MONTH = new RegExp(`(?:^|\\s)(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})\\b`, 'i')
const MONTH_DAY = new RegExp(`(?:^|\\s)${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i')
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/

/** The date as `YYYY-MM-DD`; as written where it names no single day of the calendar. */
export function isoDate(written: string): string {
  const text = written.trim()
  return numeric(text) ?? named(text) ?? slashed(text) ?? text
}

function numeric(text: string): string | undefined {
  const iso = ISO.exec(text)
  if (iso) return iso8601(+iso[1]!, +iso[2]!, +iso[3]!)
  const dotted = DOTTED.exec(text)
  return dotted ? iso8601(+dotted[3]!, +dotted[2]!, +dotted[1]!) : undefined
}

function named(text: string): string | undefined {
  const dayFirst = DAY_MONTH.exec(text)
  if (dayFirst) return iso8601(+dayFirst[3]!, monthOf(dayFirst[2]!), +dayFirst[1]!)
  const monthFirst = MONTH_DAY.exec(text)
  return monthFirst ? iso8601(+monthFirst[3]!, monthOf(monthFirst[1]!), +monthFirst[2]!) : undefined
}

/** Day and month can be told apart only where one is over twelve. */
function slashed(text: string): string | undefined {
  const found = SLASHED.exec(text)
  if (!found) return undefined
  const [first, second, year] = [+found[1]!, +found[2]!, +found[3]!]
  if (first > 12) return iso8601(year, second, first)
  return second > 12 || first === second ? iso8601(year, first, second) : undefined
}

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

function iso8601(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : undefined
}
