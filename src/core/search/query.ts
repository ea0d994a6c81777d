// What can be typed into a search: words, "exact words", and filters (by: in: before: after:).
//
// A filter's value follows its colon at once; a value of several words stands in marks: by:"Ilse Marrow". Several by: or in:
// mean any of them. before: and after: take a year, a month or a day; after: includes it, before: does not. What is still being
// typed (an empty value, half a date, a mark not closed) filters nothing yet.

/** The filters, in the order in which they are offered. */
export const FILTERS = ['by', 'in', 'before', 'after'] as const
export type FilterName = (typeof FILTERS)[number]

/** A search as it was meant. */
export interface Query {
  /** All words that are looked for, the exact ones among them, in their order. */
  readonly text: string
  /** Each must stand word for word. */
  readonly phrases: readonly string[]
  /** Names or parts of names: said by any of them. */
  readonly by: readonly string[]
  /** Outlets, hosts or folders, or parts of them: in any of them. */
  readonly in: readonly string[]
  /** ISO, to the year, month or day: only articles dated before it. */
  readonly before?: string
  /** ISO, to the year, month or day: only articles dated then or later. */
  readonly after?: string
}

const VALUE = String.raw`"(?<straight>[^"]*)"|“(?<curly>[^”]*)”|(?<plain>["“][^"”]*$|\S*)`
const FILTER = String.raw`(?<![\p{L}\p{N}])(?<key>by|in|before|after):(?:${VALUE})`
const PART = new RegExp(`${FILTER}|"(?<exact>[^"]*)"|“(?<curlyExact>[^”]*)”`, 'giu')
const DATE = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?$/

/** Reads what was typed. Never throws; what is no filter is words. */
export function parseQuery(typed: string): Query {
  const phrases: string[] = []
  const names = { by: [] as string[], in: [] as string[] }
  const dates: { before?: string; after?: string } = {}
  const text = typed.replace(PART, (written: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>
    const key = groups.key?.toLowerCase() as FilterName | undefined
    const phrase = (groups.exact ?? groups.curlyExact ?? '').trim()
    if (!key && phrase) phrases.push(phrase)
    if (!key) return ` ${phrase} `
    const value = (groups.straight ?? groups.curly ?? groups.plain ?? '').replace(/^["“]/, '').trim()
    if (value === '') return ' '
    if (key === 'by' || key === 'in') names[key].push(value)
    else if (!/^\d/.test(value)) return written.replace(':', ' ')
    else dates[key] = dateOf(value) ?? dates[key]
    return ' '
  })
  return { text: text.replace(/\s+/g, ' ').trim(), phrases, ...names, ...dates }
}

/** A date to the year, month or day as ISO has it; undefined for half of one. */
function dateOf(written: string): string | undefined {
  const match = DATE.exec(written)
  if (!match) return undefined
  const [, year, month, day] = match
  if (Number(month ?? 1) > 12 || Number(day ?? 1) > 31) return undefined
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(part => part !== undefined).join('-')
}

/** Text that somebody selected, as a query that has no filters and no exact words by accident. */
export const asQuery = (selected: string): string =>
  selected
    .replace(/["“”„‟«»]/g, ' ')
    .replace(/(?<![\p{L}\p{N}])(by|in|before|after):(?=\S)/giu, '$1 ')
    .replace(/\s+/g, ' ')
    .trim()
