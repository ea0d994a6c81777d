/**
 * Writes the living articles of some segments as one segment file.
 *
 * Words are numbered anew by falling frequency, so that most take one byte. Their places are sorted by counting, a range of words at
 * a time, so that little of them is in memory at once. Cost: the words of all articles are read once for counting, once for writing
 * and once for each range. Yields often, so that the caller may pause or stop in between.
 */
import { ByteWriter, bytesOf } from '../binary/bytes.ts'
import { crc32 } from '../binary/checksum.ts'
import { SectionWriter, type Sink } from '../binary/sectionFile.ts'
import { putStrings, StringTable } from '../binary/stringTable.ts'
import { writeIds } from './articleBody.ts'
import { encodePlaces, FACTS } from './diskSegment.ts'
import { writeEntry } from './entryCodec.ts'
import { Room, type Segment } from './segment.ts'
import { UnitTable } from './unitTable.ts'
import type { Vocabulary } from './vocabulary.ts'

/** So many places make a range, or more where there would be too many ranges. */
const PLACES_AT_ONCE = 1_000_000
const MOST_RANGES = 8
/** Bytes that one place takes at most. */
const MOST_BYTES = 5
/** Entries are written by so many bytes. */
const BATCH = 1 << 20

interface Source {
  readonly segment: Segment
  readonly number: number
}

/** How often each word stands in the articles, and in how many units. */
interface Counts {
  readonly places: Uint32Array
  readonly units: Uint32Array
}

/**
 * Writes a segment file; `vocabulary` is that of the segments, `prefix` what is left away at the beginning of every path.
 * Throws `Damaged` where one of them is, and what the sink throws.
 */
export function* writeSegment(segments: readonly Segment[], vocabulary: Vocabulary, sink: Sink, prefix = ''): Generator<void> {
  const out = new SectionWriter(sink)
  const sources = segments.flatMap(segment =>
    Array.from({ length: segment.size }, (_, number) => ({ segment, number })).filter(({ number }) => segment.isAlive(number))
  )
  const counts = yield* counted(sources, vocabulary)
  const words = byFrequency(counts.places)
  const numbers = new Int32Array(vocabulary.size)
  for (const [number, id] of words.entries()) numbers[id] = number
  const table = yield* writeArticles(out, sources, id => numbers[id]!)
  yield* writeEntries(out, sources, prefix)
  writeWords(out, words, counts, vocabulary)
  yield* writeLists(out, sources, words, counts.places, numbers, table)
  out.end()
}

function* counted(sources: readonly Source[], vocabulary: Vocabulary): Generator<void, Counts> {
  const places = new Uint32Array(vocabulary.size)
  const units = new Uint32Array(vocabulary.size)
  const seen = new Uint32Array(vocabulary.size)
  const room = new Room()
  let visit = 0
  for (const { segment, number } of sources) {
    for (const ids of segment.ids(number, room)) {
      visit++
      for (const id of ids) {
        places[id]!++
        if (seen[id] === visit) continue
        seen[id] = visit
        units[id]!++
      }
    }
    yield
  }
  return { places, units }
}

/** The words that stand somewhere, the most frequent first. */
const byFrequency = (places: Uint32Array): Int32Array =>
  Int32Array.from(places.keys())
    .filter(id => places[id]! > 0)
    .sort((a, b) => places[b]! - places[a]! || a - b)

function* writeArticles(out: SectionWriter, sources: readonly Source[], numberOf: (id: number) => number) {
  const table = new UnitTable()
  const starts = new Float64Array(sources.length + 1)
  const [idLengths, idCrcs, bodyCrcs] = [0, 0, 0].map(() => new Uint32Array(sources.length)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array
  ]
  const facts = new Float64Array(FACTS * sources.length)
  const room = new Room()
  out.begin('articles')
  for (const [at, { segment, number }] of sources.entries()) {
    const rows = segment.ids(number, room)
    table.add(rows.map(({ length }) => length))
    const ids = bytesOf(out => writeIds(out, rows, numberOf))
    const body = segment.body(number, room)
    idLengths[at] = ids.length
    idCrcs[at] = crc32(ids)
    bodyCrcs[at] = crc32(body)
    starts[at] = out.add(ids)
    starts[at + 1] = out.add(body) + body.length
    const { size, mtimeMs, ctimeMs } = segment.stamp(number)
    facts.set([size, mtimeMs, ctimeMs, segment.utterances(number), Number(segment.hasProblems(number))], FACTS * at)
    yield
  }
  out.put('articles.starts', starts)
  out.put('articles.idLengths', idLengths)
  out.put('articles.idCrcs', idCrcs)
  out.put('articles.bodyCrcs', bodyCrcs)
  out.put('articles.facts', facts)
  const { places, lengths, firstUnits } = table.parts()
  out.put('units.places', places)
  out.put('units.lengths', lengths)
  out.put('units.first', firstUnits)
  return table
}

