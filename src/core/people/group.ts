import type { PersonEntry } from './peopleFile.ts'
import { meets, type RoleFacts, roleFacts, rolesAgree, rolesConflict } from './roleFacts.ts'
import type { Traits } from './shape.ts'
import { type Marks, marksAgree } from './spelling.ts'

/** Distinct roles kept for comparison; more would make merging slow and decide nothing. */
const MAX_ROLES = 40

/** Locals that are one person so far. Only what joining looks at is kept of them. */
export class Group {
  /** The name the group was begun with. */
  readonly name: string
  readonly names = new Set<string>()
  /** Mentions. */
  size = 0
  /** What people.yaml says of this person. */
  stated: PersonEntry | undefined
  /** The group that has taken this one in. */
  into: Group | undefined
  /** The articles with a mention, where somebody has asked for them. */
  articles: Set<number> | undefined
  /** All distinct roles in order, with the facts of the first few. */
  private readonly texts = new Set<string>()
  private readonly facts: RoleFacts[] = []
  private marks: Marks = { middle: undefined, suffix: undefined }

  constructor(name: string) {
    this.name = name
  }

  get roles(): readonly RoleFacts[] {
    return this.facts
  }

  /** This group, or the one that it is a part of now. */
  get whole(): Group {
    return this.into?.whole ?? this
  }

  /** Learns from a local. True when that changes what the group accepts or agrees with. */
  learn(name: string, { marks, roles }: Pick<Traits, 'marks' | 'roles'>): boolean {
    const { length } = this.facts
    const isNew = !this.names.has(name)
    this.names.add(name)
    this.mark(marks)
    for (const text of roles) this.addRole(text)
    return isNew || this.facts.length > length
  }

  absorb(other: Group): void {
    this.size += other.size
    for (const name of other.names) this.names.add(name)
    this.mark(other.marks)
    for (const text of other.texts) this.addRole(text)
    this.stated ??= other.stated
    if (this.articles) for (const article of other.articles ?? []) this.articles.add(article)
    other.into = this
  }

  /** Can a local of the same full name be this person? Not with another middle initial or suffix, nor with offices in other countries only. */
  accepts({ marks, facts }: Traits): boolean {
    return marksAgree(this.marks, marks) && !conflict(this.facts, facts)
  }

  conflictsWith(other: Group): boolean {
    return conflict(this.facts, other.facts)
  }

  /** Do the roles beside a bare surname fit this person's? */
  agreesWith({ facts }: Traits): boolean {
    return facts.some(role =>
      this.facts.some(mine => rolesAgree(role, mine) || (role.countries.size === 0 && meets(role.heads, mine.heads)))
    )
  }

  private mark({ middle, suffix }: Marks): void {
    this.marks = { middle: this.marks.middle ?? middle, suffix: this.marks.suffix ?? suffix }
  }

  private addRole(text: string): void {
    if (this.texts.has(text)) return
    this.texts.add(text)
    if (this.facts.length < MAX_ROLES) this.facts.push(roleFacts(text))
  }
}

const conflict = (a: readonly RoleFacts[], b: readonly RoleFacts[]): boolean =>
  a.length > 0 && b.length > 0 && a.every(one => b.every(other => rolesConflict(one, other)))
