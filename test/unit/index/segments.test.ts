import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readArticle } from '../../../src/core/articles/readArticle.ts'
import { Damaged, SectionReader } from '../../../src/core/binary/sectionFile.ts'
import { Corpus } from '../../../src/core/index/corpus.ts'
import { openSegments } from '../../../src/core/index/openSegments.ts'
import { writeSegment } from '../../../src/core/index/writeSegment.ts'
import { MemoryFile } from '../binary/memoryFile.ts'

function written(corpus: Corpus): MemoryFile {
  const file = new MemoryFile()
  for (const _ of writeSegment(corpus.segments, corpus.vocabulary, file));
  return file
}

function opened(...files: readonly { file: MemoryFile; tombstones?: readonly number[] }[]): Corpus {
  const readers = files.map(({ file, tombstones = [] }) => ({ file: new SectionReader(file), tombstones, prefix: '' }))
  const { vocabulary, segments } = openSegments(readers)
  return new Corpus(vocabulary, segments)
}

const WORDS = 'harbour wall quay 港 Ölfaß the a of said “We ” will not close, 14 “No” Marrow Anna minister Мэр сказал'.split(' ')
const anyText = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 60 }).map(words => `${words.join(' ')}.\n`)
const anyTexts = fc.array(anyText, { minLength: 1, maxLength: 12 })

function corpusOf(texts: readonly string[], name = 'a'): Corpus {
  const corpus = new Corpus()
  for (const [i, text] of texts.entries())
    corpus.put(readArticle({ path: `${name}/${i}.txt`, hash: `${i}`, text }), { size: i, mtimeMs: 1.5 * i, ctimeMs: 2 })
  return corpus
}

/** What can be asked of a corpus, as plain data. */
function everything(corpus: Corpus) {
  const rows = [['the'], ['we', 'will'], ['harbour', 'wall'], ['港'], ['anna', 'marrow'], ['nowhere'], ['мэр', 'сказал']]
  const byPath = <T extends { path: string }>(all: readonly T[]) => [...all].sort((a, b) => (a.path < b.path ? -1 : 1))
  return JSON.parse(
    JSON.stringify({
      size: corpus.size,
      entries: byPath([...corpus.entries()]),
      articles: byPath([...corpus.entries()]).map(({ path }) => [corpus.get(path), corpus.stamp(path)]),
      rows: rows.map(keys => {
        const ids = keys.map(key => corpus.vocabulary.find(key))
        const found = corpus.words.exact(ids, 1000).map(({ unit: { path, starts, ends, owners }, from, to }) => ({
          path: `${path} ${starts[from]} ${ends[to - 1]} ${owners[from]}`
        }))
        return [byPath(found), ids.map(id => corpus.words.frequency(id))]
      })
    })
  )
}

describe('segments on disk', () => {
  it('answer as the corpus in memory does that they were written from', () => {
    fc.assert(
      fc.property(anyTexts, texts => {
        const corpus = corpusOf(texts)
        assert.deepEqual(everything(opened({ file: written(corpus) })), everything(corpus))
      }),
      { numRuns: 60 }
    )
  })

  it('answer the same as two files with buried articles and some in memory, and when these are merged', () => {
    fc.assert(
      fc.property(anyTexts, anyTexts, anyTexts, fc.array(fc.nat(11)), (first, second, third, gone) => {
        const dead = [...new Set(gone)].filter(number => number < first.length)
        const many = opened({ file: written(corpusOf(first)), tombstones: dead }, { file: written(corpusOf(second, 'b')) })
        const one = corpusOf(first)
        for (const number of dead) one.remove(`a/${number}.txt`)
        for (const [i, text] of [...second.entries()])
          one.put(readArticle({ path: `b/${i}.txt`, hash: `${i}`, text }), stampOf(i))
        for (const corpus of [many, one]) {
          for (const [i, text] of third.entries())
            corpus.put(readArticle({ path: `${i % 2 ? 'a' : 'c'}/${i}.txt`, hash: `new ${i}`, text }), stampOf(i))
          corpus.remove('b/0.txt')
        }
        assert.deepEqual(everything(many), everything(one))
        if (many.size > 0) assert.deepEqual(everything(opened({ file: written(many) })), everything(one))
      }),
      { numRuns: 60 }
    )
  })

  it('never answer from bytes that were changed or cut off', () => {
    const file = written(
      corpusOf(['“We will not close the quay,” Anna Marrow said.\n', 'The harbour wall, said the minister.\n'])
    )
    const right = everything(opened({ file }))
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.nat(7), fc.boolean(), (at, bit, isCut) => {
        const damaged = new MemoryFile()
        damaged.write(isCut ? file.bytes.subarray(0, at) : file.bytes)
        if (!isCut) damaged.bytes[at]! ^= 1 << bit
        try {
          assert.deepEqual(everything(opened({ file: damaged })), right)
        } catch (error) {
          assert.ok(error instanceof Damaged, String(error))
        }
      }),
      { numRuns: 400 }
    )
  })
})

const stampOf = (i: number) => ({ size: i, mtimeMs: 1.5 * i, ctimeMs: 2 })
