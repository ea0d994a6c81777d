import assert from 'node:assert/strict'
import { check, corpusOf } from './newsroom.ts'

const english = `---
outlet: Harbour Daily
---
The council met on Friday and talked about the ramp until the lamps were lit.

“The ferry will not sail again until somebody repairs the ramp and pays the crew for the winter,” said skipper Hanne Vold.
“I have counted these lamps every evening for thirty years, and never was one of them missing.”`

const german = `Der Rat tagte am Freitag und sprach über die Rampe, bis die Lampen angezündet wurden.

„Die Fähre fährt erst wieder, wenn jemand die Rampe repariert und die Mannschaft für den Winter bezahlt“, sagte Hanne Vold.`

const french = `Le conseil s’est réuni vendredi et a parlé de la rampe jusqu’à ce que les lampes soient allumées.

« Le bac ne repartira pas avant que quelqu’un répare la rampe et paie l’équipage pour l’hiver », a dit Hanne Vold.`

const corpora = { english: { 'en.md': english }, german: { 'de.md': german }, both: { 'en.md': english, 'de.md': german } }

/** The verdict on the first quotation, with the reason where there is one. */
function stands(articles: Readonly<Record<string, string>>, draft: string, more = {}): string {
  const { verdict, reason } = check(corpusOf(articles), draft, more).quotations[0]!
  return reason ? `${verdict}: ${reason}` : verdict
}

const cases: readonly [title: string, articles: keyof typeof corpora, draft: string, expected: string][] = [
  [
    'German words, English sources',
    'english',
    '„Die Fähre fährt erst wieder, wenn jemand die Rampe repariert und die Mannschaft bezahlt“, sagte Vold.',
    'cannot-check: other-language'
  ],
  [
    'the same, cited',
    'english',
    '„Die Fähre fährt erst wieder, wenn jemand die Rampe repariert und die Mannschaft bezahlt“, sagte [Vold](en.md).',
    'cannot-check: other-language'
  ],
  [
    'Russian words, English sources',
    'english',
    'Вольд сказала: «Никто не сказал рыбакам, что порт будет закрыт в первое утро сезона».',
    'cannot-check: other-language'
  ],
  [
    'Arabic words, English sources',
    'english',
    'قالت فولد: «لقد عددت هذه المصابيح كل مساء طوال ثلاثين عاما ولم ينقص منها واحد قط».',
    'cannot-check: other-language'
  ],
  [
    'Spanish words in an English draft',
    'english',
    '“Nadie les dijo a los pescadores que el puerto estaría cerrado la primera mañana,” Vold said.',
    'cannot-check: other-language'
  ],
  [
    'English words, German sources',
    'german',
    '“The ferry will not sail again until somebody repairs the ramp and pays the crew,” Vold said.',
    'cannot-check: other-language'
  ],
  [
    'German words, sources in both, none of them near',
    'both',
    '„Niemand hat den Fischern gesagt, dass der Hafen am ersten Morgen geschlossen bleibt“, sagte Vold.',
    'unsourced'
  ],
  [
    'German words, sources in both, the English one cited',
    'both',
    '„Niemand hat den Fischern gesagt, dass der Hafen am ersten Morgen geschlossen bleibt“, sagte [Vold](en.md).',
    'cannot-check: other-language'
  ],
  [
    'German words, sources in both, the German one cited',
    'both',
    '„Niemand hat den Fischern gesagt, dass der Hafen am ersten Morgen geschlossen bleibt“, sagte [Vold](de.md).',
    'unsourced'
  ],
  [
    'English words in a German draft, English sources',
    'english',
    'Vold sagte: „The ferry will not sail again until somebody repairs the ramp and pays the crew for the winter“.',
    'verbatim'
  ],
  [
    'English words in a German draft, changed',
    'english',
    'Vold sagte: „The ferry will not sail again until somebody repairs the bridge and pays the crew for the winter“.',
    'altered'
  ],
  [
    'English words in a German draft, nowhere to be found',
    'english',
    'Hanne Vold sagte dem Rat am Freitag: „Every lighthouse keeper is a philosopher with very wet boots“.',
    'unsourced'
  ],
  ['too few words to tell', 'english', 'Vold said: „Niemand hat uns gefragt“.', 'unsourced'],
  [
    'names in an English quotation',
    'english',
    '“Kapitän Jürgen Weiß, Señora Ibarra and Monsieur Lefèvre never paid Björn Åkesson,” Vold said.',
    'unsourced'
  ]
]

describe('words in another language than the sources', () => {
  for (const [title, articles, draft, expected] of cases)
    it(`${title}: ${expected}`, () => assert.equal(stands(corpora[articles], draft), expected))

  it('an exact match wins over any language', () => {
    const mixed = `${english}\n\nOn the wall it said: “Niemand hat den Fischern gesagt, dass der Hafen geschlossen bleibt.”`
    const draft = '„Niemand hat den Fischern gesagt, dass der Hafen geschlossen bleibt“, stand dort.'
    assert.equal(stands({ 'en.md': mixed }, draft), 'verbatim')
  })

  it('believes what an article says of its language', () => {
    const draft = '„Niemand hat den Fischern gesagt, dass der Hafen geschlossen bleibt“, sagte Vold.'
    for (const language of ['de', 'de-AT', 'DE_ch'])
      assert.equal(stands({ 'en.md': english.replace('---\n', `---\nlanguage: ${language}\n`) }, draft), 'unsourced')
  })

  it('finds the one article of the quotation’s language among many others', () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`en${i}.md`, english]))
    const draft = '„Niemand hat den Fischern gesagt, dass der Hafen geschlossen bleibt“, sagte Vold.'
    assert.equal(stands(many, draft), 'cannot-check: other-language')
    assert.equal(stands({ ...many, 'zz.md': german }, draft), 'unsourced')
  })

  it('does not take the draft for a source', () => {
    const draft = '„Niemand hat den Fischern gesagt, dass der Hafen geschlossen bleibt“, sagte Vold.'
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`en${i}.md`, english]))
    assert.equal(stands({ ...many, 'draft.md': `${draft}\n\n${german}` }, draft), 'cannot-check: other-language')
  })

  it('cannot tell where no article is long enough to have a language', () => {
    const draft = '„Niemand hat den Fischern gesagt, dass der Hafen geschlossen bleibt“, sagte Vold.'
    assert.equal(stands({ 'note.md': 'Ramp: see Friday.' }, draft), 'unsourced')
  })

  it('says nothing of language while the articles are being read', () => {
    assert.equal(stands(corpora.english, cases[0]![2], { indexing: true }), 'cannot-check: indexing')
  })

  it('reports it as information only', () => {
    const { findings } = check(corpusOf(corpora.english), cases[0]![2]).quotations[0]!
    assert.deepEqual(
      findings.map(({ rule, level, facts }) => [rule, level, facts.reason]),
      [['R54', 'information', 'other-language']]
    )
  })

  for (const [language, own, quotation] of [
    ['German', german, 'Man hat uns eine neue Brücke versprochen, und bekommen haben wir ein bemaltes Schild'],
    ['French', french, 'On nous avait promis un pont neuf, et nous n’avons eu qu’un panneau peint'],
    ['English', english, 'We were promised a new bridge, and all we got was a painted sign']
  ] as const)
    it(`is not told of ${language} words over ${language} sources`, () =>
      assert.equal(stands({ 'a.md': own }, `„${quotation}“ — Hanne Vold\n`).split(':')[0], 'unsourced'))
})
