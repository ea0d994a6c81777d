import type { PersonEntry } from './peopleFile.ts'
import type { Mention, Place } from './person.ts'
import { meets, type RoleFacts, roleFacts, rolesAgree, rolesConflict } from './roleFacts.ts'
import { middleInitials } from './spelling.ts'

/** A text whose mentions are merged. */
export interface MentioningText {
  readonly path: string
  readonly date?: string
  readonly mentions: readonly Mention[]
}

/** All mentions of one name in one text: one human. */
export interface Local {
  readonly name: string
  readonly text: MentioningText
  readonly mentions: Mention[]
  /** Roles as written. */
  readonly facts: string[]
}

/** Adds a mention of the same name. */
export function addLocal(local: Local, mention: Mention): void {
  local.mentions.push(mention)
  if (mention.role) local.facts.push(mention.role.text)
}

/** Distinct roles kept for comparison; more would make merging slow and decide nothing. */
const MAX_ROLES = 40

/** Locals that are one person so far. */
export class Group {
  readonly locals: Local[] = []
  readonly paths = new Set<string>()
  readonly utterances: Place[] = []
  size = 0
  /** What people.yaml says of this person. */
  stated: PersonEntry | undefined
  private readonly roleTexts = new Map<string, RoleFacts>()
  private middle: string | undefined

  constructor(first: Local) {
    this.add(first)
  }

  /** The name the group was begun with. */
  get name(): string {
    return this.locals[0]!.name
  }

  get roles(): readonly RoleFacts[] {
    return [...this.roleTexts.values()]
  }

  add(local: Local): void {
    this.locals.push(local)
    this.paths.add(local.text.path)
    this.size += local.mentions.length
    this.middle ??= middleInitials(local.name)
    for (const text of local.facts) if (this.roleTexts.size < MAX_ROLES) this.roleTexts.set(text, roleFacts(text))
  }

  absorb(other: Group): void {
    for (const local of other.locals) this.add(local)
    this.stated ??= other.stated
  }

  /** Can a local of the same full name be this person? Not with another middle initial, nor with offices in other countries only. */
  accepts(local: Local): boolean {
    const middle = middleInitials(local.name)
    if (middle && this.middle && middle !== this.middle) return false
    return !conflict(this.roles, local.facts.map(roleFacts))
  }

  conflictsWith(other: Group): boolean {
    return conflict(this.roles, other.roles)
  }

  /** Do the roles beside a bare surname fit this person's? */
  agreesWith(local: Local): boolean {
    return local.facts
      .map(roleFacts)
      .some(role =>
        this.roles.some(mine => rolesAgree(role, mine) || (role.countries.size === 0 && meets(role.heads, mine.heads)))
      )
  }
}

const conflict = (a: readonly RoleFacts[], b: readonly RoleFacts[]): boolean =>
  a.length > 0 && b.length > 0 && a.every(one => b.every(other => rolesConflict(one, other)))
