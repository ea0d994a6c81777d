import assert from 'node:assert/strict'
import { readPeopleFile } from '../../../src/core/people/peopleFile.ts'
import { messageOf } from '../../../src/core/policy/messages.ts'
import { applied, check, corpusOf } from './newsroom.ts'

const ARTICLES = {
  'gull.txt': 'Pilot Nadejda Kovaleva left the quay. “It sank,” Kovaleva said. Deputy port director Tomas Rehn stayed.',
  'daily.txt': 'Pilot Nadezhda Kovalyova left the quay. Former mayor José Brandel came. French envoy Luc Varène ate.',
  'wire.txt': 'Pilot Nadezhda Kovalyova slept. Ilse O’Darrow, a baker, and Sven Aldring, a singer, sang.',
  'isle.txt':
    'Harbour master Otto Linde came. Minister Otto Linde spoke. Baker Ida Rohl ate. Cook Eva Sandler and cook Eva Sandner slept. Captain Wim Oster came.',
  'list.txt': 'Singer Sven Aldring slept. Admiral Wim Oster left. Ada Brask, a veteran, left too.',
  'quay.txt': 'Pilot Marten Martens and cook Olaf P. Brenner sat on the quay. Veteran Wim Oster sat there too.'
}
const GULL = '([Gull](gull.txt))'
const DAILY = '([Daily](daily.txt))'
const WIRE = '([Wire](wire.txt))'
const ISLE = '([Isle](isle.txt))'
const LIST = '([List](list.txt))'
const QUAY = '([Quay](quay.txt))'

/** What is reported of the names of a draft, and the draft with the fixes made. */
function checked(draft: string, levels: Record<string, 'none' | 'hint'> = {}, peopleFile?: string) {
  const corpus = corpusOf(ARTICLES)
  if (peopleFile !== undefined) corpus.joinPeople({ file: readPeopleFile(peopleFile, 'people.yaml') })
  const found = check(corpus, draft, { levels }).findings
  return {
    found: found.map(finding => `${finding.level} ${finding.facts.draft}: ${messageOf(finding)}`),
    fixed: applied(
      draft,
      found.flatMap(({ fixes }) => fixes?.[0]?.edits ?? [])
    )
  }
}

/** Each draft has the name to be corrected in brackets, and what it becomes behind an arrow. */
const WRONG: Record<string, string> = {
  'two spellings, the rarer one': `Kovalyova came. Nadezhda Kovalyova sat. [Kovaleva→Kovalyova] left.`,
  'two spellings, the later one': `Nadezhda Kovalyova sat. [Nadejda Kovaleva→Nadezhda Kovalyova] left.`,
  'otherwise than in the cited article': `[Nadezhda Kovalyova→Nadejda Kovaleva] left the quay ${GULL}.`,
  'a bare surname': `The quay sank, [Kovalyova→Kovaleva] said ${GULL}.`,
  'an accent that the source has': `[Luc Varene→Luc Varène] ate ${DAILY}.`,
  'a doubled letter': `[Tomas Rehnn→Tomas Rehn] stayed ${GULL}.`,
  'two spellings, the rarer one first': `[Kovaleva→Kovalyova] left. Nadezhda Kovalyova sat. Kovalyova came.`,
  'two spellings, one with two kinds of apostrophe': "Ilse O’Darrow sang. Ilse O'Darrow ate. [Ilse O’Darow→Ilse O’Darrow] left.",
  'an accent on another spelling': `[Nadezhda Kovalyóva→Nadejda Kovaleva] left ${GULL}.`,
  'a typo in five letters': `Minister [Otto Lindi→Otto Linde] spoke ${ISLE}.`,
  'a typo, where the first name is right': `Singer [Sven Aldrong→Sven Aldring] sang ${WIRE}.`
}

const RIGHT: Record<string, string> = {
  'one spelling without a citation': 'Nadezhda Kovalyova left. Kovalyova said so.',
  'a spelling that one of the cited articles has': `Nadezhda Kovalyova left ${GULL}. She slept ${DAILY}.`,
  'the other one, that one of the cited articles has': `Nadejda Kovaleva left ${GULL}. She slept ${DAILY}.`,
  'four letters, of which one differs': `Baker Ida Rahl ate ${ISLE}.`,
  'one letter in the name of somebody whom only others name': `Singer Sven Aldrong sang ${ISLE}.`,
  'a middle name that the article leaves out': `Nadejda Petrovna Kovaleva left ${GULL}.`,
  'another middle initial': `Cook Olaf Q. Brenner sat on the quay ${QUAY}.`,
  'two kinds of hyphen': 'Cook Ann-Marie Foss sat on the quay. Ann‑Marie Foss left.',
  'two kinds of apostrophe': "Ilse O’Darrow sang. Ilse O'Darrow ate.",
  'what is one letter from two people': `Cook Eva Sanduer slept ${ISLE}.`,
  'an accent that the source lacks': `Tomás Rehn stayed ${GULL}.`,
  'another apostrophe': `Ilse O'Darrow sang ${WIRE}.`,
  'a first name left out': `Nadejda Kovaleva left ${GULL}. Kovaleva said so.`,
  'a name inside a quotation': `“Nadezhda Kovalyova left,” said Nadejda Kovaleva ${GULL}.`,
  'a passage to be ignored': `<!-- verbatim-ignore-start -->\n\nNadezhda Kovalyova left ${GULL}.\n\n<!-- verbatim-ignore-end -->`,
  'a surname without its article': 'Envoy Omar al-Keff came. Keff spoke.',
  'somebody else': `Singer Anna Aldrong sang ${WIRE}.`
}

