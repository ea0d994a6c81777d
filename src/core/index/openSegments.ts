import { DiskSegment, type SegmentFile, wordsOfSegment } from './diskSegment.ts'
import { Vocabulary } from './vocabulary.ts'

/**
 * Segment files as the segments of one corpus, addresses and words in the order given. The words of the first keep their numbers, so
 * put the largest first. Throws `Damaged`.
 */
export function openSegments(files: readonly SegmentFile[]): { vocabulary: Vocabulary; segments: readonly DiskSegment[] } {
  const [first, ...others] = files
  if (!first) return { vocabulary: new Vocabulary(), segments: [] }
  const { parts, letters } = wordsOfSegment(first.file)
  const vocabulary = new Vocabulary(parts, letters)
  const segments = [new DiskSegment(first, 0)]
  for (const other of others) segments.push(nextSegment(other, vocabulary, segments))
  return { vocabulary, segments }
}

/** A segment file as the next one of the segments of a corpus, whose vocabulary gets its words. Throws `Damaged`. */
export function nextSegment(next: SegmentFile, vocabulary: Vocabulary, before: readonly DiskSegment[]): DiskSegment {
  const own = new Vocabulary(wordsOfSegment(next.file).parts)
  const ids = Int32Array.from({ length: own.size }, (_, word) => vocabulary.idOf(own.keyOf(word)))
  const words = new Int32Array(vocabulary.size).fill(-1)
  for (const [word, id] of ids.entries()) words[id] = word
  return new DiskSegment(next, before.at(-1)?.end ?? 0, { ids, words })
}
