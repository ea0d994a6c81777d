import type { Card, SearchHit } from '../../engine/api.ts'
import { titleOf } from '../articles.ts'

/** Something a person said, as the engine tells it. */
export type Utterance = Card['utterances'][number]

/** An utterance as a found quote, so that everything that can be done with a found quote can be done with it. */
export const asHit = ({ path, start, end, excerpt, layer, speaker, metadata }: Utterance): SearchHit => ({
  path,
  start,
  end,
  text: excerpt,
  score: 1,
  speaker,
  layer,
  alsoIn: [],
  highlights: [],
  metadata
})

/** Where an utterance stands, in words: title, outlet, date. */
export const whereSaid = ({ metadata, path }: Pick<Utterance, 'metadata' | 'path'>): string =>
  [titleOf(metadata, path), metadata.outlet, metadata.date].filter(Boolean).join(' · ')

/** Text of an article as a label: `$(name)` would become an icon. */
export const plainLabel = (text: string): string => text.replaceAll('$(', '$ (')
