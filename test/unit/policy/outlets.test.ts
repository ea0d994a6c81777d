/** Who is the article, or its outlet: whoever else has a reporter’s words in his mouth never said them (R44, R45). */
import assert from 'node:assert/strict'
import { check, corpusOf } from './newsroom.ts'

const TEXT = 'Ice in the bay\n\nThe outer harbour was covered with ice on Saturday morning. It melted.\n'

/** Are the words of an article with this front matter its own where they are credited so? */
function isOutlet(who: string, front = ''): boolean {
  const corpus = corpusOf({ 'a.md': front + TEXT })
  const draft = `${who} reported that “the outer harbour was covered with ice on Saturday morning.”`
  return check(corpus, draft).quotations[0]!.verdict === 'verbatim'
}

describe('words of an article are credited to it by', () => {
  for (const who of [
    'The paper',
    'The local newspaper',
    'The British newspaper',
    'An article',
    'A story',
    'Another report',
    'The town’s paper',
    'The BBC',
    'The Harbour Times',
    'Island News Agency',
    'The Times'
  ])
    it(who, () => assert.ok(isOutlet(who)))

  const front = (outlet: string, authors = '') => `---\noutlet: ${outlet}\n${authors}---\n`
  const authors = 'authors: [Ines Toller, Ada Brask]\n'
  for (const [who, its] of [
    ['Saltmere', front('The Saltmere')],
    ['The Saltmere', front('Saltmere')],
    ['Saltmere', front('“Saltmere”')],
    ['Ines Toller', front('Saltmere', authors)],
    ['Ada Brask', front('Saltmere', authors)]
  ] as const)
    it(`${who}: ${JSON.stringify(its)}`, () => assert.ok(isOutlet(who, its)))

  for (const [who, its] of [
    ['The storyteller', ''],
    ['The harbour times', ''],
    ['Times', ''],
    ['The Island Council', ''],
    ['Orlo Finch', front('Saltmere', authors)],
    ['The Island Courier', front('Saltmere', authors)],
    ['Saltmere', front('Over the Saltmere')]
  ] as const)
    it(`not ${who}: ${JSON.stringify(its)}`, () => assert.ok(!isOutlet(who, its)))
})
