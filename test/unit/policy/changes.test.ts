/** Which rule a change falls under where a second word, a bracket, a figure or the beginning of a sentence decides. */
import assert from 'node:assert/strict'
import { check, corpusOf } from './newsroom.ts'

const SOURCE = `“Um, you know, the ferry, I mean, the old hulk, er, uh, never sailed for weeks,” pilot Ada Brask said.

“They [the inspectors] all came at noon and they [the crew] left with two rusty anchors that day,” Brask said.

“The quay sank and we sort of slept on the dockside,” Brask said.

“The pilot came late, and so did Captain Marsh with Ivo. Yesterday Orlo slept beside the boats of the crew for some years,” Brask said.

“He told us ‘no boats.’ Suddenly everybody left: Perhaps they feared rain. … Hardened men wept.  Nobody knows why.  Ships sank. « Sailors drowned »,” Brask said.

“So, um, you know, I mean, er, the crew rowed home,” Brask said. Then the pilot said uh. “You know, the lamp fell and broke,” Brask said.

“Um, you know, um, the raft never came back,” Brask said.

“Hm, I mean, you see, sort of, the boom fell down at noon,” Brask said.

“Ah, I mean, you see, sort of, er, the mast fell down at dusk,” Brask said.
`
const corpus = corpusOf({ 'source.txt': SOURCE })

/** What is reported: rule, and what differs. */
const told = (words: string, draft = `“${words},” Brask said.`): string[] =>
  check(corpus, draft).quotations[0]!.findings.map(({ rule, facts }) => `${rule} ${facts.draft}/${facts.source}`)

const cases: readonly (readonly [words: string, ...rules: string[]])[] = [
  // Fillers, one after the other, of one word and of two.
  ['The ferry, I mean, the old hulk, er, uh, never sailed for weeks'],
  ['Um, the ferry, I mean, the old hulk, er, uh, never sailed for weeks', 'R32 /you know'],
  ['Hulk, never sailed for weeks', 'R32 /er, uh'],
  ['Ferry, the old hulk, er, uh, never sailed for weeks', 'R32 /I mean'],
  ['Old never sailed for weeks', 'R31 /hulk, er, uh'],
  ['[u]m, the ferry, I mean, the old hulk, er, uh, never sailed for weeks', 'R32 /you know'],
  ['Um, the raft never went back', 'R27 went/came'],
  ['Hm, the boom fell down at noon', 'R32 /I mean, you see, sort of'],
  ['Ah, the mast fell down at dusk', 'R27 Ah/er'],
  ['So the crew rowed home', 'R32 /um, you know, I mean, er'],
  ['Uh, the lamp fell and broke', 'R27 Uh/know'],
  ['Quay quay sank and we sort of slept on the dockside', 'R27 Quay/The'],
  ['Um, you know, the ferry, the old hulk, er, uh, never sailed for weeks', 'R32 /I mean'],
  ['Um, you know, the ferry, I mean, the old hulk never sailed for weeks', 'R32 /er, uh'],
  ['Um, you know, the ferry, I mean, the old hulk, er, never sailed for weeks', 'R32 /uh'],
  ['Um, you know, the ferry, I mean, the old hulk, well, never sailed for weeks', 'R27 well/er, uh'],
  ['Um, you, the ferry, I mean, the old hulk, er, uh, never sailed for weeks', 'R31 /know'],
  ['Um, you know, the ferry, old hulk, er, uh, never sailed for weeks', 'R31 /I mean, the'],
  ['Um, you know, the ferry, I mean, the old, uh, never sailed for weeks', 'R31 /hulk, er'],
  ['Um, you know, the ferry, I mean, the old never sailed for weeks', 'R31 /hulk, er, uh'],
  // A unit of time counts after a figure, or in place of another.
  ['Um, you know, the ferry, I mean, the old hulk, er, uh, never sailed for ages', 'R27 ages/weeks'],
  ['Um, you know, the ferry, I mean, the old hulk, er, uh, never sailed for months', 'R28.number months/weeks'],
  ['Yesterday Orlo slept beside the boats of the crew for some winters', 'R27 winters/years'],
  ['They [the inspectors] all came at noon and they [the crew] left with rusty two anchors that day', 'R27 rusty two/two rusty'],
  // Brackets of the source.
  ['They all came at noon and they [the crew] left', 'R50 /the inspectors'],
  ['They came at noon and they [the crew] left', 'R27 They/all'],
  ['They [the inspectors] all came at noon and they left with two rusty anchors', 'R50 /the crew'],
  ['They [the inspectors] all came at noon and they with two rusty anchors', 'R31 /the crew] left'],
  // A figure among the words left out, or put in.
  ['They [the inspectors] all came at noon and they [the crew] left with anchors that day', 'R28.number /two rusty'],
  [
    'They [the inspectors] all came at noon and they [the crew] left with two rusty and three other anchors',
    'R28.number and three other/'
  ],
  // A cut word stands at an end, alone.
  ['The quay san and we sort of slept on the dockside', 'R27 san/sank'],
  ['The quay sank and we sort of slept on the dock', 'R41 dock/dockside'],
  ['uay sank and we sort of slept on the dockside', 'R41 uay/quay'],
  ['uay hardly sank and we sort of slept on the dockside', 'R28.negation uay hardly/quay'],
  ['uay suddenly sank and we sort of slept on the dockside', 'R27 uay suddenly/quay'],
  ['The quay sank and we slept on the dockside', 'R32 /sort of'],
  ['The qu** sank and we sort of snored on the dockside', 'R27 snored/slept'],
  // Names: capitals inside a sentence, on either side.
  ['The pilot came late, and so did Captain March with Ivo', 'R28.name March/Marsh'],
  ['The pilot came late, and so did captain marsh with her', 'R28.name her/Ivo', 'R36 captain/Captain'],
  ['The pilot came late, and so did Skipper Marsh with Ivo', 'R28.name Skipper/Captain'],
  ['The pilot came late, and so did the captain with Ivo', 'R28.name the captain/Captain Marsh'],
  ['The Marten came late, and so did Captain Marsh with Ivo', 'R28.name Marten/pilot'],
  ['The quay sank and O’Darrow sort of slept on the dockside', 'R28.name O’Darrow/we'],
  ['The quay sank and Orlo sort of slept on the dockside', 'R28.name Orlo/we'],
  ['The quay sank and I sort of slept on the dockside', 'R27.function I/we'],
  ['The pilot came late, and so did old Captain Marsh with Ivo', 'R27 old/'],
  ['The pilot came late, and so did Captain Orlo Marsh with Ivo', 'R27 Orlo/'],
  ['Pilots came late, and so did Captain Marsh with Ivo', 'R27 Pilots/pilot'],
  ['Orlo slept beside the boats of the crew for some years'],
  ['Twice Orlo slept beside the boats of the crew for some years', 'R27 Twice/Yesterday'],
  ['Captain Marsh with Ivo. Later Orlo slept beside the boats', 'R27 Later/Yesterday'],
  ['Captain Marsh with Ivo. Old Ada slept beside the boats', 'R28.name Old Ada/Yesterday Orlo'],
  // A sentence begins after these, and a capital there is no name.
  ['He told us ‘no boats.’ Slowly everybody left', 'R27 Slowly/Suddenly'],
  ['Suddenly everybody left: Surely they feared rain', 'R27 Surely/Perhaps'],
  ['Perhaps they feared rain. … Grown men wept', 'R27 Grown/Hardened'],
  ['Nobody knows why.  Boats sank', 'R27 Boats/Ships'],
  ['Nobody knows why. Ships sank. « Rowers drowned »', 'R27 Rowers/Sailors'],
  ['Hardened men wept. Somebody knows why', 'R28.negation Somebody/Nobody'],
  // One function word for one is a slip of the pen; two, or one left out beside another word, are words changed.
  ['Orlo slept beside the boats of a crew for some years', 'R27.function a/the'],
  ['Orlo slept beside the boats for the crew for some years', 'R27.function for/of'],
  ['Orlo slept beside the boats with her crew for some years', 'R27 with her/of the'],
  ['Orlo slept beside the boats by crew for some years', 'R27 by/of the'],
  ['Orlo slept beside the boats crew for some years', 'R31.function /of the'],
  ['Orlo slept beside the crew for some years', 'R31 /the boats of']
]

