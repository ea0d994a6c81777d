import assert from 'node:assert/strict'
import fc from 'fast-check'
import { findMentions } from '../../../src/core/people/findMentions.ts'
import { namesOfList } from '../../../src/core/people/knownNames.ts'
import { attribute, attributeBlocks, reportedStatements, withGroups } from '../../../src/core/quotations/attribution/attribute.ts'
import { bodiesIn } from '../../../src/core/quotations/attribution/bodies.ts'
import { Discourse } from '../../../src/core/quotations/attribution/discourse.ts'
import { DiscourseFacts } from '../../../src/core/quotations/attribution/facts.ts'
import { isHeadline } from '../../../src/core/quotations/attribution/notSpeech.ts'
import { readBlocks, readSpeaking } from '../../../src/core/quotations/attribution/readBlocks.ts'
import { reportingVerb } from '../../../src/core/quotations/attribution/reportingVerbs.ts'
import type { Reading } from '../../../src/core/quotations/attribution/tokens.ts'
import { ADVERB, CAPITAL, classesOf, LISTS, NAME, QUOTE, VERB } from '../../../src/core/quotations/attribution/words.ts'
import { findQuotations } from '../../../src/core/quotations/findQuotations.ts'
import type { AttributedQuotation, ReportedStatement } from '../../../src/core/quotations/quotation.ts'
import { hasWords } from '../../../src/core/quotations/shape.ts'
import { type PlainToken, plainTokens } from './plainTokens.ts'
import { prose } from './support.ts'

const JOINTS = [
  ...[
    ' ',
    ' ',
    ' ',
    ', ',
    '. ',
    '.',
    '? ',
    '” ',
    ',” ',
    '.” ',
    "'",
    '’',
    '’s ',
    's’ ',
    '-',
    ' – ',
    ' — ',
    '--',
    ': ',
    ' (',
    ') ',
    ' ['
  ],
  ...['\n', '\n\n', '\n\n# ', '\n\n> ', '\u200b', '\u00a0', '\u0301', '&', '/', ' “', ' “', ' "']
]
const WORDS = [
  ...[
    'Ilse Marrow',
    'Marrow',
    'Tomas Rehn',
    'Rehn',
    'Mr.',
    'Mr',
    'President',
    'the minister',
    'The Harbour Council',
    'ORRA',
    'U.N.',
    'J.',
    'Łódź'
  ],
  ...[
    'he',
    'she',
    'it',
    'they',
    'who',
    'that',
    'said',
    'says',
    'told',
    'Told',
    'claims',
    'claim',
    'warned',
    'called',
    'calling it',
    'added',
    'adding'
  ],
  ...[
    'according to',
    'According to',
    'words',
    'by',
    'to',
    'of',
    'and',
    'but',
    'on Sunday',
    'reporters',
    'workers',
    'officials',
    'the dock is shut'
  ],
  ...[
    'was',
    'has',
    'slowly',
    'a',
    'the',
    'his',
    'dockers',
    'he’d',
    "it's",
    '12',
    'no',
    'We close',
    'the worst pit',
    'émigré',
    '中',
    '𝒜',
    'spokesman for'
  ]
]
const text = fc.array(fc.constantFrom(...JOINTS, ...WORDS, ...WORDS), { maxLength: 60 }).map(parts => parts.join(''))

/** Phrases that make sentences which report something, or nearly. */
const PHRASES = [
  ...[
    'Ilse Marrow',
    'Rehn',
    'He',
    'the minister',
    'The workers',
    'Ilse Marrow’s assertion that',
    'a statement by Tomas Rehn that',
    'his promise that'
  ],
  ...[
    'the dock was shut',
    'The dock is shut for a week',
    'no ship had left',
    'according to Tomas Rehn',
    'According to the council,',
    'in the words of Rehn'
  ],
  ...[
    'said',
    'told reporters',
    'warned that',
    'adding that',
    'said Rehn',
    'Marrow says',
    'is said to have called',
    'calls it',
    'by Rehn',
    'that'
  ],
  ...[
    '“We close,”',
    '“No.”',
    '“the worst pit”',
    '“a folly”',
    ',',
    ',',
    '.',
    '.',
    '—',
    ':',
    'and',
    'but',
    'on Sunday',
    '\n\n',
    '\n\n# ',
    '\n\n- '
  ]
]
const sentences = fc
  .array(fc.constantFrom(...PHRASES), { minLength: 2, maxLength: 14 })
  .map(parts => parts.join(' ').replace(/ (?=[,.:])/g, ''))

/** Is a word in the class of a list? Adverbs are known by their ending, too. */
const isIn = (word: string, listed: number, list: ReadonlySet<string>): boolean =>
  list.has(word) || (listed === ADVERB && /^(?!family$)...+ly$/u.test(word))

/** A text with its quotations, mentions and tokens; some names are known though nobody is named in full. */
function read(sample: string) {
  const whole = prose(sample)
  const { quotations } = findQuotations(whole)
  const mentions = findMentions(whole, namesOfList(['Ilse Marrow', 'Tomas Rehn']))
  return { ...whole, quotations, mentions, readings: readBlocks(sample, whole.blocks, quotations, mentions) }
}

/** The same readings, in which every token and sentence is said to be of all classes, so that none is left out. */
const unskipped = (readings: readonly Reading[]): Reading[] =>
  readings.map(reading => ({
    ...reading,
    classes: reading.classes.map(() => -1),
    sentences: reading.sentences.map(sentence => ({ ...sentence, classes: -1 }))
  }))

