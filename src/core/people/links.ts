import { ByteReader, type ByteWriter } from '../binary/bytes.ts'

const NONE: readonly number[] = []

/** Which buckets each article has names in: what was read, kept as two arrays of numbers, and what has changed since. */
export class Links {
  private readonly stored: Uint8Array | undefined
  private base: { readonly starts: Uint32Array; readonly buckets: Uint32Array } | undefined
  private readonly changed = new Map<number, readonly number[]>()

  /** `stored`: what `write` wrote; looked at when it is first needed. */
  constructor(stored?: Uint8Array) {
    this.stored = stored
  }

  of(article: number): readonly number[] {
    return this.changed.get(article) ?? this.before(article)
  }

  set(article: number, buckets: readonly number[]): void {
    this.changed.set(article, buckets)
  }

  /** Writes the buckets of so many articles, each by the number that `numberOf` gives it; undefined leaves it out. */
  write(writer: ByteWriter, articles: number, numberOf: (bucket: number) => number | undefined): void {
    writer.varint(articles)
    for (let article = 0; article < articles; article++) {
      const numbers = this.of(article).flatMap(bucket => numberOf(bucket) ?? [])
      writer.varint(numbers.length)
      for (const number of numbers) writer.varint(number)
    }
  }

  private before(article: number): readonly number[] {
    if (!this.stored) return NONE
    this.base ??= decode(new ByteReader(this.stored))
    const { starts, buckets } = this.base
    return article + 1 < starts.length ? [...buckets.subarray(starts[article], starts[article + 1])] : NONE
  }
}

function decode(reader: ByteReader) {
  const articles = reader.varint()
  const starts = new Uint32Array(articles + 1)
  const buckets: number[] = []
  for (let article = 0; article < articles; article++) {
    for (let left = reader.varint(); left > 0; left--) buckets.push(reader.varint())
    starts[article + 1] = buckets.length
  }
  return { starts, buckets: Uint32Array.from(buckets) }
}
