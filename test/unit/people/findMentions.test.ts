import assert from 'node:assert/strict'
import fc from 'fast-check'
import { findMentions } from '../../../src/core/people/findMentions.ts'
import { findRuns } from '../../../src/core/people/runs.ts'
import { tokenise } from '../../../src/core/people/tokens.ts'
import { prose } from '../quotations/support.ts'
import { assertMentions, mentionsOf, proseOf, rolesOf } from './notation.ts'

const FOUND: Record<string, string> = {
  'a title before the name': 'Port director [Ilse Marrow] opened the gate.',
  'a rank chain before the name': 'Coast guard spokesman Lt. Col. [Orvin Tesk] gave no number.',
  'a bare surname with a title': 'On Monday Mr. [Hallam] left, and President [Vosk] stayed. [Hallam] said nothing.',
  'an apposition behind the name': '[Gareth Oyle], the harbour’s chief engineer, shrugged.',
  'an age behind the name': 'The keys went to [Quillan Brask], 34, of Orra.',
  'a relative clause and a reporting verb': '“It shook,” said [Jorun Haldis], who lives by the dock.',
  'a surname that speaks later': 'A letter came from [Jorun Haldis]. “Enough,” [Haldis=Jorun Haldis] wrote.',
  'a first name before a strange surname': 'Nobody had asked [Martha Oddsdottir] about it.',
  'a surname whose trade is told later':
    '[Vadena Korlova] has measured it. “It sank,” said [Korlova=Vadena Korlova], a marine engineer.',
  'a surname that gets its trade without a verb of saying':
    '[Vadena Korlova] measured it. Then [Korlova=Vadena Korlova], a marine engineer, went home.',
  'a plural possessive is not the name’s end': 'The sailors’ envoy [Ilse Marrow] left. [Marrow=Ilse Marrow] slept.',
  initials: 'The book is by [J.K. Tarrow] and [Anna B. Lisk].',
  'a suffix behind a comma': '“No,” said [Peter Vane, Jr.=Peter Vane Jr.] of the yard.',
  'the first name and the father’s':
    'The physicist [Ilya Markovich Orlo] slept. “Look, [Ilya Markovich=Ilya Markovich Orlo],” said Mayor [Ilse Marrow]. [Orlo=Ilya Markovich Orlo] woke.',
  'a family name that stands first':
    'Vice Premier [Fang Yutian] spoke. [Fang=Fang Yutian] made the remarks there. [Qiu Derong] slept. According to [Qiu=Qiu Derong], it rained.',
  'a surname whose particle begins the sentence':
    'The envoy, [Pieter van der Aalst], slept. Pressed on it, [Van der Aalst=Pieter van der Aalst] paused.',
  'somebody who gives one name only': 'A trader who gave his name only as [Oumba] stood there. [Oumba] slept.',
  'somebody introduced by one name only': 'We met a lieutenant introduced only as [Timko], who slept.',
  'a name that is said to be the real one':
    'The rebel, whose real name is [Vadeno Korl Tesk], refused. [Korl=Vadeno Korl Tesk] slept.',
  'a mother called after her son, and the son': '“No,” said [Umm Yazan]. Her eldest, Yazan, 9, slept.',
  'a name of four words with an age': '[Don Eusebio Mamani Roca], 77, has a hut. [Roca=Don Eusebio Mamani Roca] slept.',
  'no company behind where it is based': 'The owner of Lund-based Adria Lumen slept.',
  'a husband of whom only the surname is told':
    '“No,” said [Martha Tesk]. Her husband, [Alan], slept. Mr [Tesk] woke; Mrs [Tesk=Martha Tesk] did not.',
  'a father and a son of one name':
    '[Earl Tesk Sr.] built it, Fire Chief [Earl Tesk Jr.] said. [Tesk Sr.=Earl Tesk Sr.] slept. “No,” said [Tesk Jr.=Earl Tesk Jr.]',
  'the younger and the elder of two':
    '[Earl Tesk Jr.] came with [Earl Tesk Sr.] to the dock. The elder [Tesk=Earl Tesk Sr.] slept; the younger [Tesk=Earl Tesk Jr.] left.',
  'a man and a woman of one surname':
    '[Ilse Tesk] came with [Tomas Tesk] to the dock. “No,” Ms. [Tesk=Ilse Tesk] said. “Yes,” said Mr. [Tesk=Tomas Tesk].',
  'a couple, of whom one is not named in full': '[Ilse Tesk] came with [Martha Tesk] to the dock. Mr. and Mrs. [Tesk] slept.',
  'two women of one surname': '[Ilse Tesk] came with [Martha Tesk] to the dock. “No,” Ms. [Tesk] said.',
  'a bare surname of two of one name': '[Earl Tesk Jr.] came with [Earl Tesk Sr.] to the dock. “No,” [Tesk] said.',
  'an office of France': 'The prefect, [Sébastien de Roquard], slept.',
  'a portfolio before the name': 'Minister for Agriculture [Tadhg Ó Marrow] slept.',
  'a short family name before a first name of two parts':
    '[Raymond Lo Kwok-tai], a clerk, slept. “No,” [Lo=Raymond Lo Kwok-tai] said.',
  'a player’s place before the name': 'Lock [Tevita Moalan] copped a knock. [Moalan=Tevita Moalan] smiled.',
  particles: 'Mayor [Jan van der Hoek] met [Omar al-Rashidun] and [Lucia de Sorra] there.',
  'a surname with its particle': 'Senator [Rui de Mello] spoke first. Later [de Mello=Rui de Mello] left.',
  'hyphens and apostrophes': 'Envoy [Sun Ji-woo] met [Fiona O’Darrow] and [Amir Ba’asani].',
  'a no-break space inside the name': 'Captain [Ilse\u00a0Marrow=Ilse Marrow] sailed. [Marrow=Ilse Marrow] waved.',
  'a possessive, left outside': '[Ilse Marrow]’s dock. [Marrow=Ilse Marrow]’s cranes. Orra’s [Marrow=Ilse Marrow] again.',
  'a surname that is a word, once it is known':
    'Minister [Anna Power] left. Then, as [Power=Anna Power] said, it rained. [Power=Anna Power] went on.',
  'a surname in a compound': 'Governor [Tomas Rehn] won. The [Rehn=Tomas Rehn]-led board met.',
  'somebody quoted in brackets': '“I told (President) [Ilse Marrow] so,” he said.',
  'the bearer of a government': 'Critics of the [Vosk] administration cheered. “Bad,” [Vosk] said.',
  'a name behind a body': 'Harbour Watch leader [Abu Sefar] fled.',
  'names in a row': 'At the table sat [Ilse Grey], [Tomas Rehn] and [Maria Lund].',
  'a nickname in marks':
    '[Clyde=Clyde Tesk] “Salt” [Tesk=Clyde Tesk] slept. [Tesk=Clyde Tesk]’s niece, [Martha Tesk], a clerk, did not. “No,” [Tesk=Clyde Tesk] said.',
  'a nickname in straight marks': '"No," said [Clyde=Clyde Tesk] "the Salt" [Tesk=Clyde Tesk].',
  'a title before the first name alone': 'Sir [Alastair Quorn] came. Later Sir [Alastair=Alastair Quorn] slept.',
  'a first name that speaks, of somebody introduced': '[Martha Oddsdottir] came. “No,” [Martha=Martha Oddsdottir] said.',
  'a relative with no more than a first name': 'Her husband [Gareth] mended the crane.',
  'the first of two surnames': 'Envoy [Ines Quirmal de Sorra] came. [Quirmal=Ines Quirmal de Sorra] slept.',
  'a trade that no list has': 'On the pier, welder [Vorn Tassick] held up a sign. Then [Tassick=Vorn Tassick] left.',
  'whatever is said behind a comma': '“It shook,” said [Vorn Tassick], a junior.',
  'a family name that is a word, first': 'On Monday [Park Tae-il] spoke to the crews.',
  'somebody who speaks right after a vessel': '“We came by ferry,” said [Vivian Tassick], a clerk.',
  'a reporting verb that opens the sentence': 'It rained. Said [Vivian Tassick]: “No.” Then [Tassick=Vivian Tassick] left.',
  'somebody who speaks right after a vessel, uninverted': '“I was late for the boat,” [Vivian Tassick] said.',
  'less common American first names': '[Cordelia Brask] and [Chauncey Oyle] ran the dock with [Ruthann Vosk].',
  'a strange first name with an age, beside somebody of that surname':
    '[Martha Tesk] slept. Her son, [Ajinko Tesk], 29, left. “No,” [Ajinko=Ajinko Tesk] says.',
  'a strange first name as a label': '[Ajinko Tesk], 29, left.\n\n[Ajinko=Ajinko Tesk]: “It is late.”',
  'family name first': 'Secretary General [Ro Tae-il] spoke. “Calm,” [Ro=Ro Tae-il] said.'
}

