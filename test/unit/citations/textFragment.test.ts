import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { readArticle } from '../../../src/core/articles/readArticle.ts'
import { findTextFragment, textDirectives } from '../../../src/core/citations/findFragment.ts'
import { fragmentUrl, textFragment } from '../../../src/core/citations/textFragment.ts'
import { plainProse } from '../../../src/core/text/plain.ts'
import type { Span } from '../../../src/core/text/span.ts'

/** A page whose paragraphs are parted by blank lines. The span is what stands between two `|`. */
function marked(text: string) {
  const [before, words, after] = text.split('|') as [string, string, string]
  const page = plainProse(before + words + after)
  return { page, span: { start: before.length, end: before.length + words.length } }
}

function fragmentOf(text: string): string | undefined {
  const { page, span } = marked(text)
  const fragment = textFragment(page, span)
  if (fragment !== undefined) assert.deepEqual(findTextFragment(page, fragment), trimmed(page.prose, span))
  return fragment
}

function trimmed(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end)
  return { start: span.start + words.length - words.trimStart().length, end: span.end - words.length + words.trimEnd().length }
}

const LONG = Array.from({ length: 80 }, (_, i) => `word${i}`).join(' ')

describe('the text fragment of a span', () => {
  const cases: readonly [rule: string, page: string, fragment: string | undefined][] = [
    ['the words alone where they are unique', 'We shut |the north pier| on Monday.', 'the%20north%20pier'],
    ['percent-encodes what the syntax uses', 'It is |half-shut, A & B| now.', 'half%2Dshut%2C%20A%20%26%20B'],
    ['percent-encodes what is not ASCII', 'In |Zürich “soon”| it is.', 'Z%C3%BCrich%20%E2%80%9Csoon%E2%80%9D'],
    ['percent-encodes what ends a Markdown link', "Now |it's (shut*)!| here.", 'it%27s%20%28shut%2A%29%21'],
    ['collapses white space', 'We shut |the  north\n pier| on Monday.', 'the%20north%20pier'],
    ['leaves out space at the ends', 'We shut| the north pier |on Monday.', 'the%20north%20pier'],
    ['the first of two needs no context', 'A |pier| and a pier.', 'pier'],
    ['a prefix where the second is meant', 'A pier and old |pier| here.', 'old-,pier'],
    ['a suffix where the prefix tells nothing', 'The old pier, the old |pier| shut.', 'pier,-shut'],
    ['more words where one is not enough', 'b x a, c b x a, d b |x| a, b x a', 'd%20b-,x'],
    ['both sides where each alone is not enough', 'a x b. a x c. d x b. e x c. d |x| c. a x c.', 'd-,x,-c'],
    ['case and accents do not make it unique', 'A PIÉR and old |pier| here.', 'old-,pier'],
    ['whole words only, so no context for part of one', 'A piers, a |pier| here.', 'pier'],
    ['part of a word has the rest as context', 'An un|shut| pier.', 'un-,shut'],
    ['part of a word to the left', 'A |pier|less town.', 'pier,-less'],
    ['context never from the middle of a word', 'unshut x, shut |x| here, unshut x', 'shut-,x'],
    ['context takes punctuation along', 'He said: “Go.” Then: |Go.| He', 'Then%3A-,Go.'],
    ['context from the block before where there is no other', 'Go\n\nStop\n\nNow.\n\n|Go|\n\nNow.', 'Now.-,Go'],
    ['no term crosses a block: a range', 'One two |three four.\n\nFive six| seven.', 'three%20four.,Five%20six'],
    ['a range where it is long', `A |${LONG}| z`, 'word0%20word1%20word2,word77%20word78%20word79'],
    ['a range with context where its end comes too early', 'A |b c d.\n\nx y z e.\n\nw x y z e| f', 'b%20c%20d,y%20z%20e,-f'],
    ['nothing for an empty span', 'One || two', undefined],
    ['nothing for white space', 'One| |two', undefined],
    ['nothing for what cannot be told apart', `${'go '.repeat(60)}|go| ${'go '.repeat(60)}`, undefined],
    ['unspaced script, by dictionary', '港口|今天关闭|了', '%E4%BB%8A%E5%A4%A9%E5%85%B3%E9%97%AD']
  ]
  for (const [rule, page, expected] of cases) {
    it(rule, () => assert.equal(fragmentOf(page), expected === undefined ? undefined : `:~:text=${expected}`))
  }

  it('knows markup from words', () => {
    const article = readArticle({
      path: 'a.md',
      hash: '',
      text: '# Pier\n\nIt is *half* [shut](x.md) and\nquiet, `code` says.\n'
    })
    const at = (from: string, to: string) => ({ start: article.text.indexOf(from), end: article.text.indexOf(to) + to.length })
    assert.equal(textFragment(article, at('half', 'quiet')), ':~:text=half%20shut%20and%20quiet')
    assert.equal(textFragment(article, at('quiet', 'says')), ':~:text=quiet%2C,says')
    assert.equal(textFragment(article, at('code', 'code')), undefined)
  })
})

