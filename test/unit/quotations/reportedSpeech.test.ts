import assert from 'node:assert/strict'
import { findMentions } from '../../../src/core/people/findMentions.ts'
import { namesOfList } from '../../../src/core/people/knownNames.ts'
import { reportedStatements } from '../../../src/core/quotations/attribution/attribute.ts'
import { findQuotations } from '../../../src/core/quotations/findQuotations.ts'
import { prose } from './support.ts'

const KNOWN = ['Ilse Marrow', 'Tomas Rehn']

/** "speaker: words" of each statement. */
function reported(text: string): string[] {
  const read = prose(text)
  const { quotations } = findQuotations(read)
  const mentions = findMentions(read, namesOfList(KNOWN))
  const statements = reportedStatements(read, quotations, mentions)
  return statements.map(({ span, attribution }) => `${attribution.name ?? attribution.text}: ${text.slice(span.start, span.end)}`)
}

const CASES: readonly [title: string, text: string, expected: readonly string[]][] = [
  ['said that', 'Ilse Marrow said that the dock was shut.', ['Ilse Marrow: the dock was shut']],
  ['said', 'Ilse Marrow said the dock was shut.', ['Ilse Marrow: the dock was shut']],
  ['said on a day', 'Ilse Marrow said on Tuesday the dock was shut.', ['Ilse Marrow: the dock was shut']],
  ['told somebody that', 'Rehn told the council that the crews had left.', ['Tomas Rehn: the crews had left']],
  ['denied', 'The Harbour Ministry denied that it had closed the dock.', ['Harbour Ministry: it had closed the dock']],
  ['a pronoun', 'Ilse Marrow came late. She said the dock was shut.', ['Ilse Marrow: the dock was shut']],
  ['at the end', 'The dock is shut for good, Marrow said.', ['Ilse Marrow: The dock is shut for good']],
  ['at the end, inverted', 'The dock is shut for good, said Tomas Rehn.', ['Tomas Rehn: The dock is shut for good']],
  ['at the end, unnamed', 'The dock was shut in May, port officials said.', ['port officials: The dock was shut in May']],
  ['at the end, told', 'The dock was shut in May, Rehn told the council.', ['Tomas Rehn: The dock was shut in May']],
  ['according to', 'According to Ilse Marrow, the dock is shut.', ['Ilse Marrow: the dock is shut']],
  ['according to, after', 'The dock was shut in May, according to Tomas Rehn.', ['Tomas Rehn: The dock was shut in May']],
  ['at the end, negated', 'The talks aren’t over, Marrow insisted Tuesday.', ['Ilse Marrow: The talks aren’t over']],
  [
    'told somebody on a day',
    'The dock is shut for good, a marine engineer told Orra’s council on Tuesday night.',
    ['a marine engineer: The dock is shut for good']
  ],
  ['nothing but things', 'Marrow explained them to the council without slides.', []],
  ['a claim', 'Marrow rejected Rehn’s claim that the crews had left.', ['Tomas Rehn: the crews had left']],
  ['called for', 'Marrow called for a new dock in the north.', ['Ilse Marrow: a new dock in the north']],
  ['accused', 'Marrow accused the crews of leaving the dock.', ['Ilse Marrow: the crews of leaving the dock']],
  ['vowed', 'Marrow has vowed to rebuild the dock.', ['Ilse Marrow: to rebuild the dock']],
  ['asked how', 'Rehn asked how the dock could be kept open.', ['Tomas Rehn: how the dock could be kept open']],
  [
    'two speakers',
    'Marrow said the dock was shut and Rehn said the crews had left.',
    ['Ilse Marrow: the dock was shut', 'Tomas Rehn: the crews had left']
  ],
  [
    'adding',
    'Marrow said the dock was shut, adding that nobody had asked her.',
    ['Ilse Marrow: the dock was shut', 'Ilse Marrow: nobody had asked her']
  ],
  ['the writer goes on', 'Marrow said the dock was shut, which few believe.', ['Ilse Marrow: the dock was shut']],
  ['words beside marks', 'Marrow said the northern dock was “beyond repair.”', ['Ilse Marrow: the northern dock was']],
  ['no words of narration', '“We close,” Marrow said.', []],
  ['an introduction', 'In an interview with the Tribune, Marrow said, “We close.”', []],
  ['a name in apposition', 'An old hand at the docks, Marrow said little.', []],
  ['no report', 'The dock was shut in May. The crews left.', []],
  ['a passive', 'The dock was said to be shut.', []],
  ['a question to somebody', 'Can he maintain the pace of the crews?', []],
  ['a heading', '# Marrow says the northern dock is shut', []]
]

describe('what a text reports without quotation marks', () => {
  for (const [title, text, expected] of CASES) it(title, () => assert.deepEqual(reported(text), expected))
})
