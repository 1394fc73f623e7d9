import { aroundTitle, tableNumber, titles } from '../data/titles'
import type { Where } from '../layout'
import { plain, withoutOrdinal } from '../letters'

/** A line of running text with its place. */
export type Line = { readonly text: string; readonly where: Where; readonly broken: boolean }

const TITLE_LIMIT = 60

/** Which table a title names, whatever the place calls or numbers it; null where a line is no title. */
export const tableOfTitle = (line: string): string | null => {
  const text = withoutOrdinal(plain(line)).replace(aroundTitle, '').replace(aroundTitle, '')
  if (text.length > TITLE_LIMIT || /[。;:]/u.test(text)) return null
  return titles.find(({ title }) => title.test(text))?.id ?? null
}

/** A title of a table that is none of the form's ten: it is not read as one of them, however alike it looks. */
export const OTHER_TABLE = 'other'
const OTHER_TITLE = /^[\p{Script=Han}()\d、-]{4,44}表(?:\(续\))?$/u
const isOtherTitle = (text: string): boolean => OTHER_TITLE.test(text) && !/(?:部门|单位)决算(?:公开)?(?:报)?表$|20\d{2}年|自评|^附件|第.部分/u.test(text)

/** What may stand between a title and its table. */
export type Head = { readonly number: string; readonly title: string; readonly titleId: string | null; readonly department: string; readonly year: string; readonly unitLine: string; readonly where: Where | null }

export const NO_HEAD: Head = { number: '', title: '', titleId: null, department: '', year: '', unitLine: '', where: null }

const DEPARTMENT = /(?:公开|编制|编报|填报|预算)?(?:部门|单位)(?:名称|\(单位\)|\(盖章\))?[：:]\s*([^：:]*?)(?=\s*(?:20\d{2}年|金额单位|单位[：:]|公开\d|$))/u
const YEAR = /20\d{2}\s*年度?/u
const UNIT = /(?:金额)?单位[：:]\s*(?:人民币)?(?:万元|亿元|元)/u
const NUMBER = /(?:财决)?公开\s*\d{1,2}\s*表|GK\d{2}表?/u
const ONLY_HEAD = 90

/** A unit line is no department: `单位：万元`. */
const departmentIn = (text: string): string => {
  const found = DEPARTMENT.exec(text)
  return found === null || /^(?:人民币)?(?:万元|元|亿元)/u.test((found[1] ?? '').trim()) ? '' : found[0].trim()
}

/** What was said stays said. */
export const saidFirst = (before: string, now: string): string => (before === '' ? now : before)

/** A head with what one more line adds; null where the line is none of it. */
export const withLine = (head: Head, { text, where }: Line): Head | null => {
  const compact = plain(text)
  if (compact.length > ONLY_HEAD) return null
  const at = { ...head, where: head.where ?? where }
  const titleId = tableOfTitle(text)
  if (titleId !== null) return { ...at, title: text, titleId, number: head.number === '' ? (NUMBER.exec(text)?.[0] ?? '') : head.number }
  // A number broken over two lines: 公开02 / 表.
  if (/^表$/u.test(compact) && /公开\d{1,2}$/u.test(plain(head.number))) return { ...at, number: `${head.number}表` }
  if (head.title === '' && isOtherTitle(compact) && !tableNumber.test(compact) && !NUMBER.test(compact)) return { ...at, title: text, titleId: OTHER_TABLE }
  if (tableNumber.test(compact)) return head.number === '' ? { ...at, number: text } : null
  const department = departmentIn(text)
  const unitLine = UNIT.exec(text)?.[0] ?? ''
  const year = YEAR.exec(text.replace(department, ''))?.[0] ?? ''
  const number = NUMBER.exec(text)?.[0] ?? ''
  const rest = plain([department, unitLine, year, number].reduce((left, part) => (part === '' ? left : left.replace(part, '')), text))
  const saysMore = department + unitLine + number !== ''
  if (rest.length > (saysMore ? 4 : 0) || compact === '') return null
  return { ...at, department: saidFirst(head.department, department), unitLine: saidFirst(head.unitLine, unitLine), year: saidFirst(head.year, year), number: saidFirst(head.number, number) }
}
