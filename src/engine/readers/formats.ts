import { extname } from 'node:path'

/** What is done with a file of a corpus folder: read, named as unreadable, or passed over. */
export type FileTreatment = 'read' | 'unsupported' | 'ignored'

const READ = new Set(['.txt', '.text', '.md', '.markdown'])
// Formats that articles come in: passing over them silently would make a quotation look unsourced.
const SOURCES_OF_LATER_VERSIONS = new Set(['.pdf', '.html', '.htm', '.xhtml', '.mhtml', '.docx', '.doc', '.odt', '.rtf', '.epub'])

/** Decides by the file name's extension, whatever its case. */
export function treatmentOf(path: string): FileTreatment {
  const extension = extname(path).toLowerCase()
  if (READ.has(extension)) return 'read'
  return SOURCES_OF_LATER_VERSIONS.has(extension) ? 'unsupported' : 'ignored'
}

/** The language a draft is parsed as, by its extension: Markdown, or plain text for anything else. */
export const languageOf = (path: string): 'markdown' | 'plaintext' => (/\.(md|markdown)$/i.test(path) ? 'markdown' : 'plaintext')
