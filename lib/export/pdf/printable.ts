import 'server-only'

/** 〓 stands where a character cannot be set: the printer's mark for a missing type. */
export const missingType = '〓'

/** Characters without a shape of their own, among them the controls that turn the direction of writing. */
const shapeless = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u
const withMarks = /\P{M}\p{M}+/gu
const privateUse = /\p{Co}/u

type Drawable = { has: (codePoint: number) => boolean }

const drawn = (character: string, fonts: Drawable): boolean =>
  !privateUse.test(character) && !/\p{M}/u.test(character) && fonts.has(character.codePointAt(0) ?? 0)

const settled = (text: string): string =>
  text.replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n').replaceAll('\t', ' ').replace(withMarks, (cluster) => cluster.normalize('NFC'))

/** The text as it can be printed: nothing invisible in it, and 〓 for every character no font draws. */
export const printable = (text: string, fonts: Drawable): string => {
  let out = ''
  for (const character of settled(text)) {
    if (character === '\n') out += character
    else if (shapeless.test(character)) continue
    else out += drawn(character, fonts) ? character : missingType
  }
  return out
}

/** The characters of the text that no font draws, each once. */
export const unprintableIn = (text: string, fonts: Drawable): readonly string[] => [
  ...new Set([...settled(text)].filter((character) => !shapeless.test(character) && !drawn(character, fonts))),
]
