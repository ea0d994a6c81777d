/** CSL JSON, the citation format of reference managers (citationstyles.org, schema csl-data.json), as far as it names articles. */
import { isoDate } from '../articles/dates.ts'
import type { Bibliography, BibliographyEntry, BibliographyProblem } from './bibliography.ts'

type Fields = Readonly<Record<string, unknown>>

/** True where parsed JSON looks like CSL: a list of items with an id and a type or title. */
export const isCslJson = (value: unknown): boolean =>
  Array.isArray(value) && value.some(item => isFields(item) && keyOf(item) !== undefined && ('type' in item || 'title' in item))

/** Reads a CSL JSON file. Never throws; an item that is none costs itself only. */
export function readCslJson(text: string): Bibliography {
  const list = parsed(text)
  if ('message' in list) return { entries: [], problems: [list] }
  const entries: BibliographyEntry[] = []
  const problems: BibliographyProblem[] = []
  for (const [index, item] of list.items.entries()) {
    const key = isFields(item) ? keyOf(item) : undefined
    if (isFields(item) && key !== undefined) entries.push(entryOf(key, index + 1, item))
    else problems.push({ line: index + 1, message: `Entry ${index + 1} has no id, so it is left out: give it one.` })
  }
  return { entries, problems }
}

function parsed(text: string): { readonly items: readonly unknown[] } | BibliographyProblem {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    const items = isFields(value) && Array.isArray(value.items) ? value.items : value
    if (Array.isArray(items)) return { items }
    return { line: 1, message: 'Line 1: The bibliography is no list of entries: put them in square brackets.' }
  } catch (error) {
    const offset = Number(/position (\d+)/.exec(String(error))?.[1] ?? 0)
    const line = text.slice(0, offset).split('\n').length
    return { line, message: `Line ${line}: The bibliography is no JSON from here on: mend it, or export it anew.` }
  }
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? value
        .replace(/<\/?(?:i|b|sup|sub|sc|span)\b[^<>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim() || undefined
    : typeof value === 'number'
      ? String(value)
      : undefined

/** Reference managers put the key a writer uses into `citation-key`; elsewhere the id is the key. */
const keyOf = (item: Fields): string | undefined => textOf(item['citation-key']) ?? textOf(item.id)

function entryOf(key: string, line: number, item: Fields): BibliographyEntry {
  const url = textOf(item.URL)
  return {
    key,
    line,
    title: textOf(item.title),
    authors: [item.author].flat().flatMap(nameOf),
    outlet: textOf(item['container-title']) ?? textOf(item.publisher),
    date: dateOf(item.issued),
    url: url !== undefined && /^https?:\/\//i.test(url) ? url : undefined,
    file: textOf(item.file)
  }
}

function nameOf(name: unknown): string[] {
  if (!isFields(name)) return []
  const parts = [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix]
  const whole = parts.map(textOf).filter(Boolean).join(' ')
  return [textOf(name.literal) ?? whole].filter(text => text !== '')
}

function dateOf(issued: unknown): string | undefined {
  if (!isFields(issued)) return typeof issued === 'string' ? isoDate(issued) : undefined
  const first: unknown = Array.isArray(issued['date-parts']) ? issued['date-parts'][0] : undefined
  const numbers = Array.isArray(first) ? first.map(Number).filter(part => Number.isInteger(part) && part > 0) : []
  if (numbers.length > 0)
    return numbers
      .slice(0, 3)
      .map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'))
      .join('-')
  const written = textOf(issued.raw) ?? textOf(issued.literal)
  return written === undefined ? undefined : isoDate(written)
}
