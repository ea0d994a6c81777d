import assert from 'node:assert/strict'
import { parseDraft } from '../../../src/core/drafts/parseDraft.ts'
import { checkDraft } from '../../../src/core/policy/checkDraft.ts'
import { fixTitle } from '../../../src/core/policy/messages.ts'
import type { Fix } from '../../../src/core/policy/verdict.ts'
import { UNCANCELLED } from '../../../src/core/ports.ts'
import { applied, check, corpusOf } from './newsroom.ts'

const SOURCE = `---
outlet: Harbour Daily
date: 2031-05-04
url: https://harbour.example/dock
---

Port director Ilse Marrow said: “We did not close the north dock, and we won’t close it before May.” “Nobody asked us,” said her deputy, Tomas Rehn.

“They [the inspectors] came with torches and left with coffee,” harbour pilot Josip Brandel told reporters.
`
const corpus = corpusOf({ 'articles/dock.md': SOURCE })
const ON = { 'missing-citation': 'hint', 'first-letter-bracket': 'warning' } as const

const fixesOf = (draft: string): readonly Fix[] =>
  check(corpus, draft, { levels: ON, draftPath: 'drafts/a.md' }).quotations.flatMap(({ fixes }) => fixes)

function fixed(draft: string, kind: Fix['kind']): string {
  const fix = fixesOf(draft).find(one => one.kind === kind)
  assert.ok(fix, `${kind} is offered`)
  return applied(draft, fix.edits)
}

describe('the fix that cites the article', () => {
  const link = '([Harbour Daily, 4 May 2031](../articles/dock.md))'
  const cases: readonly (readonly [what: string, draft: string, after: string])[] = [
    [
      'at the end of the sentence',
      '“Nobody asked us,” Rehn said. Then he left.',
      `“Nobody asked us,” Rehn said ${link}. Then he left.`
    ],
    [
      'after the closing mark where the paragraph ends without a period',
      '“Nobody asked us,” Rehn said\n\nMore. Then he left.',
      `“Nobody asked us,” ${link} Rehn said\n\nMore.`
    ],
    [
      'at the end of its own sentence, behind another',
      'It was late. “Nobody asked us,” Rehn said. Then he left.',
      `“Nobody asked us,” Rehn said ${link}. Then he left.`
    ],
    [
      'at the end of the sentence, though the quotation ends with a period',
      'Rehn wrote “Nobody asked us.” on the wall. Then he left.',
      `“Nobody asked us.” on the wall ${link}. Then he left.`
    ],
    [
      'after the mark that ends it',
      'Rehn said: “Nobody asked us.” Then he left.',
      `Rehn said: “Nobody asked us.” ${link} Then he left.`
    ],
    [
      'before another quotation',
      '“Nobody asked us,” Rehn said, and the “dry run” ended.',
      `“Nobody asked us,” ${link} Rehn said`
    ],
    [
      'not after a title',
      '“Nobody asked us,” said Mr. Rehn of the port. Then he left.',
      `said Mr. Rehn of the port ${link}. Then`
    ]
  ]
  for (const [what, draft, after] of cases)
    it(`stands ${what}`, () => assert.ok(fixed(draft, 'add-citation').includes(after), fixed(draft, 'add-citation')))

  it('leaves nothing to cite', () => {
    const after = fixed('“Nobody asked us,” Rehn said. Then he left.', 'add-citation')
    assert.deepEqual(fixesOf(after), [])
  })

  it('is the address in plain text', () => {
    const text = '“Nobody asked us,” Rehn said.'
    const options = { draftPath: 'a.txt', policy: { profile: 'wire', levels: ON, exemptHeadings: [] }, indexing: false }
    const run = (draft: string, articles = corpus) =>
      checkDraft(parseDraft(draft, 'plaintext'), articles, { ...options, cancellation: UNCANCELLED }).quotations[0]!.fixes
    const [fix] = run(text)
    assert.equal(applied(text, fix!.edits), '“Nobody asked us,” Rehn said (https://harbour.example/dock).')
    assert.deepEqual(run(applied(text, fix!.edits)), [])
    const withoutAddress = corpusOf({ 'articles/dock.md': SOURCE.replace(/url: .*\n/, '') })
    assert.deepEqual(
      run(text, withoutAddress).map(({ kind }) => kind),
      ['ignore-next']
    )
  })
})