const NOBODY: Record<string, string> = {
  'a ship': 'The aircraft carrier, the Admiral Orlo, left with the frigate Anna Lund.',
  places: 'From New Orra to Lake Haldis and San Merino the roads were shut, Moscow said.',
  bodies: 'The Haldis Foundation, the Martha Lund Hospital and Orra City Council met in Rome.',
  'a speaking body': 'Harbour Watch said so, and Lund Brothers Bank told the Daily Lantern.',
  'an armed group': 'Fighters of Jund al-Fallah, an al-Sarab branch, shot at Al-Hadd Front.',
  nationalities: 'The Russians and the American said that Syrian and French talks failed.',
  'words at a sentence’s start': 'Power cuts hit the town. Stone fell. May was cold.',
  'a ship with an article': 'The Martha Lund had sailed at noon.',
  'a school called after somebody': 'At Martha Lund High, nobody spoke.',
  'a bank called after somebody': 'Morgan Stanley led the losses.',
  'the firm of somebody who': '“No,” said the clerk at Vorn Tassick, who left.',
  'an introduced body': '“No,” said Vorn Tassick, a shipping company.',
  'a photo credit': 'Photo Credit: Anna Lund/Orra Agency/Pictures',
  'a by-line': 'By Anna Lund\n\nThe harbour froze.',
  'a by-line behind outlet and date': 'Harbour Daily, 23 April 2031. By Anna Lund.\n\nThe harbour froze.',
  'a law': 'The Marrow Harbour Act and Article II of the Treaty of Orra hold.',
  'a headline in title case': '# Town Hall Stuns Harbour Board With Crane Plan',
  'days and months': 'On Tuesday, March 4, and in April they met.'
}

