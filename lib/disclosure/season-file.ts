import 'server-only'
import { ok, type Result } from '@/lib/result'
import { renderListSheet } from '@/lib/export/list-sheet'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { stateNames } from '@/lib/workflow/states'
import type { DraftFile } from './draft-file'
import { seasonMap, type MeasureSections, type SeasonInput, type SeasonLine, type SectionTally } from './season-map'

const heads = [
  { text: '部门', width: 30 }, { text: '单位代码', width: 12 }, { text: '单位', width: 32 }, { text: '状态', width: 10 }, { text: '离截止（天）', width: 12 }, { text: '错误', width: 8 }, { text: '警告', width: 8 }, { text: '待说明', width: 8 }, { text: '提示', width: 8 }, { text: '最后改动', width: 18 },
]
const moment = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

const rowOf = ({ unit, disclosure, tally }: SeasonLine, daysLeft: number | null): readonly string[] => [
  unit.departmentName, unit.code, unit.name,
  disclosure === null ? '未开始' : stateNames[disclosure.state],
  daysLeft === null || disclosure?.state === 'published' ? '' : String(daysLeft),
  ...(tally === null ? ['', '', '', ''] : [tally.errors, tally.warnings, tally.unexplained, tally.notices].map(String)),
  disclosure === null ? '' : moment.format(new Date(disclosure.updatedAt)),
]

const progressNames: Readonly<Record<SectionTally['progress'], string>> = { blank: '未填', partial: '部分', complete: '填完', none: '本年无' }

const sectionWords = (tally: SectionTally | undefined): string => {
  if (tally === undefined) return ''
  const { progress, missing, errors, warnings } = tally
  return [progressNames[progress], ...(missing > 0 ? [`缺 ${String(missing)}`] : []), ...(errors > 0 ? [`错误 ${String(errors)}`] : []), ...(warnings > 0 ? [`警告 ${String(warnings)}`] : [])].join('，')
}

/** The sections of the forms in their order, and how they are measured. */
export type SectionColumns = { readonly sections: readonly { readonly key: string; readonly title: string }[]; readonly measure: MeasureSections }

/** The season map as .xlsx, every unit of the year, a column a section. */
export const seasonFile = async (actor: Actor, input: SeasonInput, { sections, measure }: SectionColumns, now = new Date()): Promise<Result<DraftFile, Refusal>> => {
  const map = await seasonMap(actor, input, measure, now)
  if (!map.ok) return map
  const { divisionName, fiscalYear, lines, daysLeft } = map.value
  const title = `${divisionName}${String(fiscalYear)}年度决算公开进度`
  const bytes = await renderListSheet({ title, creator: actor.name, heads: [...heads, ...sections.map(({ title }) => ({ text: title, width: 16 }))], rows: lines.map((line) => [...rowOf(line, daysLeft), ...sections.map(({ key }) => sectionWords(line.tally?.bySection[key]))]), createdAt: Math.floor(now.getTime() / 1000) })
  return ok({ bytes, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', fileName: `${title}.xlsx` })
}
