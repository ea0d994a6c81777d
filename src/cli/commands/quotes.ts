import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { readArticle } from '../../core/articles/readArticle.ts'
import { type AnalysedArticle, analyse } from '../../core/index/analyse.ts'
import { UserError } from '../../core/ports.ts'
import { readSource } from '../../engine/readers/readSource.ts'
import { isFolder, walkSources } from '../../engine/sourceFolders.ts'
import type { Options } from '../arguments.ts'
import { shownPath } from '../corpus.ts'
import { json, jsonLines } from '../format.ts'
import { quotesJson } from '../formats/quotesJson.ts'
import { prettyQuotes } from '../formats/quotesPretty.ts'
import type { Output } from '../output.ts'

/** `verbatim quotes`: the quotations of articles, each article analysed by itself. Paths are relative to the working directory. */
export async function quotes({ operands, format }: Options, output: Output): Promise<number> {
  if (operands.length === 0) throw new UserError('No article is named. Name files or folders: verbatim quotes PATH...')
  for (const path of operands)
    if (!existsSync(path)) throw new UserError(`${shownPath(resolve(path))} does not exist. Check the path.`)
  const articles = operands.flatMap(path => filesOf(resolve(path), output)).flatMap(file => analysed(file, output))
  if (format === 'json') output.write(json(articles.map(quotesJson)))
  else
    for (const article of articles)
      output.write(format === 'jsonl' ? jsonLines([quotesJson(article)]) : prettyQuotes(article, output))
  if (articles.length === 0) output.remark('No article could be read. Name .txt or .md files, or folders that hold some.')
  return 0
}

function filesOf(path: string, output: Output): string[] {
  if (!isFolder(path)) return [path]
  return [...walkSources([path], [])].flatMap(walked => {
    if ('file' in walked) return [walked.file]
    output.remark(`Not read: ${walked.reason}`)
    return []
  })
}

function analysed(file: string, output: Output): AnalysedArticle[] {
  const path = shownPath(file)
  const read = readSource(file, path)
  if ('source' in read) return [analyse(readArticle({ path, hash: read.source.hash, text: read.source.text }))]
  if ('unreadable' in read) output.remark(`Not read: ${read.unreadable}`)
  return []
}
