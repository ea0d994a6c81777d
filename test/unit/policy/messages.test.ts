/** The sentence for a finding, where its facts decide which of several it is. */
import assert from 'node:assert/strict'
import { acceptedText, messageOf } from '../../../src/core/policy/messages.ts'
import { check, corpusOf } from './newsroom.ts'

const corpus = corpusOf({
  'a.md':
    '“We lit the old lamps at dusk and never waited for more than nine boats,” said pilot Ada Brask. Brask said that the ice was near. The mole was dark for an hour.\n'
})
const told = (draft: string): string[] =>
  check(corpus, draft).quotations.flatMap(({ findings }) => findings.map(finding => messageOf(finding)))

describe('what is said of', () => {
  for (const [what, draft, expected] of [
    [
      'a word in place of another',
      '“We lit the new lamps at dusk,” Brask said.',
      'The source has “old” where the draft has “new”.'
    ],
    ['a word added', '“We lit the old blue lamps at dusk,” Brask said.', 'The draft has “blue”, which the source has not.'],
    ['a figure left out', '“Waited for more than boats,” Brask said.', 'The source has “nine”, which the draft leaves out.'],
    [
      'a word left out',
      '“We lit the lamps at dusk,” Brask said.',
      'Words are left out without a mark: “old”. Put them back, or mark the omission with an ellipsis.'
    ],
    [
      'a negation under a mark',
      '“We lit the old lamps … waited for more,” Brask said.',
      'What was left out has “at dusk and never” in it. Make sure that the sense is kept.'
    ],
    [
      'a negation in a bracket',
      '“We lit the old lamps [never] at dusk,” Brask said.',
      'What was put in has “never” in it, which the source has not. Make sure that the sense is kept.'
    ],
    [
      'the reporter’s account of what somebody said',
      '“The ice was near,” Brask said.',
      'These words are the reporter’s account of what Ada Brask said, not a quotation. Take the marks away, or quote what was said.'
    ],
    [
      'the reporter’s own words',
      '“The mole was dark for an hour,” Brask said.',
      'These words are in the source, but they are the reporter’s, not Ada Brask’s. Take the marks away, or quote what was said.'
    ],
    [
      'a source that is not there',
      '“Every lighthouse keeper is a philosopher,” Brask said ([it](gone.md)).',
      'The article cited is not among the sources, so this can’t be checked. Add it to the articles’ folder.'
    ]
  ] as const)
    it(what, () => assert.deepEqual(told(draft), [expected]))

  it('what was accepted', () => assert.equal(acceptedText('on tape'), 'Accepted: on tape'))
})
