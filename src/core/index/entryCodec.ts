import type { ArticleKind } from '../articles/article.ts'
import type { ByteReader, ByteWriter } from '../binary/bytes.ts'
import type { ArticleEntry } from './segment.ts'

const KINDS: readonly ArticleKind[] = ['article', 'interview', 'transcript', 'document']

/** Writes what lists show of an article. */
export function writeEntry(out: ByteWriter, { path, hash, metadata, problems }: ArticleEntry): void {
  out.string(path)
  out.string(hash)
  for (const text of [metadata.title, metadata.outlet, metadata.date, metadata.url, metadata.language]) out.optional(text)
  out.byte(KINDS.indexOf(metadata.kind))
  writeStrings(out, metadata.authors)
  writeStrings(out, problems)
}

/** Reads what `writeEntry` wrote. */
export function readEntry(input: ByteReader): ArticleEntry {
  const [path, hash] = [input.string(), input.string()]
  const [title, outlet, date, url, language] = Array.from({ length: 5 }, () => input.optional())
  const kind = KINDS[input.byte()]!
  const [authors, problems] = [readStrings(input), readStrings(input)]
  return { path, hash, metadata: { title, outlet, authors, date, url, language, kind }, problems }
}

function writeStrings(out: ByteWriter, texts: readonly string[]): void {
  out.varint(texts.length)
  for (const text of texts) out.string(text)
}

const readStrings = (input: ByteReader): string[] => Array.from({ length: input.varint() }, () => input.string())
