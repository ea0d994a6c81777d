import type { SearchHit } from '../../engine/api.ts'
import { counted, harmless, oneLine, wrapped } from '../format.ts'
import type { Output } from '../output.ts'
import type { SourcePlaces } from '../sourcePlaces.ts'

const INDENT = '      '

/** A paragraph for each hit: the score, the words, who said them and where. */
export function prettyHits(hits: readonly SearchHit[], places: SourcePlaces, output: Output): string {
  return `${hits.map(hit => prettyHit(hit, places, output)).join('\n')}`
}

function prettyHit(hit: SearchHit, places: SourcePlaces, { paint, width }: Output): string {
  const quoted = hit.layer === 'utterance' ? `“${oneLine(harmless(hit.text))}”` : oneLine(harmless(hit.text))
  const [first, ...more] = wrapped(quoted, width - INDENT.length)
  const copies = hit.alsoIn.length ? `, and ${counted(hit.alsoIn.length, 'copy', 'copies')}` : ''
  const lines = [
    `${paint.dim(`${Math.round(hit.score * 100)} %`.padStart(INDENT.length - 1))} ${first ?? ''}`,
    ...more.map(line => INDENT + line),
    `${INDENT}${paint.blue(harmless(speakerOf(hit)))} ${paint.dim(`· ${harmless(places.shown(hit))}${copies}`)}`
  ]
  return `${lines.join('\n')}\n`
}

function speakerOf({ layer, speaker, reported }: SearchHit): string {
  if (layer === 'utterance') return speaker ?? 'speaker not sure'
  return reported === undefined ? 'narration, not a quote' : `narration that reports ${oneLine(reported)}, not a quote`
}
