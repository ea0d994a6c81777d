import { decodeString } from 'micromark-util-decode-string'
import { normalizeIdentifier } from 'micromark-util-normalize-identifier'
import type { MarkdownStep } from './markdownTokens.ts'
import type { Span } from './span.ts'

/** A link and where it leads: escapes and entities decoded, percent signs as written. The span is the whole link. */
export interface MarkdownLink {
  readonly span: Span
  readonly target: string
  /** The normalised label, where the target is what a definition of that label says. */
  readonly reference?: string
}

/** A footnote's mark in the text, or its definition; `id` is normalised so that both compare equal. */
export interface MarkdownFootnote {
  readonly span: Span
  readonly id: string
}

export interface FoundLinks {
  readonly links: readonly MarkdownLink[]
  readonly calls: readonly MarkdownFootnote[]
  readonly definitions: readonly MarkdownFootnote[]
  /** What the labels of reference links stand for; the first definition of a label counts. */
  readonly targets: ReadonlyMap<string, string>
}

interface Pending {
  readonly span: Span
  label?: Span
  target?: string
  reference?: string
}

/** Links, footnote marks and footnote definitions among the tokens of a text. */
export function markdownLinks(text: string, steps: readonly MarkdownStep[]): FoundLinks {
  const finder = new LinkFinder(text)
  for (const step of steps) {
    if (step.entering) finder.enter(step)
    else finder.exit(step)
  }
  return finder.found()
}

class LinkFinder {
  readonly #text: string
  readonly #links: Pending[] = []
  readonly #targets = new Map<string, string>()
  readonly #calls: MarkdownFootnote[] = []
  readonly #definitions: MarkdownFootnote[] = []
  /** Open links and images, innermost last; images take the tokens inside them from the links around. */
  readonly #open: (Pending & { readonly image: boolean })[] = []
  #definition = ''
  #note: Span | undefined

  constructor(text: string) {
    this.#text = text
  }

  enter({ type, span }: MarkdownStep): void {
    const words = () => this.#text.slice(span.start, span.end)
    const link = this.#open.at(-1)
    if (type === 'link' || type === 'image') this.#open.push({ span, image: type === 'image' })
    else if (type === 'autolinkProtocol')
      this.#links.push({ span: { start: span.start - 1, end: span.end + 1 }, target: words() })
    else if (type === 'definitionLabelString') this.#definition = normalizeIdentifier(words())
    else if (type === 'definitionDestinationString') this.#define(decodeString(words()))
    else if (type === 'gfmFootnoteCall') this.#note = span
    else if (type === 'gfmFootnoteDefinition') this.#note = span
    else if (type === 'gfmFootnoteCallString') this.#calls.push({ span: this.#note!, id: normalizeIdentifier(words()) })
    else if (type === 'gfmFootnoteDefinitionLabelString') {
      this.#definitions.push({ span: this.#note!, id: normalizeIdentifier(words()) })
    } else if (link === undefined) return
    else if (type === 'labelText') link.label = span
    else if (type === 'resource') link.target = ''
    else if (type === 'resourceDestinationString') link.target = decodeString(words())
    else if (type === 'referenceString') link.reference = words()
  }

  exit({ type }: MarkdownStep): void {
    if (type !== 'link' && type !== 'image') return
    const link = this.#open.pop()
    if (link !== undefined && !link.image) this.#links.push(link)
  }

  found(): FoundLinks {
    const links = this.#links.map(link => this.#resolved(link))
    return { links, calls: this.#calls, definitions: this.#definitions, targets: this.#targets }
  }

  #define(target: string): void {
    if (!this.#targets.has(this.#definition)) this.#targets.set(this.#definition, target)
  }

  #resolved({ span, target, reference, label }: Pending): MarkdownLink {
    if (target !== undefined) return { span, target }
    const words = reference ?? (label === undefined ? '' : this.#text.slice(label.start, label.end))
    const name = normalizeIdentifier(words)
    return { span, target: this.#targets.get(name) ?? '', reference: name }
  }
}
