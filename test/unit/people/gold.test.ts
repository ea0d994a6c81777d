import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findMentions } from '../../../src/core/people/findMentions.ts'
import { localsOf } from '../../../src/core/people/locals.ts'
import { PeopleIndex } from '../../../src/core/people/peopleIndex.ts'
import type { Place } from '../../../src/core/people/person.ts'
import { type PersonPlaces, placesOf } from '../../../src/core/people/places.ts'
import { plainProse } from '../../../src/core/text/plain.ts'
import { goldFolder } from '../../support/gold.ts'

interface GoldPerson {
  name: string
  roles: string[]
  mentions: { file: string; start: number; end: number }[]
}

const folder = goldFolder()

/** Share of the mentions marked by hand that must be found. */
const MENTIONS = 0.97

const hits = (person: PersonPlaces, gold: GoldPerson): boolean =>
  gold.mentions.some(mention => person.mentions.some(found => meets(found, mention)))
const meets = (found: Place, mention: GoldPerson['mentions'][number]): boolean =>
  found.path === mention.file && found.start < mention.end && mention.start < found.end

describe('people of the five hand-marked articles', () => {
  if (!folder) {
    it('are not measured: no gold data (set VERBATIM_GOLD to its folder)')
    return
  }
  const gold: GoldPerson[] = JSON.parse(readFileSync(join(folder, 'evaluation/people.json'), 'utf8')).people
  const paths = [...new Set(gold.flatMap(({ mentions }) => mentions.map(mention => mention.file)))].sort()
  const texts = paths.map(path => {
    const mentions = findMentions(plainProse(readFileSync(join(folder, 'corpus', path), 'utf8'), { headings: true }))
    return { path, mentions, quotations: [] }
  })
  const peopleIndex = new PeopleIndex()
  for (const text of texts) peopleIndex.put(text.path, undefined, localsOf(text))
  const source = { peopleIndex, get: (path: string) => texts.find(text => text.path === path) }
  const people = peopleIndex.people().all.map(person => ({ name: person.name, ...placesOf(source, person) }))

  it('are all found, none split, none merged', () => {
    for (const person of gold) assert.equal(people.filter(found => hits(found, person)).length, 1, person.name)
    for (const person of people) assert.ok(gold.filter(known => hits(person, known)).length <= 1, person.name)
  })

  it('are joined by at most one who is nobody', () => {
    assert.ok(people.filter(person => !gold.some(known => hits(person, known))).length <= 1)
  })

  it('have a role wherever the articles state one', () => {
    for (const known of gold.filter(({ roles }) => roles.length > 0)) {
      const found = people
        .filter(person => hits(person, known))
        .flatMap(({ roles }) => roles.map(({ text }) => text.toLowerCase()))
      assert.ok(
        known.roles.map(role => role.toLowerCase()).some(role => found.some(text => text.includes(role) || role.includes(text))),
        known.name
      )
    }
  })

  it('are found nearly wherever they are named', () => {
    const all = gold.flatMap(known =>
      known.mentions.map(mention =>
        people.some(person => hits(person, known) && person.mentions.some(found => meets(found, mention)))
      )
    )
    assert.ok(all.filter(Boolean).length >= MENTIONS * all.length, `${all.filter(Boolean).length} of ${all.length}`)
  })
})
