import type { Options } from '../arguments.ts'
import { configOf, openCorpus, remarkUnreadable, shownPath } from '../corpus.ts'
import { counted } from '../format.ts'
import type { Output } from '../output.ts'

/** `verbatim index`: reads all articles; prints articles, bytes and seconds. */
export async function index(options: Options, output: Output): Promise<number> {
  const start = performance.now()
  const corpus = await openCorpus(options, configOf(options, '.'), output)
  const seconds = Math.round(performance.now() - start) / 1000
  const { articles, bytes, utterances, people, unreadable } = corpus.status
  if (options.format === 'json') {
    const index = options.index === undefined ? null : { path: shownPath(options.index), written: false }
    output.write(`${JSON.stringify({ articles, bytes, seconds, utterances, people, unreadable, index }, null, 2)}\n`)
    return 0
  }
  output.write(`${counted(articles, 'article')}, ${megabytes(bytes)}, ${seconds.toFixed(2)} seconds\n`)
  output.write(`${counted(utterances, 'utterance')}, ${counted(people, 'person', 'people')}\n`)
  if (options.index !== undefined) output.remark('The index is kept in memory in this version; nothing was written to --index.')
  remarkUnreadable(corpus, output)
  return 0
}

const megabytes = (bytes: number) => (bytes < 1e5 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`)
