/** The end of a page: how many there are behind it, and those of them that can be shown by opening it. */
export interface More<T> {
  readonly kind: 'more'
  readonly count: number
  readonly rest: readonly T[]
}

// VS Code makes all children of a node in one go, and no key is handled meanwhile: so many take it a few milliseconds.
const PAGE = 100

/** The first page of a list; `count` is how many there are in all, with those that are not in the list. */
export function paged<T>(list: readonly T[], count: number): (T | More<T>)[] {
  const page = list.slice(0, PAGE)
  const more = count - page.length
  return more > 0 ? [...page, { kind: 'more', count: more, rest: list.slice(PAGE) }] : page
}

/** The next page. */
export const nextPage = <T>({ rest, count }: More<T>): (T | More<T>)[] => paged(rest, count)
