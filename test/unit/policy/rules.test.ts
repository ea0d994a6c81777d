/** Which rule each change falls under, not only how grave it is. The source is the one of the table of cases. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, corpusOf } from './newsroom.ts'

const source = readFileSync(join(import.meta.dirname, '../../fixtures/policy/source.txt'), 'utf8')
const corpus = corpusOf({ 'source.txt': `---\noutlet: Harbour Daily\n---\n${source}` })

/** What is reported: rule, and what differs. */
function told(draft: string): string[] {
  const { quotations, findings } = check(corpus, draft)
  return [...quotations.flatMap(quotation => quotation.findings), ...findings].map(({ rule, facts }) =>
    facts.draft === undefined ? rule : `${rule} ${facts.draft}/${facts.source}`
  )
}

const tug = (words: string) => `“On Monday we moved ${words},” Marrow said.`
const cases: readonly [draft: string, ...rules: string[]][] = [
  [tug('1,240 containers with two cranes and one old tug')],
  [tug('1,420 containers with two cranes and one old tug'), 'R28.number 1,420/1,240'],
  [tug('1,240 containers with three cranes and one old tug'), 'R28.number three/two'],
  [tug('1240 containers with two cranes and one old tug'), 'R34 1240/1,240'],
  [tug('1,240 containers with 2 cranes and 1 old tug'), 'R34 2/two', 'R34 1/one'],
  [tug('1,240 barrels with two cranes and one old tug'), 'R27 barrels/containers'],
  [tug('1,240 containers with two cranes or one old tug'), 'R27.function or/and'],
  [tug('1,240 containers with two cranes and one very old tug'), 'R27.function very/'],
  [tug('1,240 containers with two cranes and one rusty old tug'), 'R27 rusty/'],
  [tug('1,240 containers with two cranes and one tug'), 'R31 /old'],
  [tug('1,240 containers with two cranes one old tug'), 'R31.function /and'],
  [tug('1,240 containers with cranes and one old tug'), 'R28.number /two'],
  ['“On Tuesday we moved 1,240 containers with two cranes,” Marrow said.', 'R28.number Tuesday/Monday'],
  ['“In May we moved 1,240 containers with two cranes and one old tug,” Marrow said.', 'R28.number In May/On Monday'],
  [
    "“We closed the north dock, and we won’t close it before the inspectors' report,” Marrow said.",
    'R28.negation closed/did not close'
  ],
  [
    "“We did not close the north dock, and we will close it before the inspectors' report arrives,” Marrow said.",
    'R28.negation will/won’t'
  ],
  ['“We did not not close the north dock, and we won’t close it,” Marrow said.', 'R28.negation not/'],
  ['“No family on Carver Street will receive a bill,” Rehn said.', 'R28.name Carver/Cooper'],
  ['“No family on any street will receive a bill,” Rehn said.', 'R28.name any/Cooper'],
  ['“No cousin on Cooper Street will receive a bill,” Rehn said.', 'R27 cousin/family'],
  ['“The quay sank 14 millimetres in nine years,” Kovalyova said.', 'R28.number millimetres/centimetres'],
  ['“The quay sank 14 centimetres in nine summers,” Kovalyova said.', 'R28.number summers/years'],
  ['“The harbor belongs to the people who work in it,” Marrow said.', 'R34 harbor/harbour'],
  ['“The harbours belongs to the people who work in it,” Marrow said.', 'R27 harbours/harbour'],
  ['“The cafe at the ferry pier fed forty men that night,” Oduya said.', 'R37 cafe/café'],
  ['“It is a short-term answer to a long-term leak,” Oduya said.', 'R38 It is/It’s'],
  ['“It was a short-term answer to a long-term leak,” Oduya said.', 'R27 It was/It’s'],
  ['“It’s a short term answer to a long-term leak,” Oduya said.', 'R34 short term/short-term'],
  ["“We won’t close it before the inspectors' report arrives on May 4,” Marrow said.", 'R34 May 4/4 May'],
  ['“The tide does not read our timetable or anybody else’s,” Brandel said.', 'R32 /you know'],
  ['“They the inspectors came with torches and left with coffee,” Brandel said.', 'R50 the inspectors/the inspectors'],
  ['“They [the engineers] came with torches and left with tea,” Brandel said.', 'R27 tea/coffee'],
  ['“uay sank 14 centimetres in nine years,” Kovalyova said.', 'R41 uay/quay'],
  ['“The quay sank 14 centimetres in nine yea,” Kovalyova said.', 'R41 yea/years'],
  ['“The quay sank 14 centimetres in nine year,” Kovalyova said.', 'R28.number year/years'],
  ['“The tr**s sank 14 centimetres in nine years,” Kovalyova said.', 'R40 tr**s/quay'],
  ['“We did not close the North Dock, and we won’t close it,” Marrow said.', 'R36 North/north'],
  ['“We did not close the north dock and we won’t close it,” Marrow said.', 'R35 dock and/dock, and'],
  ['Rehn told the council: “No family on Cooper Street will receive a bill?”', 'R35.sentence bill?/bill.'],
  ['“We did **not** close the north dock,” Marrow said.', 'R33'],
  ["“We did not close the north dock … before the inspectors' report arrives,” Marrow said.", 'R29'],
  ['“We did not close the north dock,” Rehn said.', 'R42.known'],
  ['“We did not close the north dock,” said Greta Holm.', 'R42'],
  ['“We did not close the south dock,” Rehn said.', 'R27 south/north', 'R42.known'],
  ['Marrow said that “the cranes were unsafe.”', 'R44'],
  ['“The town has lost faith in the port and will call a vote in June,” Fenwick said.', 'R44'],
  ['“We did not close the north dock. It will never reopen in my lifetime,” Marrow said.', 'R30'],
  ['Brandel told reporters that one should “never trust a calm Sunday.”', 'R46'],
  ['“Every lighthouse keeper is a philosopher with wet boots,” Marrow said.', 'R52'],
  ['“Every lighthouse keeper is a philosopher with wet boots and a cold stove.”', 'R52.unattributed'],
  ['“Every lighthouse keeper is a philosopher with wet boots,” Marrow said ([Daily](source.txt)).', 'R53'],
  ['“Every lighthouse keeper is a philosopher with wet boots,” Marrow said ([Daily](none.txt)).', 'R54'],
  ['The crane is old” and blue.', 'R55'],
  // At an edge of the utterance: nothing of the narration or of the next sentence is held against the draft.
  ['“Yesterday the quay sank 14 centimetres in nine years,” Kovalyova said.', 'R27 Yesterday/'],
  ['“The quay sank 14 centimetres in nine years again,” Kovalyova said.', 'R27 again/'],
  ['“The quay sank 14 centimetres in nine weeks,” Kovalyova said.', 'R28.number weeks/years'],
  ['“No family on Cooper Street will receive a bell,” Rehn said.', 'R27 bell/bill'],
  ['“We need 3 hours of slack water for the first dive,” Kovalyova said.', 'R28.number 3/2½'],
  ['“You need 2½ hours of slack water for the first dive,” Kovalyova said.', 'R27.function You/We'],
  ['“Now we need 2½ hours of slack water for the first dive,” Kovalyova said.', 'R27.function Now/'],
  ["“We won’t close it before the inspectors' report arrives on 5 May,” Marrow said.", 'R28.number 5/4'],
  ["“We won’t close it before the inspectors' report arrives on 4 June,” Marrow said.", 'R28.number June/May'],
  ["“We won’t close it before the inspectors' report arrives on 4 May 2031,” Marrow said.", 'R28.number 2031/'],
  ['“Why … no, I have not slept since the storm,” Rehn said.', 'R27.function Why/Well'],
  ['“Those [the inspectors] came with torches and left with coffee,” Brandel said.', 'R27.function Those/They']
]

describe('the rule that a change falls under', () => {
  for (const [draft, ...rules] of cases)
    it(`${rules.join(' · ') || 'none'}: ${draft}`, () => assert.deepEqual(told(draft), rules))
})
