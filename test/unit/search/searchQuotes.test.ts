import assert from 'node:assert/strict'
import { searchQuotes } from '../../../src/core/search/searchQuotes.ts'
import { corpusOf, marked } from './support.ts'

const HARBOUR = `---
title: North dock stays open
date: 2031-05-02
---
Port director Ilse Marrow said the council had been told. “We did not close the north dock, and we won’t close it before the inspectors’ report arrives,” Ilse Marrow said.

“Nobody asked us about the cranes,” said her deputy, Tomas Rehn.

The cranes on the eastern quay were repainted in the spring by a firm from Velden.
`
const WIRE = `---
title: Wire copy
date: 2031-05-03
---
The dispute went on. "We did not close the north dock, and we won't close it before the inspectors' report arrives," Ilse Marrow said.
`
const MARKET = `---
title: Fish market moves
date: 2031-06-01
---
“The market will move to the old brewery before winter, and the stalls with it,” said mayor Odile Fenner.

“I have bought my herring here for forty years,” said Tomas Rehn, who had come by bicycle.
`
const corpus = corpusOf({ 'harbour.txt': HARBOUR, 'wire.txt': WIRE, 'market.txt': MARKET })
const find = (text: string, speaker?: string) => searchQuotes(corpus, { text, speaker, limit: 10 })
const firstOf = (text: string, speaker?: string) => find(text, speaker)[0]?.text ?? 'nothing'

describe('searchQuotes finds', () => {
  for (const [kind, query, start] of [
    ['the words as they stand', 'we did not close the north dock', 'We did not close'],
    ['straight marks for curly ones', "we won't close it", 'We did not close'],
    ['words in another order', 'report inspectors before arrives', 'We did not close'],
    ['typos', 'hering fourty yeers', 'I have bought'],
    ['letters that changed places', 'brewrey wintre', 'The market will move'],
    ['beginnings of words', 'inspec arriv', 'We did not close'],
    ['a few wrong words among right ones', 'we never closed the north dock before the report', 'We did not close'],
    ['a word of the speaker’s name', 'marrow dock', 'We did not close'],
    ['one word', 'herring', 'I have bought']
  ] as const)
    it(kind, () => assert.ok(firstOf(query).startsWith(start), `${query} → ${firstOf(query)}`))

  for (const query of ['zeppelin', 'quantum chromodynamics', 'the zeppelin of the quantum'])
    it(`nothing for ${query}`, () => assert.deepEqual(find(query), []))
})

describe('searchQuotes says of narration', () => {
  it('whom it reports, under the corpus’s name', () => {
    const [hit] = find('the council had been told')
    assert.deepEqual([hit?.layer, hit?.reported, hit?.speaker], ['narration', 'Ilse Marrow', undefined])
  })

  it('nothing where it reports nobody', () => {
    const [hit] = find('repainted in the spring by a firm')
    assert.deepEqual([hit?.layer, hit?.reported], ['narration', undefined])
  })

  it('nothing of what was said in marks', () => assert.ok(!('reported' in find('did not close the north dock')[0]!)))
})

describe('searchQuotes ranks', () => {
  it('the quote word for word before a near one', () => {
    const hits = find('the cranes')
    assert.ok(hits[0]!.score > 0.9)
  })

  it('an utterance before narration with the same word', () =>
    assert.deepEqual(
      find('cranes').map(({ layer }) => layer),
      ['utterance', 'narration']
    ))

  it('the exact quotation highest of all, at 1', () => assert.equal(find('Nobody asked us about the cranes')[0]!.score, 1))

  it('every score between 0 and 1, and in order', () => {
    const scores = find('the market of the cranes before the dock').map(({ score }) => score)
    assert.deepEqual(
      scores,
      [...scores].sort((a, b) => b - a)
    )
    assert.ok(scores.every(score => score > 0 && score <= 1))
  })

  it('no more than asked for', () => assert.equal(searchQuotes(corpus, { text: 'the', limit: 1 }).length, 1))
})

describe('searchQuotes folds copies', () => {
  it('into one hit that names the others', () => {
    const hits = find('we did not close the north dock')
    assert.equal(hits.filter(({ text }) => text.startsWith('We did not')).length, 1)
    assert.deepEqual([hits[0]!.path, ...hits[0]!.alsoIn.map(({ path }) => path)].sort(), ['harbour.txt', 'wire.txt'])
  })
})

describe('searchQuotes by speaker', () => {
  for (const speaker of ['Tomas Rehn', 'Rehn', 'rehn'])
    it(`keeps what ${speaker} said`, () => assert.ok(firstOf('the cranes', speaker).startsWith('Nobody asked')))

  it('finds nothing for somebody who said nothing', () => assert.deepEqual(find('cranes', 'Fenner'), []))

  it('gives the speaker of a hit', () => assert.equal(find('herring')[0]!.speaker, 'Tomas Rehn'))
})

describe('searchQuotes without words', () => {
  it('gives the latest utterances', () => assert.ok(firstOf('').startsWith('The market will move')))

  it('gives the latest of one speaker', () => assert.ok(firstOf(' ', 'Marrow').startsWith('We did not')))

  it('gives no narration', () => assert.ok(find('').every(({ layer }) => layer === 'utterance')))
})

describe('searchQuotes highlights', () => {
  it('the row of words that was searched', () =>
    assert.equal(marked(find('asked us about')[0]!), 'Nobody [asked us about] the cranes,'))

  it('scattered words, joined where they follow one another', () =>
    assert.equal(marked(find('herring years forty')[0]!), 'I have bought my [herring] here for [forty years],'))
})

describe('searchQuotes in a changing corpus', () => {
  it('sees what was added and what was removed', () => {
    const changing = corpusOf({ 'harbour.txt': HARBOUR })
    const search = (text: string) => searchQuotes(changing, { text, limit: 5 }).map(({ path }) => path)
    assert.deepEqual(search('herring'), [])
    for (const article of corpus.articles()) changing.put(article.article)
    assert.deepEqual(search('herring'), ['market.txt'])
    changing.remove('market.txt')
    assert.deepEqual(search('herring'), [])
  })
})

describe('searchQuotes in other scripts', () => {
  const foreign = corpusOf({
    'ru.txt': 'Министр Ольга Серова сказала: «Мы не закрывали северную пристань до прихода комиссии».',
    'zh.txt': '港口主任林海说：“我们没有关闭北码头，也不会关闭。”'
  })
  it('finds Cyrillic', () => assert.equal(searchQuotes(foreign, { text: 'северную пристнь', limit: 1 })[0]?.path, 'ru.txt'))
  it('finds Chinese', () => assert.equal(searchQuotes(foreign, { text: '关闭北码头', limit: 1 })[0]?.path, 'zh.txt'))
})
