import 'server-only'
import { commonNumbers, commonWords, keyRows } from './guessed-passwords'
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './password'

/** How many of a person’s passwords a new one must differ from. */
export const FORMER_PASSWORDS = 5

/** What a password must be, in words for the page that asks for one. */
export const passwordRule = `至少 ${String(MIN_PASSWORD_LENGTH)} 个字符，不要用常见的密码、账号或姓名，也不能与最近 ${String(FORMER_PASSWORDS)} 次用过的相同。几个不相干的词连在一起就很好记。`

const reversed = (text: string): string => [...text].reverse().join('')
const runs: readonly string[] = keyRows.flatMap((row) => [row, reversed(row)])

/** Takes the longest stretches of key rows out, so that `abcd1234efgh` is seen for what it is. */
const withoutRuns = (text: string): string => {
  let rest = text
  for (let length = rest.length; length >= 3; length -= 1) {
    for (const run of runs) {
      for (let start = 0; start + length <= run.length; start += 1) rest = rest.replaceAll(run.slice(start, start + length), '')
    }
  }
  return rest
}

const letters = (text: string): string => text.toLowerCase().replaceAll('@', 'a').replaceAll('$', 's').replaceAll('0', 'o')
const words: ReadonlySet<string> = new Set(commonWords.flatMap((word) => [word, letters(word)]))

/** Nothing is left but a word everybody tries, once digits, signs and stretches of keys are taken off its ends. */
const isCommon = (password: string): boolean => {
  const small = password.toLowerCase()
  if (new Set(small).size <= 3) return true
  const trimmed = small.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const bare = commonNumbers.reduce((text, number) => text.replaceAll(number, ''), small)
  return trimmed === '' || words.has(small) || words.has(trimmed) || words.has(letters(trimmed)) || withoutRuns(bare).length <= 3 || withoutRuns(small).length <= 3
}

/** Why this password will not do, in one sentence; null where it will. Former passwords are looked at where they are kept. */
export const passwordFault = (password: string, person: { readonly account: string; readonly name: string }): string | null => {
  const length = [...password].length
  if (length < MIN_PASSWORD_LENGTH) return `密码至少 ${String(MIN_PASSWORD_LENGTH)} 个字符，现在是 ${String(length)} 个，请加长。`
  if (length > MAX_PASSWORD_LENGTH) return `密码最长 ${String(MAX_PASSWORD_LENGTH)} 个字符，请缩短。`
  const small = password.toLowerCase()
  const account = person.account.toLowerCase()
  if (account.length >= 3 && (small.includes(account) || small.includes(reversed(account)))) return '密码里不要有自己的账号，请换一个。'
  if (person.name.length >= 2 && small.includes(person.name.toLowerCase())) return '密码里不要有自己的姓名，请换一个。'
  if (isCommon(password)) return '这个密码太常见，容易被猜中，请换一个。'
  return null
}
