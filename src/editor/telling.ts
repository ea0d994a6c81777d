import * as vscode from 'vscode'
import { UserError } from '../core/ports.ts'

/** Does the work of a command, and tells the user what they can mend; other errors are VS Code's to show. */
export async function telling(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    void vscode.window.showErrorMessage(error.message)
  }
}
