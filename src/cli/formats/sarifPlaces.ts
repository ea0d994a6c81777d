import { pathToFileURL } from 'node:url'
import type { Passage } from '../../core/matching/match.ts'
import type { Span } from '../../core/text/span.ts'
import { shownPath } from '../corpus.ts'
import type { LineIndex, Position } from '../lineIndex.ts'
import type { SourcePlaces } from '../sourcePlaces.ts'

// The name that services which show results beside the code look for: the root of what was checked.
const ROOT = '%SRCROOT%'

/** Where relative URIs begin: the working directory. */
export const uriBases = () => ({ [ROOT]: { uri: `${pathToFileURL(process.cwd())}/` } })

/** A file: relative to the working directory where it lies below it, else by its whole URI. */
export function artifact(file: string) {
  const shown = shownPath(file)
  const isBelow = !shown.startsWith('../') && !/^(?:[A-Za-z]:|\/)/.test(shown)
  return isBelow
    ? { uri: shown.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT }
    : { uri: pathToFileURL(file).href }
}

/** A span of a text as lines, columns and characters. */
export const region = (lines: LineIndex, span: Span) => ({
  ...lineColumns(lines.positionOf(span.start), lines.positionOf(span.end)),
  ...characters(span)
})

/** A passage of an article, with its words. */
export function passageLocation(passage: Passage, places: SourcePlaces, id: number) {
  const { start, end } = places.rangeOf(passage)
  const who = passage.layer === 'narration' ? 'the article’s own words' : passage.speaker
  return {
    id,
    message: { text: who ? `The source: ${who}` : 'The source' },
    physicalLocation: {
      artifactLocation: artifact(places.fileOf(passage.path)),
      region: { ...lineColumns(start, end), ...characters(passage), snippet: { text: passage.excerpt } }
    }
  }
}

const lineColumns = (start: Position, end: Position) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column
})
const characters = ({ start, end }: Span) => ({ charOffset: start, charLength: end - start })
