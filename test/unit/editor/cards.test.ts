import { strict as assert } from 'node:assert'
import type { ArticleMetadata } from '../../../src/core/articles/article.ts'
import { english } from '../../../src/core/policy/messages.ts'
import type { CheckedQuotation } from '../../../src/core/policy/verdict.ts'
import { personCard } from '../../../src/editor/cards/personCard.ts'
import { quotationCard } from '../../../src/editor/cards/quotationCard.ts'
import type { Card } from '../../../src/engine/api.ts'

const metadata: ArticleMetadata = { authors: [], kind: 'article' }
const place = { path: 'articles/dock.md', start: 0, end: 20 }
const source = { ...place, layer: 'utterance', speaker: 'Ilse Marrow', excerpt: 'We did not close it.' } as const
const dock = {
  title: 'The dock',
  outlet: 'Harbour Daily',
  date: '2024-05-04',
  line: 3,
  href: 'file:///w/articles/dock.md#L3,1-3,20'
}

const quotation: CheckedQuotation = {
  span: { start: 0, end: 16 },
  text: 'We did close it.',
  group: 0,
  verdict: 'altered',
  level: 'error',
  source,
  pieces: [],
  alsoIn: [],
  edits: [{ kind: 'delete', draft: { start: 7, end: 7, text: '' }, source: { start: 7, end: 11, text: 'not ' }, excerptAt: 7 }],
  allowances: ['quote-marks'],
  findings: [
    {
      code: 'altered-negation',
      rule: 'R28.negation',
      level: 'error',
      span: { start: 7, end: 7 },
      facts: { source: 'not', draft: '' }
    }
  ],
  fixes: [],
  tidy: []
}

describe('the card of a quotation', () => {
  it('says the verdict, the difference, the source and what was allowed', () => {
    assert.deepEqual(quotationCard(quotation, { source: dock, copies: [] }, english).split('\n\n'), [
      '✗ **Altered** · said by Ilse Marrow',
      '“We did **not** close it\\.”',
      'Source: [The dock](file:///w/articles/dock.md#L3,1-3,20), Harbour Daily, 2024\\-05\\-04, line 3',
      'Allowed: other quotation marks'
    ])
  })

  it('has the words of before, where the article has changed since', () => {
    const facts = { path: 'articles/dock.md', was: 'We did *not* close it.' }
    const drifted = { code: 'source-drifted', rule: 'R48', level: 'information', span: quotation.span, facts } as const
    const card = quotationCard({ ...quotation, findings: [drifted] }, { source: dock, copies: [] }, english)
    assert.match(card, /\n\nThe article has changed since this was quoted\\\. .* had\\: “We did \\\*not\\\* close it\\\.”\n\n/)
  })

  it('says of a part without fault that another one has it', () => {
    const part = { ...quotation, edits: [], findings: [] }
    assert.match(quotationCard(part, { copies: [] }, english), /\n\nWhat is wrong is in another part of this quotation/)
  })

  it('names copies, and counts those beyond three', () => {
    const card = quotationCard(quotation, { source: dock, copies: [dock, dock, dock, dock, dock] }, english)
    assert.match(card, /Also in: (.*; ){3}2 more$/)
  })

  it('says why a quotation was not checked', () => {
    const exempt: CheckedQuotation = {
      ...quotation,
      verdict: 'exempt',
      reason: 'title',
      source: undefined,
      edits: [],
      allowances: []
    }
    assert.match(quotationCard(exempt, { copies: [] }, english), /^– \*\*Not checked\*\*\n\n\w/)
  })

  it('says that narration is nobody’s words', () => {
    const paraphrase: CheckedQuotation = {
      ...quotation,
      verdict: 'paraphrase',
      source: { ...source, layer: 'narration', speaker: undefined }
    }
    assert.match(quotationCard(paraphrase, { copies: [] }, english), /the article’s own words/)
  })

  it('says that words stand in marks whose speaker is not sure', () => {
    const marked: CheckedQuotation = {
      ...quotation,
      verdict: 'paraphrase',
      source: { ...source, layer: 'narration', speaker: undefined },
      findings: [
        {
          rule: 'R44.marked',
          code: 'paraphrase-as-quotation',
          level: 'information',
          span: quotation.span,
          facts: { claimed: 'Ilse Marrow' }
        }
      ]
    }
    const card = quotationCard(marked, { copies: [] }, english)
    assert.match(card, /^\? \*\*In quotation marks, speaker not sure\*\*\n/)
  })

  it('names both speakers when they differ', () => {
    const taken: CheckedQuotation = {
      ...quotation,
      verdict: 'misattributed',
      speaker: { text: 'he', name: 'Tomas Rehn', explicit: true }
    }
    assert.match(quotationCard(taken, { copies: [] }, english), /said by Ilse Marrow; the draft names Tomas Rehn/)
  })
})

describe('the card of a person', () => {
  const roles = Array.from({ length: 5 }, () => ({ ...place, text: 'port director' }))
  const card: Card = {
    person: {
      name: 'Ilse Marrow',
      aliases: ['Ilse Marrow', 'Marrow', 'I. Marrow', 'Ilsa Marrow'],
      roles,
      mentions: 1,
      utterances: 2,
      articles: 2
    },
    articles: 2,
    roles,
    utterances: Array.from({ length: 9 }, () => ({ ...source, metadata })),
    areFitting: false
  }
  const sources = { roles: [dock, dock, dock], utterances: [dock, dock, dock, dock, dock] }
  const stated = { file: 'articles/people.yaml', line: 4, aliases: [], role: 'harbour chief', note: 'Call *first*.' }

  it('has ten lines at most and leaves the rest for what can be done, however much there is', () => {
    const many = { ...card, person: { ...card.person, stated } }
    assert.equal(personCard(many, sources, english).split('\n').filter(Boolean).length, 10)
  })

  it('tells role, spellings, counts and the latest words, with links that land on them', () => {
    const lines = personCard({ ...card, roles: roles.slice(0, 1), utterances: card.utterances.slice(0, 1) }, sources, english)
    assert.deepEqual(lines.split('\n'), [
      '**Ilse Marrow**  ',
      'port director (Harbour Daily, 2024\\-05\\-04)  ',
      'Also written: I\\. Marrow, Ilsa Marrow  ',
      '2 utterances · 1 mention · 2 articles',
      '',
      'Said last:',
      '- “[We did not close it\\.](file:///w/articles/dock.md#L3,1-3,20)” Harbour Daily, 2024\\-05\\-04'
    ])
  })

  it('says what people.yaml states', () => {
    const lines = personCard({ ...card, person: { ...card.person, stated } }, sources, english).split('\n')
    assert.deepEqual(lines.slice(0, 2), [
      '**Ilse Marrow** (corrected in articles\\/people\\.yaml)  ',
      'harbour chief (as articles\\/people\\.yaml says)  '
    ])
    assert.match(lines.join('\n'), /^Note: Call \\\*first\\\*\\\. {2}$/m)
  })

  it('says when the words are those that fit the text around', () => {
    assert.match(personCard({ ...card, areFitting: true }, sources, english), /\nSaid about this:\n- /)
  })
})