describe('a change of words, by what stands around it', () => {
  for (const [words, ...rules] of cases)
    it(`${rules.join(' · ') || 'none'}: ${words}`, () => assert.deepEqual(told(words), rules))
})

describe('the first word of a quotation', () => {
  it('is no name where it begins the article', () => {
    const articles = corpusOf({ 'a.md': 'Ice covered the outer harbour on Saturday morning.\n' })
    const { findings } = check(articles, 'The article said: “Snow covered the outer harbour on Saturday morning.”').quotations[0]!
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['R27']
    )
  })

  it('keeps its letter’s freedom where fillers are dropped behind it', () => {
    const { findings } = check(corpus, '“um, the ferry, I mean, the old hulk,” Brask said.', { profile: 'chicago' })
      .quotations[0]!
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['R32', 'R12']
    )
  })

  const CAME = 'Pilots came late, and so did Captain Marsh'
  for (const draft of [`'${CAME},' Brask said.`, `Brask said:\n\n> ${CAME}.`])
    it(`is no name for its capital: ${draft}`, () => assert.deepEqual(told(CAME, draft), ['R27 Pilots/pilot']))
})

describe('a misspelling of the source', () => {
  const wrote = (right: number, wrong: number) =>
    corpusOf({
      'a.md': '“We love the harbuor very much indeed,” said pilot Ada Brask.\n',
      ...Object.fromEntries(Array.from({ length: right }, (_, i) => [`r${i}.md`, `The harbour froze in winter ${i}.\n`])),
      ...Object.fromEntries(Array.from({ length: wrong - 1 }, (_, i) => [`w${i}.md`, `The harbuor froze in winter ${i}.\n`]))
    })
  const rules = (right: number, wrong: number, words = 'the harbour very') =>
    check(wrote(right, wrong), `“We love ${words} much indeed,” Brask said.`).quotations[0]!.findings.map(({ rule }) => rule)

  it('is a word of one place, where five others have it right', () => {
    assert.deepEqual(rules(5, 1), ['R39'])
    assert.deepEqual(rules(4, 1), ['R27'])
    assert.deepEqual(rules(5, 2), ['R27'])
  })

  it('is put right alone, and with other changes is no longer told from them', () => {
    assert.deepEqual(rules(5, 1, 'the harbour quite'), ['R27'])
    assert.deepEqual(rules(5, 1, 'our harbour very'), ['R27'])
  })
})
