import type { Gender } from '../../people/genderOfName.ts'
import { groupBy } from '../../people/groupBy.ts'
import type { Mention } from '../../people/person.ts'
import { genderByPronouns, genderOfPerson } from './gender.ts'
import { Roles } from './roles.ts'

/** Whom a text is about is named so often, and so many times more often than anybody else. */
const LEAST_NAMED = 3
const FAR_MORE = 2

/** What a text as a whole says of people and bodies: each is found out when first asked for, which in many texts nobody does. */
export class DiscourseFacts {
  readonly roles: Roles
  readonly #prose: string
  readonly #mentions: readonly Mention[]
  readonly #bodiesInOrder: () => readonly string[]
  readonly #genders = new Map<string, Gender | undefined>()
  readonly #protagonists = new Map<Gender, string | undefined>()
  #people: ReadonlyMap<string, readonly Mention[]> | undefined
  #bodies: readonly string[] | undefined

  /** @param bodies those of the text's blocks in order */
  constructor(prose: string, mentions: readonly Mention[], bodies: () => readonly string[]) {
    this.roles = new Roles(prose, mentions)
    this.#prose = prose
    this.#mentions = mentions
    this.#bodiesInOrder = bodies
  }

  /** Where each person is named. */
  get people(): ReadonlyMap<string, readonly Mention[]> {
    this.#people ??= groupBy(this.#mentions, ({ name }) => name)
    return this.#people
  }

  /** True when the text names one person only. */
  get single(): boolean {
    return this.people.size <= 1
  }

  /** The gender of a person; undefined where nothing tells it. */
  genderOf(person: string): Gender | undefined {
    const known = this.#genders.get(person)
    if (known !== undefined || this.#genders.has(person)) return known
    const gender =
      genderOfPerson(this.#prose, this.people.get(person) ?? []) ?? genderByPronouns(this.#prose, person, this.#mentions)
    this.#genders.set(person, gender)
    return gender
  }

  /** Whom the text is about: of that gender, and named far more than anybody else who may be of it; undefined where nobody is. */
  protagonist(gender: Gender): string | undefined {
    if (!this.#protagonists.has(gender)) this.#protagonists.set(gender, this.#findProtagonist(gender))
    return this.#protagonists.get(gender)
  }

  #findProtagonist(gender: Gender): string | undefined {
    const often = [...this.people].map(([name, { length }]) => ({ name, length })).sort((a, b) => b.length - a.length)
    let first: { readonly name: string; readonly length: number } | undefined
    for (const one of often) {
      // Whoever is named more seldom can neither be it nor stand in the way.
      if (first ? one.length * FAR_MORE <= first.length : one.length < LEAST_NAMED) break
      const known = this.genderOf(one.name)
      if (known !== undefined && known !== gender) continue
      if (first || known === undefined) return undefined
      first = one
    }
    return first?.name
  }

  /** Names of bodies, the fullest first. */
  get bodies(): readonly string[] {
    this.#bodies ??= [...new Set(this.#bodiesInOrder())].sort((a, b) => b.length - a.length)
    return this.#bodies
  }
}
