import assert from 'node:assert/strict'
import { PEOPLE_HEAD, personInsertion } from '../../../src/core/people/peopleEntry.ts'
import { readPeopleFile } from '../../../src/core/people/peopleFile.ts'

/** The text with somebody added, and what is selected then. */
function added(text: string, name: string): { text: string; selected: string } {
  const { offset, text: inserted, select } = personInsertion(text, name)
  const after = text.slice(0, offset) + inserted + text.slice(offset)
  return { text: after, selected: after.slice(select.start, select.end) }
}

const TEXTS: readonly (readonly [string, string, readonly string[]])[] = [
  ['nothing', '', []],
  ['a comment', '# ours\n', []],
  ['a list', 'people:\n  - name: Tomas Rehn\n    role: deputy\n\n# next\nignore: [Orlo]\n', ['Tomas Rehn']],
  ['a list without indent', 'people:\n- Tomas Rehn\n', ['Tomas Rehn']],
  ['a list without a last line end', 'people:\n  - Tomas Rehn', ['Tomas Rehn']],
  ['an empty list', 'people:\nignore: [Orlo]\n', []],
  ['a list in brackets', 'people: [Tomas Rehn]\n', ['Tomas Rehn']],
  ['empty brackets', 'people: []\n', []],
  ['other keys', 'ignore: [Orlo]', []],
  ['other line ends', 'people:\r\n  - Tomas Rehn\r\nignore: [Orlo]\r\n', ['Tomas Rehn']]
]

describe('personInsertion', () => {
  for (const [what, text, before] of TEXTS)
    it(`adds somebody to ${what}`, () => {
      const after = added(text, 'Ilse Marrow')
      const { people, ignore, problems } = readPeopleFile(after.text, 'people.yaml')
      assert.deepEqual(problems, [])
      assert.deepEqual([...people.map(({ name }) => name)].sort(), [...before, 'Ilse Marrow'].sort())
      assert.deepEqual(ignore, readPeopleFile(text, 'people.yaml').ignore)
      assert.equal(after.selected, 'Ilse Marrow')
      assert.equal(after.text.includes('\r\n') && /[^\r]\n/.test(after.text), false, 'one kind of line ends')
    })

  it('begins a new file with a commented head that holds when it is uncommented', () => {
    assert.ok(added('', 'Ilse Marrow').text.startsWith(PEOPLE_HEAD))
    const uncommented = PEOPLE_HEAD.split('\n')
      .slice(2)
      .map(line => line.replace(/^# /, ''))
      .join('\n')
    assert.deepEqual(readPeopleFile(uncommented, 'people.yaml').problems, [])
  })

  it('quotes a name that YAML would read otherwise', () => {
    const { people } = readPeopleFile(added('', 'Ilse: "Marrow" #1').text, 'people.yaml')
    assert.equal(people[0]?.name, 'Ilse: "Marrow" #1')
  })
})
