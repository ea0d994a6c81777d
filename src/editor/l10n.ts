import * as vscode from 'vscode'

/** A sentence in the user's language, with `{name}` replaced by facts: what the core's messages ask for. */
export const translate = (template: string, facts: Readonly<Record<string, string>>): string =>
  vscode.l10n.t(template, { ...facts })
