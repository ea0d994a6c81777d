import type { Options } from '../arguments.ts'
import { configOf, type OpenCorpus, remarkUnreadable, shownPath, withCorpus } from '../corpus.ts'
import { counted } from '../format.ts'
import type { Output } from '../output.ts'

/** `verbatim index`: builds or updates the index on disk; prints articles, bytes and seconds. */
export function index(options: Options, output: Output): Promise<number> {
  const start = performance.now()
  return withCorpus(options, configOf(options, '.'), output, corpus => show(corpus, start, options, output))
}

async function show(corpus: OpenCorpus, start: number, options: Options, output: Output): Promise<number> {
  await corpus.engine.saved()
  const seconds = Math.round(performance.now() - start) / 1000
  const { articles, bytes, utterances, people, unreadable } = corpus.status
  const { indexBytes } = await corpus.engine.status()
  if (options.format === 'json') {
    const index = { path: shownPath(corpus.index), bytes: indexBytes }
    output.write(`${JSON.stringify({ articles, bytes, seconds, utterances, people, unreadable, index }, null, 2)}\n`)
    return 0
  }
  output.write(`${counted(articles, 'article')}, ${megabytes(bytes)}, ${seconds.toFixed(2)} seconds\n`)
  output.write(`${counted(utterances, 'utterance')}, ${counted(people, 'person', 'people')}\n`)
  output.write(`Index: ${megabytes(indexBytes)} in ${shownPath(corpus.index)}\n`)
  remarkUnreadable(corpus, output)
  return 0
}

const megabytes = (bytes: number) => (bytes < 1e5 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`)
