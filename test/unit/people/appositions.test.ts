import assert from 'node:assert/strict'
import fc from 'fast-check'
import { mentionsOf, rolesOf } from './notation.ts'

/** Makes the names people's wherever the sentence itself does not. */
const KNOWN = 'Mayor Ilse Marrow and Mayor Tomas Rehn left. '

const STATED: Record<string, string> = {
  'Later Ilse Marrow, a graduate of the harbour school, left.': 'Ilse Marrow: graduate of the harbour school',
  'Later Ilse Marrow, 21, a junior from Lund, left.': 'Ilse Marrow: junior from Lund',
  'Later Ilse Marrow, an Orra Democrat, left.': 'Ilse Marrow: Orra Democrat',
  'Later Ilse Marrow, Democrat of New Orra, left.': 'Ilse Marrow: Democrat of New Orra',
  'Later Ilse Marrow, a contractor, left.': 'Ilse Marrow: contractor',
  'Later Ilse Marrow, the town’s carillonneur, left.': 'Ilse Marrow: town’s carillonneur',
  'Later Ilse Marrow, a polymath who builds cranes, left.': 'Ilse Marrow: polymath',
  'Later Ilse Marrow KC, prosecuting, left.': 'Ilse Marrow: prosecuting',
  'Later Ilse Marrow, who has run the yard since 1990, left.': 'Ilse Marrow: has run the yard since 1990',
  'Later Ilse Marrow, who managed a yard in Lund, left.': 'Ilse Marrow: managed a yard in Lund',
  'The Speaker, Ilse Marrow, left.': 'Ilse Marrow: Speaker',
  'There the keeper of the north light, Ilse Marrow, slept.': 'Ilse Marrow: keeper of the north light',
  'It was a president of the yard’s own union, Ilse Marrow, who slept.': 'Ilse Marrow: president of the yard’s own union',
  'Tomas Rehn and her challenger, Ilse Marrow, slept.': 'Ilse Marrow: challenger',
  'My own teacher, Miss Marrow, slept.': 'Ilse Marrow: own teacher',
  'Florist Anna Lisk slept.': 'Anna Lisk: Florist',
  'They met defending champion Ilse Marrow there.': 'Ilse Marrow: defending champion',
  'Petty Officer 2nd Class Ilse Marrow slept.': 'Ilse Marrow: Petty Officer 2nd Class',
  'District Collector Smt. Ilse Marrow slept.': 'Ilse Marrow: District Collector Smt.',
  'Councillor Ilse Marrow, its sponsor, left.': 'Ilse Marrow: Councillor'
}

/** What is no role, though it stands where one could. */
const NONE = [
  'Later Ilse Marrow, Democrat to the bone, left.',
  'Later Ilse Marrow, a signal of support, left.',
  'Later they beat Ilse Marrow, an unusual pattern. Few had thought so.',
  'Later Ilse Marrow, her friends, and others left.',
  'Later Ilse Marrow, a day earlier, left.',
  'Later Ilse Marrow, who managed to flee, left.',
  'Later Ilse Marrow’s, a graduate’s, left.',
  'Later Ilse Marrow, a graduate says, left.',
  'They wanted a better Marrow mask.',
  'I prefer Marrow. I see Ilse Marrow stuff all the time.',
  'The Ilse Marrow contract ends. Twitter’s Ilse Marrow slept.',
  'After the trial, the workers, Ilse Marrow, and others slept.',
  'In the harbour, Ilse Marrow, and others slept.'
]

describe('roles that no list has', () => {
  const newest = (text: string) => rolesOf(KNOWN + text).filter(role => !/: Mayor$/.test(role))
  for (const [text, role] of Object.entries(STATED)) it(text, () => assert.deepEqual(newest(text), [role]))
  for (const text of NONE) it(`none: ${text}`, () => assert.deepEqual(newest(text), []))

  it('say nothing of who is a person', () => {
    for (const text of ['Sable, a graduate of nothing, left.', 'The champion, Sable, left.', 'Florist Sable left.'])
      assert.deepEqual(mentionsOf(text), [])
  })

  it('lie beside the name, in the same paragraph, whatever stands there', () => {
    const word = fc.constantFrom(
      ...[
        'Ilse Marrow',
        'Marrow',
        'a',
        'the',
        'his',
        'graduate',
        'champion',
        'Florist',
        'of',
        'who',
        'prosecuting',
        'KC',
        'Miss'
      ],
      ...[',', '. ', '’s', '21', '\n\n', 'and', 'said', 'harbour', 'defending', '“']
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), some => {
        const text = KNOWN + some.join(' ')
        for (const { span, role } of mentionsOf(text)) {
          if (!role) continue
          assert.ok(role.span.end <= span.start || role.span.start >= span.end)
          const between = text.slice(Math.min(role.span.end, span.end), Math.max(role.span.start, span.start))
          assert.doesNotMatch(between, /\n\n|[.“]/)
          assert.ok(text.slice(role.span.start, role.span.end).split(/\s+/).length <= 16)
        }
      }),
      { numRuns: 2_000 }
    )
  })
})
