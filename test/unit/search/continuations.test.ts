import assert from 'node:assert/strict'
import { continuations } from '../../../src/core/search/continuations.ts'
import { corpusOf } from './support.ts'

const corpus = corpusOf({
  'old.txt':
    '---\ndate: 2030-01-01\n---\n“We will not close the north dock. Not before the autumn,” said Ilse Marrow.\n\nWe will not close the files, the clerk wrote.\n',
  'new.txt': '---\ndate: 2031-01-01\n---\n“I say that we will not close the fish market,” said Odile Fenner.\n',
  'newer.txt': '---\ndate: 2032-01-01\n---\n“We will not close the school,” said Odile Fenner.\n'
})
/** What each quote found has after the cursor: the rest of its sentence, then how much is left. */
const goingOn = (typed: string) =>
  continuations(corpus, typed, 10).map(({ hit, from, sentenceEnd }) =>
    [hit.text.slice(from, sentenceEnd), hit.text.slice(sentenceEnd)].join('|')
  )

describe('continuations', () => {
  for (const [typed, expected] of [
    ['we will', []],
    ['We will not ', ['close the school,|', 'close the north dock.| Not before the autumn,', 'close the fish market,|']],
    ['we will not clo', ['close the school,|', 'close the north dock.| Not before the autumn,', 'close the fish market,|']],
    ['WE WILL NOT CLOSE THE NORTH', ['north dock.| Not before the autumn,']],
    ['that we will ', ['not close the fish market,|']],
    ['close the fish market', ['market,|']],
    ['close the fish market ', []],
    ['we will never close', []]
  ] as const)
    it(`after ‘${typed}’`, () => assert.deepEqual(goingOn(typed), expected))
})
