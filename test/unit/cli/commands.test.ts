import assert from 'node:assert/strict'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { HARBOUR, MARKET, newsroom, removeNewsrooms, usual, verbatim } from './support.ts'

describe('verbatim quotes', () => {
  after(removeNewsrooms)

  it('gives one line of JSON for each article of a folder', async () => {
    const { status, stdout } = await verbatim(usual(), 'quotes', 'articles', '--format', 'jsonl')
    const articles = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    assert.equal(status, 0)
    assert.deepEqual(
      articles.map(({ path }) => path),
      ['articles/harbour.txt', 'articles/market.txt']
    )
    const start = HARBOUR.indexOf('We did')
    const { group, ...quotation } = articles[0].quotations[0]
    assert.equal(typeof group, 'number')
    assert.deepEqual(quotation, {
      start,
      end: HARBOUR.indexOf('”'),
      text: HARBOUR.slice(start, HARBOUR.indexOf('”')),
      kind: 'direct',
      speaker: 'Ilse Marrow',
      speakerText: 'Ilse Marrow',
      cue: 'said',
      explicit: true
    })
  })

  it('shows place, words and speaker of single files', async () => {
    const { stdout } = await verbatim(usual(), 'quotes', 'articles/market.txt')
    assert.match(stdout, /articles\/market\.txt {2}1 quotation\n +1:21 {2}“The fish market.*”\n +Odile Fenner \(said\)/)
  })

  it('lists what it cannot read and goes on', async () => {
    const { status, stdout, stderr } = await verbatim(newsroom({ 'a.txt': MARKET, 'b.pdf': 'x', 'c.txt': '\0' }), 'quotes', '.')
    assert.equal(status, 0)
    assert.match(stdout, /a\.txt/)
    assert.match(stderr, /Not read: b\.pdf.*\n.*c\.txt/)
  })

  it('names the files of which it cannot read all', async () => {
    const files = { 'articles/torn.md': `---\ntitle: [torn\n---\n\n${MARKET}`, 'articles/people.yaml': 'pepole: []\n' }
    const { stderr } = await verbatim(newsroom(files), 'people', '--corpus', 'articles')
    assert.match(stderr, /^Read with problems: torn\.md\. The front matter/m)
    assert.match(stderr, /^Read with problems: people\.yaml, line 1: the key/m)
  })
})

describe('verbatim people', () => {
  after(removeNewsrooms)

  it('gives the fields of the contract as JSON', async () => {
    const { stdout } = await verbatim(usual(), 'people', '--corpus', 'articles', '--format', 'json')
    const people = JSON.parse(stdout)
    const marrow = people.find(({ name }: { name: string }) => name === 'Ilse Marrow')
    assert.deepEqual(Object.keys(marrow), ['name', 'aliases', 'roles', 'mentions', 'utterances'])
    const start = HARBOUR.indexOf('Ilse')
    assert.deepEqual(marrow.mentions[0], { path: 'harbour.txt', start, end: start + 'Ilse Marrow'.length, text: 'Ilse Marrow' })
    assert.equal(marrow.utterances.length, 1)
  })

  it('shows everybody on a line', async () =>
    assert.match((await verbatim(usual(), 'people')).stdout, /^Ilse Marrow {2,}1 mention, 1 quote/m))

  it('shows one person’s card, also by surname', async () => {
    const { stdout } = await verbatim(usual(), 'people', 'fenner')
    assert.match(stdout, /^Odile Fenner\n/)
    assert.match(stdout, /“The fish market will move/)
  })

  it('says so when nobody is called that', async () => {
    const { status, stdout, stderr } = await verbatim(usual(), 'people', 'Jonas Pell', '--format', 'json')
    assert.deepEqual([status, JSON.parse(stdout)], [0, []])
    assert.match(stderr, /nobody called Jonas Pell/)
  })
})

describe('verbatim search', () => {
  after(removeNewsrooms)

  it('gives the fields of the contract as JSON', async () => {
    const { stdout } = await verbatim(usual(), 'search', 'north', 'dok', '--corpus', 'articles', '--format', 'json')
    const [hit] = JSON.parse(stdout)
    assert.deepEqual(Object.keys(hit), ['path', 'start', 'end', 'text', 'score', 'speaker', 'layer', 'reported', 'alsoIn'])
    assert.deepEqual(
      [hit.path, hit.speaker, hit.layer, hit.text],
      ['harbour.txt', 'Ilse Marrow', 'utterance', HARBOUR.slice(hit.start, hit.end)]
    )
  })

  it('shows score, words, speaker and place', async () => {
    const { stdout } = await verbatim(usual(), 'search', 'fish market brewery')
    assert.match(stdout, /^ +\d+ % “The fish market.*\n +Odile Fenner · articles\/market\.txt:1:22/)
  })

  it('keeps to a speaker and a limit', async () => {
    const { stdout } = await verbatim(
      usual(),
      'search',
      'the',
      'before',
      '--speaker',
      'Fenner',
      '--limit',
      '1',
      '--format',
      'jsonl'
    )
    assert.equal(JSON.parse(stdout).speaker, 'Odile Fenner')
  })

  it('says so when nothing is like it', async () => {
    const { status, stdout, stderr } = await verbatim(usual(), 'search', 'zeppelin')
    assert.deepEqual([status, stdout], [0, ''])
    assert.match(stderr, /Nothing like it/)
  })
})

describe('verbatim index', () => {
  after(removeNewsrooms)

  it('prints articles, bytes and seconds', async () =>
    assert.match(
      (await verbatim(usual(), 'index', '--corpus', 'articles')).stdout,
      /^2 articles, 0\.3 kB, \d+\.\d\d seconds\n2 utterances, 2 people\nIndex: \d\.\d kB in \S+\n$/
    ))

  it('gives them as JSON', async () => {
    const { stdout } = await verbatim(usual(), 'index', '--format', 'json')
    const { articles, bytes, utterances } = JSON.parse(stdout)
    assert.deepEqual([articles, bytes, utterances], [2, Buffer.byteLength(HARBOUR + MARKET), 2])
  })

  it('keeps it where --index says, and does not read unchanged articles again', async () => {
    const folder = usual()
    const built = await verbatim(folder, 'index', '--index', 'cache', '--format', 'json')
    assert.equal(JSON.parse(built.stdout).index.path, 'cache')
    const [file] = readdirSync(join(folder, 'cache'), { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.segment')
    )
    const before = statSync(join(folder, 'cache', file!)).ino
    assert.match((await verbatim(folder, 'check', 'right.md', '--index', 'cache')).stdout, /1 verbatim/)
    assert.equal(statSync(join(folder, 'cache', file!)).ino, before)
  })

  it('answers without an index where none can be written, and says so', async () => {
    const folder = usual()
    const { status, stdout, stderr } = await verbatim(folder, 'check', 'right.md', '--index', 'articles/harbour.txt')
    assert.equal(status, 0)
    assert.match(stdout, /1 verbatim/)
    assert.match(stderr, /The index could not be saved: .+ What is new is read again the next time/)
  })
})
