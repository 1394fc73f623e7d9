import 'server-only'

/**
 * Radicals that some printers write in the place of the letter they look like (Unicode, EquivalentUnifiedIdeograph).
 * U+2F00–2FD5 have a compatibility mapping of their own; these of U+2E80–2EF3 have none.
 */
const SUPPLEMENT: Readonly<Record<string, string>> = Object.fromEntries(
  [...'⺁厂⺄乙⺆冂⺇几⺈刀⺋卩⺌小⺍小⺎尢⺐尢⺑尢⺓幺⺔彐⺕彐⺗心⺘手⺙攴⺜日⺝月⺟母⺠民⺡水⺢水⺣火⺤爪⺥爪⺦丬⺧牛⺨犬⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱网⺲罒⺳网⺴网⺶羊⺷羊⺸羊⺹老⺺聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衣⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'].reduce<[string, string][]>((pairs, letter, index, all) => (index % 2 === 0 ? [...pairs, [letter, all[index + 1] ?? letter]] : pairs), []),
)

/** What a letter of a page says: radicals and compatible forms as the letters they stand for, a long dash as its dashes, blanks as one blank, nothing for what has no code. */
export const letterOf = (unicode: string): string =>
  unicode
    .replace(/[\u2F00-\u2FD5\uF900-\uFAFF\uFB00-\uFB06]/gu, (letter) => letter.normalize('NFKC'))
    .replace(/[\u2E3A\u2E3B]/gu, (dash) => '—'.repeat(dash === '\u2E3A' ? 2 : 3))
    .replace(/[\u2E80-\u2EF3]/gu, (letter) => SUPPLEMENT[letter] ?? letter)
    .replace(/[\u00A0\u2000-\u200A\u202F\t\n\r]/gu, ' ')
    .replace(/[\u0000-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFFE\uFFFF]/gu, '')

/** A code that a font gave to itself says nothing outside it. */
export const isUnknown = (letter: string): boolean => /[\uE000-\uF8FF\uFFFD]/u.test(letter)

const isAscii = (letter: string | undefined): boolean => letter !== undefined && /[A-Za-z]/u.test(letter)

/** Lines of one cell or paragraph as one text: a blank only between two Latin words. */
export const joinLines = (lines: readonly string[]): string =>
  lines.reduce((text, line) => {
    const next = line.trim()
    if (text === '' || next === '') return text + next
    return text + (isAscii(text.at(-1)) && isAscii(next[0]) ? ' ' : '') + next
  }, '')
