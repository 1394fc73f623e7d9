import 'server-only'
import type { Story } from './story'

export type LogLevel = 'info' | 'warn' | 'error'

/**
 * What a line may carry: counts, milliseconds, ids that mean nothing outside the database, names of our own. Never an
 * account, a name, an address of a person or of a browser, nor a word or a figure that somebody typed.
 */
export type LogFields = Readonly<Record<string, string | number | boolean | null | Story | readonly string[]>>

/** One line of JSON: on standard output, faults on standard error; whoever keeps the process keeps the lines. */
export const log = (level: LogLevel, event: string, fields: LogFields = {}, at: Date = new Date()): void => {
  const line = `${JSON.stringify({ at: at.toISOString(), level, event, ...fields })}\n`
  if (level === 'error') process.stderr.write(line)
  else process.stdout.write(line)
}
