import assert from 'node:assert/strict'
import { HARBOUR, newsroom, RIGHT, removeNewsrooms, usual, verbatim, WRONG } from './support.ts'

const CORPUS = ['--corpus', 'articles'] as const
const json = ({ stdout }: { stdout: string }) => JSON.parse(stdout)

describe('verbatim check', () => {
  after(removeNewsrooms)

  it('passes a right draft with status 0', async () => {
    const { status, stdout } = await verbatim(usual(), 'check', 'right.md', ...CORPUS)
    assert.equal(status, 0)
    assert.match(stdout, /1:20 ✓ verbatim .*“We did not close/)
    assert.match(stdout, /Ilse Marrow · articles\/harbour\.txt:1:34/)
    assert.match(stdout, /^1 of 1 verbatim \(1 draft, 2 articles\)$/m)
  })

  it('shows what the source has instead, word for word, and ends with status 1', async () => {
    const { status, stdout } = await verbatim(usual(), 'check', 'drafts/wrong.md', ...CORPUS)
    assert.equal(status, 1)
    assert.match(stdout, /✗ altered/)
    assert.match(stdout, /“north”.*“south”/)
    const [draft, marks] = stdout.split('\n').slice(stdout.split('\n').findIndex(line => line.includes('draft   ')))
    assert.equal(draft!.slice(marks!.indexOf('^'), marks!.lastIndexOf('^') + 1), 'south')
    assert.match(stdout, /^0 of 1 verbatim · 1 altered · 1 error/m)
  })

  it('says of each part of a split quotation what is wrong, or that it is in another part', async () => {
    const draft = '“We did not close the south dock,” Ilse Marrow said, “and we will not.”\n'
    const folder = newsroom({ 'articles/a.txt': HARBOUR, 'd.md': draft })
    const lines = (await verbatim(folder, 'check', 'd.md', ...CORPUS)).stdout.split('\n')
    const below = (place: string) => lines[lines.findIndex(line => line.trim().startsWith(place)) + 1]?.trim()
    assert.match(below('1:2')!, /^The source has “north”/)
    assert.equal(below('1:55'), 'What is wrong is in another part of this quotation.')
    const { stdout } = await verbatim(folder, 'check', 'd.md', ...CORPUS, '--format', 'markdown')
    assert.match(stdout, /\| 1:55 \| altered \|.*\| What is wrong is in another part/)
  })

  it('gives the report of the contract as JSON', async () => {
    const report = json(await verbatim(usual(), 'check', 'right.md', 'drafts/wrong.md', ...CORPUS, '--format', 'json'))
    assert.deepEqual([report.version, report.profile, report.corpus], [1, 'wire', { articles: 2, unreadable: [] }])
    assert.deepEqual(
      report.drafts.map((draft: { path: string }) => draft.path),
      ['right.md', 'drafts/wrong.md']
    )
    const [right] = report.drafts[0].quotations
    const at = RIGHT.indexOf('We did')
    const quoted = RIGHT.slice(at, RIGHT.indexOf('”'))
    assert.deepEqual(
      [right.start, right.end, right.text, right.verdict, right.level],
      [at, at + quoted.length, quoted, 'verbatim', 'none']
    )
    assert.deepEqual(right.speaker, { text: 'Ilse Marrow', name: 'Ilse Marrow', explicit: true })
    const start = HARBOUR.indexOf('We did')
    assert.deepEqual(right.source, {
      path: 'harbour.txt',
      start,
      end: start + quoted.length - '.'.length,
      layer: 'utterance',
      speaker: 'Ilse Marrow',
      excerpt: quoted.slice(0, -1)
    })
  })

  it('gives edits, findings with messages, and fixes that can be applied', async () => {
    const report = json(await verbatim(usual(), 'check', 'drafts/wrong.md', ...CORPUS, '--format', 'json'))
    const [{ verdict, level, edits, findings, fixes }] = report.drafts[0].quotations
    assert.deepEqual([verdict, level], ['altered', 'error'])
    assert.deepEqual(
      edits.map((edit: { draft: { text: string }; source: { text: string } }) => [edit.draft.text, edit.source.text]),
      [['south', 'north']]
    )
    assert.match(findings[0].message, /north/)
    const [edit] = fixes[0].edits
    assert.equal(WRONG.slice(0, edit.start) + edit.text + WRONG.slice(edit.end), RIGHT)
  })

  it('gives one line of JSON for each draft', async () => {
    const { stdout } = await verbatim(usual(), 'check', 'right.md', 'drafts/wrong.md', ...CORPUS, '--format', 'jsonl')
    assert.deepEqual(
      stdout
        .trim()
        .split('\n')
        .map(line => JSON.parse(line).path),
      ['right.md', 'drafts/wrong.md']
    )
  })

  it('gives a report in Markdown in which nothing of the draft is markup', async () => {
    const folder = newsroom({
      'articles/a.txt': HARBOUR,
      'd.md': 'Ilse Marrow said: “We `did` <b>not</b> | close the [dock](x) in the *north*.”\n'
    })
    const { stdout } = await verbatim(folder, 'check', 'd.md', ...CORPUS, '--format', 'markdown')
    assert.match(stdout, /^# Quotations$/m)
    assert.doesNotMatch(stdout.split('\n').find(line => line.startsWith('| 1:20')) ?? '<', /(?<!\\)[<*`[]/)
  })

  it('looks for articles/ where nothing names the corpus', async () =>
    assert.equal((await verbatim(usual(), 'check', 'right.md')).status, 0))

  it('never takes a draft for a source, its own or another’s', async () => {
    const folder = newsroom({ 'all/a.md': RIGHT, 'all/b.md': RIGHT, 'all/c.txt': 'Nothing was said on Monday about the dock.\n' })
    const report = json(await verbatim(folder, 'check', 'all/a.md', 'all/b.md', '--corpus', 'all', '--format', 'json'))
    assert.equal(report.corpus.articles, 1)
    assert.deepEqual(
      report.drafts.map((draft: { quotations: { verdict: string }[] }) => draft.quotations[0]?.verdict),
      ['unsourced', 'unsourced']
    )
  })

  it('resolves links to articles from where the draft lies', async () => {
    const cited = (target: string) =>
      `Ilse Marrow said: “We did not close the north dock, and we will not close it before May.” [Source](${target})\n`
    const folder = newsroom({
      'articles/harbour.txt': HARBOUR,
      'articles/other.txt': 'Nothing of note was said on Monday.\n',
      'drafts/right.md': cited('../articles/harbour.txt'),
      'drafts/wrong.md': cited('../articles/other.txt')
    })
    const report = json(await verbatim(folder, 'check', 'drafts/right.md', 'drafts/wrong.md', ...CORPUS, '--format', 'json'))
    const codes = report.drafts.map((draft: { quotations: { findings: { code: string }[] }[] }) =>
      draft.quotations[0]?.findings.map(({ code }) => code)
    )
    assert.deepEqual(codes, [[], ['wrong-source']])
    const [{ findings, fixes }] = report.drafts[1].quotations
    assert.match(findings[0].message, /in harbour\.txt,/)
    const fix = fixes.find(({ title }: { title: string }) => title.startsWith('Cite'))
    assert.match(fix.edits[0].text, /\.\.\/articles\/harbour\.txt/)
  })
})

describe('verbatim check with --max-warnings', () => {
  after(removeNewsrooms)
  const draft = {
    'articles/a.txt': HARBOUR,
    'd.md': 'Jonas Pell said: “The herring have come back to the bay this spring in great numbers.”\n'
  }

  for (const [bound, status] of [
    ['1', 0],
    ['0', 1]
  ] as const)
    it(`${bound} ends with status ${status} for one warning`, async () =>
      assert.equal((await verbatim(newsroom(draft), 'check', 'd.md', '--max-warnings', bound)).status, status))
})

describe('verbatim check with verbatim.json', () => {
  after(removeNewsrooms)
  const check = (config: string, ...args: string[]) =>
    verbatim(
      newsroom({ 'news/a.txt': HARBOUR, 'desk/verbatim.json': config, 'desk/deep/wrong.md': WRONG }),
      'check',
      'desk/deep/wrong.md',
      ...args
    )

  it('finds it above the draft, and the sources it names', async () => {
    const { status } = await check('{ "sources": ["../news"], "levels": { "altered-words": "warning" } }')
    assert.equal(status, 0)
  })

  it('takes another one by --config', async () => {
    const folder = newsroom({
      'news/a.txt': HARBOUR,
      'verbatim.json': '{',
      'other.json': '{ "profile": "strict" }',
      'right.md': RIGHT
    })
    const { stdout } = await verbatim(
      folder,
      'check',
      'right.md',
      '--corpus',
      'news',
      '--config',
      'other.json',
      '--format',
      'json'
    )
    assert.equal(JSON.parse(stdout).profile, 'strict')
  })

  for (const [what, config, message] of [
    ['no JSON', '{ profile: wire }', /verbatim\.json is not valid JSON/],
    ['no object', '[]', /must hold an object/],
    ['an unknown key', '{ "profil": "wire" }', /"profil" is not known; known are profile, levels/],
    ['an unknown profile', '{ "profile": "tabloid" }', /"profile" is "tabloid"; write one of wire, reuters/],
    ['an unknown finding', '{ "levels": { "alterd-words": "none" } }', /"levels\.alterd-words" names no finding/],
    [
      'an unknown level',
      '{ "levels": { "altered-words": "fatal" } }',
      /"levels\.altered-words" is "fatal"; write one of none, hint/
    ],
    ['sources of the wrong type', '{ "sources": "articles" }', /"sources" is "articles"; write a list/],
    ['headings of the wrong type', '{ "exemptHeadings": [1] }', /"exemptHeadings" is \[1\]; write a list/],
    ['a source that is not there', '{ "sources": ["nowhere"] }', /desk\/nowhere does not exist/]
  ] as const)
    it(`says what is wrong with ${what}`, async () => {
      const { status, stdout, stderr } = await check(config)
      assert.deepEqual([status, stdout], [2, ''])
      assert.match(stderr, message)
      assert.equal(stderr.trim().split('\n').length, 1)
    })
})
