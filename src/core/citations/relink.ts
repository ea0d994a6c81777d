import { encodePath } from './escape.ts'
import type { TextEdit } from './footnotes.ts'
import { linkMatches } from './linkMatches.ts'
import { relativeHref } from './relativeHref.ts'

/**
 * Where a draft may name an article's file: an inline link or image, a definition (`[id]: path`), an attribute of HTML. The first
 * group is what stands before the target. No Markdown parser is needed: a target counts only if it leads to a file that moves.
 */
const TARGETS = [
  /(\]\(\s*)(<[^<>\n]*>|[^\s()<>]+)/g,
  /(^ {0,3}\[[^\]\n]+\]:[^\S\n]*)(<[^<>\n]*>|[^\s<>]+)/gm,
  /(\s(?:href|cite)=["'])([^"'\n]+)/gi
]

/**
 * The edits that keep a draft's links to articles true while files move: `moves` leads from old paths to new ones. All paths are
 * relative to the same folder, with `/`. Fragments and the form of an address stay; links to addresses of the web are left alone.
 */
export function relinkEdits(draft: string, draftPath: string, moves: ReadonlyMap<string, string>): TextEdit[] {
  const edits = TARGETS.flatMap(pattern =>
    Array.from(draft.matchAll(pattern)).flatMap(({ index, 1: before, 2: written }) => {
      const start = index + before!.length
      const isBracketed = written!.startsWith('<')
      const target = isBracketed ? written!.slice(1, -1) : written!
      const moved = movedTarget(target, draftPath, moves)
      if (moved === undefined) return []
      return [{ start, end: start + written!.length, text: isBracketed ? `<${moved}>` : moved }]
    })
  )
  return edits.sort((a, b) => a.start - b.start)
}

function movedTarget(target: string, draftPath: string, moves: ReadonlyMap<string, string>): string | undefined {
  const [, path, rest] = /^([^#]*)(.*)$/s.exec(target)!
  if (path === '') return undefined
  for (const [from, to] of moves)
    if (linkMatches(path!, draftPath, from))
      return (path!.startsWith('/') ? `/${encodePath(to)}` : relativeHref(draftPath, to)) + rest!
  return undefined
}
