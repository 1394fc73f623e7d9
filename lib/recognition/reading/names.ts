import type { Template } from '@/lib/template/templates'
import { duties, organisation } from '../data/headings'
import { mostSaid, plain, withoutOrdinal } from '../letters'
import type { Entries } from './entries'
import { isOverviewHeading } from './headings'
import type { Line } from './lines'

export type Cover = { readonly unitName: string; readonly title: string }

const BEHIND_COLON = /[：:]\s*(.*)$/su
/** `部门名称：青禾县示例局` → 青禾县示例局 */
export const nameIn = (department: string): string => (BEHIND_COLON.exec(department)?.[1] ?? '').trim()

const TITLE = /(20\d{2})年(?:度)?(.*?)((?:部门|单位)?(?:部门|单位)?决算.*)$/u

/** The cover's unit and title; a name that stands in the title is taken out of it. Null without a title. */
export const coverOf = (lines: readonly Line[]): Cover | null => {
  const texts = lines.map(({ text }) => text.trim())
  const title = texts.find((text) => TITLE.test(plain(text)) && plain(text).length < 60) ?? texts.find((text) => /决算/u.test(text) && text.length < 40)
  if (title === undefined) return null
  const [, , inside = ''] = TITLE.exec(plain(title)) ?? []
  const before = plain(title).split(/20\d{2}年/u)[0] ?? ''
  const others = texts.filter((text) => text !== title && /\p{Script=Han}{3}/u.test(text) && text.length <= 30 && !/\d{4}\s*年|公开日期|目\s*录|审核|编制|负责人|附件/u.test(text))
  const unitName = before !== '' ? before : inside !== '' ? inside : (others[0] ?? '')
  return { unitName, title }
}

/** The unit a file is about: what most heads of its tables say, otherwise its cover. */
export const unitNameOf = (cover: Cover | null, departments: readonly string[]): string => mostSaid(departments.map(nameIn).filter((name) => name !== '')) ?? cover?.unitName ?? ''

/** `034001-岚县人民政府办公室` */
const CODED = /^(\d{3,12})\s*[-—]?\s*(.+)$/su

/** Who is disclosed. What no page prints (the kind of unit) follows from what only such a unit has. */
export const stateUnit = (name: string, title: string, sheets: readonly { readonly department: string; readonly budgetUnit: string }[], kind: string, template: Template, entries: Entries): void => {
  const [, code = '', unit = ''] = CODED.exec(mostSaid(sheets.map(({ budgetUnit }) => budgetUnit).filter((text) => text !== '')) ?? '') ?? []
  const [, departmentCode = '', departmentName = ''] = CODED.exec(mostSaid(sheets.map(({ department }) => department).filter((text) => text !== '')) ?? '') ?? []
  for (const [key, text] of [
    ['name', name === '' ? unit : name], ['code', code], ['departmentCode', departmentCode], ['departmentName', departmentName === '' ? name : departmentName],
    ['divisionCode', template.province ?? ''], ['scope', /部门决算/u.test(plain(title)) && !/单位决算/u.test(plain(title)) ? 'department' : 'unit'], ['kind', kind],
  ] as const) entries.text(`budgetUnit/${key}`, text)
}

/** 职责 and 机构设置, paragraph by paragraph; lines under neither heading count for both. */
export const stateOverview = (paragraphs: readonly Line[], entries: Entries): void => {
  const groups: Record<'duties' | 'organisation' | 'neither', Line[]> = { duties: [], organisation: [], neither: [] }
  let under: keyof typeof groups = 'neither'
  for (const line of paragraphs) {
    if (!isOverviewHeading(line.text)) groups[under].push(line)
    else {
      const words = withoutOrdinal(plain(line.text))
      under = organisation.test(words) ? 'organisation' : duties.test(words) ? 'duties' : under
    }
  }
  const [dutyLines, officeLines] = [[...groups.duties, ...groups.neither], [...groups.organisation, ...groups.neither]]
  entries.list('overview/duties', dutyLines.map((_, index) => `d${index + 1}`))
  dutyLines.forEach(({ text, where }, index) => { entries.text(`overview/duties/d${index + 1}/text`, text, where) })
  entries.list('overview/organisation', officeLines.map((_, index) => `o${index + 1}`))
  officeLines.forEach(({ text, where }, index) => { entries.text(`overview/organisation/o${index + 1}/text`, text, where) })
}
