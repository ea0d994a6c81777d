import { strict as assert } from 'node:assert'
import fc from 'fast-check'
import { readArticle } from '../../../src/core/articles/readArticle.ts'
import type { Anchor } from '../../../src/core/citations/anchor.ts'
import { anchoredPath, makeAnchor, quoteOf } from '../../../src/core/citations/anchor.ts'
import {
  fromAnnotationPage,
  mergeAnchors,
  readAnchors,
  toAnnotationPage,
  writeAnchors
} from '../../../src/core/citations/annotationPage.ts'
import { resolveAnchor } from '../../../src/core/citations/resolveAnchor.ts'
import { fold } from '../../../src/core/text/fold.ts'

const CREATED = '2031-05-04T10:00:00Z'
const article = (text: string) => readArticle({ path: 'sources/north pier.md', hash: String(text.length) + text, text })
const TEXT = `# The pier

“We shut *the old pier* on Monday,” said Lena Orlo, who keeps the harbour. “Nobody asked the ferry.”

The ferry was late. “It will stay shut until the storm is over,” Orlo said. “The pier is not a toy.”

The council met at noon, and nobody asked the pilots.
`
const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words)
  assert.ok(start >= 0, words)
  return { start, end: start + words.length }
}
const anchored = (words: string) => makeAnchor(article(TEXT), spanOf(TEXT, words), { created: CREATED })
/** The state of an anchor of the words after the text was changed, and the words it has then. */
function after(words: string, change: (text: string) => string): string {
  const text = change(TEXT)
  assert.notEqual(text, TEXT)
  const found = resolveAnchor(anchored(words), article(text))
  const span = found.state === 'drifted' ? found.near : found.span
  return `${found.state}: ${span ? text.slice(span.start, span.end) : '-'}`
}

describe('an anchor', () => {
  it('is a web annotation', () =>
    assert.deepEqual(
      makeAnchor(article(TEXT), spanOf(TEXT, 'the old pier'), {
        created: CREATED,
        draft: 'drafts/a b.md',
        note: 'check',
        retrieved: '2031-05-03'
      }),
      {
        type: 'Annotation',
        motivation: 'linking',
        created: CREATED,
        body: [
          { type: 'SpecificResource', source: 'drafts/a%20b.md' },
          { type: 'TextualBody', value: 'check' }
        ],
        target: {
          source: 'sources/north%20pier.md',
          selector: [
            {
              type: 'TextQuoteSelector',
              exact: 'the old pier',
              prefix: 'The pier “We shut ',
              suffix: ' on Monday,” said Lena Orlo,'
            },
            { type: 'TextPositionSelector', start: 22, end: 34 }
          ],
          state: { type: 'TimeState', sourceDate: '2031-05-03' },
          hash: article(TEXT).hash
        }
      }
    ))

  it('names its article', () => assert.equal(anchoredPath(anchored('ferry')), 'sources/north pier.md'))
})

