import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtCli, HARBOUR, newsroom, RIGHT, removeNewsrooms, usual, verbatim, WRONG } from './support.ts'

const MANIFEST = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'))

describe('verbatim', () => {
  after(removeNewsrooms)

  it('tells its version', async () => assert.equal((await verbatim('.', '--version')).stdout, `${MANIFEST.version}\n`))

  it('explains itself', async () => {
    const { status, stdout } = await verbatim('.', '--help')
    assert.equal(status, 0)
    for (const command of ['check', 'quotes', 'people', 'search', 'index'])
      assert.match(stdout, new RegExp(`^  ${command} `, 'm'))
  })

  for (const command of ['check', 'quotes', 'people', 'search', 'index'])
    it(`explains ${command}`, async () => {
      const { status, stdout } = await verbatim('.', command, '--help')
      assert.equal(status, 0)
      assert.match(stdout, new RegExp(`Usage: verbatim ${command}`))
      assert.ok(stdout.split('\n').every(line => line.length <= 130))
    })

  it('uses no colour where there is no terminal', async () => {
    const { stdout } = await verbatim(usual(), 'check', 'drafts/wrong.md')
    assert.ok(!stdout.includes('\u001b'))
  })

  it('lets no control character of an article through to the terminal', async () => {
    const folder = newsroom({ 'articles/a.txt': HARBOUR.replace('north', 'n\u001b[31morth\u009b2J') })
    for (const args of [['quotes', 'articles'], ['search', 'close the dock'], ['people']]) {
      const { stdout } = await verbatim(folder, ...args)
      assert.ok(stdout.length > 0 && !/[\u001b\u009b]/.test(stdout), args[0])
    }
  })

  it('ends quietly when its reader has seen enough', async () => {
    const folder = newsroom({ 'articles/a.txt': HARBOUR.repeat(3000) })
    const child = spawn(process.execPath, [await builtCli(), 'quotes', 'articles', '--format', 'json'], { cwd: folder })
    child.stdout.once('data', () => child.stdout.destroy())
    let stderr = ''
    child.stderr.on('data', data => {
      stderr += data
    })
    const status = await new Promise(resolve => child.on('close', resolve))
    assert.deepEqual([status, stderr], [0, ''])
  })
})

describe('verbatim refuses with status 2 and one sentence', () => {
  after(removeNewsrooms)

  for (const [what, args, message] of [
    ['no command', [], /No command\. See verbatim --help/],
    ['an unknown command', ['chek'], /'chek' is no command/],
    ['an unknown option', ['check', 'right.md', '--corpsu', 'x'], /--corpsu.*See verbatim check --help/],
    ['an option without its value', ['check', 'right.md', '--corpus'], /--corpus/],
    ['an unknown format', ['people', '--format', 'sarif'], /no format 'sarif'\. Use --format pretty\|json\|jsonl/],
    ['a limit that is no number', ['search', 'x', '--limit', 'many'], /--limit is 'many'/],
    ['a limit of nothing', ['search', 'x', '--limit', '0'], /--limit is '0'\. Write a whole number from 1 on/],
    ['a bound below nothing', ['check', 'right.md', '--max-warnings', '-1'], /'--max-warnings' argument is ambiguous\. See/],
    ['an unknown profile', ['check', 'right.md', '--profile', 'tabloid'], /no profile 'tabloid'\. Use --profile wire\|/],
    ['no draft', ['check'], /No draft is named/],
    ['a draft that is not there', ['check', 'missing.md'], /missing\.md does not exist/],
    ['a folder for a draft', ['check', 'drafts'], /drafts is a folder\. Name the drafts in it/],
    ['a corpus that is not there', ['check', 'right.md', '--corpus', 'nowhere'], /corpus folder nowhere does not exist/],
    ['a file for a corpus', ['check', 'right.md', '--corpus', 'right.md'], /right\.md is not a folder/],
    ['an article that is not there', ['quotes', 'nowhere'], /nowhere does not exist/],
    ['nothing to search for', ['search'], /Nothing to search for/],
    ['a configuration that is not there', ['check', 'right.md', '--config', 'x.json'], /x\.json could not be read \(ENOENT\)/]
  ] as const)
    it(what, async () => {
      const { status, stdout, stderr } = await verbatim(usual(), ...args)
      assert.deepEqual([status, stdout], [2, ''])
      assert.match(stderr, message)
      assert.match(stderr, /^verbatim: .*\n$/)
    })

  it('no corpus at all', async () => {
    const { status, stderr } = await verbatim(newsroom({ 'd.md': RIGHT }), 'check', 'd.md')
    assert.equal(status, 2)
    assert.match(stderr, /Add --corpus DIR/)
  })

  for (const [what, bytes, message] of [
    ['a draft that is no text', Buffer.from('\0\0'), /d\.md is not a text file/],
    ['a draft that is not UTF-8', Buffer.from([0x93, 0x57, 0x94]), /d\.md is not valid UTF-8\. Save it as UTF-8/]
  ] as const)
    it(what, async () => {
      const { status, stderr } = await verbatim(newsroom({ 'articles/a.txt': HARBOUR, 'd.md': bytes }), 'check', 'd.md')
      assert.equal(status, 2)
      assert.match(stderr, message)
    })

  it('a draft that may not be read', async function () {
    if (process.getuid?.() === 0) return this.skip()
    const folder = usual()
    chmodSync(join(folder, 'right.md'), 0)
    const { status, stderr } = await verbatim(folder, 'check', 'right.md')
    assert.equal(status, 2)
    assert.match(stderr, /right\.md could not be read \(EACCES\)\. Check its permissions/)
  })
})

