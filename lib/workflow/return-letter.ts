/** A comment as a letter repeats it. `place` and `quote` are null where it speaks of the whole disclosure. */
export type SaidComment = { readonly words: string; readonly place: string | null; readonly quote: string | null }

/** A comment of the bureau that nobody has called resolved: it belongs into the letter of a return. */
export const isOpenComment = ({ kind, ofBureau, resolvedAt }: { readonly kind: string; readonly ofBureau: boolean; readonly resolvedAt: string | null }): boolean => kind === 'comment' && ofBureau && resolvedAt === null

/** A quoted sentence needs no more than its beginning to be found again. */
const LONGEST_QUOTE = 60

const shortened = (quote: string): string => ([...quote].length > LONGEST_QUOTE ? `${[...quote].slice(0, LONGEST_QUOTE).join('')}……` : quote)

const line = ({ words, place, quote }: SaidComment, index: number): string =>
  `${String(index + 1)}. ${place === null || quote === null ? '' : `${place}“${shortened(quote)}”：`}${words}`

/** 退回意见: what the reviewer writes now, and every open comment with its place and what stood there, in one letter. */
export const returnLetter = (words: string, comments: readonly SaidComment[]): string =>
  [words.trim(), comments.map(line).join('\n')].filter((part) => part !== '').join('\n\n')
