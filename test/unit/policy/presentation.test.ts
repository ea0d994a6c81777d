/** What is folded to make a draft's words equal their source's: which folds a card names, and what of it is reported. */
import assert from 'node:assert/strict'
import { check, corpusOf } from './newsroom.ts'

const SOURCE = `Brask’s night –\u00a0a "long" one

“The crew’s boat – the old one – is gone,” pilot Ada Brask said. “It won’t come back, ever.”

“Nobody \uFB01shed that night. Everybody stayed at home: the ice was thin, the wind was up, and the moon was down,” Brask said. “We sang ‘the lamp is lit’ until dawn.” Then she left.

“Was it the fog? It was the lamp! It was the lamp that nobody lit,” Brask said.

“\u{1E900}\u{1E92D} is a name,” Brask said.

“We waited ... and nobody came,” Brask said.
`
const corpus = corpusOf({ 'source.txt': SOURCE })
const quotation = (draft: string, profile = 'wire') => check(corpus, draft, { profile }).quotations[0]!
const by = (words: string): string => `“${words}” Brask said.`

describe('the folds that a card names', () => {
  const cases: readonly (readonly [draft: string, ...names: string[]])[] = [
    [by('The crew’s boat – the old one – is gone,')],
    [by("The crew's boat – the old one – is gone,"), 'quote-marks'],
    [by('The crew’s boat — the old one — is gone,'), 'dashes'],
    [by('The crew’s boat – the old one -- is gone,'), 'dashes'],
    [by('The crew’s boat – the old\u00a0one – is gone,'), 'spaces'],
    [by('The crew’s boat – the old\none – is gone,'), 'spaces'],
    [by('The crew’s boat – the  old one – is gone,'), 'spaces'],
    [by('The crew’s boat – the old one – is go\u00adne,'), 'invisible-characters'],
    [by('Nobody fished that night.'), 'letter-forms'],
    [by('Nobody \uFB01shed that night.')],
    [by('the crew’s boat – the old one – is gone,'), 'first-letter-case'],
    [by('The crew’s boat – the old one,'), 'final-punctuation'],
    [by('Nobody \uFB01shed that')],
    ['“It won’t come back,” Brask said, “ever.”', 'quote-marks', 'split-joined'],
    [by('The crew’s boat … is gone,'), 'dashes', 'ellipsis'],
    [by('The crew’s boat – [her] old one – is gone,'), 'bracketed'],
    [by('The crew’s boat – the old one [sic] – is gone,'), 'remark'],
    [`It's -- so  "long". “The crew’s boat – the old one – is gone,” Brask said -- it's  true.`]
  ]
  for (const [draft, ...names] of cases)
    it(`${names.join(', ') || 'none'}: ${JSON.stringify(draft)}`, () => {
      const { quotations } = check(corpus, draft)
      assert.deepEqual(quotations.find(({ verdict }) => verdict === 'verbatim' || verdict === 'edited')?.allowances, names)
    })
})