describe('the fix that uses the source’s wording', () => {
  const cited = ' [x](../articles/dock.md)'
  const cases: readonly (readonly [words: string, title: string, after: string])[] = [
    [
      '“We did not shut the north dock,” Marrow said',
      'Use the source’s wording: “close”',
      '“We did not close the north dock,” Marrow said'
    ],
    ['“Nobody ever asked us,” Rehn said', 'Leave out “ever”, as the source does', '“Nobody asked us,” Rehn said'],
    ['“Yes nobody asked us,” Rehn said', 'Leave out “Yes”, as the source does', '“nobody asked us,” Rehn said'],
    ['“Nobody asked us then,” Rehn said', 'Leave out “then”, as the source does', '“Nobody asked us,” Rehn said'],
    [
      '“We did not close the dock,” Marrow said',
      'Use the source’s wording: “north”',
      '“We did not close the north dock,” Marrow said'
    ],
    [
      '“We did really not shut the north dock,” Marrow said',
      'Use the source’s wording: “close”',
      '“We did not close the north dock,” Marrow said'
    ],
    [
      '“We did surely not close the old north dock,” Marrow said',
      'Leave out “surely … old”, as the source does',
      '“We did not close the north dock,” Marrow said'
    ]
  ]
  for (const [words, title, after] of cases)
    it(`${words}: ${title}`, () => {
      const fix = fixesOf(`${words}${cited}.`).find(({ kind }) => kind === 'use-source-wording')
      assert.equal(fix && fixTitle(fix), title)
      assert.equal(applied(`${words}${cited}.`, fix!.edits), `${after}${cited}.`)
    })

  it('shows no more of a long passage than fits into a menu', () => {
    const all = 'not because we had to but because the tide the wind and the ice gave nobody any choice'
    const long = corpusOf({
      'a.md': `Ilse Marrow said: “We closed the north dock on Monday, ${all}, and we will open it in May.”\n`
    })
    const [quotation] = check(long, '“We closed the north dock on Monday, and we will open it in May,” Marrow said.').quotations
    const fix = quotation!.fixes.find(({ kind }) => kind === 'use-source-wording')
    const shown = 'not because we had to but because the tide the wind and the…'
    assert.equal(fix && fixTitle(fix), `Use the source’s wording: “${shown}”`)
  })

  it('shows a passage whole that just fits, and none with a space before the dots', () => {
    const title = (omitted: string) => {
      const articles = corpusOf({
        'a.md': `Ilse Marrow said: “We closed the north dock on Monday ${omitted} and we will open it in May.”\n`
      })
      const { fixes } = check(articles, '“We closed the north dock on Monday and we will open it in May,” Marrow said.')
        .quotations[0]!
      return fixTitle(fixes[0]!).slice('Use the source’s wording: “'.length, -1)
    }
    const sixty = 'because the tide and the wind and the ice gave nobody choices'.slice(1)
    assert.equal(title(sixty), sixty)
    assert.equal(title(`${sixty}s`), `${sixty.slice(0, 59)}…`)
    assert.equal(title(`${sixty.slice(0, -2)} xs`), `${sixty.slice(0, -2)}…`)
  })
})

describe('the fixes of marks', () => {
  it('put the brackets of the source back', () => {
    const cited = ' [x](../articles/dock.md)'
    const after = `“They [the inspectors] came with torches,” Brandel said${cited}.`
    assert.equal(fixed(`“They the inspectors came with torches,” Brandel said${cited}.`, 'restore-brackets'), after)
    assert.deepEqual(fixesOf(after), [])
  })

  it('bracket a changed first letter', () => {
    const whole = fixed('Marrow said that “we did not close the north dock” [x](../articles/dock.md).', 'bracket-letter')
    assert.equal(whole, 'Marrow said that “[w]e did not close the north dock” [x](../articles/dock.md).')
    assert.deepEqual(fixesOf(whole), [])
  })

  it('keep a misspelling of the source with [sic]', () => {
    const others = ['opened', 'closed', 'slept', 'woke', 'sang', 'fell'].map(verb => [`${verb}.md`, `The harbour ${verb}.\n`])
    const article = '“We love the harbuor very much indeed,” said Tomas Rehn, the captain.\n'
    const misspelt = corpusOf({ ...Object.fromEntries(others), 'a.md': article })
    const draft = '“We love the harbour very much indeed,” Rehn said.\n'
    const [quotation] = check(misspelt, draft).quotations
    assert.deepEqual(
      quotation!.findings.map(({ code }) => code),
      ['misspelling-corrected']
    )
    const fix = quotation!.fixes.find(({ kind }) => kind === 'keep-with-sic')
    const after = applied(draft, fix!.edits)
    assert.equal(after, '“We love the harbuor [sic] very much indeed,” Rehn said.\n')
    assert.equal(fixTitle(fix!), 'Keep the source’s spelling: “harbuor [sic]”')
    assert.equal(check(misspelt, after).quotations[0]!.verdict, 'edited')
  })
})

