const NO_SOURCE = /^(?:mailto|tel|javascript|data|command|vscode):/i

/**
 * What a link names, ready to be compared with articles: percent signs decoded where they are well formed, without fragment.
 * Undefined for links to nowhere: a place in the same text, an e-mail address, a command.
 */
export function citedTarget(written: string): string | undefined {
  const target = written.split('#', 1)[0]!.trim()
  return target === '' || NO_SOURCE.test(target) ? undefined : decoded(target)
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}
