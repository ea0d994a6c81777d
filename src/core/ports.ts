/** Asked between steps of long work; when it turns true the work stops and its result is thrown away. */
export interface Cancellation {
  readonly isCancelled: boolean
}

/** Never cancelled. */
export const UNCANCELLED: Cancellation = { isCancelled: false }

/** Counts and durations, never article text. */
export interface Log {
  info(message: string): void
  warn(message: string): void
  error(message: string): void
}

/** Thrown when cancelled work stops. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

/** What a user can cause and mend. The message says what happened, to which file, and ends with the remedy. */
export class UserError extends Error {
  override readonly name = 'UserError'
}