describe('verbatim copes with', () => {
  after(removeNewsrooms)

  it('an empty corpus: nothing can be checked, and it says why', async () => {
    const folder = newsroom({ 'articles/notes.csv': 'x', 'd.md': RIGHT })
    const { status, stdout, stderr } = await verbatim(folder, 'check', 'd.md')
    assert.equal(status, 0)
    assert.match(stdout, /There are no sources to check against/)
    assert.match(stderr, /The corpus holds no articles/)
  })

  it('a folder without articles to list quotes of', async () => {
    const { status, stderr } = await verbatim(newsroom({ 'articles/notes.csv': 'x' }), 'quotes', 'articles')
    assert.equal(status, 0)
    assert.match(stderr, /No article could be read/)
  })

  it('unreadable articles: they are listed and the rest works', async () => {
    const folder = newsroom({
      'articles/a.txt': HARBOUR,
      'articles/b.txt': Buffer.from([0x93, 0x57, 0x94]),
      'articles/c.txt': Buffer.from('PNG\0'),
      'articles/d.txt': '',
      'd.md': RIGHT
    })
    const { status, stdout, stderr } = await verbatim(folder, 'check', 'd.md', '--format', 'json')
    assert.equal(status, 0)
    assert.deepEqual(
      JSON.parse(stdout).corpus.unreadable.map(({ path }: { path: string }) => path),
      ['b.txt', 'c.txt', 'd.txt']
    )
    assert.equal(stderr.trim().split('\n').length, 3)
  })

  it('a draft and an article in UTF-16, and one with a byte order mark', async () => {
    const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
    const folder = newsroom({ 'articles/a.txt': utf16(HARBOUR), 'a.md': utf16(RIGHT), 'b.md': `\ufeff${RIGHT}` })
    const { stdout } = await verbatim(folder, 'check', 'a.md', 'b.md', '--format', 'json')
    const starts = JSON.parse(stdout).drafts.map(({ quotations }: { quotations: { start: number; verdict: string }[] }) => [
      quotations[0]?.start,
      quotations[0]?.verdict
    ])
    assert.deepEqual(starts, [
      [RIGHT.indexOf('We did'), 'verbatim'],
      [RIGHT.indexOf('We did'), 'verbatim']
    ])
  })

  it('an empty draft, and one without quotations', async () => {
    const folder = newsroom({ 'articles/a.txt': HARBOUR, 'empty.md': '', 'none.md': 'Nobody said a word.\n' })
    const { status, stdout } = await verbatim(folder, 'check', 'empty.md', 'none.md')
    assert.equal(status, 0)
    assert.match(stdout, /no quotations to check/)
  })

  it('a draft with 2,000 quotations', async () => {
    const folder = newsroom({ 'articles/a.txt': HARBOUR, 'd.md': `${RIGHT}\n`.repeat(1000) + `${WRONG}\n`.repeat(1000) })
    const { status, stdout } = await verbatim(folder, 'check', 'd.md')
    assert.equal(status, 1)
    assert.match(stdout, /^1000 of 2000 verbatim · 1000 altered · 1,000 errors/m)
  })
})
