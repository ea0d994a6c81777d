import assert from 'node:assert/strict'
import {
  compareSpeakers,
  resolvePerson,
  type SpeakerRef,
  type SpeakerRelation
} from '../../../src/core/people/compareSpeakers.ts'
import { mergePeople } from './mergeTexts.ts'
import { mentionsOf } from './notation.ts'

const CORPUS = `French Foreign Minister Luc Varen met Kenyan President Amina Odhok and U.S. Ambassador to the UN Ruth Tarrow.
Port director Ilse Marrow and deputy port director Tomas Rehn were there, with UN envoy Sven Aldring and mayor Peter Marrow.
Russian Defense Ministry spokesman Sergei Tolvin spoke, and Omar al-Keff, the Syrian ambassador, left. Senator William Oyle slept.
Kenyan Prime Minister Asha Wendo met Brazilian Interior Minister Rui Sorra and Senator Vera Lund-Sorra.`
const people = mergePeople([{ path: 'a.txt', mentions: mentionsOf(CORPUS), quotations: [] }])

const person = (name: string): SpeakerRef => ({ text: name, name, kind: 'person' })
const body = (name: string): SpeakerRef => ({ text: name, name, kind: 'body' })
const unnamed = (text: string): SpeakerRef => ({ text, kind: 'unnamed' })

const CASES: readonly (readonly [SpeakerRef, SpeakerRef, SpeakerRelation])[] = [
  [person('Varen'), person('Luc Varen'), 'same'],
  [person('Sergey Tolvin'), person('Sergei Tolvin'), 'same'],
  [person('Omar al Keff'), person('Keff'), 'same'],
  [person('Foreign Minister Luc Varen'), person('Varen'), 'same'],
  [unnamed('the French foreign minister'), person('Luc Varen'), 'same'],
  [unnamed('the Syrian ambassador'), person('Omar al-Keff'), 'same'],
  [unnamed('the French foreign minister'), person('Ruth Tarrow'), 'different'],
  [unnamed('the Syrian ambassador'), person('Luc Varen'), 'different'],
  [unnamed('the foreign minister'), person('Asha Wendo'), 'different'],
  [unnamed('the interior minister'), person('Vera Lund-Sorra'), 'unknown'],
  [unnamed('the deputy director'), person('Asha Wendo'), 'unknown'],
  [unnamed('the Syrian ambassador'), person('Sven Aldring'), 'unknown'],
  [unnamed('the Syrian ambassador'), person('Vera Lund-Sorra'), 'unknown'],
  [unnamed('the Danish ambassador'), person('Luc Varen'), 'unknown'],
  [unnamed('the deputy director'), person('Luc Varen'), 'unknown'],
  [unnamed('the port director'), person('Ilse Marrow'), 'compatible'],
  [unnamed('the ambassador'), person('Ruth Tarrow'), 'compatible'],
  [body('Paris'), person('Luc Varen'), 'compatible'],
  [body('the United States'), person('Ruth Tarrow'), 'compatible'],
  [body('Washington'), person('Ruth Tarrow'), 'compatible'],
  [body('the port'), person('Ilse Marrow'), 'compatible'],
  [body('Russia’s Defense Ministry'), person('Sergei Tolvin'), 'compatible'],
  [body('the Kremlin'), person('Sergei Tolvin'), 'compatible'],
  [body('the Russian Foreign Ministry'), person('Sergei Tolvin'), 'different'],
  [body('the French Defence Ministry'), person('Luc Varen'), 'different'],
  [body('the French Foreign Ministry'), person('Luc Varen'), 'compatible'],
  [body('the Kenyan Finance Ministry'), person('Amina Odhok'), 'compatible'],
  [body('the Kenyan Defence Ministry'), person('Asha Wendo'), 'compatible'],
  [body('Brazil'), person('Rui Sorra'), 'compatible'],
  [body('the State Department'), person('Ruth Tarrow'), 'compatible'],
  [body('the UN'), person('Sven Aldring'), 'compatible'],
  [body('Russia'), body('Moscow'), 'compatible'],
  [person('Luc Varen'), person('Amina Odhok'), 'different'],
  [person('Ilse Marrow'), person('Peter Marrow'), 'different'],
  [person('Quillan Brask'), person('Luc Varen'), 'different'],
  [body('Moscow'), person('Luc Varen'), 'different'],
  [body('the Kenyan government'), person('Luc Varen'), 'different'],
  [person('Marrow'), person('Ilse Marrow'), 'unknown'],
  [person('Sorra'), person('Vera Lund-Sorra'), 'unknown'],
  [person('Lund'), person('Vera Lund-Sorra'), 'unknown'],
  [person('Marrow'), person('Ben Marrow'), 'unknown'],
  [person('Bill Oyle'), person('William Oyle'), 'unknown'],
  [person('Varren'), person('Luc Varen'), 'same'],
  [person('Varem'), person('Luc Varen'), 'unknown'],
  [person('Luc'), person('Luc Varen'), 'unknown'],
  [person('Amina Odhok, the president of Kenya,'), person('Amina Odhok'), 'same'],
  [person('Varen’s office'), person('Amina Odhok'), 'unknown'],
  [person('his famous speech in Orra'), person('Luc Varen'), 'unknown'],
  [person('Luc'), person('Luc Dorane'), 'unknown'],
  [unnamed('he'), person('Luc Varen'), 'unknown'],
  [unnamed('officials'), person('Luc Varen'), 'unknown'],
  [body('the Daily Lantern'), person('Luc Varen'), 'unknown'],
  [body('Moscow'), person('Sven Aldring'), 'unknown'],
  [person('Moscow'), person('Sergei Tolvin'), 'compatible'],
  [unnamed('he'), unnamed('he'), 'unknown']
]

describe('compareSpeakers', () => {
  for (const [draft, source, expected] of CASES) {
    it(`${draft.text} – ${source.text}: ${expected}`, () => {
      assert.equal(compareSpeakers(draft, source, people), expected)
      assert.equal(compareSpeakers(source, draft, people), expected, 'and the other way round')
    })
  }

  it('says different of nobody without a corpus but of two plain names', () => {
    assert.equal(compareSpeakers(person('Luc Varen'), person('Amina Odhok'), mergePeople([])), 'different')
    assert.equal(compareSpeakers(body('Paris'), person('Luc Varen'), mergePeople([])), 'unknown')
  })
})

describe('resolvePerson', () => {
  const cases: Record<string, string | undefined> = {
    'Luc Varen': 'Luc Varen',
    Varen: 'Luc Varen',
    'President Odhok': 'Amina Odhok',
    'Sergey Tolvin': 'Sergei Tolvin',
    'al Keff': 'Omar al-Keff',
    Marrow: undefined,
    'Anna Varen': undefined,
    '': undefined
  }
  for (const [name, expected] of Object.entries(cases)) {
    it(`${name || '(empty)'} → ${expected ?? 'nobody'}`, () => assert.equal(resolvePerson(name, people)?.name, expected))
  }
})