describe('name-spelling tells', () => {
  for (const [what, marked] of Object.entries(WRONG))
    it(what, () => {
      const draft = marked.replace(/\[([^\]→]*)→[^\]]*\](?!\()/g, '$1')
      const right = marked.replace(/\[[^\]→]*→([^\]]*)\](?!\()/g, '$1')
      const { found, fixed } = checked(draft)
      assert.equal(found.length, 1, found.join('\n'))
      assert.match(found[0]!, /^hint /)
      assert.equal(fixed, right)
    })

  it('says who spells it otherwise', () => {
    assert.deepEqual(checked(`Nadezhda Kovalyova left ${GULL}.`).found, [
      'hint Nadezhda Kovalyova: gull.txt writes this name “Nadejda Kovaleva”.'
    ])
    assert.deepEqual(checked('Kovalyova sat. Kovalyova ate. Kovaleva left.').found, [
      'hint Kovaleva: Elsewhere the draft writes this name “Kovalyova”.'
    ])
  })

  it('names the first of the cited articles', () =>
    assert.deepEqual(checked(`Singer Sven Aldrong sang ${WIRE}. He slept ${LIST}.`).found, [
      'hint Sven Aldrong: list.txt writes this name “Sven Aldring”.'
    ]))

  it('holds to people.yaml', () => {
    const file = 'people:\n  - name: Nadezhda Kovalyova\n    aliases: [Nadejda Kovaleva]\n'
    assert.deepEqual(checked(`Nadezhda Kovalyova left ${GULL}.`, {}, file).found, [])
    const renamed = 'people:\n  - name: Nadia Martens\n    aliases: [Marten Martens]\n'
    assert.deepEqual(checked(`Marten Martens left ${QUAY}.`, {}, renamed).found, [])
    assert.deepEqual(checked(`Nadejda Kovaleva left ${GULL}.`, {}, file).found, [
      'hint Nadejda Kovaleva: people.yaml writes this name “Nadezhda Kovalyova”.'
    ])
  })
})

describe('name-spelling is content with', () => {
  for (const [what, draft] of Object.entries(RIGHT)) it(what, () => assert.deepEqual(checked(draft).found, []))

  it('the name that is being typed', () => {
    const draft = `Nadezhda Kovalyova left ${GULL}.`
    assert.deepEqual(check(corpusOf(ARTICLES), draft, { cursor: 18 }).findings, [])
  })
})

describe('role-differs', () => {
  const on = { 'role-differs': 'hint' } as const
  const cases: Record<string, readonly string[]> = {
    'Mayor Tomas Rehn stayed.': ['hint Mayor: gull.txt calls Tomas Rehn “Deputy port director”; the draft has “Mayor”.'],
    'Mayor José Brandel came.': ['hint Mayor: daily.txt calls José Brandel “Former mayor”; the draft has “Mayor”.'],
    'Kenyan envoy Luc Varène ate.': [
      'hint Kenyan envoy: daily.txt calls Luc Varène “French envoy”; the draft has “Kenyan envoy”.'
    ],
    'Port director Tomas Rehn stayed.': [],
    'Former mayor José Brandel came.': [],
    'French official Luc Varène ate.': [],
    'Envoy Luc Varène ate.': [],
    'French deputy port director Tomas Rehn stayed.': [],
    'Minister Otto Linde spoke.': [],
    'Harbour master Otto Linde spoke.': [],
    'Mayor Otto Linde spoke.': ['hint Mayor: isle.txt calls Otto Linde “Minister”; the draft has “Mayor”.'],
    'Admiral Wim Oster came.': [],
    [`Admiral Wim Oster came ${ISLE}.`]: ['hint Admiral: isle.txt calls Wim Oster “Captain”; the draft has “Admiral”.'],
    [`Mayor Wim Oster came ${QUAY}.`]: ['hint Mayor: isle.txt calls Wim Oster “Captain”; the draft has “Mayor”.'],
    'Mayor Ada Brask left.': [],
    'Mayor Orlo Finch left.': [],
    'Mr. Rehn stayed.': [],
    'Tomas Rehn stayed.': []
  }
  for (const [draft, expected] of Object.entries(cases))
    it(`${expected.length > 0 ? 'tells' : 'is content with'}: ${draft}`, () =>
      assert.deepEqual(checked(draft, on).found, expected))

  it('makes nothing of a vague role in people.yaml', () =>
    assert.deepEqual(checked('Mayor Tomas Rehn stayed.', on, 'people:\n  - name: Tomas Rehn\n    role: leader\n').found, []))

  it('is off by default', () => assert.deepEqual(checked('Mayor Tomas Rehn stayed.').found, []))
  it('holds to people.yaml', () =>
    assert.deepEqual(
      checked('Deputy port director Tomas Rehn stayed.', on, 'people:\n  - name: Tomas Rehn\n    role: mayor\n').found,
      ['hint Deputy port director: people.yaml calls Tomas Rehn “mayor”; the draft has “Deputy port director”.']
    ))
})