function* writeEntries(out: SectionWriter, sources: readonly Source[], prefix: string): Generator<void> {
  const paths = new StringTable()
  const starts = new Uint32Array(sources.length + 1)
  const crcs = new Uint32Array(sources.length)
  let entries = new ByteWriter(BATCH)
  let written = 0
  out.begin('entries')
  for (const [at, { segment, number }] of sources.entries()) {
    const entry = segment.entry(number)
    const path = entry.path.slice(prefix.length)
    paths.add(path)
    const bytes = bytesOf(out => writeEntry(out, { ...entry, path }))
    crcs[at] = crc32(bytes)
    entries.bytes(bytes)
    starts[at + 1] = written + entries.length
    if (entries.length >= BATCH) {
      written += entries.length
      out.add(entries.done())
      entries = new ByteWriter(BATCH)
    }
    yield
  }
  out.add(entries.done())
  out.put('entries.starts', starts)
  out.put('entries.crcs', crcs)
  putStrings(out, 'paths', paths)
}

function writeWords(out: SectionWriter, words: Int32Array, { places, units }: Counts, vocabulary: Vocabulary): void {
  const table = new StringTable()
  for (const id of words) table.add(vocabulary.keyOf(id))
  putStrings(out, 'words', table)
  out.put(
    'words.letters',
    words.map(id => vocabulary.lettersOf(id))
  )
  out.put(
    'words.frequencies',
    Uint32Array.from(words, id => units[id]!)
  )
  out.put(
    'lists.sizes',
    Uint32Array.from(words, id => places[id]!)
  )
}

/** The places of each word, by ranges of words that have few enough places or are one word. */
function* writeLists(
  out: SectionWriter,
  sources: readonly Source[],
  words: Int32Array,
  sizes: Uint32Array,
  numbers: Int32Array,
  table: UnitTable
): Generator<void> {
  const starts = new Float64Array(words.length + 1)
  const crcs = new Uint32Array(words.length)
  const most = words.length > 0 ? sizes[words[0]!]! : 0
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const atOnce = Math.max(PLACES_AT_ONCE, Math.ceil(all / MOST_RANGES))
  const bytes = new Uint8Array(MOST_BYTES * most)
  const room = new Int32Array(Math.min(all, Math.max(atOnce, most)))
  out.begin('lists')
  for (let from = 0; from < words.length; ) {
    let to = from
    let total = 0
    while (to < words.length && (to === from || total + sizes[words[to]!]! <= atOnce)) total += sizes[words[to++]!]!
    const next = new Uint32Array(to - from)
    for (let word = from + 1; word < to; word++) next[word - from] = next[word - from - 1]! + sizes[words[word - 1]!]!
    yield* sortPlaces(sources, numbers, table, from, next, room)
    let done = 0
    for (let word = from; word < to; word++) {
      // Counting has moved each beginning to its end.
      const end = next[word - from]!
      const list = bytes.subarray(0, encodePlaces(room, done, end, bytes))
      crcs[word] = crc32(list)
      starts[word + 1] = out.add(list) + list.length
      done = end
      if (word % 1000 === 0) yield
    }
    from = to
  }
  out.put('lists.starts', starts)
  out.put('lists.crcs', crcs)
}

/** Puts the places of the words from `from` on that `next` has beginnings for into `places`; moves each beginning to its end. */
function* sortPlaces(
  sources: readonly Source[],
  numbers: Int32Array,
  table: UnitTable,
  from: number,
  next: Uint32Array,
  places: Int32Array
): Generator<void> {
  const room = new Room()
  let unit = 0
  for (const { segment, number } of sources) {
    for (const ids of segment.ids(number, room)) {
      const first = table.place(unit++)
      for (let i = 0; i < ids.length; i++) {
        const word = numbers[ids[i]!]! - from
        if (word >= 0 && word < next.length) places[next[word]!++] = first + i
      }
    }
    yield
  }
}
