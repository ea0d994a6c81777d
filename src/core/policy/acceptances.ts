/**
 * Acceptances: findings that a person has looked at and keeps, with a note that says why. They stand in a YAML file beside the
 * drafts that people can read and merge: a list, an entry for each quotation.
 *
 * An entry holds for a quotation while the draft, the words (folded, POLICY.md R1–R7) and the source's hash are the ones it names.
 */
import { isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument, stringify, type YAMLMap } from 'yaml'
import { fold } from '../text/fold.ts'
import type { Span } from '../text/span.ts'

/** What an acceptance holds for. Paths are relative to the file's folder, with `/`. */
export interface AcceptanceKey {
  /** The draft's words, on one line, without marks. */
  readonly quotation: string
  readonly draft: string
  /** The article, for the reader; the hash decides. Both are undefined where nothing was found. */
  readonly source?: string
  readonly hash?: string
}

/** One entry of the file. */
export interface Acceptance extends AcceptanceKey {
  /** Why, in a person's words. */
  readonly note: string
  /** When, as written. */
  readonly date?: string
}

/** An entry with its place in the file's text. */
export interface PlacedAcceptance extends Acceptance {
  readonly span: Span
}

/** What is wrong with the file. `entry`: something is no entry, or has no `key`. Lines count from 1. */
export type AcceptancesProblem = { readonly span: Span; readonly line: number } & (
  | { readonly kind: 'syntax'; readonly detail: string }
  | { readonly kind: 'list' }
  | { readonly kind: 'entry'; readonly key: string }
)

/** All entries, or the first thing that is wrong: a file that is half understood would hide the wrong findings. */
export type AcceptancesRead =
  | {
      readonly acceptances: readonly PlacedAcceptance[]
      /** Entries of drafts that are not there any more: they fit nothing. */
      readonly orphans?: readonly PlacedAcceptance[]
    }
  | { readonly problem: AcceptancesProblem }

const KEYS = ['quotation', 'draft', 'source', 'hash', 'note', 'date'] as const
const NEEDED = ['quotation', 'draft', 'note'] as const
/** Aliases expand; a list of texts needs none. */
const OPTIONS = { schema: 'failsafe', logLevel: 'silent', keepSourceTokens: false } as const

/** Reads the file's text. Never throws; an empty text, or one of comments only, holds no entry. */
export function readAcceptances(text: string): AcceptancesRead {
  const lines = new LineCounter()
  const document = parseDocument(text, { ...OPTIONS, lineCounter: lines })
  const at = (span: Span) => ({ span, line: lines.linePos(span.start).line })
  const [error] = document.errors
  if (error) {
    const span = { start: error.pos[0], end: Math.max(error.pos[0], Math.min(error.pos[1], text.length)) }
    return { problem: { kind: 'syntax', detail: error.message.split(/ at line|\n/)[0]!, ...at(span) } }
  }
  const { contents } = document
  if (contents === null || (isScalar(contents) && contents.value === '')) return { acceptances: [] }
  if (!isSeq(contents)) return { problem: { kind: 'list', ...at({ start: 0, end: firstLineEnd(text) }) } }
  const acceptances: PlacedAcceptance[] = []
  for (const item of contents.items) {
    const span = spanOf(item, text)
    const entry = isMap(item) ? entryOf(item) : {}
    const missing = NEEDED.find(key => entry[key] === undefined)
    if (missing !== undefined) return { problem: { kind: 'entry', key: missing, ...at(span) } }
    acceptances.push({ ...(entry as unknown as Acceptance), span })
  }
  return { acceptances }
}

function entryOf(map: YAMLMap): Partial<Record<(typeof KEYS)[number], string>> {
  const value = (key: string) => {
    const found = map.get(key)
    return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined
  }
  return Object.fromEntries(KEYS.map(key => [key, value(key)]))
}

function spanOf(item: unknown, text: string): Span {
  const range = (item as { range?: readonly number[] } | null)?.range
  const start = range?.[0] ?? 0
  const written = text.slice(start, range?.[1] ?? firstLineEnd(text))
  return { start, end: start + written.trimEnd().length }
}

const firstLineEnd = (text: string): number => /\r|\n|$/.exec(text)!.index

const HEAD = '# Findings that were looked at and kept. Verbatim shows them again when the quotation or its source changes.\n'

/**
 * The file's text with an entry more, at its end: what stands there, comments and order included, stays as it is.
 * A list in brackets is written anew by the library. Throws nothing for a text that `readAcceptances` reads.
 */
export function withAcceptance(text: string, acceptance: Acceptance): string {
  const entry = Object.fromEntries(KEYS.flatMap(key => (acceptance[key] === undefined ? [] : [[key, acceptance[key]]])))
  const written = (entries: unknown) => stringify(entries, { lineWidth: 0 })
  if (text.trim() === '') return HEAD + written([entry])
  const document = parseDocument(text, OPTIONS)
  if (isSeq(document.contents) && document.contents.flow) {
    document.contents.items.push(document.createNode(entry) as ParsedNode)
    return document.toString({ lineWidth: 0 })
  }
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  return text.replace(/\s*$/, lineEnd) + indented(written([entry]), document.contents, text).replaceAll('\n', lineEnd)
}

/** All entries of a list must be indented alike. */
function indented(entry: string, list: unknown, text: string): string {
  const start = isSeq(list) ? (list.range?.[0] ?? 0) : 0
  const indent = /[ \t]*$/.exec(text.slice(0, start))![0]
  return entry.replace(/^(?=.)/gm, indent)
}

/** Words as they are compared. */
const foldedWords = (text: string): string => fold(text).text

/**
 * The acceptance that holds for a quotation, if there is one.
 * @param hashes those of the article it was compared with and of its copies; empty where nothing was found
 */
export function acceptanceFor<T extends Pick<Acceptance, 'quotation' | 'hash'>>(
  acceptances: readonly T[],
  quotation: string,
  hashes: readonly string[]
): T | undefined {
  const words = foldedWords(quotation)
  return acceptances.find(
    one => foldedWords(one.quotation) === words && (one.hash === undefined ? hashes.length === 0 : hashes.includes(one.hash))
  )
}