describe('resolving an anchor', () => {
  it('finds what is unchanged', () =>
    assert.deepEqual(resolveAnchor(anchored('the ferry'), article(TEXT)), { state: 'same', span: spanOf(TEXT, 'the ferry') }))

  const shut = 'It will stay shut until the storm is over,'
  const cases: readonly [name: string, words: string, change: (text: string) => string, expected: string][] = [
    ['text added before', shut, text => `New.\n\n${text}`, `moved: ${shut}`],
    ['text added after', shut, text => `${text}New.\n`, `same: ${shut}`],
    [
      'its paragraph moved up',
      shut,
      text => text.replace(/^(# The pier\n\n)([^\n]*\n\n)([^\n]*\n\n)/, '$1$3$2'),
      `moved: ${shut}`
    ],
    [
      'words right before it changed',
      shut,
      text => text.replace('The ferry was late.', 'Ferries were cancelled today.'),
      `moved: ${shut}`
    ],
    [
      'typography changed',
      shut,
      text => `x ${text.replaceAll(/[“”]/g, '"').replace('stay shut', 'stay\nshut')}`,
      'moved: It will stay\nshut until the storm is over,'
    ],
    [
      'a word of it changed',
      shut,
      text => text.replace('the storm', 'the strike'),
      'drifted: It will stay shut until the strike is over,'
    ],
    [
      'all of it changed',
      'The pier is not a toy.',
      text => text.replace('The pier is not a toy.', 'No comment.'),
      'drifted: No comment.'
    ],
    [
      'words put right before it',
      'the ferry',
      text => text.replace('asked the ferry.', 'asked the crew, and the ferry.'),
      'moved: the ferry'
    ],
    [
      'changed while a copy stands elsewhere',
      'Nobody asked',
      text => text.replace('Nobody asked', 'They asked').replace('nobody asked', 'Nobody asked'),
      'drifted: They asked'
    ],
    ['its paragraph gone', 'Nobody asked', text => text.replace(/“We shut[^\n]*/, ''), 'drifted: -']
  ]
  for (const [name, words, change, expected] of cases) it(name, () => assert.equal(after(words, change), expected))

  it('keeps to a paragraph, where the same words stand over the end of one too', () => {
    const anchor = makeAnchor(article('pier pier'), { start: 0, end: 9 }, { created: CREATED })
    const text = 'pier\n\npier pier'
    assert.deepEqual(resolveAnchor(anchor, article(text)), { state: 'moved', span: { start: 6, end: 15 } })
  })

  it('keeps the old excerpt', () => {
    const found = resolveAnchor(anchored('Nobody asked the ferry.'), article('# Other\n\nNothing here.\n'))
    assert.deepEqual(found, { state: 'drifted', was: 'Nobody asked the ferry.' })
  })

  const word = fc.constantFrom(
    'pier',
    'the',
    'ferry',
    'shut',
    'on',
    'Monday,',
    '“nobody',
    'asked”',
    'Orlo',
    'said.',
    'A',
    'storm'
  )
  const prose = fc.array(word, { minLength: 1, maxLength: 80 }).map(words => words.join(' '))
  const spans = (text: string, a: number, b: number) => {
    const bounds = [...text.matchAll(/\S+/g)].map(match => [match.index, match.index + match[0].length] as const)
    const [from, to] = [Math.min(a % bounds.length, b % bounds.length), Math.max(a % bounds.length, b % bounds.length)]
    return { start: bounds[from]![0], end: bounds[to]![1] }
  }

  it('is the inverse of making it', () => {
    fc.assert(
      fc.property(prose, fc.nat(), fc.nat(), (text, a, b) => {
        const source = article(text)
        const span = spans(source.prose, a, b)
        assert.deepEqual(resolveAnchor(makeAnchor(source, span, { created: CREATED }), source), { state: 'same', span })
      })
    )
  })

  it('finds the same words after edits elsewhere', () => {
    fc.assert(
      fc.property(prose, fc.nat(), fc.nat(), prose, fc.boolean(), (text, a, b, added, before) => {
        const span = spans(text, a, b)
        const anchor = makeAnchor(article(text), span, { created: CREATED })
        const changed = before ? `${added}\n\n${text}` : `${text}\n\n${added}`
        const found = resolveAnchor(anchor, article(changed))
        assert.notEqual(found.state, 'drifted')
        if (found.state !== 'drifted')
          assert.equal(changed.slice(found.span.start, found.span.end), text.slice(span.start, span.end))
      })
    )
  })

  it('never takes other words for it', () => {
    fc.assert(
      fc.property(prose, fc.nat(), fc.nat(), prose, (text, a, b, put) => {
        const span = spans(text, a, b)
        const anchor = makeAnchor(article(text), span, { created: CREATED })
        const changed = text.slice(0, span.start) + put + text.slice(span.end)
        const found = resolveAnchor(anchor, article(changed))
        if (found.state === 'drifted') return
        assert.equal(fold(changed, found.span).text.trim(), fold(quoteOf(anchor)!.exact).text)
      })
    )
  })

  it('reports drift when words are changed that stand nowhere else', () => {
    fc.assert(
      fc.property(prose, prose, fc.nat(), (before, behind, at) => {
        const words = 'Seven gulls sat upon the wall'.split(' ')
        const text = `${before} ${words.join(' ')} ${behind}`
        const span = spanOf(text, words.join(' '))
        const now = words.with(at % words.length, 'eleven').join(' ')
        const changed = `${before} ${now} ${behind}`
        const found = resolveAnchor(makeAnchor(article(text), span, { created: CREATED }), article(changed))
        assert.equal(found.state, 'drifted')
        if (found.state === 'drifted') assert.equal(found.was, words.join(' '))
      })
    )
  })

  it('is quick in a long article', () => {
    const long = Array.from({ length: 3000 }, (_, i) => `Line ${i * 7919} of the minutes.`).join('\n\n')
    const source = article(long)
    const anchor = makeAnchor(source, spanOf(long, `Line ${1500 * 7919} of`), { created: CREATED })
    const changed = article(long.replace(`Line ${1500 * 7919} of`, 'A line of'))
    const start = performance.now()
    assert.equal(resolveAnchor(anchor, changed).state, 'drifted')
    assert.ok(performance.now() - start < 2000)
  })
})

describe('annotation pages', () => {
  const anchors = ['the old pier', 'The ferry', 'Nobody asked'].map(anchored)

  it('go out and come back', () => {
    const page = toAnnotationPage(anchors)
    assert.equal(page.type, 'AnnotationPage')
    assert.equal(page['@context'][0], 'http://www.w3.org/ns/anno.jsonld')
    assert.deepEqual(fromAnnotationPage(JSON.parse(JSON.stringify(page))), { anchors: page.items, problems: [] })
    assert.deepEqual(readAnchors(writeAnchors(anchors)).anchors, page.items)
  })

  it('are written alike in whatever order', () => assert.equal(writeAnchors(anchors), writeAnchors(anchors.toReversed())))

  it('come from other tools', () => {
    const { anchors, problems } = fromAnnotationPage({
      '@type': ['as:OrderedCollectionPage'],
      items: [
        {
          '@id': 'https://notes.example/1',
          '@type': 'oa:Annotation',
          body: 'https://notes.example/text',
          target: [
            'https://quay.example/nothing',
            {
              source: { id: 'https://quay.example/pier', format: 'text/html' },
              selector: {
                type: 'FragmentSelector',
                value: 'top',
                refinedBy: { type: 'TextQuoteSelector', exact: 'the pier', prefix: 7 }
              }
            }
          ]
        },
        { type: 'Annotation', target: 'https://quay.example/whole' },
        { type: 'Person' }
      ]
    })
    assert.deepEqual(anchors, [
      {
        type: 'Annotation',
        id: 'https://notes.example/1',
        motivation: 'bookmarking',
        created: '',
        target: { source: 'https://quay.example/pier', selector: [{ type: 'TextQuoteSelector', exact: 'the pier' }] }
      }
    ])
    assert.match(problems[0]!, /^Annotation 2 is left out: its target names no source/)
    assert.match(problems[1]!, /^Annotation 3 is left out: it is no annotation/)
    assert.equal(resolveAnchor(anchors[0]!, article('See the pier.')).state, 'moved')
  })

  it('name what they are not', () => {
    assert.match(readAnchors('{').problems[0]!, /no JSON/)
    for (const value of [null, 7, 'x', {}, { items: 7 }])
      assert.match(fromAnnotationPage(value).problems[0]!, /no annotation page/)
  })

  it('take hostile input calmly', () => {
    const key = fc.constantFrom(
      'type',
      '@type',
      'items',
      'target',
      'selector',
      'source',
      'exact',
      'start',
      'end',
      'refinedBy',
      '__proto__',
      'body',
      'state'
    )
    const leaf = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom('Annotation', 'TextQuoteSelector', 'TextPositionSelector', 'AnnotationPage')
    )
    const { tree } = fc.letrec<{ tree: unknown }>(tie => ({
      tree: fc.oneof(
        { maxDepth: 6 },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 5 })
      )
    }))
    fc.assert(
      fc.property(tree, value => {
        for (const anchor of fromAnnotationPage(value).anchors) resolveAnchor(anchor, article(TEXT))
        fromAnnotationPage([{ type: 'Annotation', target: { source: 'a', selector: value } }])
      }),
      { numRuns: 1000 }
    )
    assert.equal(({} as Record<string, unknown>).polluted, undefined)
  })

  it('merge, the later anchor first', () => {
    const later: Anchor = { ...anchors[0]!, created: '2032-01-01T00:00:00Z' }
    const merged = mergeAnchors(anchors, [later, anchors[1]!])
    assert.equal(merged.length, 3)
    assert.ok(merged.includes(later))
    assert.deepEqual(mergeAnchors([later], anchors), merged)
  })
})
