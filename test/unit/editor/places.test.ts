import { strict as assert } from 'node:assert'
import { lines } from '../../../src/core/text/lines.ts'
import { placeAt } from '../../../src/editor/places.ts'

/** Line and character of the `|` in a text. */
function place(marked: string): string {
  const text = marked.replace('|', '')
  const starts = lines(text).map(({ start }) => start)
  const { line, character } = placeAt(starts, marked.indexOf('|'))
  return `${line}:${character}`
}

describe('line and character of an offset', () => {
  const cases: readonly (readonly [text: string, place: string])[] = [
    ['|', '0:0'],
    ['dock|', '0:4'],
    ['a\n|b', '1:0'],
    ['a\r\n|b', '1:0'],
    ['a\r|b', '1:0'],
    ['a\n\n|', '2:0'],
    ['😀|', '0:2'],
    ['one\r\ntwo\nth|ree', '2:2']
  ]
  for (const [text, expected] of cases) it(JSON.stringify(text), () => assert.equal(place(text), expected))
})
