import type { ToldChange } from './told-shape'

/** A printed number: thousands separators and either minus sign. */
export const NUMBER = '[-−]?\\d[\\d,]*(?:\\.\\d+)?'

const patterns = new Map<string, RegExp>()
/** Patterns are few and made of the form's own words: each is compiled once. */
const pattern = (source: string): RegExp => {
  let found = patterns.get(source)
  if (found === undefined) patterns.set(source, (found = new RegExp(source, 'u')))
  return found
}

/** What may stand between a name and its figure: `收入总计为594.00万元`. */
const LINK = '(?:为|是|共计|共|合计|各)?[：:]?'

/** `594.00` of `收入总计594.00万元`. */
export const figureAfter = (text: string, before: string, unit: string): string | null => pattern(`${before}${LINK}(${NUMBER})${unit}`).exec(text)?.[1] ?? null
/** `1` of `保有量共1辆`. */
export const countAfter = figureAfter
/** `34.77` of `占比34.77%`, whether the sign stands there or not. */
export const percentAfter = (text: string, before: string): string | null => pattern(`${before}(${NUMBER})(?:[%％]|(?=[，。；;]|$))`).exec(text)?.[1] ?? null

const CHANGE = `(?:(?:各|均|分别)?(增加|减少)(?:了)?(${NUMBER})万?元(?:[，,、]?(增长|下降)(?:了)?(${NUMBER})?[%％]?)?|((?:与|较|比)(?:上年|去年|\\d{4}年)(?:度|决算数?)?(?:相同|持平|一致|无增减变化|无变化)))`

/** How a sentence comes to the year before: 较上年决算, 比2023年度, 与上年相比. */
export const COMPARED = '(?:(?:较|比)(?:上年|去年|\\d{4}年)(?:度)?(?:决算数?)?|与(?:上年|去年|\\d{4}年)(?:度)?(?:决算数?)?相比[，,]?|[。，](?=与上年))'

/** The change told behind a subject; null where none is told. */
export const changeOf = (text: string, before: string): Pick<ToldChange, 'verb' | 'by' | 'trend' | 'percent'> | null => {
  const found = pattern(`${before}${CHANGE}`).exec(text)
  if (found === null) return null
  const [, verb, by, trend, percent, same] = found
  // The alternatives of the pattern are these words.
  return same === undefined
    ? { verb: verb as '增加' | '减少', by: by ?? null, trend: (trend as '增长' | '下降' | undefined) ?? null, percent: percent ?? null }
    : { verb: '与上年相同', by: null, trend: null, percent: null }
}

/** Behind a number or a bullet, and quotation marks. */
const bareItem = (line: string): string => line.replace(/^(?:\d{1,2}[、.．](?!\d)|[（(]\d{1,2}[)）]|[①-⑳])/u, '').replace(/[“”"]/gu, '')

/** The items of a list: one a line, or one behind the other in the sentence that begins it (`其中：…；…。`). */
export const itemsBehind = (paragraphs: readonly string[]): readonly string[] => {
  const text = paragraphs.join('\n')
  const begins = /其中[：:]?|以下方面[：:]?/u.exec(text)
  const behind = begins === null ? paragraphs.slice(1).join('\n') : text.slice(begins.index + begins[0].length)
  return behind.split(/[；;。\n]/u).map(bareItem).filter((line) => line !== '')
}

/** `一般公共服务支出(类)500.00万元`, `一般公共服务（类）支出500.00万元`, `“一般公共服务”500.00万元`; `isMarked`: with the form's mark. */
export const categoryItem = (line: string): { readonly name: string; readonly text: string; readonly isMarked: boolean } | null => {
  const found = pattern(`^([^\\d，。：；(（]+?)([(（]类[)）])?(支出)?(?:决算)?(?:为)?(${NUMBER})万?元`).exec(line)
  if (found === null) return null
  const [, name = '', mark, behind = '', text = ''] = found
  return { name: `${name}${behind}`, text, isMarked: mark !== undefined && behind === '' }
}

/** `财政拨款收入594.00万元，占比…`, `一般公共服务支出(类)500.00万元`: a line of a list. */
export const listItem = (line: string, kind: '' | '类' | '项'): { readonly name: string; readonly text: string } | null => {
  const mark = kind === '' ? '' : `[(（]${kind}[)）]${kind === '项' ? '支出' : ''}`
  const found = pattern(`^([^\\d，。：；]+?)${mark}(${NUMBER})万?元`).exec(line)
  // `基本支出为244.00万元` tells 基本支出.
  return found === null ? null : { name: (found[1] ?? '').replace(/为$/u, ''), text: found[2] ?? '' }
}
