/** What the fields of a BibTeX or biblatex entry say (the field names of both; values as reference managers write them). */
import { isoDate } from '../articles/dates.ts'
import type { BibliographyEntry } from './bibliography.ts'
import { latexText } from './latex.ts'

/** Names of months as BibTeX knows them. */
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Names by which a field goes, the most telling first. */
const OUTLETS = ['journaltitle', 'journal', 'newspaper', 'booktitle', 'organization', 'institution', 'publisher', 'howpublished']

/** The entry of a key; `fields` as they stand in the file, names in lower case. */
export function entryOf(key: string, line: number, fields: ReadonlyMap<string, string>): BibliographyEntry {
  const plain = (...names: string[]) => names.map(name => latexText(fields.get(name) ?? '')).find(value => value !== '')
  const title = plain('title')
  const subtitle = plain('subtitle')
  return {
    key,
    line,
    title: title && subtitle ? `${title}: ${subtitle}` : title,
    authors: namesOf(fields.get('author') ?? fields.get('editor') ?? ''),
    outlet: OUTLETS.map(name => plain(name)).find(value => value !== undefined && !/^https?:/i.test(value)),
    date: dateOf(plain('date'), plain('year'), plain('month'), plain('day')),
    url: addressOf(fields.get('url')) ?? addressOf(fields.get('howpublished')) ?? addressOf(fields.get('note')),
    file: fileOf(fields.get('file'))
  }
}

/** `\url{…}` or a bare address; characters that TeX wants escaped are as they were. */
function addressOf(value: string | undefined): string | undefined {
  return /https?:\/\/[^\s{}]+/i.exec((value ?? '').replace(/\\([%#&_~$])/g, '$1'))?.[0].replace(/[.,;]+$/, '')
}

/** A path, or what reference managers write: "description:path:type". With `/`. */
function fileOf(value: string | undefined): string | undefined {
  const first = (value ?? '').trim().split(/(?<!\\);/)[0]!
  const parts = first.split(/(?<!\\):(?![\\/])/)
  const path = (parts.length >= 3 ? parts.at(-2)! : first)
    .replace(/\\([:;_&%#])/g, '$1')
    .replaceAll('\\', '/')
    .trim()
  return path.replace(/^\{(.*)\}$/, '$1') || undefined
}

/** "Orlo, Lena and {Port Authority}" → names as one says them. */
function namesOf(value: string): string[] {
  return splitNames(value)
    .map(name => (/^\{[\s\S]*\}$/.test(name) ? latexText(name) : turned(latexText(name))))
    .filter(name => name !== '' && name.toLowerCase() !== 'others')
}

function turned(name: string): string {
  const parts = name.split(/\s*,\s*/)
  if (parts.length === 2) return `${parts[1]} ${parts[0]}`
  return parts.length === 3 ? `${parts[2]} ${parts[0]} ${parts[1]}` : name
}

/** Split at " and " outside braces. */
function splitNames(value: string): string[] {
  const names: string[] = []
  let depth = 0
  let from = 0
  for (const match of value.matchAll(/[{}]|\s+and\s+/gi)) {
    if (match[0] === '{') depth++
    else if (match[0] === '}') depth--
    else if (depth === 0) {
      names.push(value.slice(from, match.index).trim())
      from = match.index + match[0].length
    }
  }
  return [...names, value.slice(from).trim()]
}

function dateOf(date?: string, year?: string, month?: string, day?: string): string | undefined {
  // biblatex writes ranges with a slash: the first day counts.
  if (date !== undefined) return /^\d{4}(?:-\d{2}){0,2}\//.test(date) ? date.split('/')[0] : isoDate(date)
  if (year === undefined || !/^\d{4}$/.test(year)) return year
  const number = monthNumber(month)
  if (number === undefined) return year
  const dayNumber = day ?? /(?<!\d)\d{1,2}(?!\d)/.exec(/[a-z]/i.test(month!) ? month! : '')?.[0]
  const iso = `${year}-${String(number).padStart(2, '0')}`
  return dayNumber && /^\d{1,2}$/.test(dayNumber) ? `${iso}-${dayNumber.padStart(2, '0')}` : iso
}

function monthNumber(month: string | undefined): number | undefined {
  if (month === undefined) return undefined
  const number = /^\d{1,2}$/.test(month) ? Number(month) : MONTHS.findIndex(name => new RegExp(`\\b${name}`, 'i').test(month)) + 1
  return number >= 1 && number <= 12 ? number : undefined
}
