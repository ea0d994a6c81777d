/** Which articles a quotation is held to cite. One article has the words, and the draft mostly names another. */
import assert from 'node:assert/strict'
import { readArticle } from '../../../src/core/articles/readArticle.ts'
import { check, corpusOf } from './newsroom.ts'

const ICE = 'The ice came early this year'
const W = `“${ICE},”`
const OTHER = '“the long pier is shut for good”'
const B = '[it](b.md)'
const ARTICLES = {
  'a.md': `“${ICE},” said pilot Ada Brask. “The long pier is shut for good,” Brask said.\n`,
  'b.md': '---\nurl: https://island.example/boats\n---\n\n“The boats went late,” said pilot Ada Brask.\n'
}

/** What is held against the quotation of the ice: that the cited article has it not, that none is cited, or nothing. */
function held(draft: string, corpus = corpusOf(ARTICLES), more: Parameters<typeof check>[2] = {}): string {
  const quotation = check(corpus, draft, { levels: { R51: 'hint' }, ...more }).quotations.find(({ text }) => text.includes(ICE))!
  const codes = quotation.findings.map(({ code }) => code)
  if (codes.length === 0) return 'right'
  return codes.join(' ') === 'wrong-source' ? 'wrong' : codes.join(' ') === 'missing-citation' ? 'none' : codes.join(' ')
}

describe('a quotation cites', () => {
  for (const [what, draft, expected] of [
    ['the link whose text it is, before any behind it', `Brask said [${W}](b.md) as [she](a.md) does.`, 'wrong'],
    ['the link behind it', `${W} Brask said (${B}).`, 'wrong'],
    ['the link right behind it', `Brask said: ${W}${B}`, 'wrong'],
    ['the link behind it, not the one before', `As [she](a.md) does, Brask said ${W} says ${B}.`, 'wrong'],
    ['the link behind it, though sentences stand between', `${W} Brask said. It rained. So ${B} says.`, 'wrong'],
    ['the link before it in its sentence', `As ${B} has it, Brask said ${W}.`, 'wrong'],
    ['the link that begins its sentence', `It rained. ${B} has it that Brask said ${W}.`, 'wrong'],
    ['the link between it and the quotation before', `${OTHER}, says ${B}, and Brask said ${W}.`, 'wrong'],
    ['each of several links', `${W} Brask said (${B}, [she](a.md)).`, 'right'],
    ['an article by its address', `${W} Brask said ([it](https://island.example/boats)).`, 'wrong']
  ] as const)
    it(`${what}: ${draft}`, () => assert.equal(held(draft), expected))

  for (const [what, draft] of [
    ['the link of a sentence before', `It is cold, ${B} says. Brask said ${W}.`],
    ['the link of a sentence before that ends in marks', `“It is cold,” says ${B}. (So it is.) Brask said ${W}.`],
    ['the link of a paragraph before', `It is cold, ${B} says\n\n${W} Brask said.`],
    ['the link of a paragraph behind', `${W} Brask said.\n\nIt is cold, ${B} says.`],
    ['the link behind the next quotation', `${W} Brask said, and ${OTHER} (${B}).`],
    ['the link before the quotation before', `As ${B} has it, ${OTHER}, and Brask said ${W}.`],
    ['nothing', `${W} Brask said.`]
  ] as const)
    it(`not ${what}: ${draft}`, () => assert.equal(held(draft), 'none'))
})

describe('a block quote cites', () => {
  for (const [what, draft, expected] of [
    ['the link in the sentence that leads up to it', `It rained. Brask put it so (${B}):\n\n> ${ICE}.`, 'wrong'],
    ['no link in a sentence before that', `See ${B}. Brask put it so:\n\n> ${ICE}.`, 'none'],
    ['no link of a paragraph that does not lead up to it', `Brask put it so (${B}).\n\n> ${ICE}.\n\nSo Brask said.`, 'none'],
    ['no link of a paragraph with a colon elsewhere', `Brask says: it rained (${B}).\n\n> ${ICE}.`, 'none'],
    ['the link in the line under it', `Brask put it so:\n\n> ${ICE}.\n\n— ${B}`, 'wrong'],
    ['the link in the line under it, behind a hyphen', `Brask put it so:\n\n> ${ICE}.\n\n-- ${B}`, 'wrong'],
    ['no link in a paragraph under it', `Brask put it so:\n\n> ${ICE}.\n\nThus ${B}.`, 'none']
  ] as const)
    it(`${what}: ${JSON.stringify(draft)}`, () => assert.equal(held(draft), expected))
})

describe('an article that is cited by its address', () => {
  const draft = `${W} Brask said ([it](https://island.example/boats)).`
  it('is each of those that have it', () => {
    const copy = ARTICLES['b.md'].replace('The boats went late', ICE)
    const copies = corpusOf({ 'a.md': ARTICLES['a.md'], 'c.md': copy, 'b.md': ARTICLES['b.md'] })
    assert.equal(held(draft, copies), 'right')
  })

  it('is found as soon as it is there, and no longer than it is', () => {
    const corpus = corpusOf({ 'a.md': ARTICLES['a.md'] })
    const unknown = '“Every lighthouse keeper is a philosopher,” Brask said ([it](https://island.example/boats)).'
    const reason = () => check(corpus, unknown).quotations[0]!.reason
    assert.equal(reason(), 'source-missing')
    corpus.put(readArticle({ path: 'b.md', hash: 'b', text: ARTICLES['b.md'] }))
    assert.equal(reason(), undefined)
    assert.equal(held(draft, corpus), 'wrong')
    corpus.remove('b.md')
    assert.equal(reason(), 'source-missing')
  })
})

it('an article may be cited by a path whose accents are composed otherwise', () => {
  const name = 'caf\u00e9.md'
  const corpus = corpusOf({ 'a.md': ARTICLES['a.md'], [name.normalize('NFD')]: ARTICLES['b.md'] })
  assert.equal(held(`${W} Brask said ([it](${name})).`, corpus), 'wrong')
})

describe('a citekey', () => {
  const resolveCitekey = (key: string) => ({ boats: 'b.md', ice: 'a.md', gone: 'gone.md', 'a.md': 'b.md' })[key]
  const keyed = (draft: string) => held(draft, corpusOf(ARTICLES), { resolveCitekey })
  it('cites the article that a bibliography says', () => assert.equal(keyed(`${W} Brask said [@boats].`), 'wrong'))
  it('cites another article than another key', () =>
    assert.equal(keyed(`${OTHER} Brask said [@ice].\n\n${W} Brask said [@boats].`), 'wrong'))
  it('is no link', () => assert.equal(keyed(`${W} Brask said ([it](a.md)).`), 'right'))

  const reason = (cite: string) =>
    check(corpusOf(ARTICLES), `“Every lighthouse keeper is a philosopher,” Brask said ${cite}.`, { resolveCitekey })
      .quotations[0]!.reason
  it('of an article that is not there is missing, and so is one of no bibliography', () => {
    assert.equal(reason('[@gone]'), 'source-missing')
    assert.equal(reason('[@nobody]'), 'source-missing')
  })

  it('without brackets is a handle as often', () => {
    assert.equal(reason('with @nobody'), undefined)
    assert.equal(reason('with @nobody ([it](gone.md))'), 'source-missing')
  })
})