describe('tokens in which speakers are found', () => {
  it('are those that are read one by one', () => {
    fc.assert(
      fc.property(text, sample => {
        const { blocks, quotations, mentions, readings } = read(sample)
        for (const [i, { tokens, starts, ends }] of readings.entries()) {
          const told = tokens.map(
            ({ kind, text, possessive }, k): PlainToken => ({ kind, text, possessive, start: starts[k]!, end: ends[k]! })
          )
          assert.deepEqual(told, plainTokens(sample, blocks[i]!, quotations, mentions))
        }
      }),
      { numRuns: 3_000 }
    )
  })

  it('have the classes of their words, and sentences those of all their tokens', () => {
    fc.assert(
      fc.property(text, sample => {
        for (const { tokens, classes, sentences } of read(sample).readings) {
          for (const [i, { kind, text, lower, verb, quote, mention }] of tokens.entries()) {
            assert.equal(lower, text.toLowerCase())
            assert.equal(verb, kind === 'word' ? reportingVerb(lower) : undefined)
            for (const [listed, list] of LISTS) assert.equal((classes[i]! & listed) !== 0, isIn(lower, listed, list), lower)
            assert.equal(classes[i]! & classesOf(lower), classesOf(lower))
            assert.equal((classes[i]! & VERB) !== 0, verb !== undefined)
            assert.equal((classes[i]! & QUOTE) !== 0, quote !== undefined)
            assert.equal((classes[i]! & NAME) !== 0, mention !== undefined)
            assert.equal((classes[i]! & CAPITAL) !== 0, kind === 'word' && /^\p{Lu}/u.test(text))
          }
          for (const sentence of sentences)
            assert.equal(
              sentence.classes,
              classes.slice(sentence.from, sentence.to).reduce((all, one) => all | one, 0)
            )
        }
      }),
      { numRuns: 1_000 }
    )
  })

  it('are in the classes of every list that has them', () => {
    const all = new Set(LISTS.flatMap(([, list]) => [...list]))
    for (const word of all)
      for (const [listed, list] of LISTS) assert.equal((classesOf(word) & listed) !== 0, isIn(word, listed, list), word)
  })
})

describe('finding speakers', () => {
  it('leaves paragraphs unread in which nobody speaks, and reads them as all others where they are asked for', () => {
    fc.assert(
      fc.property(fc.oneof(text, sentences), sample => {
        const { blocks, quotations, mentions, readings } = read(sample)
        const speaking = readSpeaking(sample, blocks, quotations, mentions)
        assert.deepEqual(bodiesIn(speaking.withBodies()), bodiesIn(readings))
        assert.deepEqual(
          speaking.readings.toReversed().map(reading => (typeof reading === 'function' ? reading() : reading)),
          readings.toReversed()
        )
      }),
      { numRuns: 1_000 }
    )
    const { prose: shut, blocks } = prose('The dock was shut for two days.\n\nIlse Marrow called it “safe”.\n\nIt rained.')
    const { quotations } = findQuotations({ prose: shut, blocks })
    const kinds = readSpeaking(shut, blocks, quotations, []).readings.map(reading => typeof reading)
    assert.deepEqual(kinds, ['function', 'object', 'function'])
  })

  it('gives the same when no sentence and no word is left out', () => {
    fc.assert(
      fc.property(fc.oneof(text, sentences, sentences), sample => {
        const { blocks, quotations, mentions, readings } = read(sample)
        const speech = (readingsOf: readonly Reading[]) => {
          const done: AttributedQuotation[] = []
          const statements: ReportedStatement[] = []
          const discourse = new Discourse(sample, new DiscourseFacts(sample, mentions, () => bodiesIn(readings)))
          const readingAt = (block: number) => readingsOf[block]
          attributeBlocks({ text: sample, discourse, quotations, done, statements, readingAt }, readingsOf)
          return { done, statements, focus: discourse.focus }
        }
        assert.deepEqual(speech(readings), speech(unskipped(readings)))
        const { done, statements } = speech(unskipped(readings))
        assert.deepEqual(attribute({ prose: sample, blocks }, quotations, mentions), withGroups(done))
        assert.deepEqual(reportedStatements({ prose: sample, blocks }, quotations, mentions), statements)
      }),
      { numRuns: 4_000 }
    )
  })
})

describe('hasWords', () => {
  it('says whether so many words are counted', () => {
    fc.assert(
      fc.property(text, fc.nat({ max: 12 }), (sample, least) => {
        const counted = (sample.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? []).length
        assert.equal(hasWords(sample, least), counted >= least)
      })
    )
  })
})

describe('isHeadline', () => {
  /** By expressions alone. */
  const isPlainHeadline = (line: string): boolean => {
    if (
      line.length > 200 ||
      /(?<![\p{L}'’])(?:are|was|am|has|had|did|do|can|we|you|he|she|its|his|her|our|my)(?![\p{L}'’])/u.test(line)
    )
      return false
    const long = line.match(/\p{L}{4,}/gu) ?? []
    return long.length >= 3 && long.filter(word => /^\p{Lu}/u.test(word)).length >= long.length * 0.8
  }
  const word = fc.constantFrom(
    'Harbour',
    'Closes',
    'Again',
    'dock',
    'crews',
    'His',
    'his',
    'of',
    'Orra’s',
    'Écluse',
    'élan',
    '40th',
    'ÅLAND',
    'O-Ring'
  )
  const line = fc.array(word, { maxLength: 14 }).map(words => words.join(' '))

  it('says what the expressions say', () => {
    let headlines = 0
    fc.assert(
      fc.property(fc.oneof(line, text), sample => {
        assert.equal(isHeadline(sample), isPlainHeadline(sample))
        if (isHeadline(sample)) headlines++
      }),
      { numRuns: 2_000 }
    )
    assert.ok(headlines > 0)
  })
})