const HEADLINES: Record<string, string> = {
  'a surname before the full name':
    '# [Marrow=Ilse Marrow] Rips Harbour Board Over Cranes\n\nPort director [Ilse Marrow] was angry.',
  'a full name in it': '# [Ilse Marrow] to Board: Stop the Cranes\n\nDirector [Ilse Marrow] was angry.',
  'a surname that is a word, at its start':
    '# [Marrow=Ilse Marrow] Warns of Power Cuts\n\nDirector [Ilse Marrow] met [Anna Power]. “Cold,” [Power=Anna Power] said.'
}

const NAMESAKES: Record<string, string> = {
  'the only one introduced so far':
    'Mayor [Ilse Marrow] left. [Marrow=Ilse Marrow] waved. Then came [Peter Marrow], a baker. [Marrow] laughed.',
  'not a relative in passing': 'Mayor [Ilse Marrow] came with her husband, [Peter Marrow]. “Fine,” [Marrow=Ilse Marrow] said.'
}

describe('findMentions', () => {
  describe('finds', () => {
    for (const [what, text] of [FOUND, HEADLINES, NAMESAKES].flatMap(Object.entries)) it(what, () => assertMentions(text))
  })

  describe('takes for nobody', () => {
    for (const [what, text] of Object.entries(NOBODY)) it(what, () => assertMentions(text))
  })

  describe('with names known from the corpus', () => {
    const known = ['Ilse Marrow', 'Tomas Rehn', 'Anna Rehn', 'Ben Power']
    it('finds a bare surname', () => assertMentions('“Cold,” [Marrow=Ilse Marrow] said in Orra.', known))
    it('leaves a shared surname as written', () => assertMentions('“Cold,” [Rehn] said.', known))
    it('prefers the full name of the same text', () =>
      assertMentions('Mayor [Ida Marrow] came. “Cold,” [Marrow=Ida Marrow] said.', known))
    it('accepts a full name without other evidence', () => assertMentions('Then [Tomas Rehn].', known))
    it('does not take a word for a surname', () => assertMentions('Power cuts hit the town.', known))
    it('finds a surname in every spelling of it', () =>
      assertMentions('“Cold,” [Kovaleva=Nadezhda Kovalyova] said.', ['Nadezhda Kovalyova', 'Nadejda Kovaleva']))
    it('finds nothing in an empty text', () => assertMentions('', known))
  })

  describe('roles', () => {
    const cases: Record<string, string> = {
      'Russian Harbour Ministry spokesman Maj. Gen. Orvin Tesk spoke.':
        'Orvin Tesk: Russian Harbour Ministry spokesman Maj. Gen.',
      'The Orran Ambassador to the UN Ilse Marrow spoke.': 'Ilse Marrow: Orran Ambassador to the UN',
      'U.S. Ambassador to the United Nations, Ilse Marrow, spoke.': 'Ilse Marrow: U.S. Ambassador to the United Nations',
      'Tomas Rehn, Britain’s U.N. ambassador, spoke.': 'Tomas Rehn: Britain’s U.N. ambassador',
      'Ambassador Ilse Marrow, the US deputy delegate at the UN, spoke.': 'Ilse Marrow: US deputy delegate at the UN',
      '“No,” said Tomas Rehn, the secretary of the dockers’ union.': 'Tomas Rehn: secretary of the dockers’ union',
      "Tomas Rehn, the pilots' senior spokesman, spoke.": "Tomas Rehn: pilots' senior spokesman",
      'Its dock chief, General Ilse Marrow, spoke.': 'Ilse Marrow: dock chief, General',
      'The mayor, Ilse Marrow, a crane driver by trade, spoke.': 'Ilse Marrow: mayor',
      'The crew met a minister, General Ilse Marrow and others.': 'Ilse Marrow: General',
      'Secretary of State Ilse Marrow spoke.': 'Ilse Marrow: Secretary of State',
      'Then Hallam and French U.N. Ambassador Luc Varen left.': 'Luc Varen: French U.N. Ambassador',
      '“No,” said Martha Lund, who runs the crane school.': 'Martha Lund: runs the crane school'
    }
    for (const [text, role] of Object.entries(cases)) it(role, () => assert.deepEqual(rolesOf(text), [role]))

    it('stand on both sides of the name, the more telling one first', () => {
      const told = (text: string) => mentionsOf(text).map(({ role, otherRole }) => [role?.text, otherRole?.text])
      assert.deepEqual(told('Col. Tomas Rehn, commander of a brigade, spoke.'), [['commander of a brigade', 'Col.']])
      assert.deepEqual(told('Senator Tomas Rehn, Democrat of Orra, spoke.'), [['Senator', 'Democrat of Orra']])
      assert.deepEqual(told('Col. Tomas Rehn spoke.'), [['Col.', undefined]])
      assert.deepEqual(told('Mr. Tomas Rehn, commander of a brigade, spoke.'), [['commander of a brigade', undefined]])
    })
  })

  it('gives sorted, disjoint spans inside the text, and never throws', () => {
    const word = fc.constantFrom(
      'Ilse',
      'Marrow',
      'President',
      'al-',
      'van der',
      ',',
      '. ',
      '’s',
      '“',
      'said',
      'the',
      'U.N.',
      'J.',
      '\n\n',
      '\u00a0',
      '\u200b',
      'Jr.',
      '/',
      '# ',
      'who'
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(word, { maxLength: 40 }).map(words => words.join(' '))
        ),
        text => {
          let from = 0
          for (const { span, text: written, role } of mentionsOf(text, ['Ilse Marrow'])) {
            assert.ok(span.start >= from && span.end > span.start && span.end <= text.length)
            assert.equal(text.slice(span.start, span.end), written)
            assert.ok(!role || (role.span.start >= 0 && role.span.end <= text.length))
            from = span.end
          }
        }
      )
    )
  })

  it('survives blocks that overlap and leave gaps', () => {
    const { prose } = proseOf('Mayor Ilse Marrow spoke. Mayor Tomas Rehn left.')
    const blocks = [
      { span: { start: 0, end: 30 }, kind: 'paragraph' as const },
      { span: { start: 6, end: prose.length }, kind: 'paragraph' as const }
    ]
    assert.deepEqual(
      findMentions({ prose, blocks }).map(({ text }) => text),
      ['Ilse Marrow', 'Tomas Rehn']
    )
  })
})

describe('findRuns', () => {
  const verbs = 'said added wrote tweeted replied explained continued noted recalled responded concluded countered quipped joked'
  for (const verb of verbs.split(' '))
    it(`begins behind “${verb}” at a sentence's start`, () => {
      const words = tokenise(prose(`He left. ${verb.replace(/^./, first => first.toUpperCase())} Ilse Marrow. Marrow left.`))
      assert.deepEqual(
        findRuns(words).map(({ from, to }) => [words.text(from), to - from]),
        [
          ['He', 1],
          ['Ilse', 2],
          ['Marrow', 1]
        ]
      )
    })
})
