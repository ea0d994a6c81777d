import type { Article } from '../articles/article.ts'
import { ByteReader, type ByteWriter, bytesOf } from '../binary/bytes.ts'
import type { AnalysedArticle } from './analyse.ts'
import { decodeAnalysis, writeAnalysis } from './analysisCodec.ts'
import { readProse, writeProse } from './proseCodec.ts'
import type { ArticleEntry } from './segment.ts'

/** An analysed article as bytes: its text, how that is read, and what was found in it; all but its entry. */
export function encodeBody({ article, quotations, mentions }: AnalysedArticle): Uint8Array<ArrayBuffer> {
  return bytesOf(out => {
    out.string(article.text)
    writeProse(out, article, article.text)
    writeAnalysis(out, { quotations, mentions }, article.text)
  })
}

/** The article that was encoded. */
export function decodeBody(body: Uint8Array, { path, hash, metadata, problems }: ArticleEntry): AnalysedArticle {
  const reader = new ByteReader(body)
  const text = reader.string()
  const article: Article = { path, hash, text, ...readProse(reader, text), metadata, problems }
  return { article, ...decodeAnalysis(reader, text) }
}

/** Writes the words of an article's units: for each unit its length and its words' numbers. */
export function writeIds(out: ByteWriter, rows: readonly Int32Array[], numberOf = (id: number) => id): void {
  for (const ids of rows) {
    out.varint(ids.length)
    for (let i = 0; i < ids.length; i++) out.varint(numberOf(ids[i]!))
  }
}

/**
 * Reads what `writeIds` wrote; `bytes` holds no more.
 * @param count how many units
 * @param into where the words are put if there is room
 * @param numbers what each word's number stands for, if not for itself
 */
export function decodeIds(bytes: Uint8Array, count: number, into?: Int32Array<ArrayBuffer>, numbers?: Int32Array): Int32Array[] {
  const reader = new ByteReader(bytes)
  // A number takes a byte at least.
  const room = into && bytes.length <= into.length ? into : undefined
  let from = 0
  return Array.from({ length: count }, () => {
    const length = reader.varint()
    const ids = room ? room.subarray(from, from + length) : new Int32Array(length)
    from += length
    reader.varints(ids)
    if (numbers) for (let i = 0; i < length; i++) ids[i] = numbers[ids[i]!]!
    return ids
  })
}
