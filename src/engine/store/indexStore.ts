/**
 * The index of one corpus on disk: a folder with segment files, one of people, and a manifest that names them.
 *
 * Files are written under another name and renamed, the manifest last; then what it names no more is removed. So the
 * manifest always names whole files, whenever the process dies. At most two segments are kept, one big and one small: what is new is
 * written together with the small one, and all as one when the small one has grown to a part of the big one. While a large corpus is
 * read for the first time, there are more until its end, and so many at most that a question is answered soon and little is in memory.
 *
 * Two windows on one folder write files of different names, and the last manifest counts: both are right, since whoever opens an index
 * compares it with the articles' files. Files that nobody names are removed when they are old, lest the other window is writing them.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Damaged, SectionReader, SectionWriter } from '../../core/binary/sectionFile.ts'
import { Corpus } from '../../core/index/corpus.ts'
import type { DiskSegment } from '../../core/index/diskSegment.ts'
import { nextSegment, openSegments } from '../../core/index/openSegments.ts'
import type { Segment } from '../../core/index/segment.ts'
import type { Vocabulary } from '../../core/index/vocabulary.ts'
import { writeSegment } from '../../core/index/writeSegment.ts'
import { type ArticleNumbers, PeopleIndex } from '../../core/people/peopleIndex.ts'
import type { Pause } from '../pace.ts'
import { IndexFile, WholeFile } from './indexFile.ts'
import { type Manifest, readManifest, writeManifest } from './manifest.ts'

const ENDING = '.segment'
const PEOPLE_ENDING = '.people'
const NOTHING: Manifest = { segments: [] }
/** A small segment of more than this share of the big one is written into it. */
const SMALL = 0.25
/** While more is to come, so many segments are joined as soon as they are there. */
const MANY = 8
/** Files that no manifest names are left alone for so long. */
const STRANGER_MS = 3_600_000

/** A segment file that is open. */
interface OpenFile {
  readonly name: string
  readonly bytes: IndexFile
  readonly file: SectionReader
}

export class IndexStore {
  readonly #folder: string
  readonly #prefix: string
  readonly #note: (text: string) => void
  #files: readonly OpenFile[] = []
  /** The file of people that the manifest names, and how long it is. */
  #people: string | undefined
  #peopleBytes = 0
  #hasPeople = false
  readonly #damaged = new Set<string>()

  /**
   * @param folder absolute; made when something is written
   * @param prefix what the paths of all articles begin with; not written, so that the index serves wherever they are counted from
   * @param note is told in a sentence what could not be read or written
   */
  constructor(folder: string, prefix: string, note: (text: string) => void) {
    this.#folder = folder
    this.#prefix = prefix
    this.#note = note
  }

  /** Bytes that the index takes on disk. */
  get bytes(): number {
    return this.#files.reduce((sum, { bytes }) => sum + bytes.length, this.#peopleBytes)
  }

