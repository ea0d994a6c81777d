import assert from 'node:assert/strict'
import fc from 'fast-check'
import { NameBook } from '../../../src/core/people/nameBook.ts'
import { foldName } from '../../../src/core/people/spelling.ts'
import { wordKey } from '../../../src/core/people/word.ts'

const FIRST = ['Ilse', 'Tomas', 'Muhammad', 'Mohamed', 'Jean-Luc', 'José', 'Jose', 'Bill']
const MIDDLE = ['Anna', 'de', 'van der', 'Peña', 'al-']
const LAST = ['Marrow', 'Rehn', 'Nieto', 'Zein', 'Marrów', "O'Hara", 'O’Hara', 'Marrow Jr']
const name = fc
  .tuple(fc.constantFrom(...FIRST), fc.option(fc.constantFrom(...MIDDLE), { nil: '' }), fc.constantFrom(...LAST))
  .map(parts => parts.filter(Boolean).join(' ').replace('al- ', 'al-'))
const names = fc.array(name, { maxLength: 12 })

function bookOf(all: readonly string[]): NameBook {
  const book = new NameBook()
  for (const [i, one] of all.entries()) book.add(one, i)
  return book
}

/** All that a book says of the words of some names, but for how often each was added. */
function told(book: NameBook, all: readonly string[]) {
  const bare = (entries: readonly { readonly name: string }[]) => entries.map(entry => entry.name)
  return all.map(one => {
    const words = one.split(' ')
    const byWord = words.map(word => [bare(book.surname(word)), bare(book.given(wordKey(word))), bare(book.inner(word))])
    return [book.full(one)?.name, byWord, words.map((_, i) => bare(book.tail(words.slice(i))))]
  })
}

describe('the book of names', () => {
  it('says the same when a name without initials is added again, and counts it', () => {
    fc.assert(
      fc.property(names, all => {
        const once = [...new Set(all)]
        const again = bookOf([...once, ...all, ...all])
        assert.deepEqual(told(again, all), told(bookOf(once), all))
        for (const one of all) {
          const same = [...once, ...all, ...all].filter(other => again.full(other) === again.full(one))
          assert.equal(again.full(one)!.count, same.length)
        }
      }),
      { numRuns: 1_000 }
    )
  })

  it('says that no name ends in a word only where none does', () => {
    const endOf = (one: string) =>
      wordKey(
        one
          .split(' ')
          .filter(word => word !== 'Jr')
          .at(-1)!
      )
    fc.assert(
      fc.property(names, names, (all, asked) => {
        const book = bookOf(all)
        for (const one of [...all, ...asked]) if (book.full(one)) assert.ok(book.mayEnd(endOf(one)), one)
        const ends = new Set(all.map(one => foldName(endOf(one))))
        for (const one of asked) assert.equal(book.mayEnd(endOf(one)), ends.has(foldName(endOf(one))))
      }),
      { numRuns: 1_000 }
    )
  })

  it('tells a father from his son, in whatever order they come', () => {
    for (const all of [
      ['Ilse Marrow Sr.', 'Ilse Marrow Jr.', 'Ilse Marrow, Jr.'],
      ['Ilse Marrow', 'Ilse Marrow Jr', 'Ilse Marrow Sr', 'Ilse B. Marrow Jr']
    ]) {
      const book = bookOf(all)
      assert.equal(book.full('Ilse Marrow Sr.')?.count, 1)
      assert.notEqual(book.full('Ilse Marrow Sr.'), book.full('Ilse Marrow Jr.'))
      assert.equal(book.surname('Marrow').length, 2)
    }
  })

  it('tells people of other middle initials apart, in whatever order they come', () => {
    const book = bookOf(['Ilse Marrow', 'Ilse B. Marrow', 'Ilse C. Marrow', 'Ilse B. Marrow', 'Ilse Marrow'])
    assert.equal(book.full('Ilse Marrow')?.name, 'Ilse B. Marrow')
    assert.equal(book.full('Ilse C. Marrow')?.name, 'Ilse C. Marrow')
    assert.deepEqual([book.full('Ilse B. Marrow')?.count, book.full('Ilse C. Marrow')?.count], [4, 1])
  })
})
