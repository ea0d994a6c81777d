import type { Article } from '../articles/article.ts'
import { ByteReader, ByteWriter } from '../binary/bytes.ts'
import type { AnalysedArticle } from './analyse.ts'
import { decodeAnalysis, encodeAnalysis } from './analysisCodec.ts'
import { readProse, writeProse } from './proseCodec.ts'
import type { ArticleEntry } from './segment.ts'

/** An analysed article as bytes: its text, how that is read, and what was found in it; all but its entry. */
export function encodeBody({ article, quotations, mentions, statements }: AnalysedArticle): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter(1.5 * article.text.length + 1024)
  writer.string(article.text)
  writeProse(writer, article, article.text)
  writer.bytes(encodeAnalysis({ quotations, mentions, statements }, article.text))
  return writer.done().slice()
}

/** The article that was encoded. */
export function decodeBody(body: Uint8Array, { path, hash, metadata, problems }: ArticleEntry): AnalysedArticle {
  const reader = new ByteReader(body)
  const text = reader.string()
  const article: Article = { path, hash, text, ...readProse(reader, text), metadata, problems }
  return { article, ...decodeAnalysis(reader, text) }
}

/** The words of an article's units as bytes: for each its length and its words' numbers. */
export function encodeIds(
  units: readonly { readonly ids: Int32Array }[],
  numberOf = (id: number) => id
): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter(2 * units.reduce((sum, { ids }) => sum + ids.length, 16))
  for (const { ids } of units) {
    writer.varint(ids.length)
    for (let i = 0; i < ids.length; i++) writer.varint(numberOf(ids[i]!))
  }
  return writer.done().slice()
}

/** The words that were encoded. `count`: how many units; `numbers`: what each word's number stands for, if not for itself. */
export function decodeIds(bytes: Uint8Array, count: number, numbers?: Int32Array): Int32Array[] {
  const reader = new ByteReader(bytes)
  return Array.from({ length: count }, () => {
    const ids = reader.varints(reader.varint())
    if (numbers) for (let i = 0; i < ids.length; i++) ids[i] = numbers[ids[i]!]!
    return ids
  })
}
