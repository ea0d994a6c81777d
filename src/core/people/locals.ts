/**
 * What one article knows of one name: all that joining people over a corpus needs of the article (mergeRows.ts), and little more than
 * the name itself. Made once, when the article is analysed, and kept with it as bytes; where the name stands is in the article alone.
 */
import type { ByteReader, ByteWriter } from '../binary/bytes.ts'
import type { AttributedQuotation } from '../quotations/quotation.ts'
import type { Mention } from './person.ts'

/** One way in which an article writes a name, and how often. */
export interface Spelling {
  readonly text: string
  readonly count: number
}

/** A role as the article states it beside one of the spellings, given by its number. */
export interface LocalRole {
  readonly text: string
  readonly spelling: number
}

/** All mentions of one name in one article: one human. */
export interface Local {
  /** The fullest name in the article. */
  readonly name: string
  /** In order of first appearance, as written. */
  readonly spellings: readonly Spelling[]
  /** Distinct ones, in order of first appearance. */
  readonly roles: readonly LocalRole[]
  /** Quotations whose speaker has this name. */
  readonly utterances: number
}

/** What is found in an article, as far as people are concerned. */
export interface FoundPeople {
  readonly mentions: readonly Mention[]
  readonly quotations: readonly AttributedQuotation[]
}

/** The names of an article, in order of first appearance. */
export function localsOf({ mentions, quotations }: FoundPeople): Local[] {
  const byName = new Map<string, Growing>()
  for (const mention of mentions) {
    const { name, text } = mention
    const local = byName.get(name) ?? { name, spellings: [], roles: [], utterances: 0 }
    byName.set(name, local)
    const spelling = count(local.spellings, text)
    const { role, otherRole } = mention
    if (role) note(local.roles, role.text, spelling)
    if (otherRole) note(local.roles, otherRole.text, spelling)
  }
  for (const { attribution } of quotations) {
    const speaker = attribution?.kind === 'person' && attribution.name ? byName.get(attribution.name) : undefined
    if (speaker) speaker.utterances++
  }
  return [...byName.values()]
}

/** How often an article mentions the name. */
export const mentionCount = ({ spellings }: Local): number => spellings.reduce((sum, { count }) => sum + count, 0)

/** Several locals of one article as one of that name. */
export function joinLocals(name: string, locals: readonly Local[]): Local {
  const joined: Growing = { name, spellings: [], roles: [], utterances: 0 }
  for (const { spellings, roles, utterances } of locals) {
    const places = spellings.map(({ text, count: times }) => count(joined.spellings, text, times))
    for (const { text, spelling } of roles) note(joined.roles, text, places[spelling]!)
    joined.utterances += utterances
  }
  return joined
}

/** The part of a local that is written in some of its spellings; undefined where there are none. Utterances stay with the old name. */
export function partOf(local: Local, name: string, isPart: (text: string) => boolean): Local | undefined {
  const kept = local.spellings.map(({ text }) => isPart(text))
  const place = (spelling: number) => kept.slice(0, spelling).filter(Boolean).length
  const spellings = local.spellings.filter((_, i) => kept[i])
  if (spellings.length === 0) return undefined
  const roles = local.roles.flatMap(({ text, spelling }) => (kept[spelling] ? [{ text, spelling: place(spelling) }] : []))
  return { name, spellings, roles, utterances: name === local.name ? local.utterances : 0 }
}

interface Growing {
  readonly name: string
  readonly spellings: { text: string; count: number }[]
  readonly roles: LocalRole[]
  utterances: number
}

function count(spellings: Growing['spellings'], text: string, times = 1): number {
  const at = spellings.findIndex(spelling => spelling.text === text)
  if (at < 0) return spellings.push({ text, count: times }) - 1
  spellings[at]!.count += times
  return at
}

function note(roles: LocalRole[], text: string, spelling: number): void {
  if (!roles.some(role => role.text === text && role.spelling === spelling)) roles.push({ text, spelling })
}

/** Writes one local. A spelling that is the name itself is written as the empty text, which no spelling is. */
export function encodeLocal({ name, spellings, roles, utterances }: Local, writer: ByteWriter): void {
  writer.string(name)
  writer.varint(spellings.length)
  for (const { text, count: times } of spellings) {
    writer.string(text === name ? '' : text)
    writer.varint(times)
  }
  writer.varint(roles.length)
  for (const { text, spelling } of roles) {
    writer.string(text)
    writer.varint(spelling)
  }
  writer.varint(utterances)
}

/** Reads what `encodeLocal` wrote. Throws `OutOfBytes` where the bytes end. */
export function decodeLocal(reader: ByteReader): Local {
  const name = reader.string()
  const spellings: Spelling[] = []
  for (let left = reader.varint(); left > 0; left--) spellings.push({ text: reader.string() || name, count: reader.varint() })
  const roles: LocalRole[] = []
  for (let left = reader.varint(); left > 0; left--) roles.push({ text: reader.string(), spelling: reader.varint() })
  return { name, spellings, roles, utterances: reader.varint() }
}