  /** The corpus as it was saved, without parts that are damaged. Never throws. */
  open(generation = 0): Corpus {
    this.close()
    this.#hasPeople = false
    try {
      const { segments, people } = readManifest(this.#folder) ?? NOTHING
      const found = segments.filter(({ file }) => this.#openFile(file))
      const isWhole = found.length === segments.length
      return this.#corpusOf(found, generation, opened => (isWhole ? this.#readPeople(people, opened) : undefined))
    } catch (error) {
      this.#tellDamage(error)
      if (error instanceof Damaged && this.#files.some(({ name }) => name === error.file)) {
        this.#damaged.add(error.file)
        return this.open(generation)
      }
      this.close()
      return new Corpus(undefined, [], undefined, generation)
    }
  }

  /** Forgets a segment whose bytes turned out to be damaged; `open` goes without it. */
  distrust(damage: Damaged): void {
    this.#tellDamage(damage)
    this.#damaged.add(damage.file)
  }

  /**
   * Writes what is new in a corpus that this store opened, and gives the corpus that goes on from there; the given one where nothing
   * could be written. Throws `Damaged` where a segment is, and `Cancelled`.
   * @param isLast false while more is to come at once: the segments are not joined yet, nor the people written
   */
  async save(corpus: Corpus, pause: Pause, isLast = true): Promise<Corpus> {
    const before = new Map(corpus.saved.map((segment, i) => [segment, this.#files[i]!]))
    const isThere = (segment: DiskSegment) => existsSync(join(this.#folder, before.get(segment)!.name))
    // Another window may have joined a segment with others meanwhile, and removed it: it can still be read here.
    const kept = (isLast ? keptOf(corpus) : keptMeanwhile(corpus)).filter(isThere)
    try {
      mkdirSync(this.#folder, { recursive: true })
      const written = corpus.segments.filter(segment => !kept.includes(segment as DiskSegment))
      const file = await this.#write(written, corpus.vocabulary, pause)
      const segments = [
        ...kept.map(segment => ({ file: before.get(segment)!.name, tombstones: segment.tombstones })),
        ...(file === undefined ? [] : [{ file, tombstones: [] }])
      ]
      return this.#goOn(corpus, segments, isLast)
    } catch (error) {
      if (!isOfFiles(error)) throw error
      this.#note(`The index could not be saved: ${reasonOf(error)} What is new is read again the next time.`)
      return corpus
    }
  }

  /** Is there a file of people that can be used? Else they are found in the articles when the index is opened. */
  get hasPeople(): boolean {
    return this.#hasPeople
  }

  close(): void {
    closeAll(this.#files)
    this.#files = []
  }

  /** Writes the living articles of some segments; the name of the file, undefined where there are none. */
  async #write(segments: readonly Segment[], vocabulary: Vocabulary, pause: Pause): Promise<string | undefined> {
    if (segments.every(({ size, buried }) => size === buried)) return undefined
    const name = newName(ENDING)
    const file = new WholeFile(join(this.#folder, name))
    try {
      for (const _ of writeSegment(segments, vocabulary, file, this.#prefix)) await pause()
      file.finish()
      return name
    } catch (error) {
      file.abandon()
      throw error
    }
  }

  /** The corpus of these segments, with the people of the one before; then all that tells of them on disk. */
  #goOn(before: Corpus, segments: Manifest['segments'], isLast: boolean): Corpus {
    const old = this.#files
    const stays = old.every(({ name }, i) => segments[i]?.file === name)
    this.#files = stays ? old : []
    try {
      for (const { file } of segments.slice(this.#files.length)) this.#openFile(file)
      const corpus = stays ? this.#longer(before) : this.#corpusOf(segments, before.generation + 1, () => before.peopleIndex)
      const people = isLast ? this.#writePeople(corpus) : undefined
      writeManifest(this.#folder, { segments, people })
      if (!stays) closeAll(old)
      const mine = [...old.map(({ name }) => name), ...(this.#people ? [this.#people] : []), ...this.#damaged]
      this.#people = people
      this.#hasPeople = isLast
      if (!isLast) this.#peopleBytes = 0
      this.#removeOthers([...segments.map(({ file }) => file), ...(people ? [people] : [])], new Set(mine))
      return corpus
    } catch (error) {
      closeAll(this.#files.filter(file => !old.includes(file)))
      this.#files = old
      throw error
    }
  }

  /** The corpus with the segments that were opened since; what was open stays as it is. */
  #longer({ vocabulary, saved, peopleIndex, generation }: Corpus): Corpus {
    const segments = [...saved]
    for (const segment of saved) segment.forgetPlaces()
    for (const { file } of this.#files.slice(saved.length))
      segments.push(nextSegment({ file, tombstones: [], prefix: this.#prefix }, vocabulary, segments))
    return new Corpus(vocabulary, segments, peopleIndex, generation + 1)
  }

  #openFile(name: string): boolean {
    if (this.#damaged.has(name)) return false
    try {
      const bytes = new IndexFile(join(this.#folder, name))
      this.#files = [...this.#files, { name, bytes, file: new SectionReader(bytes) }]
      return true
    } catch (error) {
      this.#damaged.add(name)
      this.#tellDamage(error instanceof Damaged ? error : new Damaged(name, 'it is missing or cannot be read'))
      return false
    }
  }

  /** The corpus of the open files. */
  #corpusOf(
    segments: Manifest['segments'],
    generation: number,
    peopleOf: (segments: readonly DiskSegment[]) => PeopleIndex | undefined
  ) {
    const files = this.#files.map(({ file }, i) => ({ file, tombstones: segments[i]!.tombstones, prefix: this.#prefix }))
    const { vocabulary, segments: opened } = openSegments(files)
    return new Corpus(vocabulary, opened, peopleOf(opened), generation)
  }

  /** Undefined where they cannot be used: they are found again in the articles then. */
  #readPeople(file: string | undefined, segments: readonly DiskSegment[]): PeopleIndex | undefined {
    if (file === undefined) return undefined
    this.#people = file
    try {
      const bytes = new IndexFile(join(this.#folder, file))
      try {
        const people = PeopleIndex.read(new SectionReader(bytes), articleNumbers(segments))
        this.#peopleBytes = bytes.length
        this.#hasPeople = true
        return people
      } finally {
        bytes.close()
      }
    } catch (error) {
      this.#tellDamage(error instanceof Damaged ? error : new Damaged(file, 'it is missing or cannot be read'))
      return undefined
    }
  }

  #writePeople(corpus: Corpus): string {
    const name = newName(PEOPLE_ENDING)
    const file = new WholeFile(join(this.#folder, name))
    try {
      const sections = new SectionWriter(file)
      corpus.peopleIndex.write(sections, articleNumbers(corpus.saved))
      this.#peopleBytes = sections.end()
      file.finish()
      return name
    } catch (error) {
      file.abandon()
      throw error
    }
  }

  /** Removes what is not named: this store's own files at once, those of others when they are old. */
  #removeOthers(named: readonly string[], mine: ReadonlySet<string>): void {
    for (const file of readdirSync(this.#folder)) {
      const path = join(this.#folder, file)
      if (named.includes(file) || !/\.(?:segment|people|tmp)$/.test(file)) continue
      try {
        if (mine.has(file) || Date.now() - statSync(path).mtimeMs > STRANGER_MS) rmSync(path)
      } catch {
        // Another window has it open, or was faster: it goes the next time.
      }
    }
  }

  #tellDamage(error: unknown): void {
    const what = error instanceof Damaged ? error.message : String(error)
    this.#note(`A part of the index cannot be used and is built anew (${what}).`)
  }
}

function closeAll(files: readonly OpenFile[]): void {
  for (const { bytes } of files) bytes.close()
}

const newName = (ending: string): string => `${randomBytes(8).toString('hex')}${ending}`

/** Articles numbered through all segments on disk. */
function articleNumbers(segments: readonly DiskSegment[]): ArticleNumbers {
  const firsts = segments.map((_, i) => segments.slice(0, i).reduce((sum, { size }) => sum + size, 0))
  return {
    numberOf(path) {
      for (const [i, segment] of segments.entries()) {
        const number = segment.numberOf(path)
        if (number >= 0) return firsts[i]! + number
      }
      throw new Error(`${path} is in no segment.`)
    },
    pathOf(number) {
      const i = firsts.findLastIndex(first => first <= number)
      return segments[i]!.path(number - firsts[i]!)
    }
  }
}

/** The segments that stay as they are: a big one, unless it is small beside the rest and what is buried in it. */
function keptOf({ saved, segments }: Corpus): readonly DiskSegment[] {
  const [big] = saved
  if (!big) return []
  const rest = segments.slice(1).reduce((sum, { base, end }) => sum + end - base, 0)
  return rest / (big.end - big.base) + big.buried / big.size < SMALL ? [big] : []
}

/** While more is to come, all stay as they are; but where there are many of about the size of what is new, these are joined with it. */
function keptMeanwhile({ saved, segments }: Corpus): readonly DiskSegment[] {
  const extent = ({ base, end }: Segment) => end - base
  const joined = (MANY / 2) * extent(segments.at(-1)!)
  const bigger = saved.findLastIndex(segment => extent(segment) >= joined) + 1
  return saved.length - bigger < MANY ? saved : saved.slice(0, bigger)
}

const isOfFiles = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'the disk is full. Free some space.'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return 'its folder may not be written to. Change its permissions.'
  return `${message}.`
}
