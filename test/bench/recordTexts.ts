// The texts that the quote search finds, for the programs that it is compared with.

import type { Corpus } from '../../src/core/index/corpus.ts'
import { MIN_NARRATION_WORDS, passagesOf } from '../../src/core/search/records.ts'
import { words } from '../../src/core/text/words.ts'

/** The distinct records of a corpus as rows of folded words. */
export function recordTexts(corpus: Corpus): string[] {
  const texts = new Set<string>()
  for (const { path } of corpus.entries()) {
    const analysed = corpus.get(path)
    for (const { start, end, layer } of analysed ? passagesOf(analysed) : []) {
      const keys = words(analysed!.article.prose, { start, end }).map(({ key }) => key)
      if (keys.length >= (layer === 'narration' ? MIN_NARRATION_WORDS : 1)) texts.add(keys.join(' '))
    }
  }
  return [...texts]
}