describe('the title of a fix', () => {
  const titles = (draft: string): string[] => fixesOf(draft).map(fix => fixTitle(fix))
  const cited = ' [x](../articles/dock.md).'
  for (const [draft, ...expected] of [
    ['“Nobody asked us,” Rehn said.', 'Cite articles/dock.md'],
    [`“Nobody asked us,” said Ilse Marrow${cited}`, 'Change the speaker to Tomas Rehn'],
    [`Marrow said that “we did not close the north dock”${cited}`, 'Put the changed letter in brackets: “[w]”'],
    [
      `“We did not shut the old dock, and we won’t close it before May,” Marrow said${cited}`,
      'Use the source’s wording: “close … north”'
    ]
  ] as const)
    it(`${draft} ${expected}`, () => assert.deepEqual(titles(draft).slice(0, -1), expected))
})

describe('the fixes of who said it, and where', () => {
  const two = corpusOf({
    'articles/dock.md': SOURCE,
    'articles/spring tide.md': '“The spring tide will cover the steps by Monday night,” said Josip Brandel, a harbour pilot.\n'
  })
  function shown(draft: string, kind: Fix['kind']): string | undefined {
    const fix = check(two, draft, { draftPath: 'drafts/a.md' })
      .quotations.flatMap(({ fixes }) => fixes)
      .find(one => one.kind === kind)
    return fix && applied(draft, fix.edits)
  }

  it('mark what was left out', () => {
    const draft = '“We did not close the dock,” Marrow said.'
    assert.equal(shown(draft, 'mark-omission'), '“We did not close the … dock,” Marrow said.')
  })

  it('mark nothing where words were changed too', () => {
    assert.equal(shown('“We did not shut the dock,” Marrow said.', 'mark-omission'), undefined)
  })

  it('name the one who said it', () => {
    const draft = '“Nobody asked us,” said Ilse Marrow, the port director. Then she left.'
    assert.equal(shown(draft, 'change-speaker'), '“Nobody asked us,” said Tomas Rehn, the port director. Then she left.')
  })

  it('leave a pronoun alone: nobody knows what it would have to be', () => {
    const draft = 'Ilse Marrow spoke first. “Nobody asked us,” she said.'
    assert.equal(shown(draft, 'change-speaker'), undefined)
  })

  it('cite the article that has the words', () => {
    const draft = '“The spring tide will cover the steps by Monday night,” Brandel said ([it](../articles/dock.md)).'
    const after = '“The spring tide will cover the steps by Monday night,” Brandel said ([it](../articles/spring%20tide.md)).'
    assert.equal(shown(draft, 'change-citation'), after)
    assert.equal(shown(after, 'change-citation'), undefined)
    const back = '“Nobody asked us,” Rehn said ([it](../articles/spring%20tide.md)).'
    assert.equal(shown(back, 'change-citation'), '“Nobody asked us,” Rehn said ([it](../articles/dock.md)).')
  })

  it('take the marks off the reporter’s own words, of all parts', () => {
    const plain = corpusOf({ 'a.md': 'The harbour wall had been leaking for nine years, and nobody had measured it since.\n' })
    const draft = '“The harbour wall had been leaking for nine years,” Marrow said, “and nobody had measured it since.”'
    const fix = check(plain, draft).quotations[0]!.fixes.find(({ kind }) => kind === 'make-paraphrase')
    assert.equal(
      applied(draft, fix!.edits),
      'The harbour wall had been leaking for nine years, Marrow said, and nobody had measured it since.'
    )
  })

  const ignored = (draft: string) => shown(draft, 'ignore-next')
  it('put the comment that ignores a quotation before it, and on a line of its own where a paragraph begins', () => {
    const words = '“Nobody asked anybody at all,” Rehn said'
    const comment = '<!-- verbatim-ignore-next -->'
    assert.equal(ignored(`Then: ${words} [x](../articles/dock.md).`), `Then: ${comment} ${words} [x](../articles/dock.md).`)
    assert.equal(ignored(`${words} [x](../articles/dock.md).`), `${comment}\n${words} [x](../articles/dock.md).`)
    assert.equal(
      ignored(`One.\r\n\r\n${words} [x](../articles/dock.md).`),
      `One.\r\n\r\n${comment}\r\n${words} [x](../articles/dock.md).`
    )
    assert.equal(ignored(`> ${words} [x](../articles/dock.md).`), `> ${comment}\n> ${words} [x](../articles/dock.md).`)
    assert.equal(ignored(`1. ${words} [x](../articles/dock.md).`), `1. ${comment}\n   ${words} [x](../articles/dock.md).`)
  })
})
