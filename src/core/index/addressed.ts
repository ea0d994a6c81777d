import { UnitTable } from './unitTable.ts'

/** What segments have in common: where their units stand among the addresses of a corpus. */
export class Addressed {
  readonly base: number
  protected readonly table: UnitTable

  constructor(base: number, table = new UnitTable()) {
    this.base = base
    this.table = table
  }

  get end(): number {
    return this.base + this.table.end
  }

  articleOf(unit: number): number {
    return this.table.articleOf(unit)
  }

  unitsOf(article: number): { readonly first: number; readonly end: number } {
    return this.table.unitsOf(article)
  }

  unitAt(place: number): number {
    return this.table.unitAt(place - this.base)
  }

  lengthOf(unit: number): number {
    return this.table.length(unit)
  }

  firstPlace(unit: number): number {
    return this.base + this.table.place(unit)
  }
}
