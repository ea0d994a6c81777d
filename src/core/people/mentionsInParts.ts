/**
 * Mentions of a text that comes in parts which mostly stay as they are while it is written: after a change, only parts in which
 * something can be different are read again.
 *
 * Whom a part names depends on its words, on how all parts use words (usage.ts), and on the people all parts name in full, in their
 * order. Both are told as signatures, texts that are equal where they are: a part is read again when its own text or a signature is
 * another. Words of one part say nothing of names in the next (a ship before a blank line, "the" at a paragraph's end).
 * Cost without a change: a look-up for each part, and the signatures joined.
 */
import type { Prose } from '../text/block.ts'
import { Memo } from '../text/memo.ts'
import { type Book, bookOf, type FoundNames, findNames, type Reading } from './collectNames.ts'
import { readingOf } from './findMentions.ts'
import type { KnownNames } from './knownNames.ts'
import type { Mention } from './person.ts'
import { readMentions } from './readMentions.ts'
import { joinUsage, readUsage, type Usage } from './usage.ts'

/** What is kept with a part. */
interface KnownPart {
  readonly reading: Reading
  readonly usage: Usage
  readonly usageSignature: string
  found?: {
    readonly usage: Usage
    readonly book: KnownNames | undefined
    readonly names: FoundNames
    readonly signature: string
  }
  mentions?: { readonly book: Book; readonly rank: number; readonly list: readonly Mention[] }
}

/** Between the places of two parts in the book is more room than any part needs. */
const RANK = 2 ** 32
/** Code units of signatures that are remembered. */
const REMEMBERED = 200_000

const parts = new WeakMap<Prose, KnownPart>()
const usages = new Memo<Usage>(REMEMBERED)
const books = new WeakMap<object, Memo<Book>>()
const NO_NAMES = {}

/**
 * The mentions of each part, in order, with offsets from the part's start; `known` as for `findMentions`. The same array as before where
 * nothing changed, as long as the parts are the same objects.
 */
export function mentionsInParts(all: readonly Prose[], known: KnownNames | undefined): (readonly Mention[])[] {
  const read = all.map(partOf)
  const usageSignature = read.map(part => part.usageSignature).join('')
  const usage = usages.of(usageSignature, () => joinUsage(read.map(part => part.usage)))
  const found = read.map(part => foundIn(part, usage, known))
  const ranks = ranksOf(found)
  const signature = found.map(one => one.signature).join('')
  const book = booksOf(known).of(`${usageSignature}\n${signature}`, () =>
    bookOf(
      found.map(({ names }, i) => placed(names, ranks[i]! * RANK)),
      usage,
      known
    )
  )
  return read.map((part, i) => mentionsOf(part, book, ranks[i]!))
}

function partOf(prose: Prose): KnownPart {
  const kept = parts.get(prose)
  if (kept) return kept
  const reading = readingOf(prose)
  const usage = readUsage(reading)
  const sets = [usage.alone, usage.speaking, usage.surnames, usage.lowered]
  const isEmpty = sets.every(({ size }) => size === 0)
  const part = { reading, usage, usageSignature: isEmpty ? '' : `${sets.map(set => [...set].join(' ')).join('|')}\n` }
  parts.set(prose, part)
  return part
}

function foundIn(part: KnownPart, usage: Usage, known: KnownNames | undefined): NonNullable<KnownPart['found']> {
  if (part.found?.usage === usage && part.found.book === known) return part.found
  const names = findNames(part.reading, usage, known)
  const isEmpty = names.sure.length + names.doubtful.length + names.singles.length === 0
  part.found = { usage, book: known, names, signature: isEmpty ? '' : `${JSON.stringify(names)}\n` }
  return part.found
}

/** The place of each part among those that name somebody: these have odd ranks, and what stands between two an even one. */
function ranksOf(found: readonly { readonly signature: string }[]): number[] {
  let named = 0
  return found.map(({ signature }) => (signature === '' ? 2 * named : 2 * named++ + 1))
}

const placed = ({ sure, doubtful, singles }: FoundNames, by: number): FoundNames => ({
  sure: sure.map(name => ({ ...name, first: name.first + by })),
  doubtful: doubtful.map(name => ({ ...name, first: name.first + by })),
  singles
})

function booksOf(known: KnownNames | undefined): Memo<Book> {
  const kept = books.get(known ?? NO_NAMES) ?? new Memo<Book>(REMEMBERED)
  books.set(known ?? NO_NAMES, kept)
  return kept
}

function mentionsOf(part: KnownPart, book: Book, rank: number): readonly Mention[] {
  if (part.mentions?.book === book && part.mentions.rank === rank) return part.mentions.list
  const list = readMentions({ ...part.reading, at: rank * RANK }, book)
  part.mentions = { book, rank, list: sameAs(part.mentions?.list, list) }
  return part.mentions.list
}

/** The list as it was, where it says the same. */
function sameAs(before: readonly Mention[] | undefined, now: readonly Mention[]): readonly Mention[] {
  return before && JSON.stringify(before) === JSON.stringify(now) ? before : now
}
