import 'server-only'

const OWN_CODE = /^[A-Z0-9_]{2,40}$/i
const FRAMES = 12

/**
 * The words of a fault without what people wrote or who they are: quoted texts, Chinese, mail addresses and long numbers
 * are taken out. Prisma repeats a whole query before it says what was wrong with it: only its last line is kept.
 */
export const withoutPeople = (message: string): string =>
  (message.trimEnd().split('\n').at(-1) ?? '')
    .replace(/"[^"]*"|'[^']*'|“[^”]*”|`[^`]*`/gu, '"…"')
    .replace(/\S+@\S+/gu, '…')
    .replace(/\p{Script=Han}[\p{Script=Han}\p{P}\s]*/gu, '…')
    .replace(/(?<![\w-])\d{6,}[Xx]?(?![\w-])/gu, '…')
    .slice(0, 300)

/** `where`: the places in the program, without the words that a stack begins with. */
export type Story = { readonly fault: string; readonly code?: string; readonly words: string; readonly where: string; readonly because?: Story }

const codeOf = (error: Error): { readonly code?: string } => {
  const code: unknown = Reflect.get(error, 'code')
  return typeof code === 'string' && OWN_CODE.test(code) ? { code } : {}
}

/** What a log may say of a fault, its causes included. */
export const storyOf = (error: unknown, depth = 3): Story => {
  if (!(error instanceof Error)) return { fault: typeof error, words: '', where: '' }
  const where = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, FRAMES).map((line) => line.trim()).join(' < ')
  const because = depth > 0 && error.cause !== undefined ? { because: storyOf(error.cause, depth - 1) } : {}
  return { fault: error.name, ...codeOf(error), words: withoutPeople(error.message), where, ...because }
}
