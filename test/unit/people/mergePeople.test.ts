import assert from 'node:assert/strict'
import fc from 'fast-check'
import { personFacts } from '../../../src/core/people/card.ts'
import { mergePeople, type PeopleText } from './mergeTexts.ts'
import { mentionsOf } from './notation.ts'

/** Articles a, b, c … of a corpus. */
const articles = (...texts: string[]): PeopleText[] =>
  texts.map((text, i) => ({ path: `${'abcdefgh'[i]}.txt`, mentions: mentionsOf(text), quotations: [] }))

/** The people of articles, as "name xN". */
const people = (...texts: string[]): string[] =>
  mergePeople(articles(...texts)).all.map(({ name, mentions }) => `${name} x${mentions}`)

describe('mergePeople', () => {
  it('joins the same full name, most mentioned first', () =>
    assert.deepEqual(people('Mayor Tomas Rehn met Mayor Ilse Marrow.', 'Mayor Ilse Marrow left.'), [
      'Ilse Marrow x2',
      'Tomas Rehn x1'
    ]))
  it('joins a bare surname to its only bearer', () =>
    assert.deepEqual(people('Mayor Ilse Marrow left.', 'Mrs. Marrow came back.'), ['Ilse Marrow x2']))
  it('joins spellings', () =>
    assert.deepEqual(people('Mayor Sergei Tolvin left.', 'Mayor Sergey Tolvin came.', 'Mayor Sergei Tolvin ate.'), [
      'Sergei Tolvin x3'
    ]))
  it('joins transliterated first names that differ in vowels', () =>
    assert.deepEqual(people('President Bashir al-Keff left.', 'President Bashar al Keff came.'), ['Bashar al Keff x2']))
  it('joins first names of equal consonants only with agreeing roles', () =>
    assert.deepEqual(
      people('The Syrian envoy Bashir Tesk left.', 'The Syrian envoy Bashar Tesk came.', 'The Greek painter Bishr Tesk ate.')
        .length,
      2
    ))
  it('keeps namesakes apart', () => assert.deepEqual(people('Mayor Ilse Marrow left.', 'Baker Peter Marrow came.').length, 2))
  it('keeps apart one name with offices in two countries', () =>
    assert.deepEqual(people('The French envoy Ilse Marrow left.', 'The Kenyan painter Ilse Marrow came.').length, 2))
  it('leaves out a surname that two may bear', () =>
    assert.deepEqual(people('Mayor Ilse Marrow left.', 'Baker Peter Marrow came.', 'Mr. Marrow slept.').length, 2))
  it('gives a shared surname to the one whose role it has', () =>
    assert.deepEqual(people('Mayor Ilse Marrow left.', 'Baker Peter Marrow came.', 'Mayor Marrow slept.')[0], 'Ilse Marrow x2'))
  it('keeps middle initials apart', () =>
    assert.deepEqual(people('Mayor Peter A. Vane left.', 'Mayor Peter B. Vane came.').length, 2))
  it('keeps a father and a son of one name apart', () =>
    assert.deepEqual(people('Mayor Peter Vane Sr. left.', 'Mayor Peter Vane Jr. came.', 'Mayor Peter Vane Sr. slept.'), [
      'Peter Vane Sr. x2',
      'Peter Vane Jr. x1'
    ]))
  it('makes a person of a surname without full name', () =>
    assert.deepEqual(people('Mr. Hallam left.', 'Ms. Hallam came.'), ['Hallam x2']))

  it('names spellings, roles and counts', () => {
    const texts = articles('Mayor Sergei Tolvin left. Tolvin sang.', 'Former mayor Sergey Tolvin came.')
    const dates = ['2030-01-01', '2031-02-01']
    const [person] = mergePeople(texts.map((text, i) => ({ ...text, date: dates[i] }))).all
    assert.deepEqual(person && personFacts(person), {
      name: 'Sergei Tolvin',
      spellings: ['Sergey Tolvin', 'Tolvin'],
      roles: [
        { path: 'b.txt', text: 'Former mayor' },
        { path: 'a.txt', text: 'Mayor' }
      ],
      articles: 2,
      mentions: 3,
      utterances: 0
    })
  })

  it('gives a person the quotations whose speaker resolves to it', () => {
    const text = 'Mayor Ilse Marrow left. “No,” Marrow said.'
    const span = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })
    const speaker = {
      text: 'Marrow',
      span: span('Marrow'),
      name: 'Ilse Marrow',
      kind: 'person',
      evidence: span('Marrow said'),
      rule: 'test',
      explicit: true
    } as const
    const quotation = {
      span: span('“No,”'),
      inner: span('No,'),
      open: '“',
      close: '”',
      kind: 'partial',
      group: 0,
      block: 0,
      attribution: speaker
    } as const
    const [person] = mergePeople([{ path: 'a.txt', mentions: mentionsOf(text), quotations: [quotation] }]).all
    assert.equal(person?.utterances, 1)
  })

  it('does not depend on the order of the articles', () => {
    const texts = articles(
      'Mayor Ilse Marrow met Sergei Tolvin, a baker.',
      'Mayor Sergey Tolvin left. Tolvin sang.',
      'Mrs. Marrow came.',
      'The French envoy Ilse Marrow left.',
      'The Kenyan painter Ilse Marrow came.',
      'President Bashir al-Keff met President Bashar al Keff.',
      'Mr. Hallam left.'
    )
    const expected = JSON.stringify(mergePeople(texts).all)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(texts, { minLength: texts.length }),
        shuffled => JSON.stringify(mergePeople(shuffled).all) === expected
      )
    )
  })
})
