import { isMap, parseDocument } from 'yaml'
import { lines } from '../text/lines.ts'
import type { Span } from '../text/span.ts'

/** What stands between the `---` lines at the top of a file. */
export interface FrontMatter {
  /** With both delimiters; empty at the text's start where there is none. */
  readonly span: Span
  /** Keys in lower case; values are strings, lists and maps of them, whatever the file says. */
  readonly fields: ReadonlyMap<string, unknown>
  /** What could not be read, one sentence with the remedy. */
  readonly problem?: string
}

/** Longer front matter is no front matter but a mistake or an attack. */
const MAX_LENGTH = 32_000
/** Aliases expand; an article's fields need none. */
const MAX_ALIASES = 20
const OPEN = /^\ufeff?---[ \t]*(?:\r\n|\n|\r)/
const CLOSE = /(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/
const FIELD = /^[A-Za-z][\w -]*:(?:\s|$)/
const NONE: FrontMatter = { span: { start: 0, end: 0 }, fields: new Map() }

/**
 * Reads YAML front matter. Never throws: what does not parse gives a `problem`, and the fields that could be read all the same.
 * Every scalar stays a string (no numbers, dates or tags), aliases are bounded. `---` lines around something that has no field
 * are no front matter but rules.
 */
export function readFrontMatter(text: string): FrontMatter {
  const head = text.slice(0, MAX_LENGTH)
  const open = OPEN.exec(head)?.[0].length
  if (open === undefined) return NONE
  const close = CLOSE.exec(head)
  const inner = head.slice(open, close?.index)
  const rows = lines(inner)
  if (!close) return isField(inner, rows[0]!) ? { ...NONE, problem: UNCLOSED } : NONE
  if (!rows.some(row => isField(inner, row))) return NONE
  return { span: { start: 0, end: close.index + close[0].length }, ...fieldsOf(inner) }
}

const UNCLOSED = 'The front matter that begins in line 1 has no end, so it is read as text: put a line with --- after it.'

const isField = (text: string, row: Span): boolean => FIELD.test(text.slice(row.start, row.end))

/** A line that means the same to any reader of YAML: a name, and words or a quoted line without escapes. */
const SIMPLE_FIELD =
  /^([A-Za-z][\w-]*): +(?:"([^"\\\u0000-\u001f]*)"|([\p{L}\p{N}(](?:[^\u0000-\u001f\u007f-\u009f\ufeff:#]|:(?! |$)|(?<! )#)*))$/u

/** The fields of front matter that has nothing but simple ones, which is most; undefined for all other, which needs the parser. */
function simpleFields(yaml: string): ReadonlyMap<string, string> | undefined {
  const fields = new Map<string, string>()
  for (const line of yaml.split('\n')) {
    if (line === '') continue
    const [, name, quoted, plain] = SIMPLE_FIELD.exec(line) ?? []
    const value = quoted ?? plain
    const key = name?.toLowerCase()
    if (key === undefined || value === undefined || value.endsWith(' ') || fields.has(key)) return undefined
    fields.set(key, value)
  }
  return fields.size === 0 ? undefined : fields
}

function fieldsOf(yaml: string): { fields: ReadonlyMap<string, unknown>; problem?: string } {
  const fields = simpleFields(yaml)
  return fields ? { fields, problem: undefined } : parsedFields(yaml)
}

/** The same from a YAML parser. */
export function parsedFields(yaml: string): { fields: ReadonlyMap<string, unknown>; problem?: string } {
  try {
    const document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' })
    const line = document.errors[0]?.linePos?.[0].line
    const problem = line === undefined ? undefined : unreadable(line + 1)
    if (!isMap(document.contents)) return { fields: new Map(), problem: problem ?? unreadable(2) }
    const entries = Object.entries(document.toJS({ maxAliasCount: MAX_ALIASES }) as Record<string, unknown>)
    return { fields: new Map(entries.map(([key, value]) => [key.trim().toLowerCase(), value])), problem }
  } catch {
    return { fields: new Map(), problem: unreadable(2) }
  }
}

/** Line 1 of the file is the opening `---`. */
const unreadable = (line: number): string =>
  `The front matter does not parse from line ${line} on, so the title, outlet or date may be missing: ` +
  'put values that hold a colon or quotation marks in single quotes.'
