import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { IRawGrammar } from 'vscode-textmate'

const require = createRequire(import.meta.url)
const textmate: typeof import('vscode-textmate') = require('vscode-textmate')
const oniguruma: typeof import('vscode-oniguruma') = require('vscode-oniguruma')

const root = join(import.meta.dirname, '../../..')
const HOST = 'text.html.markdown'
const HOST_FILE = 'test/fixtures/syntaxes/markdownHost.json'

interface Contribution {
  readonly scopeName: string
  readonly path: string
  readonly injectTo: readonly string[]
}

/** The grammars as package.json contributes them. */
export const contributed: readonly Contribution[] = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).contributes
  .grammars

const grammarOf = (path: string): IRawGrammar => textmate.parseRawGrammar(readFileSync(join(root, path), 'utf8'), path)

async function markdown() {
  await oniguruma.loadWASM(new Uint8Array(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'))).buffer)
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
      createOnigString: text => new oniguruma.OnigString(text)
    }),
    loadGrammar: async scope =>
      grammarOf(scope === HOST ? HOST_FILE : contributed.find(grammar => grammar.scopeName === scope)!.path),
    getInjections: scope => contributed.filter(grammar => grammar.injectTo.includes(scope)).map(grammar => grammar.scopeName)
  })
  return (await registry.loadGrammar(HOST))!
}

const loaded = markdown()

/** The stretches of a Markdown text that carry a scope, neighbours joined, lines apart. */
export async function scoped(text: string, scope: string): Promise<string[]> {
  const grammar = await loaded
  const found: string[] = []
  let state = textmate.INITIAL
  for (const line of text.split('\n')) {
    const result = grammar.tokenizeLine(line, state)
    state = result.ruleStack
    let end = -1
    for (const token of result.tokens) {
      if (!token.scopes.includes(scope)) continue
      const words = line.slice(token.startIndex, token.endIndex)
      if (end === token.startIndex) found.push(found.pop() + words)
      else found.push(words)
      end = token.endIndex
    }
  }
  return found
}
