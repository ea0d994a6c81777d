import type { Draft, DraftLanguage } from './draft.ts'
import { DraftParser } from './draftParser.ts'

export type { DraftLanguage } from './draft.ts'

/**
 * Parses a draft: prose and blocks, citations in order of their place, directives, sections. Never throws.
 * Markdown: tables, code, front matter and block-level HTML are no prose; a footnote cites what its definition links to.
 * Plain text: addresses and citekeys cite; directives are HTML comments there too; there are no headings.
 * Who parses a draft again and again, as it is typed, keeps a {@link DraftParser}.
 */
export const parseDraft = (text: string, language: DraftLanguage): Draft => new DraftParser().parse(text, language)