describe('punctuation and capitals', () => {
  const told = (draft: string): string[] =>
    quotation(draft).findings.map(({ rule, facts }) => `${rule} ${facts.draft}/${facts.source}`)
  const NIGHT = 'Nobody fished that night. Everybody stayed at home: the ice was thin, the wind was up, and the moon was down,'
  const cases: readonly (readonly [draft: string, ...rules: string[]])[] = [
    // A sentence may begin on either side: then the case of its first letter is free.
    [by(NIGHT)],
    [by(NIGHT.replace('. E', ', e')), 'R35 night, everybody/night. Everybody'],
    [by(NIGHT.replace(': the', '. The')), 'R35 home. The/home: the'],
    [by(NIGHT.replace(': the', ': The'))],
    [by(NIGHT.replace(': the', ' The')), 'R35 home The/home: the'],
    [by(NIGHT.replace(', the', ', The')), 'R36 The/the'],
    [by(NIGHT.replace(', the', '! The')), 'R35.sentence thin! The/thin, the'],
    [by(NIGHT.replace('night. E', 'night? E')), 'R35.sentence night? Everybody/night. Everybody'],
    [by('We sang ‘The lamp is lit’ until dawn.')],
    [by('We sang ‘the Lamp is lit’ until dawn.'), 'R36 Lamp/lamp'],
    [by('We sang ‘the lamp is lit’ Until dawn.'), 'R36 Until/until'],
    // Only the first letter, and only there.
    [by('NOBODY fished that night.'), 'R36 NOBODY/Nobody'],
    [by('nobody fished that night.')],
    [by(NIGHT.replace('that night. Everybody', '… everybody'))],
    // The first of each kind.
    [by(NIGHT.replace('thin,', 'thin').replace('up,', 'up')), 'R35 thin the/thin, the'],
    [by(NIGHT.replace('thin,', 'thin').replace('up,', 'up?')), 'R35 thin the/thin, the', 'R35.sentence up? and/up, and'],
    [by(NIGHT.replace('thin,', 'thin').replace('moon', 'Moon')), 'R35 thin the/thin, the', 'R36 Moon/moon'],
    // Split quotations: at the joint punctuation is free, elsewhere it is not.
    ['“It won’t come back,” Brask said, “ever.”'],
    ['“It won’t come back!” Brask said. “Ever.”'],
    [
      '“Everybody stayed at home the ice was thin,” Brask said, “the wind was up, and the moon was down.”',
      'R35 home the/home: the'
    ],
    ['“Everybody stayed at home: the ice was thin,” Brask said, “the wind was up and the moon was down.”', 'R35 up and/up, and'],
    // At the end a question or an exclamation is no period, and other marks come and go.
    [by('Nobody fished that night?'), 'R35.sentence night?/night.'],
    [by('Nobody fished that night?!'), 'R35.sentence night?!/night.'],
    ['“It won’t come back!” Brask said.', 'R35.sentence back!/back,'],
    ['Did Brask say “Nobody fished that night”? She did.'],
    [by('Everybody stayed at home!')],
    [by('Nobody fished that night—')],
    [by('It was the lamp?')],
    ['“It won’t come back,” Brask said, “ever!”', 'R35.sentence ever!/ever.'],
    [by('We sang ‘the lamp is lit’ until dawn!'), 'R35.sentence dawn!/dawn.'],
    [by('We waited!')]
  ]
  for (const [draft, ...rules] of cases)
    it(`${rules.join(' · ') || 'none'}: ${draft}`, () => assert.deepEqual(told(draft), rules))
})

describe('what strict and chicago tell', () => {
  const facts = (draft: string, profile: string, rule: string) =>
    quotation(draft, profile).findings.find(found => found.rule === rule)?.facts

  it('is the last word with its punctuation on either side', () => {
    assert.deepEqual(facts(by('Nobody fished that night,'), 'strict', 'R13'), { draft: 'night,', source: 'night.' })
    assert.deepEqual(facts(by('Everybody stayed at home'), 'strict', 'R13'), { draft: 'home', source: 'home:' })
    assert.equal(facts(by('Nobody fished that night.'), 'strict', 'R13'), undefined)
    assert.equal(facts(by('Nobody fished that'), 'strict', 'R13'), undefined)
  })

  for (const [draft, ...rules] of [
    [by('The crew’s boat – the old one – is gone,')],
    [by('The crew’s boat … is gone,'), 'R17'],
    [by('The crew’s boat – the old one [sic] – is gone,'), 'R18'],
    [by('The crew’s boat – [her] old one – is gone,'), 'R19']
  ] as const)
    it(`is ${rules.join(', ') || 'nothing'}: ${draft}`, () =>
      assert.deepEqual(
        quotation(draft, 'strict').findings.map(({ rule }) => rule),
        rules
      ))

  it('is a whole first letter, in any script', () => {
    assert.deepEqual(facts(by('The ice was thin,'), 'chicago', 'R12'), { draft: 'T', source: 't', bracketed: '[T]' })
    assert.deepEqual(facts(by('nobody fished that night.'), 'chicago', 'R12'), { draft: 'n', source: 'N', bracketed: '[n]' })
    const adlam = facts(by('\u{1E922}\u{1E92D} is a name,'), 'chicago', 'R12')
    assert.deepEqual(adlam, { draft: '\u{1E922}', source: '\u{1E900}', bracketed: '[\u{1E922}]' })
  })
})
