const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** Lower-case parts of a surname. */
export const PARTICLES = list(
  'al el ul ad as ash ben bin ibn bint abu van von der den de del della di da das dos do du la le les ter ten zu zur st af av'
)

/** What may follow a surname and belongs to the name. */
export const SUFFIXES = list('jr sr ii iii iv')
