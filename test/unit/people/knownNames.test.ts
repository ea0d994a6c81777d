import assert from 'node:assert/strict'
import fc from 'fast-check'
import { knownNames, namesOfList } from '../../../src/core/people/knownNames.ts'
import { localsOf } from '../../../src/core/people/locals.ts'
import { fullNames } from '../../../src/core/people/people.ts'
import { PeopleIndex } from '../../../src/core/people/peopleIndex.ts'

const GIVEN = ['Ilse', 'Tomas', 'Bashar', 'Bashir', 'Sergei', 'Sergey', 'Jan', 'Enrique', 'J. W.']
const SURNAMES = [
  'Marrow',
  'Rehn',
  'al-Assad',
  'Assad',
  'Lavrov',
  'van der Berg',
  'Peña Nieto',
  "O'Neill",
  'Ja’afari',
  'Jaafari',
  'Holm Jr.'
]
const name = fc.tuple(fc.constantFrom(...GIVEN), fc.constantFrom(...SURNAMES)).map(words => words.join(' '))

describe('the names of the people of a corpus', () => {
  it('are found by surname as they are in a book of all of them', () => {
    fc.assert(
      fc.property(fc.array(fc.array(name, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }), articles => {
        const index = new PeopleIndex()
        for (const [i, names] of articles.entries()) {
          const mentions = names.map(text => ({ span: { start: 0, end: text.length }, text, name: text }))
          index.put(`${i}.txt`, undefined, localsOf({ mentions, quotations: [] }))
        }
        const people = index.people()
        const all = namesOfList(people.all.flatMap(fullNames))!
        const lazy = knownNames(people)
        const found = (entries: readonly { readonly name: string }[]) => [...new Set(entries.map(entry => entry.name))].sort()
        for (const text of articles.flat()) {
          const words = text.split(' ')
          assert.equal(lazy.full(text)?.name, all.full(text)?.name, text)
          assert.deepEqual(found(lazy.surname(words.at(-1)!)), found(all.surname(words.at(-1)!)), text)
          for (let from = 1; from < words.length - 1; from++)
            assert.deepEqual(found(lazy.tail(words.slice(from))), found(all.tail(words.slice(from))), text)
        }
      })
    )
  })

  it('are the same object for the same people', () => {
    const people = new PeopleIndex().people()
    assert.equal(knownNames(people), knownNames(people))
  })
})
