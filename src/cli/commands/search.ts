import { UserError } from '../../core/ports.ts'
import type { SearchHit } from '../../engine/api.ts'
import type { Options } from '../arguments.ts'
import { configOf, type OpenCorpus, remarkUnreadable, withCorpus } from '../corpus.ts'
import { json, jsonLines } from '../format.ts'
import { prettyHits } from '../formats/searchPretty.ts'
import type { Output } from '../output.ts'
import { SourcePlaces } from '../sourcePlaces.ts'

/** `verbatim search`: half-remembered quotes, best first. */
export async function search(options: Options, output: Output): Promise<number> {
  const text = options.operands.join(' ').trim()
  if (text === '' && !options.speaker)
    throw new UserError('Nothing to search for. Write the words you remember: verbatim search TEXT --corpus DIR')
  return withCorpus(options, configOf(options, '.'), output, corpus => show(corpus, text, options, output))
}

async function show(corpus: OpenCorpus, text: string, options: Options, output: Output): Promise<number> {
  const hits = await corpus.engine.search({ text, speaker: options.speaker, limit: options.limit })
  remarkUnreadable(corpus, output)
  if (options.format === 'json') output.write(json(hits.map(hitJson)))
  else if (options.format === 'jsonl') output.write(jsonLines(hits.map(hitJson)))
  else if (hits.length > 0) output.write(prettyHits(hits, new SourcePlaces(corpus.folder), output))
  else output.remark('Nothing like it stands in the articles. Try fewer or other words.')
  return 0
}

const hitJson = ({ path, start, end, text, score, speaker, layer, reported, alsoIn }: SearchHit) => ({
  path,
  start,
  end,
  text,
  score,
  speaker: speaker ?? null,
  layer,
  reported: reported ?? null,
  alsoIn
})
