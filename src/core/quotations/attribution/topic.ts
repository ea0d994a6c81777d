import type { Gender } from '../../people/genderOfName.ts'
import type { Attribution } from '../quotation.ts'
import { isStranger } from './bodies.ts'
import type { Speaker } from './context.ts'
import type { DiscourseFacts } from './facts.ts'
import { type Focus, type FocusLeft, leftOf, peopleLeft, pushFocus } from './focus.ts'
import { namedIn, openingPronoun, type Read } from './namedIn.ts'

/** Sentences after which a person has left the focus. */
const FOCUS_SENTENCES = 7
/** Within this many sentences a pronoun's antecedent is sure, where nobody else stands in between. */
const NEAR = 1

/** What matters later of a sentence. */
interface Told {
  readonly named: readonly string[]
  /** The gender of the pronoun that it begins with. */
  readonly pronoun: Gender | undefined
}

const toldBy = (read: Read): Told => ({ named: namedIn(read), pronoun: openingPronoun(read) })

/** Whom and what a text is about at one place: who is in focus, latest first, which body, and who was named last. */
export class Topic {
  readonly people: Focus[]
  readonly #facts: DiscourseFacts
  #body: Focus | undefined
  /** Somebody who spoke and is called like a person, though nothing shows that it is one; whoever "he" is shows it. */
  #stranger: Focus | undefined
  /** How many sentences were entered. */
  #sentence = 0
  /** The sentence entered last and the one before; headings do not count. */
  #now: Read | undefined
  #last: Read | undefined
  /** The sentence before the first. */
  readonly #left: Told
  /** What the sentence before the last tells, when it was asked for. */
  #before: Told | undefined

  /** @param left what was in focus before the first sentence */
  constructor(facts: DiscourseFacts, left: FocusLeft) {
    this.#facts = facts
    this.people = peopleLeft(left)
    const of = (kind: string) => left.find(([, , as]) => as === kind)
    const [body, stranger] = [of('body'), of('stranger')]
    this.#body = body && { name: body[0], sentence: -body[1] }
    this.#stranger = stranger && { name: stranger[0], sentence: -stranger[1] }
    const pronoun = of('he') ? 'male' : of('she') ? 'female' : undefined
    this.#left = { named: left.filter(([, , as]) => as === 'named').map(([name]) => name), pronoun }
  }

  /** What is in focus behind the sentence entered last, but for those who will have left it with the next. */
  get left(): FocusLeft {
    const people = this.people
      .filter(one => this.ageOf(one) < FOCUS_SENTENCES)
      .map(one => [one.name, this.ageOf(one), leftOf(one)] as const)
    const { named, pronoun } = this.#now ? toldBy(this.#now) : this.#left
    return [
      ...people,
      ...this.#lately(this.#body, 'body'),
      ...this.#lately(this.#stranger, 'stranger'),
      ...named.map(name => [name, 0, 'named'] as const),
      ...(pronoun ? [['', 0, pronoun === 'male' ? 'he' : 'she'] as const] : [])
    ]
  }

  #lately(focus: Focus | undefined, as: 'body' | 'stranger'): FocusLeft {
    return focus && this.ageOf(focus) < NEAR ? [[focus.name, this.ageOf(focus), as]] : []
  }

  /** Goes on to the next sentence; a heading is none that anything is about. */
  next(read: Read): void {
    this.#sentence++
    if (read.reading.block.kind === 'heading') return
    this.#last = this.#now
    this.#now = read
    this.#before = undefined
  }

  /** Puts somebody in front. */
  push(one: Omit<Focus, 'sentence'>): void {
    pushFocus(this.people, { ...one, sentence: this.#sentence })
  }

  /** Takes note of who speaks in the sentence entered last. */
  spoke(attribution: Attribution): void {
    const { kind, name } = attribution
    this.#stranger = isStranger(attribution) ? this.now(attribution.name!) : undefined
    if (kind === 'person' && name && (this.#facts.single || this.#facts.people.has(name))) this.push({ name })
    else this.heard(attribution)
  }

  /** Keeps a body in mind for "it". */
  heard(speaker: Pick<Speaker, 'kind' | 'name'> | undefined): void {
    const isBody = speaker?.kind === 'body' || (speaker?.kind === 'person' && !this.#facts.people.has(speaker.name ?? ''))
    if (isBody && speaker?.name) this.#body = this.now(speaker.name)
  }

  /** Somebody as of the sentence entered last. */
  now(name: string): Focus {
    return { name, sentence: this.#sentence }
  }

  /** The sentence before the one entered last. */
  get before(): Told {
    this.#before ??= this.#last ? toldBy(this.#last) : this.#left
    return this.#before
  }

  /** Who came into focus last; undefined where that was not in the sentence entered last or the one before. */
  get latest(): Focus | undefined {
    const [latest] = this.people
    return latest && this.isNear(latest) ? latest : undefined
  }

  /** True for whoever came into focus last, and has not left it. */
  isFirst(name: string): boolean {
    const [first] = this.people
    return first?.name === name && this.ageOf(first) <= FOCUS_SENTENCES
  }

  /** The latest person in focus who may be of a gender. */
  latestOf(gender: Gender): Focus | undefined {
    return this.people.find(one => this.ageOf(one) <= FOCUS_SENTENCES && this.isOf(one, gender))
  }

  /** The body that the sentence or the one before is about. */
  get body(): Focus | undefined {
    return this.#body && this.isNear(this.#body) ? this.#body : undefined
  }

  /** "“…,” said Yusuf Togola. “…,” he added": whoever spoke last, where nobody came into focus since. */
  get stranger(): Focus | undefined {
    const stranger = this.#stranger
    const since = this.people[0]?.sentence ?? stranger?.sentence ?? 0
    return stranger && this.isNear(stranger) && since <= stranger.sentence ? stranger : undefined
  }

  isNear(focus: Focus): boolean {
    return this.ageOf(focus) <= NEAR
  }

  ageOf({ sentence }: Focus): number {
    return this.#sentence - sentence
  }

  /** May somebody in focus be of a gender? */
  isOf({ name, gender: told }: Focus, gender: Gender): boolean {
    return told ? told === gender : this.fits(name, gender)
  }

  /** May a person be of a gender? */
  fits(name: string, gender: Gender): boolean {
    const known = this.#facts.genderOf(name)
    return known === undefined || known === gender
  }
}
