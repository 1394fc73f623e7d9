import 'server-only'
import { ok, type Result } from '@/lib/result'
import { renderListSheet } from '@/lib/export/list-sheet'
import type { Actor } from '@/lib/workflow/actor'
import type { Refusal } from '@/lib/workflow/refusal'
import { stateNames } from '@/lib/workflow/states'
import type { DraftFile } from './draft-file'
import { seasonMap, type SeasonInput, type SeasonLine } from './season-map'

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

/** The season map as .xlsx, every unit of the year. */
export const seasonFile = async (actor: Actor, input: SeasonInput, now = new Date()): Promise<Result<DraftFile, Refusal>> => {
  const map = await seasonMap(actor, input, now)
  if (!map.ok) return map
  const { divisionName, fiscalYear, lines, daysLeft } = map.value
  const title = `${divisionName}${String(fiscalYear)}年度决算公开进度`
  const bytes = await renderListSheet({ title, creator: actor.name, heads, rows: lines.map((line) => rowOf(line, daysLeft)), createdAt: Math.floor(now.getTime() / 1000) })
  return ok({ bytes, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', fileName: `${title}.xlsx` })
}