describe('a text fragment in an address', () => {
  it('follows the id of an element and replaces another', () => {
    assert.equal(fragmentUrl('https://quay.example/a?b=c', ':~:text=x'), 'https://quay.example/a?b=c#:~:text=x')
    assert.equal(fragmentUrl('https://quay.example/a#top', ':~:text=x'), 'https://quay.example/a#top:~:text=x')
    assert.equal(fragmentUrl('https://quay.example/a#:~:text=y', ':~:text=x'), 'https://quay.example/a#:~:text=x')
  })

  const cases: readonly [address: string, directives: ReturnType<typeof textDirectives>][] = [
    ['https://quay.example/#:~:text=a%20b', [{ prefix: undefined, start: 'a b', end: undefined, suffix: undefined }]],
    ['#top:~:text=p-,a,b,-s', [{ prefix: 'p', start: 'a', end: 'b', suffix: 's' }]],
    ['#:~:text=a,b', [{ prefix: undefined, start: 'a', end: 'b', suffix: undefined }]],
    [
      '#:~:text=a&text=b-,c',
      [
        { prefix: undefined, start: 'a', end: undefined, suffix: undefined },
        { prefix: 'b', start: 'c', end: undefined, suffix: undefined }
      ]
    ],
    ['#:~:other=a', []],
    ['#:~:text=', []],
    ['#:~:text=a,b,c', []],
    ['#:~:text=p-,-s', []],
    ['#:~:text=%E4%', []],
    ['#text=a', []]
  ]
  for (const [address, directives] of cases) it(address, () => assert.deepEqual(textDirectives(address), directives))
})

describe('finding a text fragment', () => {
  const found = (text: string, fragment: string) => {
    const page = plainProse(text)
    const span = findTextFragment(page, `#:~:text=${fragment}`)
    return span && page.prose.slice(span.start, span.end)
  }
  it('takes whole words, in any case and without accents', () => {
    assert.equal(found('unshut PIÉR, shut', 'pier'), 'PIÉR')
    assert.equal(found('unshut pier', 'shut'), undefined)
    assert.equal(found('Don’t go', "don't"), 'Don’t')
  })
  it('does not search across blocks, but looks for context there', () => {
    assert.equal(found('One two.\n\nThree', 'two. three'), undefined)
    assert.equal(found('One.\n\nThree', 'one.-,three'), 'Three')
    assert.equal(found('One.\n\nThree', 'one.,three'), 'One.\n\nThree')
  })
  it('goes on to the next where context does not fit', () => {
    assert.equal(found('a x b. c x d.', 'x,-d'), 'x')
    assert.equal(found('a x y b y d', 'x,y,-d'), 'x y b y')
    assert.equal(found('a x, a y', 'a-,y'), 'y')
    assert.equal(found('a b', 'b,a'), undefined)
  })
  it('takes the first directive that is there', () => assert.equal(found('a b', 'z&text=b'), 'b'))
})

describe('generated fragments', () => {
  const word = fc.constantFrom(
    'pier',
    'Pier',
    'the',
    'Zürich',
    'half-shut',
    "don't",
    '“Go,”',
    'U.N.',
    '4,2',
    'ﬁsh',
    'naïve',
    '…',
    '—',
    'a',
    'I',
    '港口',
    '🙂'
  )
  const page = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '  ', '\n\n')), { minLength: 1, maxLength: 60 })
    .map(words => plainProse(words.flat().join('')))

  it('find exactly their span', () => {
    let made = 0
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), (prose, a, b) => {
        const length = prose.prose.length + 1
        const span = { start: Math.min(a % length, b % length), end: Math.max(a % length, b % length) }
        const fragment = textFragment(prose, span)
        if (fragment === undefined) return
        made++
        assert.deepEqual(findTextFragment(prose, fragment), trimmed(prose.prose, span))
        assert.match(fragment, /^:~:text=[\w.~%,-]+$/)
      }),
      { numRuns: 2000 }
    )
    assert.ok(made > 1000)
  })

  it('come quickly on a page that says one thing over and over', () => {
    const prose = plainProse('go and stay '.repeat(50_000))
    const start = performance.now()
    textFragment(prose, { start: 300_000, end: 300_007 })
    assert.ok(performance.now() - start < 5000)
  })
})
